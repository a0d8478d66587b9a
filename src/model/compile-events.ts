import type { Beliefs } from '../evidence/registry.js'
import { WEEK } from '../kernel/units.js'
import type { HouseEvent, Scenario, Team } from '../scenario/scenario.js'
import { EVENT } from '../scenario/sections/events.js'
import { compilePowers, type Powers } from './compile-powers.js'

/** Something that happens to the house at a time. */
export type EventModel =
  /** A reprimand or a word of thanks: a shift of confidence, in logits. */
  | {
      readonly kind: 'word'
      readonly at: number
      readonly teams: readonly number[]
      readonly shift: number
      readonly isPublic: boolean
    }
  /** Recognition changes; null: back to what it was. */
  | {
      readonly kind: 'recognition'
      readonly at: number
      readonly teams: readonly number[]
      readonly share: number | null
    }
  | { readonly kind: 'training'; readonly at: number; readonly teams: readonly number[] }
  /** One person more (1) or less (-1) of a manager role is gone. */
  | { readonly kind: 'absence'; readonly at: number; readonly role: number; readonly gone: 1 | -1 }
  | {
      readonly kind: 'policy'
      readonly at: number
      readonly powers: readonly { readonly team: number; readonly actual: Powers; readonly claimed: Powers }[]
      readonly rules: number | null
    }

/** A factor on arrivals for a while. */
export interface Surge {
  readonly from: number
  readonly until: number
  readonly factor: number
}

/** What compiling events needs to know of the whole. */
interface EventContext {
  readonly scenario: Scenario
  readonly teams: readonly string[]
  readonly managers: readonly string[]
  /** When the counted span begins, in seconds. */
  readonly start: number
  readonly beliefs: Beliefs
}

/** The house's events in the order of their time, then of the file; what lasts ends with an event of its own. */
export function compileEvents(context: EventContext): EventModel[] {
  const { scenario, teams, managers, start, beliefs } = context
  const found: EventModel[] = []
  let policies = scenario
  const written = [...(scenario.events ?? [])].sort((a, b) => a.at - b.at)
  for (const event of written) {
    const at = start + event.at
    const chosen = event.team === undefined ? teams.map((_, index) => index) : [teams.indexOf(event.team)]
    const ends = (lasts: number | undefined) => at + (lasts ?? Number.POSITIVE_INFINITY)
    switch (event.do) {
      case 'reprimand':
        found.push({
          kind: 'word',
          at,
          teams: chosen,
          shift: -beliefs['people.reprimand'],
          isPublic: event.public ?? EVENT.public.neutral,
        })
        break
      case 'recognition':
        found.push({
          kind: 'word',
          at,
          teams: chosen,
          shift: beliefs['people.praise'],
          isPublic: event.public ?? EVENT.public.neutral,
        })
        break
      case 'recognition_programme':
        found.push({ kind: 'recognition', at, teams: chosen, share: event.share! })
        found.push({ kind: 'recognition', at: ends(event.for), teams: chosen, share: null })
        break
      case 'training':
        found.push({ kind: 'training', at, teams: chosen })
        break
      case 'manager_leaves': {
        const role = managers.indexOf(event.manager!)
        const vacant = event.for ?? scenario.culture?.hiring ?? beliefs['people.hiring'] * WEEK
        found.push({ kind: 'absence', at, role, gone: 1 }, { kind: 'absence', at: at + vacant, role, gone: -1 })
        break
      }
      case 'policy_change':
        policies = withPolicy(
          policies,
          event,
          chosen.map((index) => teams[index]!),
        )
        found.push({
          kind: 'policy',
          at,
          powers: chosen.map((team) => ({ team, ...compilePowers(policies, teams[team]!, teams, beliefs) })),
          rules: event.rules ?? null,
        })
        break
      case 'demand_surge':
        break
    }
  }
  return found.filter(({ at }) => at < Number.POSITIVE_INFINITY).sort((a, b) => a.at - b.at)
}

/** Spans of time in which more customers come, or fewer. */
export function compileSurges(scenario: Scenario, start: number): Surge[] {
  return (scenario.events ?? [])
    .filter((event) => event.do === 'demand_surge' && event.factor !== 1)
    .map((event) => ({ from: start + event.at, until: start + event.at + event.for!, factor: event.factor! }))
}

/** The scenario after a change of what agents may; claims stay what they were. */
function withPolicy(scenario: Scenario, { granted, exceptions }: HouseEvent, teams: readonly string[]): Scenario {
  const changed = ({ authority = {}, ...team }: Team): Team => ({
    ...team,
    authority: {
      ...authority,
      ...(granted === undefined ? {} : { granted: { ...authority.granted, actual: granted } }),
      ...(exceptions === undefined ? {} : { exceptions: { ...authority.exceptions, actual: exceptions } }),
    },
  })
  const after = teams.map((name) => [name, changed(scenario.teams[name]!)])
  return { ...scenario, teams: { ...scenario.teams, ...Object.fromEntries(after) } }
}
