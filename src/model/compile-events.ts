import { Happening, HappeningModel, PolicyOf, UpdateOf } from '../core/model/happening.js'
import { Surge } from '../core/model/model.js'
import type { Beliefs } from '../evidence/registry.js'
import { WEEK } from '../kernel/units.js'
import type { HouseEvent, Scenario, Team } from '../scenario/scenario.js'
import { EVENT } from '../scenario/sections/events.js'
import { type Change, changed } from '../scenario/values/change.js'
import { compilePowers } from './compile-powers.js'

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
export function compileEvents(context: EventContext): HappeningModel[] {
  const { scenario, teams, managers, start, beliefs } = context
  const found: HappeningModel[] = []
  let policies = scenario
  const solved = new Map<string, Solves>()
  const written = [...(scenario.events ?? [])].sort((a, b) => a.at - b.at)
  for (const event of written) {
    const at = start + event.at
    const chosen = event.team === undefined ? teams.map((_, index) => index) : [teams.indexOf(event.team)]
    const ends = (lasts: number | undefined) => at + (lasts ?? Number.POSITIVE_INFINITY)
    switch (event.do) {
      case 'reprimand':
        found.push(
          happening({
            kind: Happening.word,
            at,
            teams: chosen,
            shift: -beliefs['people.reprimand'],
            isPublic: event.public ?? EVENT.public.neutral,
          }),
        )
        break
      case 'recognition':
        found.push(
          happening({
            kind: Happening.word,
            at,
            teams: chosen,
            shift: beliefs['people.praise'],
            isPublic: event.public ?? EVENT.public.neutral,
          }),
        )
        break
      case 'recognition_programme':
        found.push(happening({ kind: Happening.recognition, at, teams: chosen, share: event.share! }))
        found.push(happening({ kind: Happening.recognition, at: ends(event.for), teams: chosen, share: Number.NaN }))
        break
      case 'training':
        found.push(happening({ kind: Happening.training, at, teams: chosen }))
        break
      case 'manager_leaves': {
        const role = managers.indexOf(event.manager!)
        const vacant = event.for ?? scenario.culture?.hiring ?? beliefs['people.hiring'] * WEEK
        found.push(
          happening({ kind: Happening.absence, at, role, gone: 1 }),
          happening({ kind: Happening.absence, at: at + vacant, role, gone: -1 }),
        )
        break
      }
      case 'policy_change':
        policies = withPolicy(
          policies,
          event,
          chosen.map((index) => teams[index]!),
        )
        found.push(
          happening({
            kind: Happening.policy,
            at,
            powers: chosen.map((team) => {
              const { actual, claimed } = compilePowers(policies, teams[team]!, teams, beliefs)
              return new PolicyOf(team, actual, claimed)
            }),
            rules: event.rules ?? Number.NaN,
          }),
        )
        break
      case 'bot_update': {
        const name = event.team!
        const team = withUpdate(policies.teams[name]!, event, beliefs)
        policies = { ...policies, teams: { ...policies.teams, [name]: team } }
        const { actual, claimed } = compilePowers(policies, name, teams, beliefs)
        const solves = solvesAfter(solved.get(name), event.solves)
        solved.set(name, solves)
        found.push(
          happening({
            kind: Happening.update,
            at,
            powers: [new PolicyOf(chosen[0]!, actual, claimed)],
            updates: [new UpdateOf(chosen[0]!, team.wrong, solves.to, solves.by)],
            rules: Number.NaN,
          }),
        )
        break
      }
      case 'demand_surge':
        break
    }
  }
  return found.filter(({ at }) => at < Number.POSITIVE_INFINITY).sort((a, b) => a.at - b.at)
}

function happening(stated: Partial<HappeningModel>): HappeningModel {
  return Object.assign(new HappeningModel(), stated)
}

/** Spans of time in which more customers come, or fewer. */
export function compileSurges(scenario: Scenario, start: number): Surge[] {
  return (scenario.events ?? [])
    .filter((event) => event.do === 'demand_surge' && event.factor !== 1)
    .map((event) => new Surge(start + event.at, start + event.at + event.for!, event.factor!))
}

/** What a bot solves: a share of every issue, NaN for what is stated there, and so much more. */
interface Solves {
  readonly to: number
  readonly by: number
}

function solvesAfter(before: Solves = { to: Number.NaN, by: 0 }, change: Change | undefined): Solves {
  if (change === undefined) return before
  return 'to' in change ? { to: change.to, by: 0 } : { to: before.to, by: before.by + change.by }
}

function withUpdate(bot: Team, { wrong, judgement }: HouseEvent, beliefs: Beliefs) {
  return {
    ...bot,
    wrong: changed(bot.wrong ?? beliefs['bot.wrong'], wrong),
    judgement: changed(bot.judgement ?? beliefs['bot.judgement'], judgement),
  }
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
