import type { LedgerEvent, LedgerListener } from '../ledger/event.js'
import type { Ending } from '../vocabulary/endings.js'

/** How one counted customer fared. */
export interface Fare {
  /** From 1, in order of arrival among those who count. */
  readonly customer: number
  readonly ending: Ending
  /** Points of trust. */
  readonly loss: number
}

/** Keeps what each counted customer lost and how it ended: two values a head, whatever happens in between. */
export class Cohort implements LedgerListener {
  #first = -1
  readonly #loss: number[] = []
  readonly #ending: (Ending | null)[] = []

  hear(what: LedgerEvent): void {
    const { customer } = what
    if (what.event === 'arrived') {
      if (!what.counts) return
      // Those who count arrive in one span, and are numbered as they come.
      if (this.#first < 0) this.#first = customer
      this.#loss.push(0)
      this.#ending.push(null)
    } else if (this.#counts(customer)) {
      if (what.event === 'ended') this.#ending[customer - this.#first] = what.ending
      else if (what.event === 'trusted') this.#loss[customer - this.#first]! += 100 * (what.before - what.after)
    }
  }

  /** Those whose journey has ended, in order of arrival. */
  get fares(): readonly Fare[] {
    return this.#ending.flatMap((ending, index) =>
      ending === null ? [] : [{ customer: index + 1, ending, loss: this.#loss[index]! }],
    )
  }

  #counts(customer: number): boolean {
    return this.#first >= 0 && customer >= this.#first && customer - this.#first < this.#loss.length
  }
}
