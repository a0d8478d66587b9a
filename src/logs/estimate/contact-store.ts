/** So many contacts are kept for what needs their order in time. */
export const MOST_KEPT = 500_000
const FIRST_SIZE = 4096

/** One contact, or a stop at a team, as it is kept. Absent times are NaN. */
export interface Kept {
  readonly team: number
  /** -1 where nobody is named. */
  readonly agent: number
  /** By which the customer is known; NaN where nobody is named. */
  readonly customer: number
  readonly arrived: number
  /** When the wait ended; as `arrived` where there was none. */
  readonly left: number
  readonly answered: number
  /** When the agent was free again. */
  readonly free: number
  readonly hungUp: boolean
}

const FIELDS = 8

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
    const { team, agent, customer, arrived, left, answered, free, hungUp } = kept
    for (const [place, value] of [team, agent, customer, arrived, left, answered, free, hungUp ? 1 : 0].entries()) {
      this.#cells[start + place] = value
    }
  }

  at(index: number): Kept {
    const [team, agent, customer, arrived, left, answered, free, hungUp] = this.#cells.subarray(
      index * FIELDS,
      (index + 1) * FIELDS,
    )
    return {
      ...{ team: team!, agent: agent!, customer: customer!, arrived: arrived!, left: left!, answered: answered! },
      ...{ free: free!, hungUp: hungUp === 1 },
    }
  }

  /** All that are kept, in the order of the log. */
  *[Symbol.iterator](): Generator<Kept> {
    for (let index = 0; index < this.count; index++) yield this.at(index)
  }
}
