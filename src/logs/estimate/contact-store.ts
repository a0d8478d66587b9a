/** So many contacts are kept for what needs their order in time. */
export const MOST_KEPT = 200_000
const FIRST_SIZE = 4096

/** One contact, or a stop at a team, as it is kept. Absent times are NaN. */
export interface Kept {
  readonly team: number
  /** -1 where nobody is named. */
  readonly agent: number
  /** By which the customer is known; NaN where nobody is named. */
  readonly customer: number
  readonly channel: number
  readonly arrived: number
  /** When the wait ended; as `arrived` where there was none. */
  readonly left: number
  readonly answered: number
  /** When the agent was free again. */
  readonly free: number
  readonly hungUp: boolean
}

const FIELDS = 9
/** Where a contact's customer stands, and when it came. */
const CUSTOMER = 2
const ARRIVED = 3
const CHANNEL = 8

/** Keeps contacts as plain numbers, up to a fixed number of them. */
export class ContactStore {
  #cells = new Float64Array(FIRST_SIZE * FIELDS)
  count = 0
  /** How many came when there was no room left. */
  leftOut = 0

  add(kept: Kept): void {
    if (this.count >= MOST_KEPT) {
      this.leftOut++
      return
    }
    const start = this.count++ * FIELDS
    if (start >= this.#cells.length) {
      const larger = new Float64Array(Math.min(2 * this.#cells.length, MOST_KEPT * FIELDS))
      larger.set(this.#cells)
      this.#cells = larger
    }
    const { team, agent, customer, arrived, left, answered, free, hungUp, channel } = kept
    this.#cells.set([team, agent, customer, arrived, left, answered, free, hungUp ? 1 : 0, channel], start)
  }

  at(index: number): Kept {
    const cells = this.#cells
    const start = index * FIELDS
    return {
      team: cells[start]!,
      agent: cells[start + 1]!,
      customer: cells[start + 2]!,
      arrived: cells[start + 3]!,
      left: cells[start + 4]!,
      answered: cells[start + 5]!,
      free: cells[start + 6]!,
      hungUp: cells[start + 7] === 1,
      channel: cells[start + CHANNEL]!,
    }
  }

  /** Those of one team that say anything of who works and who waits: of one team at a time, since they are many. */
  ofTeam(team: number): Kept[] {
    const cells = this.#cells
    const found: Kept[] = []
    for (let index = 0; index < this.count; index++) {
      if (cells[index * FIELDS] !== team) continue
      const kept = this.at(index)
      if (kept.free > kept.answered || kept.left > kept.arrived) found.push(kept)
    }
    return found
  }

  /** Those of one channel that an agent answered. */
  ofChannel(channel: number): Kept[] {
    const found: Kept[] = []
    for (let index = 0; index < this.count; index++) {
      if (this.#cells[index * FIELDS + CHANNEL] === channel) found.push(this.at(index))
    }
    return found
  }

  /** The places of those that name their customer: by customer, and in order of time. */
  byCustomer(): Uint32Array {
    const cells = this.#cells
    const places = new Uint32Array(this.count)
    let named = 0
    for (let index = 0; index < this.count; index++) {
      if (!Number.isNaN(cells[index * FIELDS + CUSTOMER]!)) places[named++] = index
    }
    // Neither an array nor a fraction a comparison: of 200,000 contacts there are millions, and each would be garbage.
    return places.subarray(0, named).sort((a, b) => {
      const customers = cells[a * FIELDS + CUSTOMER]! - cells[b * FIELDS + CUSTOMER]!
      const order = customers === 0 ? cells[a * FIELDS + ARRIVED]! - cells[b * FIELDS + ARRIVED]! : customers
      return order < 0 ? -1 : order > 0 ? 1 : 0
    })
  }
}
