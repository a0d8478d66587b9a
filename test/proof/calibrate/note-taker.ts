import type { JourneyEvent, JourneyListener, JourneyOutcome } from '../../../src/journey/listener.js'
import { ENDINGS } from '../../../src/vocabulary/endings.js'
import { TRUST_CAUSES, type TrustCause } from '../../../src/vocabulary/trust-causes.js'
import type { Customer, Notes, Wait } from './observed.js'

/** Notes down what happens to every customer of a replication. */
export class NoteTaker implements JourneyListener, Notes {
  readonly customers = new Map<number, Customer>()
  readonly waits: Wait[] = []
  readonly talks: number[] = []
  readonly arrivals: number[] = []
  readonly moved: Partial<Record<TrustCause, { points: number; times: number }>> = {}
  readonly #open = new Map<number, OpenCase>()

  happened(event: JourneyEvent, time: number, customer: number, _place: number, value: number): void {
    if (event === 'arrived') {
      this.arrivals.push(time)
      this.#open.set(customer, new OpenCase(time))
      return
    }
    const open = this.#open.get(customer)
    if (open === undefined) return
    switch (event) {
      case 'prevented':
        this.#open.delete(customer)
        break
      case 'contact':
        this.#endContact(open, time)
        open.contacts++
        open.joined = time
        break
      case 'answered':
        this.talks.push(value)
        open.answer(time)
        open.left = time + value
        break
      case 'handled':
        open.handled += value
        break
      case 'leg_ended':
        open.left = time
        break
      case 'abandoned':
        open.abandon(time)
        break
      case 'transferred':
        open.transfers++
        break
      case 'reopened':
        open.reopenings++
        break
      case 'granted':
      case 'refused':
        open.answers.push(event === 'granted')
        break
      case 'ended':
        this.#end(customer, open, time, value)
        break
    }
  }

  trusted(_time: number, customer: number, cause: number, before: number, after: number): void {
    const open = this.#open.get(customer)
    if (open === undefined) return
    const name = TRUST_CAUSES[cause]!
    const lost = 100 * (before - after)
    const times = (open.events[name] ?? 0) + 1
    open.events[name] = times
    open.trustLost += lost
    open.worst = Math.max(open.worst, lost)
    if (times > 1) return
    this.moved[name] ??= { points: 0, times: 0 }
    this.moved[name].points += lost
    this.moved[name].times++
  }

  concluded(customer: number, outcome: JourneyOutcome): void {
    this.#open.get(customer)!.outcome = outcome
  }

  #endContact(open: OpenCase, nextAt: number): void {
    if (open.wait === undefined) return
    this.waits.push({ ...open.wait, nextAfter: nextAt - open.left })
    open.wait = undefined
  }

  #end(customer: number, open: OpenCase, time: number, ending: number): void {
    this.#endContact(open, Number.POSITIVE_INFINITY)
    this.#open.delete(customer)
    const { outcome, arrived, handled, contacts, transfers, reopenings, answers, events, worst, trustLost } = open
    if (outcome === undefined) return
    const counts = { arrived, handled, contacts, transfers, reopenings, answers, events, worst, trustLost }
    this.customers.set(customer, {
      number: customer,
      outcome,
      ending: ENDINGS[ending]!,
      ...counts,
      lasted: time - arrived,
    })
  }
}

/** A customer who is not yet done. */
class OpenCase {
  contacts = 0
  transfers = 0
  reopenings = 0
  /** Seconds of agents. */
  handled = 0
  worst = 0
  trustLost = 0
  readonly answers: boolean[] = []
  readonly events: Partial<Record<TrustCause, number>> = {}
  /** When this contact joined its first line; NaN after that wait has ended. */
  joined = Number.NaN
  /** When the customer was last on the line. */
  left = Number.NaN
  wait: { waited: number; answered: boolean } | undefined
  outcome: JourneyOutcome | undefined

  constructor(readonly arrived: number) {}

  answer(time: number): void {
    if (Number.isNaN(this.joined)) return
    this.wait = { waited: time - this.joined, answered: true }
    this.joined = Number.NaN
  }

  abandon(time: number): void {
    if (Number.isNaN(this.joined)) return
    this.wait = { waited: time - this.joined, answered: false }
    this.joined = Number.NaN
    this.left = time
  }
}
