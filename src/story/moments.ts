import { MINUTE } from '../kernel/units.js'
import type { LedgerEvent } from '../ledger/event.js'
import type { Model } from '../model/model.js'
import type { CustomerFacts } from '../simulation/customer-facts.js'
import { hasChannels } from './case-listener.js'
import type { Block, Moment, StoryEvent } from './story.js'

/** What was heard, gathered by instant. */
export function momentsOf(heard: readonly LedgerEvent[], model: Model, facts: CustomerFacts): readonly Moment[] {
  const groups: LedgerEvent[][] = []
  for (const what of heard) {
    const last = groups.at(-1)
    if (last !== undefined && last[0]!.time === what.time) last.push(what)
    else groups.push([what])
  }
  let trust = 100 * facts.segment.trust
  return groups.map((group): Moment => {
    const moves = group.flatMap((what) =>
      what.event === 'trusted' ? [{ cause: what.cause, before: 100 * what.before, after: 100 * what.after }] : [],
    )
    trust = moves.at(-1)?.after ?? trust
    return {
      minute: group[0]!.time / MINUTE,
      trust,
      events: group.flatMap((what) => eventsOf(what, model, facts)),
      moves,
      spent: group.flatMap((what) =>
        what.event === 'spent' ? [{ cause: what.cause, minutes: what.seconds / MINUTE }] : [],
      ),
    }
  })
}

/** Nothing tells of the channel of a house of one. */
function onlyChannel({ channels }: Model): readonly StoryEvent[] {
  const [{ name, kind }] = channels as [Model['channels'][number]]
  return hasChannels({ channels }) && channels.length === 1
    ? [{ event: 'on_channel', channel: name, kind, changed: false }]
    : []
}

/** What a booking tells of: who, where, what it took or gave. */
function eventsOf(what: LedgerEvent, model: Model, facts: CustomerFacts): readonly StoryEvent[] {
  const team = (index: number) => model.teams[index]!.name
  const manager = (index: number) => model.managers[index]!.name
  const bot = (index: number) => (model.teams[index]!.bot === null ? {} : ({ bot: true } as const))
  const by = (who: { readonly team: number; readonly home: number; readonly agent: number }) => ({
    team: team(who.team),
    ...(who.home === who.team ? {} : { of: team(who.home) }),
    agent: who.agent + 1,
  })
  switch (what.event) {
    case 'arrived':
      return [{ event: what.event }, ...onlyChannel(model)]
    case 'prevented':
    case 'reopened':
      return [{ event: what.event }]
    case 'on_channel': {
      const { name, kind } = model.channels[what.channel]!
      return [{ event: what.event, channel: name, kind, changed: what.changed }]
    }
    case 'ended':
      return [{ event: what.event, ending: what.ending }]
    case 'answered':
      return [{ event: what.event, ...by(what), minutes: what.seconds / MINUTE, ...bot(what.home) }]
    case 'explained':
    case 'talked_on':
      return [{ event: what.event, team: team(what.team), minutes: what.seconds / MINUTE }]
    case 'leg_ended':
    case 'handed_over': {
      const events: StoryEvent[] = [{ event: 'handled', ...by(what), minutes: what.seconds / MINUTE }]
      if (what.wrapUp > 0) events.push({ event: 'wrapped_up', ...by(what), minutes: what.wrapUp / MINUTE })
      if (what.event === 'leg_ended') events.push({ event: what.event, team: team(what.team) })
      return events
    }
    case 'granted':
      return [{ event: what.event, team: team(what.team), money: what.money, ...bot(what.team) }]
    case 'misled': {
      const promised = what.promised ? { money: what.money } : {}
      return [{ event: what.event, team: team(what.team), ...promised }]
    }
    case 'promise_settled':
      return [{ event: what.event, kept: what.kept }]
    case 'refused':
      return [{ event: what.event, team: team(what.team), worth: what.substitute }]
    case 'escalated':
      return [{ event: what.event, team: team(what.team), demanded: what.demanded, ...bot(what.team) }]
    case 'transferred': {
      const to = { team: team(what.team) }
      return [{ event: what.event, ...to }, ...(what.misrouted ? [{ event: 'misrouted', ...to } as const] : [])]
    }
    case 'blocked':
      return [{ event: what.event, team: team(what.team), block: blockOf(what, facts), ...bot(what.team) }]
    case 'released':
      return [{ event: what.event, team: team(what.team), ...promiseOf(model) }]
    case 'asked':
      return [{ event: what.event, manager: manager(what.manager) }]
    case 'considered': {
      const by = { manager: manager(what.manager), person: what.person + 1 }
      return [{ event: what.event, ...by, minutes: what.seconds / MINUTE }]
    }
    case 'withdrawn':
      return [{ event: what.event, manager: manager(what.manager), minutes: what.spared / MINUTE }]
    case 'decided': {
      const by = { manager: manager(what.manager), approved: what.approved }
      return [{ event: what.event, ...by, suffices: what.suffices }]
    }
    case 'trusted':
    case 'spent':
      return []
    default:
      return [{ event: what.event, team: team(what.team) }]
  }
}

/** As the gates see it: `core/journey/gates.ts`. */
function blockOf(
  { gates, granted, exceptions, exceptional }: Extract<LedgerEvent, { readonly event: 'blocked' }>,
  { amount, illegal }: CustomerFacts,
): Block {
  return {
    gates,
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
