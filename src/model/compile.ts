import type { ArrivalPattern } from '../core/model/arrival-pattern.js'
import { Beliefs as BeliefsOfCore } from '../core/model/beliefs.js'
import { IntervalChange, IntervalsModel } from '../core/model/intervals.js'
import { ApprovalModel, ApprovalPolicy, CultureModel, DelightModel, SubstituteModel } from '../core/model/model.js'
import type { OpeningHours } from '../core/model/opening-hours.js'
import { PromiseModel } from '../core/model/promise-model.js'
import { distribution } from '../distributions/distribution.js'
import { type Beliefs, defaults } from '../evidence/registry.js'
import { invariant } from '../kernel/invariant.js'
import { HOUR, WEEK, YEAR } from '../kernel/units.js'
import { hasOwnMix, shareOfCases } from '../scenario/mix.js'
import type { Demand, Scenario } from '../scenario/scenario.js'
import { CULTURE } from '../scenario/sections/culture.js'
import { DEMAND } from '../scenario/sections/demand.js'
import { APPROVALS } from '../scenario/sections/managers.js'
import { REPORTING, RUN, SERVICE_LEVEL } from '../scenario/sections/run.js'
import { settle } from '../scenario/sections/section.js'
import { evenArrivals, expectedCustomers, randomArrivals, rateProfile, statedArrivals } from './arrival-pattern.js'
import { type ChannelModel, channelChanges, channelsUpTo, compileChannels, usualShares } from './channels.js'
import { compileEvents, compileSurges } from './compile-events.js'
import { compileIssue } from './compile-issue.js'
import { compileSegment, type SegmentModel } from './compile-segment.js'
import { compileTeam } from './compile-team.js'
import { lineClasses } from './line-classes.js'
import { compileMarketing } from './marketing.js'
import type { Model } from './model.js'
import { managerOrder, nameKeys, reportingLine, sortedNames, teamOrder } from './names.js'
import { businessDaysAWeek, openingHours } from './opening-hours.js'
import { reachOf } from './reach.js'
import { compileManager } from './staffing.js'
import { trustSizes } from './trust-sizes.js'

/** Names that random draws are keyed by instead of the scenario's own, in the order of `teamOrder` and `managerOrder`. */
export interface StreamNames {
  readonly teams: readonly string[]
  readonly managers: readonly string[]
}

/** Parts of the week that are booked apart: see `IntervalsModel`, as plain data. */
export type Intervals = Pick<IntervalsModel, 'count' | 'byContact'> & {
  readonly changes: readonly Pick<IntervalChange, 'at' | 'interval'>[]
}

/** What a run may settle instead of the scenario. */
interface CompileOptions {
  /** In seconds. */
  readonly horizon?: number | undefined
  /** In seconds. */
  readonly warmUp?: number | undefined
  /** Those of the same design under other names, which then meets the same luck. */
  readonly streamNames?: StreamNames | undefined
  readonly intervals?: Intervals | null | undefined
}

/** Compiles a valid scenario: names to indices, defaults filled in, neutral mechanisms dropped. */
export function compile(scenario: Scenario, run: CompileOptions = {}): Model {
  const beliefs = { ...defaults(), ...scenario.beliefs } as Beliefs
  const stated = settle(DEMAND, scenario.demand)
  const { open, customer_base: customerBase } = stated
  const teamNames = teamOrder(scenario)
  const managerNames = managerOrder(scenario, teamNames)
  const teamKeys = nameKeys(teamNames, run.streamNames?.teams)
  const managerKeys = nameKeys(managerNames, run.streamNames?.managers)
  const opening = open === undefined ? null : openingHours(open)
  const channels = compileChannels(scenario, beliefs)
  const teams = teamNames.map((name) =>
    compileTeam(name, {
      scenario,
      channels,
      teams: teamNames,
      keys: teamKeys,
      opening,
      layers: reportingLine(scenario, scenario.teams[name]!.reports_to).map((role) => managerNames.indexOf(role)),
      beliefs,
    }),
  )
  const warmUp = run.warmUp ?? scenario.warm_up ?? RUN.warm_up.neutral
  const span = run.horizon ?? scenario.horizon ?? beliefs['run.horizon_weeks'] * WEEK
  const demand = { arrivals: arrivals(scenario, stated, opening), opening, warmUp, span }
  let shares = 0
  const lines = lineClasses(scenario)
  const issues = sortedNames(scenario.issues).map((name, index) => {
    const issue = scenario.issues[name]!
    shares += shareOfCases(scenario, name)
    return compileIssue(name, issue, { teams, channels, index, upTo: shares, classes: lines.of[index]!, beliefs })
  })
  const hasBots = teams.some(({ bot }) => bot !== null)
  const segments = compileSegments(scenario, channels, hasBots, beliefs)
  const approvals = compileApprovals(scenario, managerNames)
  const managers = managerNames.map((name) => {
    const role = scenario.managers![name]!
    const signsWith = (role.signs_with ?? []).map((other) => managerNames.indexOf(other))
    return compileManager(name, role, managerKeys.get(name)!, signsWith, open, beliefs)
  })
  return {
    ...demand,
    name: scenario.name,
    currency: scenario.currency ?? REPORTING.currency.neutral,
    within: scenario.service_level?.within ?? beliefs['run.service_level_seconds'],
    repeatWithin:
      scenario.observed?.find(({ within }) => within !== undefined)?.within ?? beliefs['run.repeat_window'] * HOUR,
    serviceLevelOf: scenario.service_level?.of ?? SERVICE_LEVEL.of.neutral,
    businessDaysAWeek: businessDaysAWeek(opening),
    customerBase,
    casesAYear: customerBase === 0 ? 0 : (expectedCustomers(demand) / (warmUp + span)) * (YEAR / customerBase),
    channels,
    segments,
    issues,
    lineClasses: [...lines.classes],
    teams,
    reach: reachOf(teams, issues, managers, approvals.duty),
    managers,
    approvals,
    culture: culture(scenario, beliefs),
    marketing: compileMarketing(scenario.marketing, segments, beliefs),
    events: compileEvents({ scenario, teams: teamNames, managers: managerNames, start: warmUp, beliefs }),
    surges: compileSurges(scenario, warmUp),
    intervals: compileIntervals(run.intervals ?? null),
    parameters: beliefs,
    beliefs: beliefsOfCore(beliefs),
    trust: trustSizes(beliefs),
  }
}

function compileIntervals(intervals: Intervals | null): IntervalsModel | null {
  if (intervals === null) return null
  const changes = intervals.changes.map(({ at, interval }) => new IntervalChange(at, interval))
  return new IntervalsModel(intervals.count, changes, intervals.byContact)
}

function compileSegments(
  scenario: Scenario,
  channels: readonly ChannelModel[],
  hasBots: boolean,
  beliefs: Beliefs,
): SegmentModel[] {
  const { customers = { customer: { share: 1 } }, issues } = scenario
  const mixed = sortedNames(customers).some((name) => hasOwnMix(customers[name]!, issues))
  const usual = usualShares(scenario)
  let upTo = 0
  return sortedNames(customers).map((name, index) => {
    const segment = customers[name]!
    upTo += segment.share
    const mix = mixed ? sortedNames(issues).map((issue) => shareOfCases(scenario, issue, name)) : null
    return {
      ...compileSegment(name, segment, index, upTo, mix, hasBots, beliefs),
      channelsUpTo: channelsUpTo(channels, segment.channels ?? usual),
      givesUp: channelChanges(channels, segment.gives_up),
    }
  })
}

function arrivals(
  { customers = {}, issues }: Scenario,
  demand: ReturnType<typeof settle<typeof DEMAND, Demand>>,
  opening: OpeningHours | null,
): ArrivalPattern {
  if (demand.at !== undefined) {
    return statedArrivals(demand.at, demand.stated ?? [], sortedNames(customers), sortedNames(issues))
  }
  if (demand.every !== undefined) return evenArrivals(demand.every.every, demand.every.first)
  return randomArrivals(demand.arrivals!, rateProfile(demand.profile ?? null, opening), {
    busyness: factor(demand.busyness),
    halfDayBusyness: factor(demand.half_day_busyness),
  })
}

/** A busy day is busy throughout, or half of it is: gamma with mean 1 (Ibrahim, Ye, L'Ecuyer and Shen 2016). */
function factor(cv: number) {
  return cv === 0 ? null : distribution({ law: 'gamma', mean: 1, cv })
}

function compileApprovals(scenario: Scenario, managers: readonly string[]): ApprovalModel {
  const { policy, promise, hold_limit } = settle(APPROVALS, scenario.approvals ?? {})
  return Object.assign(new ApprovalModel(), {
    policy: ApprovalPolicy[typeof policy === 'string' ? policy : 'duty_manager'],
    duty: typeof policy === 'string' ? -1 : managers.indexOf(policy.duty_manager),
    holdLimit: hold_limit ?? Number.POSITIVE_INFINITY,
    promise: promise === undefined ? null : new PromiseModel(promise.amount, promise.unit === 'business_days'),
  })
}

function culture(scenario: Scenario, beliefs: Beliefs): CultureModel {
  const {
    refusal,
    substitute,
    delight,
    rules = 0,
    attrition,
    referred,
    hiring,
  } = settle(CULTURE, scenario.culture ?? {})
  const { now, age } = typeof rules === 'number' ? { now: rules, age: Number.POSITIVE_INFINITY } : rules
  return Object.assign(new CultureModel(), {
    rulesNow: now,
    rulesAge: age,
    // As the trade counts turnover: leavers of a year over heads, which may be more than all of them.
    attrition: attrition / YEAR,
    referred,
    hiring: hiring ?? beliefs['people.hiring'] * WEEK,
    refuse: {
      amount: refusal * beliefs['deciding.refuse.authority'],
      exception: refusal * beliefs['deciding.refuse.exception'],
      tools: refusal * beliefs['deciding.refuse.tools'],
      judgement: refusal * beliefs['deciding.refuse.judgement'],
      courage: refusal * beliefs['deciding.refuse.courage'],
    },
    delight: delight === undefined ? null : new DelightModel(delight.share, delight.cost),
    substitute: substitute === undefined ? null : new SubstituteModel(substitute.share, substitute.worth),
  })
}

/** Those of the parameters that the core knows by name. */
function beliefsOfCore(parameters: Beliefs): BeliefsOfCore {
  const known = new BeliefsOfCore()
  const named = new Map(Object.entries(parameters).map(([id, value]) => [id.replaceAll('.', '_'), value]))
  for (const name of Object.keys(known))
    invariant(named.has(name), `the registry has a parameter that the core calls ${name}`)
  return Object.assign(known, Object.fromEntries(Object.keys(known).map((name) => [name, named.get(name)!])))
}
