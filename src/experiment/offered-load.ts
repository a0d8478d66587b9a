import { Arrivals } from '../core/model/arrival-pattern.js'
import { AtClose } from '../core/model/team-model.js'
import { HOUR, WEEK } from '../kernel/units.js'
import { expectedCustomers } from '../model/arrival-pattern.js'
import type { IssueModel, Model, TeamModel } from '../model/model.js'
import { openSecondsAWeek } from '../model/opening-hours.js'
import { helpersByTeam } from '../model/reach.js'
import { legHours, visitsOf } from './case-flow.js'
import { channelMix } from './channel-mix.js'

/** Work that comes to a team by arithmetic, against the hours of its agents; a week, in hours. */
export interface OfferedLoad {
  readonly team: string
  /** Teams that its overflow may go to, or that also serve its line, whose cases, work and agents are counted too. */
  readonly others: readonly string[]
  readonly cases: number
  readonly work: number
  /** Agent hours that are staffed. */
  readonly staffed: number
  /** Hours of the week in which that many agents, always as many, meet all the cases; null where hours differ. */
  readonly steady: number | null
  /**
   * What becomes of what is too much: customers hang up or are turned away, agents work on after closing time, or the line
   * grows without end.
   */
  readonly outcome: 'sheds' | 'overtime' | 'grows'
}

/** Beyond capacity by more than rounding. */
export const BEYOND = 1 + 1e-9

/**
 * Teams to which more work comes, by arithmetic alone, than their agents have hours in the week. At least that much comes:
 * people as trained as stated, without repeat contacts, decisions, misrouted cases and what is explained twice; what an
 * overloaded team cannot pass on does not come to the next. A list of arrivals comes to an end, and so is no load.
 */
export function overloadsByArithmetic(model: Model): readonly OfferedLoad[] {
  if (model.arrivals.kind === Arrivals.at) return []
  const { passing } = flowsByArithmetic(model)
  return loadsOf(model, passing).flatMap((load) => (isBeyond(load, model) ? [load.pooled] : []))
}

function isBeyond({ own, pooled }: Loads, { warmUp, span }: Model): boolean {
  // A span of days may lie where the week is staffed: hours of the whole week do not speak of it.
  if (pooled.steady === null && warmUp + span < WEEK) return false
  return own.work > own.staffed * BEYOND && pooled.work > pooled.staffed * BEYOND
}

interface Loads {
  readonly own: OfferedLoad
  /** With the teams that its overflow goes to, and those that also serve its line. */
  readonly pooled: OfferedLoad
}

/** Share of its cases that a team gets round to. */
function passedOn({ own, pooled }: Loads): number {
  return own.work > own.staffed ? Math.min(1, pooled.staffed / pooled.work) : 1
}

/** Cases of an issue that come in a week, at least: to its first team, and by team. */
export interface Flow {
  readonly issue: IssueModel
  readonly first: number
  readonly visits: readonly number[]
}

/** What comes in a week, and by team the share of its cases that it gets round to. */
export function flowsByArithmetic(model: Model): {
  readonly flows: readonly Flow[]
  readonly passing: readonly number[]
} {
  const whole = model.teams.map(() => 1)
  const passing = loadsOf(model, whole).map(passedOn)
  return { flows: flowsOf(model, passing), passing }
}

/** @param passing by team: share of its cases that it gets round to */
function flowsOf(model: Model, passing: readonly number[]): readonly Flow[] {
  return model.issues.map((issue, index) => {
    const share = issue.upTo - (model.issues[index - 1]?.upTo ?? 0)
    const first = weeklyCustomers(model) * share * (1 - issue.prevented)
    return { issue, first, visits: visitsOf(issue, model, first, passing) }
  })
}

/** @param passing by team: share of its cases that it gets round to */
function loadsOf(model: Model, passing: readonly number[]): readonly Loads[] {
  const streams = flowsOf(model, passing)
  const helpers = helpersByTeam(model.teams)
  return model.teams.map((team, index) => {
    const pool = poolOf(model.teams, helpers, index)
    const load = (members: readonly number[]): OfferedLoad => {
      let [cases, work] = [0, 0]
      for (const { issue, first, visits } of streams) {
        const mix = channelMix(issue, model)
        const each = Math.min(...members.map((member) => legHours(issue, member, model)))
        const explaining = Math.min(...members.map((member) => model.teams[member]!.explainFactor))
        for (const member of members) {
          cases += visits[member]!
          work += visits[member]! * each
          for (const { share, start, telling } of mix) {
            if (member === start) work += first * share * telling * explaining * ((issue.explain?.mean ?? 0) / HOUR)
          }
        }
      }
      const teams = members.map((member) => model.teams[member]!)
      const staffed = teams.reduce((sum, member) => sum + staffedHours(member), 0)
      const others = teams.slice(1).map(({ name }) => name)
      const outcome = outcomeOf(teams, model, work)
      return { team: team.name, others, cases, work, staffed, steady: steadyHours(teams, model), outcome }
    }
    return { own: load([index]), pooled: load(pool) }
  })
}

function weeklyCustomers(model: Model): number {
  // A surge that is a lull may last for the whole span.
  const lull = model.surges.reduce((factor, surge) => factor * Math.min(1, surge.factor), 1)
  return (expectedCustomers(model) / (model.warmUp + model.span)) * WEEK * lull
}

/** A team, and those that its overflow may go to, or that also serve its line. */
function poolOf(
  teams: readonly TeamModel[],
  helpers: readonly (readonly number[])[],
  index: number,
): readonly number[] {
  const pool = new Set([index])
  for (const member of pool) {
    const overflow = teams[member]!.overflow
    if (overflow !== null) pool.add(overflow.to)
    for (const helper of helpers[member]!) pool.add(helper)
  }
  return [...pool]
}

function staffedHours({ staffing }: TeamModel): number {
  const { changes } = staffing
  const seconds = changes.reduce((sum, { at, agents }, i) => {
    return agents === 0 ? sum : sum + agents * ((changes[i + 1]?.at ?? WEEK) - at)
  }, 0)
  return seconds / HOUR
}

/** Hours open, where cases come only then and every team has the same number of agents then and none at other times. */
function steadyHours(teams: readonly TeamModel[], { arrivals, opening }: Model): number | null {
  if (opening !== null && arrivals.kind !== Arrivals.random) return null
  const open = openSecondsAWeek(opening) / HOUR
  const isSteady = teams.every((team) => {
    const levels = new Set(team.staffing.changes.map(({ agents }) => agents).filter((agents) => agents > 0))
    const [level] = levels
    return levels.size === 1 && Math.abs(staffedHours(team) - level! * open) < open * 1e-9
  })
  return isSteady ? open : null
}

function outcomeOf(teams: readonly TeamModel[], { segments, opening }: Model, work: number): OfferedLoad['outcome'] {
  const impatient = segments.some(({ patience, balk }) => patience !== null || balk > 0)
  const limited = teams.some((team) => team.patience !== null || Number.isFinite(team.queueLimit))
  if (impatient || limited || teams.some(({ atClose }) => atClose === AtClose.leave)) return 'sheds'
  const closed = (WEEK - openSecondsAWeek(opening)) / HOUR
  const atMost = teams.reduce((sum, team) => {
    const most = Math.max(...team.staffing.changes.map(({ agents }) => agents))
    return sum + staffedHours(team) + (team.atClose === AtClose.serve ? most * closed : 0)
  }, 0)
  return work > atMost ? 'grows' : 'overtime'
}
