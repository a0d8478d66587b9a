import { Told } from '../core/ledger/telling.js'
import { invariant } from '../kernel/invariant.js'
import type { LedgerEvent, LedgerListener, Outcome } from '../ledger/event.js'
import { ENDINGS } from '../vocabulary/endings.js'
import { GATES } from '../vocabulary/gates.js'
import { TIME_CAUSES } from '../vocabulary/time-causes.js'
import { TRUST_CAUSES } from '../vocabulary/trust-causes.js'

/** What the core has told, from number to number. */
class Row {
  #at = 0

  constructor(private readonly numbers: Float64Array) {}

  get isOver(): boolean {
    return this.#at >= this.numbers.length
  }

  next(): number {
    const number = this.numbers[this.#at++]
    invariant(number !== undefined, 'the core tells all that belongs to an event')
    return number
  }

  flag(): boolean {
    return this.next() !== 0
  }

  of<T>(list: readonly T[]): T {
    return list[this.next()]!
  }
}

type EventName = LedgerEvent['event']
/** What an event says besides its name, its time and its customer. */
type Rest<Name> = LedgerEvent extends infer Event
  ? Event extends { readonly event: infer Names }
    ? Name extends Names
      ? Omit<Event, 'event' | 'time' | 'customer'>
      : never
    : never
  : never

const nothing = () => ({})
const team = (row: Row) => ({ team: row.next() })
const who = (row: Row) => ({ team: row.next(), home: row.next(), agent: row.next() })
const leg = (row: Row) => ({ ...who(row), seconds: row.next(), wrapUp: row.next() })

/** By event: what follows its name, its time and its customer, in the order in which the core tells it. */
const READ: { readonly [Event in EventName & keyof typeof Told]: (row: Row) => Rest<Event> } = {
  arrived: (row) => ({ counts: row.flag() }),
  prevented: nothing,
  reopened: nothing,
  contact: team,
  joined: team,
  overflowed: team,
  abandoned: team,
  turned_away: team,
  sent_away: team,
  released: team,
  explained: (row) => ({ team: row.next(), seconds: row.next() }),
  answered: (row) => ({ ...who(row), seconds: row.next() }),
  leg_ended: leg,
  handed_over: leg,
  transferred: (row) => ({ from: row.next(), team: row.next(), misrouted: row.flag() }),
  blocked: (row) => ({
    team: row.next(),
    gates: gatesOf(row.next()),
    granted: row.next(),
    exceptions: row.flag(),
    exceptional: row.flag(),
  }),
  granted: (row) => ({ team: row.next(), money: row.next() }),
  refused: (row) => ({ team: row.next(), substitute: row.next() }),
  escalated: (row) => ({ team: row.next(), demanded: row.flag() }),
  asked: (row) => ({ manager: row.next() }),
  considered: (row) => ({ manager: row.next(), person: row.next(), seconds: row.next() }),
  decided: (row) => ({ manager: row.next(), approved: row.flag(), suffices: row.flag() }),
  withdrawn: (row) => ({ manager: row.next(), spared: row.next() }),
  trusted: (row) => ({ cause: row.of(TRUST_CAUSES), before: row.next(), after: row.next() }),
  spent: (row) => ({ cause: row.of(TIME_CAUSES), seconds: row.next() }),
  on_channel: (row) => ({ channel: row.next(), changed: row.flag() }),
  wanted_person: team,
  kept_from_person: team,
  talked_on: (row) => ({ team: row.next(), seconds: row.next() }),
  misled: (row) => ({ team: row.next(), promised: row.flag(), money: row.next() }),
  promise_settled: (row) => ({ kept: row.flag() }),
  ended: (row) => ({ ending: row.of(ENDINGS), outcome: row.flag() ? outcome(row) : null }),
}

/** Hands on what the core has told, event by event. */
export function hear(numbers: Float64Array, listener: LedgerListener): void {
  const row = new Row(numbers)
  while (!row.isOver) {
    const event = Told[row.next()] as EventName
    const time = row.next()
    const customer = row.next()
    listener.hear({ event, time, customer, ...READ[event](row) } as LedgerEvent)
  }
}

/** The gates in a set of bits. */
function gatesOf(bits: number) {
  return GATES.filter((_, gate) => (bits & (1 << gate)) !== 0)
}

function outcome(row: Row): Outcome {
  return {
    ability: row.next(),
    benevolence: row.next(),
    integrity: row.next(),
    distrusting: row.flag(),
    satisfaction: row.next(),
    effort: row.next(),
    churn: row.next(),
    churnBase: row.next(),
    lost: row.next(),
    churnCost: row.next(),
    churnCostAtBest: row.next(),
    tellsGood: row.next(),
    tellsBad: row.next(),
    tellsOtherwise: row.next(),
    won: row.next(),
    wordOfMouthCost: row.next(),
    unmet: row.next(),
    unmetLost: row.next(),
    unmetCost: row.next(),
    delighted: row.flag(),
    delightBrought: row.next(),
    delightWorth: row.next(),
  }
}
