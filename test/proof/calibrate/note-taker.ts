import type { LedgerEvent, LedgerListener, Outcome } from '../../../src/ledger/event.js'
import type { Ending } from '../../../src/vocabulary/endings.js'
import type { TrustCause } from '../../../src/vocabulary/trust-causes.js'
import type { Customer, Notes, Wait } from './observed.js'

/** Notes down what happens to every customer of a replication. */
export class NoteTaker implements LedgerListener, Notes {
  readonly customers = new Map<number, Customer>()
  readonly waits: Wait[] = []
  readonly talks: number[] = []
  readonly arrivals: number[] = []
  readonly moved: Partial<Record<TrustCause, { points: number; times: number }>> = {}
  readonly #open = new Map<number, OpenCase>()

  hear(what: LedgerEvent): void {
    const { customer, time } = what
    if (what.event === 'arrived') {
      this.arrivals.push(time)
      this.#open.set(customer, new OpenCase(time))
      return
    }
    const open = this.#open.get(customer)
    if (open === undefined) return
    switch (what.event) {
      case 'prevented':
        this.#open.delete(customer)
        break
      case 'contact':
        this.#endContact(open, time)
        open.contacts++
        open.joined = time
        break
      case 'answered':
        this.talks.push(what.seconds)
        open.answer(time)
        open.left = time + what.seconds
        break
      case 'leg_ended':
        open.handled += what.seconds
        open.left = time
        break
      case 'handed_over':
        open.handled += what.seconds
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
        open.answers.push(what.event === 'granted')
        break
      case 'trusted':
        this.#move(open, what.cause, 100 * (what.before - what.after))
        break
      case 'ended':
        this.#end(customer, open, time, what.ending, what.outcome)
        break
    }
  }

  #move(open: OpenCase, cause: TrustCause, lost: number): void {
    const times = (open.events[cause] ?? 0) + 1
    open.events[cause] = times
    open.trustLost += lost
    open.worst = Math.max(open.worst, lost)
    if (times > 1) return
    this.moved[cause] ??= { points: 0, times: 0 }
    this.moved[cause].points += lost
    this.moved[cause].times++
  }

  #endContact(open: OpenCase, nextAt: number): void {
    if (open.wait === undefined) return
    this.waits.push({ ...open.wait, nextAfter: nextAt - open.left })
    open.wait = undefined
  }

  #end(customer: number, open: OpenCase, time: number, ending: Ending, outcome: Outcome | null): void {
    this.#endContact(open, Number.POSITIVE_INFINITY)
    this.#open.delete(customer)
    if (outcome === null) return
    const { arrived, handled, contacts, transfers, reopenings, answers, events, worst, trustLost } = open
    const counts = { arrived, handled, contacts, transfers, reopenings, answers, events, worst, trustLost }
    this.customers.set(customer, {
      number: customer,
      outcome,
      ending,
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
