import type { CustomerFacts } from '../journey/facts.js'
import { MINUTE } from '../kernel/units.js'
import type { Model } from '../model/model.js'
import { ENDINGS } from '../vocabulary/endings.js'
import { GATES } from '../vocabulary/gates.js'
import type { Heard, Judged } from './hearing.js'
import type { Block, StoryEvent } from './story.js'

type HeardEvent = Extract<Heard, { readonly kind: 'event' }>

/** An event by name: who, where, what it took or gave. */
export function eventOf(heard: HeardEvent, model: Model, facts: CustomerFacts): StoryEvent {
  const { event, place, value, detail, judged } = heard
  const team = () => ({ event, team: model.teams[place]!.name })
  const manager = () => ({ event, manager: model.managers[place]!.name })
  switch (event) {
    case 'arrived':
    case 'prevented':
    case 'reopened':
      return { event }
    case 'ended':
      return { event, ending: ENDINGS[value]! }
    case 'answered':
    case 'handled':
    case 'wrapped_up':
      return { ...team(), agent: detail + 1, minutes: value / MINUTE }
    case 'explained':
      return { ...team(), minutes: value / MINUTE }
    case 'granted':
      return { ...team(), money: value }
    case 'refused':
      return { ...team(), worth: value }
    case 'escalated':
      return { ...team(), demanded: value === 1 }
    case 'transferred':
      return team()
    case 'blocked':
      return { ...team(), block: blockOf(detail, judged!, facts) }
    case 'released':
      return { ...team(), ...promiseOf(model) }
    case 'asked':
      return manager()
    case 'considered':
      return { ...manager(), person: detail + 1, minutes: value / MINUTE }
    case 'withdrawn':
      return { ...manager(), minutes: value / MINUTE }
    case 'decided':
      return { ...manager(), approved: value === 1, suffices: suffices(model.managers[place]!, facts) }
    default:
      return team()
  }
}

/** As the gates see it: `src/journey/gates.ts`. */
function blockOf(gates: number, { granted, exceptions, exceptional }: Judged, facts: CustomerFacts): Block {
  const { amount, illegal } = facts
  return {
    gates: GATES.filter((_, index) => (gates & (1 << index)) !== 0),
    limit: granted === Number.POSITIVE_INFINITY ? null : granted,
    authority: [
      ...(illegal ? (['illegal'] as const) : []),
      ...(exceptional && !exceptions ? (['exception'] as const) : []),
      ...(amount > granted ? (['amount'] as const) : []),
    ],
  }
}

function promiseOf({ approvals: { promise } }: Model): Pick<StoryEvent, 'promise'> {
  if (promise === null) return {}
  return {
    promise: promise.businessDays
      ? { amount: promise.amount, unit: 'business days' }
      : { amount: promise.amount / MINUTE, unit: 'minutes' },
  }
}

function suffices(manager: Model['managers'][number], { amount, exceptional, illegal }: CustomerFacts): boolean {
  return amount <= manager.limit && (!exceptional || manager.exceptions) && !illegal
}
