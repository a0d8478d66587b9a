import type { DistributionSpec } from '../../distributions/distribution.js'
import { WEEK } from '../../kernel/units.js'
import { type Fit, fitLaw, fitPatience } from '../estimate/fit.js'
import { kaplanMeier, type Survival } from '../estimate/kaplan-meier.js'
import { Tally } from '../estimate/tally.js'
import type { Found, FoundTalk } from '../found.js'
import { channelsOf, type FirmChannel, servedBy, servedOn } from './channels.js'
import { asSteps, openHours, type Profile, profileOf } from './hours.js'
import { type Listed, shortlist } from './shortlist.js'
import { type Way, wayOf } from './ways.js'

/** Talk with one team about one issue. */
export interface FirmTalk {
  readonly team: string
  /** Null where the log tells none, or too little for a law of its own. */
  readonly fit: Fit | null
  readonly seconds: Tally
}

export interface FirmIssue extends Listed {
  readonly way: Way
  readonly talk: readonly FirmTalk[]
  /** Of the talk of a solved leg, what one takes that is passed on; NaN where the log does not tell. */
  readonly unsolvedTalk: number
  /** Resolutions, and those of them that did not hold. */
  readonly resolutions: number
  readonly returns: number
}

/** How the number of agents was come by. */
export type StaffingBasis = 'seen at work' | 'busy at once' | 'persons a day' | 'not told'

export interface FirmTeam extends Listed {
  readonly basis: StaffingBasis
  /** As the log says: a program answers there. */
  readonly isBot: boolean
  /** Those that it serves; null for all of them. */
  readonly channels: readonly string[] | null
  /** People by half hour of the week; null where one number holds throughout. */
  readonly byStep: readonly number[] | null
  readonly agents: number
  readonly people: number
  /** Of the time of the agents, the share in which they talk; NaN where the log does not tell. */
  readonly occupancy: number
  /** Conversations behind it, or persons on days. */
  readonly rows: number
}

/** The firm of a log as a scenario has it: short lists, laws, hours. */
export interface Firm {
  readonly issues: readonly FirmIssue[]
  readonly teams: readonly FirmTeam[]
  /** Empty where there is nothing to tell apart. */
  readonly channels: readonly FirmChannel[]
  /** By half hour of the week; null where nobody ever comes at some hour, and none is closed. */
  readonly open: readonly number[] | null
  readonly profile: Profile
  /** In open hours. */
  readonly perWeek: number
  /** Share of the arrivals that come when the house is closed. */
  readonly outside: number
  readonly busyness: number
  readonly patience: { readonly survival: Survival; readonly fit: Fit } | null
  readonly explain: Fit | null
  readonly wrapUp: Fit | null
  /** How much later they come again; null where nobody does. */
  readonly returnsAfter: DistributionSpec | null
  readonly redialsAfter: DistributionSpec | null
  readonly callsAgainAfter: DistributionSpec | null
}

/** Fewer values than this have no law of their own: those of all issues at the team stand for them. */
const ENOUGH = 50
/** Beyond it days do not differ by being busy: the log grows, or is an extract. */
const MOST_BUSYNESS = 0.6
/** In practice hardly any team is busier than so. */
const USUAL_OCCUPANCY = 0.8
/** Seconds of work that a case is taken to need where the log does not tell: see the scenario's `unknown`. */
export const ASSUMED_TALK = 900

/** The firm that a log shows. */
export function firmOf(found: Found): Firm {
  const issues = shortlist(
    found.issues.map(({ name, journeys }) => ({ name, count: journeys })),
    'contact',
    'other_issues',
  )
  const teams = shortlist(
    found.teams.map(({ name, visits }) => ({ name, count: visits })),
    'desk',
    'other_teams',
  )
  const idOf = new Map(teams.flatMap(({ id, names }) => names.map((name): [string, string] => [name, id])))
  const teamId = (team: number) => idOf.get(found.teamNames[team]!)!
  const allWays = wayOf([found.routes], teamId) ?? { kind: 'chain', teams: [teams[0]!.id], solved: new Map() }
  const channels = channelsOf(found)
  const staffed = teams.map((team) => ({ ...team, ...staffingOf(found, team), ...servingOf(found, team, channels) }))
  const [byHour, open] = hoursOf(
    found,
    staffed.filter(({ isBot }) => !isBot),
  )
  const perDays = byHour.reduce((sum, count) => sum + count, 0)
  const perWeek = byHour.reduce((sum, count, hour) => sum + (open[hour] ? count : 0), 0)
  const { waits, returns } = found
  const patienceFit = fitPatience(waits.gaveUp, waits.answeredAfter)
  const routed = issues.map((issue): FirmIssue => {
    const routes = issue.names.flatMap((name) => found.routesByIssue.get(name) ?? [])
    const way = solvedFirst(found, issue, teams, (routes.length > 0 ? wayOf(routes, teamId) : null) ?? allWays)
    return { ...issue, way, ...talkOf(found, issue, teams, way), ...heldOf(found, issue) }
  })
  const served = servedOn(
    routed.map(({ way }) => way),
    new Map(staffed.map((team) => [team.id, team.channels])),
    channels,
  )
  const onTheWay = new Set(routed.flatMap(({ talk }) => talk.map(({ team }) => team)))
  return {
    issues: routed,
    channels,
    teams: staffed
      .filter(({ id }) => onTheWay.has(id))
      .map((team) => atLeastOne({ ...team, channels: served.get(team.id)! }, open)),
    open: open.every((isOpen) => isOpen) ? null : asSteps(open),
    profile: profileOf(byHour, open),
    perWeek,
    outside: 1 - perWeek / perDays,
    busyness: found.arrivals.busyness <= MOST_BUSYNESS ? found.arrivals.busyness : Number.NaN,
    patience:
      patienceFit === null ? null : { survival: kaplanMeier(waits.gaveUp, waits.answeredAfter), fit: patienceFit },
    explain: lawOf(found.explain),
    wrapUp: lawOf(found.wrapUp),
    returnsAfter: delayOf(returns.returnsAfter),
    redialsAfter: delayOf(returns.redialsAfter),
    callsAgainAfter: delayOf(returns.callsAgainAfter),
  }
}

function hoursOf(
  { arrivals }: Found,
  teams: readonly FirmTeam[],
): readonly [byHour: readonly number[], open: readonly boolean[]] {
  const told = teams.flatMap(({ byStep }) => (byStep === null ? [] : [byStep]))
  const staffed =
    told.length === 0
      ? null
      : told[0]!.map((_, step) => told.reduce((most, byStep) => Math.max(most, byStep[step]!), 0))
  return [arrivals.byHour, openHours(arrivals.byHour, staffed)]
}

/** Whole people: at least one where anybody is seen in an open hour. */
function atLeastOne(team: FirmTeam, open: readonly boolean[]): FirmTeam {
  if (team.byStep === null) return team
  const steps = asSteps(open)
  return {
    ...team,
    byStep: team.byStep.map((mean, step) => (steps[step] === 0 ? 0 : mean > 0 ? Math.max(1, Math.round(mean)) : 0)),
  }
}

function lawOf(tally: Tally): Fit | null {
  return tally.count < ENOUGH ? null : fitLaw(tally)
}

/** A delay of which too few are known to tell its law is taken to have no memory. */
function delayOf(tally: Tally): DistributionSpec | null {
  if (tally.count === 0) return null
  return lawOf(tally)?.best.spec ?? { law: 'exponential', mean: Math.max(1, tally.mean) }
}

function servingOf(found: Found, { names }: Listed, channels: readonly FirmChannel[]) {
  return { isBot: names.every((name) => found.bots.has(name)), channels: servedBy(found, channels, names) }
}

type Staffed = Pick<FirmTeam, 'basis' | 'byStep' | 'agents' | 'people' | 'occupancy' | 'rows'>

function staffingOf(found: Found, listed: Listed): Staffed {
  const members = found.teams.filter(({ name }) => listed.names.includes(name))
  const told = members.flatMap(({ staffing }) => staffing ?? [])
  const people = members.reduce((sum, team) => sum + team.people, 0)
  if (told.length > 0) {
    const byStep = told[0]!.byStep.map((_, step) => told.reduce((sum, one) => sum + one.byStep[step]!, 0))
    const present = told.map((one) => one.byStep.reduce((sum, count) => sum + count, 0))
    return {
      basis: told.some((one) => one.people > 0) ? 'seen at work' : 'busy at once',
      byStep,
      agents: Math.max(1, ...byStep.map((mean) => Math.round(mean))),
      people,
      occupancy:
        told.reduce((sum, one, index) => sum + one.occupancy * present[index]!, 0) / present.reduce((a, b) => a + b, 0),
      rows: told.reduce((sum, one) => sum + one.rows, 0),
    }
  }
  const seen = Math.round(members.reduce((sum, team) => sum + team.peopleADay, 0))
  return {
    basis: seen > 0 ? 'persons a day' : 'not told',
    byStep: null,
    agents: Math.max(1, seen, neededFor(found, listed)),
    people,
    occupancy: Number.NaN,
    rows: people,
  }
}

/** People whom the assumed talk would keep busy: fewer could not do the work that the log shows was done. */
function neededFor({ arrivals, routes, teams }: Found, { names, count }: Listed): number {
  const all = teams.reduce((sum, { visits }) => sum + visits, 0)
  const perWeek = arrivals.byHour.reduce((sum, mean) => sum + mean, 0) * (all / Math.max(1, routes.contacts))
  const hoursOpen = openHours(arrivals.byHour, null).filter((isOpen) => isOpen).length
  const work = perWeek * (count / all) * ASSUMED_TALK
  return names.length === 0 ? 1 : Math.ceil(work / (hoursOpen * (WEEK / 168)) / USUAL_OCCUPANCY)
}

function talkOf(
  found: Found,
  issue: Listed,
  teams: readonly Listed[],
  way: Way,
): Pick<FirmIssue, 'talk' | 'unsolvedTalk'> {
  const onTheWay = way.kind === 'chain' ? way.teams : [...way.rows.keys()]
  const splits = way.kind === 'chain' && way.teams.length > 1
  const first = teams.find(({ id }) => id === onTheWay[0])!
  const atFirst = entries(found, first).filter(({ issue: name }) => issue.names.includes(name))
  const passed = merged(atFirst, ({ passedOn }) => passedOn)
  const kept = merged(atFirst, ({ kept: own }) => own)
  return {
    talk: onTheWay.map((id): FirmTalk => {
      const team = teams.find((one) => one.id === id)!
      // In a chain, what is passed on takes a share of a whole conversation, which is stated apart.
      const secondsOf = (of: readonly FoundTalk[]) => merged(of, (one) => (splits ? one.kept : both(one)))
      const own = secondsOf(entries(found, team).filter(({ issue: name }) => issue.names.includes(name)))
      const seconds = own.count >= ENOUGH ? own : secondsOf(entries(found, team))
      return { team: id, fit: lawOf(seconds), seconds }
    }),
    unsolvedTalk:
      splits && passed.count >= ENOUGH && kept.count >= ENOUGH ? Math.min(1, passed.mean / kept.mean) : Number.NaN,
  }
}

/**
 * What each team of a chain solves of the cases that it meets for the first time: those that it could not solve come again
 * more often, and would count twice.
 */
function solvedFirst(found: Found, issue: Listed, teams: readonly Listed[], way: Way): Way {
  if (way.kind !== 'chain') return way
  const solved = way.teams.slice(0, -1).map((id): [string, number] => {
    const own = entries(found, teams.find((team) => team.id === id)!).filter(({ issue: name }) =>
      issue.names.includes(name),
    )
    const stops = own.reduce((sum, { firstStops }) => sum + firstStops, 0)
    const passedOn = own.reduce((sum, { firstPassedOn }) => sum + firstPassedOn, 0)
    return [id, stops === 0 ? way.solved.get(id)! : 1 - passedOn / stops]
  })
  return { ...way, solved: new Map(solved) }
}

function heldOf({ heldByIssue }: Found, { names }: Listed): Pick<FirmIssue, 'resolutions' | 'returns'> {
  const own = names.flatMap((name) => heldByIssue.get(name) ?? [])
  return {
    resolutions: own.reduce((sum, one) => sum + one.resolutions, 0),
    returns: own.reduce((sum, one) => sum + one.returns, 0),
  }
}

function entries({ talk }: Found, { names }: Listed): readonly FoundTalk[] {
  return talk.filter(({ team }) => names.includes(team))
}

function both({ kept, passedOn }: FoundTalk): Tally {
  return merged([kept, passedOn], (one) => one)
}

function merged<T>(of: readonly T[], tallyOf: (one: T) => Tally): Tally {
  const all = new Tally()
  for (const one of of) all.merge(tallyOf(one))
  return all
}
