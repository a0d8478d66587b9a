import type { JourneyEvent, JourneyListener, JourneyOutcome } from '../journey/listener.js'

/** What an agent may grant at the time of a decision, and what the case is by the rules of that time. */
export interface Judged {
  /** Infinity without a limit. */
  readonly granted: number
  readonly exceptions: boolean
  readonly exceptional: boolean
}

/** Something that was said of the customer. */
export type Heard =
  | {
      readonly kind: 'event'
      readonly event: JourneyEvent
      readonly time: number
      readonly place: number
      readonly value: number
      readonly detail: number
      /** What was known of powers and case when it came to a block. */
      readonly judged?: Judged
    }
  | {
      readonly kind: 'trust'
      readonly time: number
      readonly cause: number
      readonly before: number
      readonly after: number
    }
  | { readonly kind: 'time'; readonly time: number; readonly cause: number; readonly seconds: number }

/** Which customer to follow: the n-th of those who count, from 1, or one by the run's own numbering, from 0. */
export type Whom = { readonly counted: number } | { readonly number: number }

/** Writes down all that happens to one customer. */
export class Hearing implements JourneyListener {
  readonly heard: Heard[] = []
  outcome: JourneyOutcome | null = null
  /** The run's number of the customer; -1 until it has come. */
  number = -1
  /** Customers who count. */
  counted = 0
  #judged: Judged | undefined

  constructor(readonly whom: Whom) {}

  happened(event: JourneyEvent, time: number, customer: number, place: number, value: number, detail = -1): void {
    if (event === 'arrived' && value === 1) {
      this.counted++
      if ('counted' in this.whom ? this.whom.counted === this.counted : this.whom.number === customer) {
        this.number = customer
      }
    }
    if (customer !== this.number) return
    const judged = event === 'blocked' && this.#judged !== undefined ? { judged: this.#judged } : {}
    this.heard.push({ kind: 'event', event, time, place, value, detail, ...judged })
  }

  judged(customer: number, granted: number, exceptions: boolean, exceptional: boolean): void {
    if (customer === this.number) this.#judged = { granted, exceptions, exceptional }
  }

  trusted(time: number, customer: number, cause: number, before: number, after: number): void {
    if (customer === this.number) this.heard.push({ kind: 'trust', time, cause, before, after })
  }

  spent(time: number, customer: number, cause: number, seconds: number): void {
    if (customer === this.number) this.heard.push({ kind: 'time', time, cause, seconds })
  }

  concluded(customer: number, outcome: JourneyOutcome): void {
    if (customer === this.number) this.outcome = outcome
  }
}
