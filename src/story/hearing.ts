import type { LedgerEvent, LedgerListener, Outcome } from '../ledger/event.js'

/** Which customer to follow: the n-th of those who count, from 1, or one by the run's own numbering, from 0. */
export type Whom = { readonly counted: number } | { readonly number: number }

/** Writes down all that happens to one customer. */
export class Hearing implements LedgerListener {
  readonly heard: LedgerEvent[] = []
  /** The run's number of the customer; -1 until it has come. */
  number = -1
  /** Customers who count. */
  counted = 0

  constructor(readonly whom: Whom) {}

  hear(what: LedgerEvent): void {
    if (what.event === 'arrived' && what.counts) {
      this.counted++
      if ('counted' in this.whom ? this.whom.counted === this.counted : this.whom.number === what.customer) {
        this.number = what.customer
      }
    }
    if (what.customer === this.number) this.heard.push(what)
  }

  /** What the journey was to the customer; null before its end. */
  get outcome(): Outcome | null {
    const last = this.heard.at(-1)
    return last?.event === 'ended' ? last.outcome : null
  }
}
