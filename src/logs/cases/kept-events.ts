import { MEANINGS, type Meaning } from '../mapping/meaning.js'
import type { Names } from '../names.js'
import type { CaseEvent } from './case-event.js'

const FIRST_SIZE = 4096
const FIELDS = 8
const NONE = -1
const MEANING_NAMES = Object.keys(MEANINGS) as readonly Meaning[]

/** Keeps the events of cases under way as plain numbers, each behind the one before it of the same case: 40 bytes an event. */
export class KeptEvents {
  #at = new Float64Array(FIRST_SIZE)
  #cells = new Int32Array(FIRST_SIZE * FIELDS)
  /** The first of the places that are free again; each names the next as the one before it. */
  #free = NONE
  #used = 0

  /** @param names of teams, agents, activities, transitions, details */
  constructor(private readonly names: Names) {}

  /** @param before the place of the case's last event, or -1 @returns the place of this one */
  add(before: number, { at, team, agent, activity, transition, detail, meaning, channel }: CaseEvent): number {
    const place = this.#place()
    const cells = this.#cells
    const start = place * FIELDS
    this.#at[place] = at
    cells[start] = before
    cells[start + 1] = this.#numberOf(team)
    cells[start + 2] = this.#numberOf(agent)
    cells[start + 3] = this.#numberOf(activity)
    cells[start + 4] = this.#numberOf(transition)
    cells[start + 5] = this.#numberOf(detail)
    cells[start + 6] = meaning === undefined ? NONE : MEANING_NAMES.indexOf(meaning)
    cells[start + 7] = this.#numberOf(channel)
    return place
  }

  /** When that event was; NaN where there is none. */
  when(place: number): number {
    return place === NONE ? Number.NaN : this.#at[place]!
  }

  /** The events up to the last of a case, in the order in which they came; they are kept no longer. */
  release(last: number): CaseEvent[] {
    const cells = this.#cells
    const found: CaseEvent[] = []
    for (let place = last; place !== NONE; ) {
      const start = place * FIELDS
      found.push({
        at: this.#at[place]!,
        team: this.#nameAt(start + 1),
        agent: this.#nameAt(start + 2),
        activity: this.#nameAt(start + 3),
        transition: this.#nameAt(start + 4),
        detail: this.#nameAt(start + 5),
        meaning: MEANING_NAMES[cells[start + 6]!],
        channel: this.#nameAt(start + 7),
      })
      const before = cells[start]!
      cells[start] = this.#free
      this.#free = place
      place = before
    }
    return found.reverse()
  }

  #place(): number {
    if (this.#free === NONE) {
      if (this.#used >= this.#at.length) this.#grow()
      return this.#used++
    }
    const place = this.#free
    this.#free = this.#cells[place * FIELDS]!
    return place
  }

  #grow(): void {
    const [at, cells] = [new Float64Array(2 * this.#at.length), new Int32Array(2 * this.#cells.length)]
    at.set(this.#at)
    cells.set(this.#cells)
    this.#at = at
    this.#cells = cells
  }

  #numberOf(name: string): number {
    return name === '' ? NONE : this.names.placeOf(name)
  }

  #nameAt(cell: number): string {
    return this.names.all[this.#cells[cell]!] ?? ''
  }
}
