import { DAY } from '../../../src/kernel/units.js'
import type { LedgerEvent, LedgerListener } from '../../../src/ledger/event.js'

/** Counts the customers present at given instants of every day of the counted span. */
export class HeadCount implements LedgerListener {
  /** By instant, summed over days. */
  readonly counted: number[]
  readonly #order: readonly number[]
  #present = 0
  #next = 0

  /**
   * @param instants seconds since midnight
   * @param from start of the counted span, a midnight
   * @param until its end
   */
  constructor(
    readonly instants: readonly number[],
    readonly from: number,
    readonly until: number,
  ) {
    this.counted = instants.map(() => 0)
    this.#order = instants.map((_, index) => index).sort((a, b) => instants[a]! - instants[b]!)
  }

  hear({ event, time }: LedgerEvent): void {
    if (event !== 'arrived' && event !== 'ended') return
    for (; this.#nextTime() <= time; this.#next++) {
      if (this.#nextTime() < this.until) this.counted[this.#instant()]! += this.#present
    }
    this.#present += event === 'arrived' ? 1 : -1
  }

  #instant(): number {
    return this.#order[this.#next % this.#order.length]!
  }

  #nextTime(): number {
    return this.from + Math.floor(this.#next / this.#order.length) * DAY + this.instants[this.#instant()]!
  }
}
