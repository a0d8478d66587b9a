import type { Ending } from '../vocabulary/endings.js'
import type { Activity, Case, LogEvent, Transition } from './case.js'

/** Who does something. */
export type Party = Pick<LogEvent, 'resource' | 'role' | 'group'>

/** What else there is to an event. */
export interface More {
  readonly transition?: Transition
  readonly cost?: number
  readonly detail?: string | null
}

export const CUSTOMER: Party = { resource: 'customer', role: 'customer', group: 'customer' }

/** A journey under way: its events so far, and who is at work for it. */
export class OpenCase {
  /** Who talks with the customer, or did last; and when that ended. */
  agent: Party = CUSTOMER
  legEnded = Number.NaN
  /** Seconds of explaining in the conversation that is about to begin; NaN where there is none. */
  explaining = Number.NaN
  explanations = 0
  /** Who has the request, and what the work on it costs. */
  manager: Party = CUSTOMER
  work = 0
  trustLoss = 0
  readonly #events: LogEvent[] = []

  constructor(
    readonly customer: number,
    readonly identity: Pick<Case, 'segment' | 'issue'>,
  ) {}

  add(
    activity: Activity,
    time: number,
    party: Party,
    { transition = 'complete', cost = 0, detail = null }: More = {},
  ): void {
    this.#events.push({ activity, transition, time, ...party, cost, detail })
  }

  close(ending: Ending | null): Case {
    return {
      customer: this.customer,
      ...this.identity,
      ending,
      trustLoss: this.trustLoss,
      cost: this.#events.reduce((sum, { cost }) => sum + cost, 0),
      // An explanation is known of when it begins, and ends within its conversation.
      events: this.#events.sort((a, b) => a.time - b.time),
    }
  }
}
