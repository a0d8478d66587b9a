import { distribution } from '../engine/distribution.js'
import { type Beliefs, defaults } from '../evidence/registry.js'
import { WEEK, YEAR } from '../kernel/units.js'
import type { Demand, Scenario, Segment } from '../scenario/scenario.js'
import { CULTURE } from '../scenario/sections/culture.js'
import { SEGMENT } from '../scenario/sections/customers.js'
import { DEMAND } from '../scenario/sections/demand.js'
import { APPROVALS } from '../scenario/sections/managers.js'
import { REPORTING, RUN, SERVICE_LEVEL } from '../scenario/sections/run.js'
import { settle } from '../scenario/sections/section.js'
import { type ArrivalPattern, expectedCustomers, RateProfile } from './arrival-pattern.js'
import { compileEvents, compileSurges } from './compile-events.js'
import { compileIssue } from './compile-issue.js'
import { compileSegment, type SegmentModel } from './compile-segment.js'
import { compileTeam } from './compile-team.js'
import { compileMarketing } from './marketing.js'
import type { ApprovalModel, CultureModel, Model } from './model.js'
import { managerOrder, nameKeys, reportingLine, sortedNames, teamOrder } from './names.js'
import { OpeningHours } from './opening-hours.js'
import { reachOf } from './reach.js'
import { compileManager } from './staffing.js'

/** Names that random draws are keyed by instead of the scenario's own, in the order of `teamOrder` and `managerOrder`. */
export interface StreamNames {
  readonly teams: readonly string[]
  readonly managers: readonly string[]
}

/** What a run may settle instead of the scenario. */
interface CompileOptions {
  /** In seconds. */
  readonly horizon?: number | undefined
  /** In seconds. */
  readonly warmUp?: number | undefined
  /** Those of the same design under other names, which then meets the same luck. */
  readonly streamNames?: StreamNames | undefined
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
  const opening = open === undefined ? null : new OpeningHours(open)
  const teams = teamNames.map((name) =>
    compileTeam(name, {
      scenario,
      teams: teamNames,
      keys: teamKeys,
      opening,
      layers: reportingLine(scenario, scenario.teams[name]!.reports_to).map((role) => managerNames.indexOf(role)),
      beliefs,
    }),
  )
  const warmUp = run.warmUp ?? scenario.warm_up ?? RUN.warm_up.neutral
  const span = run.horizon ?? scenario.horizon ?? beliefs['run.horizon_weeks'] * WEEK
  const demand = { arrivals: arrivals(stated, opening), opening, warmUp, span }
  let shares = 0
  const issues = sortedNames(scenario.issues).map((name) => {
    const issue = scenario.issues[name]!
    shares += issue.share
    return compileIssue(name, issue, { teams, upTo: shares, beliefs })
  })
  const segments = compileSegments(scenario.customers ?? { customer: { share: 1 } }, beliefs)
  const approvals = compileApprovals(scenario, managerNames)
  return {
    ...demand,
    name: scenario.name,
    currency: scenario.currency ?? REPORTING.currency.neutral,
    serviceLevel: {
      within: scenario.service_level?.within ?? beliefs['run.service_level_seconds'],
      of: scenario.service_level?.of ?? SERVICE_LEVEL.of.neutral,
    },
    customerBase,
    casesAYear: customerBase === 0 ? 0 : (expectedCustomers(demand) / (warmUp + span)) * (YEAR / customerBase),
    segments,
    issues,
    teams,
    reach: reachOf(teams, issues, approvals.duty),
    managers: managerNames.map((name) =>
      compileManager(name, scenario.managers![name]!, managerKeys.get(name)!, open, beliefs),
    ),
    approvals,
    culture: culture(scenario, beliefs),
    marketing: compileMarketing(scenario.marketing, segments, beliefs),
    events: compileEvents({ scenario, teams: teamNames, managers: managerNames, start: warmUp, beliefs }),
    surges: compileSurges(scenario, warmUp),
    beliefs,
  }
}

function compileSegments(customers: Readonly<Record<string, Segment>>, beliefs: Beliefs): SegmentModel[] {
  const priorityOf = ({ priority = SEGMENT.priority.neutral }: Segment) => priority
  const priorities = [...new Set(Object.values(customers).map(priorityOf))].sort((a, b) => b - a)
  let upTo = 0
  return sortedNames(customers).map((name) => {
    const segment = customers[name]!
    upTo += segment.share
    return compileSegment(name, segment, upTo, priorities.indexOf(priorityOf(segment)), beliefs)
  })
}

function arrivals(
  demand: ReturnType<typeof settle<typeof DEMAND, Demand>>,
  opening: OpeningHours | null,
): ArrivalPattern {
  if (demand.at !== undefined) return { kind: 'at', times: demand.at }
  if (demand.every !== undefined) return { kind: 'every', ...demand.every }
  return {
    kind: 'random',
    rate: demand.arrivals!,
    profile: new RateProfile(demand.profile ?? null, opening),
    busyness: factor(demand.busyness),
    halfDayBusyness: factor(demand.half_day_busyness),
  }
}

/** A busy day is busy throughout, or half of it is: gamma with mean 1 (Ibrahim, Ye, L'Ecuyer and Shen 2016). */
function factor(cv: number) {
  return cv === 0 ? null : distribution({ law: 'gamma', mean: 1, cv })
}

function compileApprovals(scenario: Scenario, managers: readonly string[]): ApprovalModel {
  const { policy, promise, hold_limit } = settle(APPROVALS, scenario.approvals ?? {})
  return {
    policy: typeof policy === 'string' ? policy : 'duty_manager',
    duty: typeof policy === 'string' ? -1 : managers.indexOf(policy.duty_manager),
    holdLimit: hold_limit ?? Number.POSITIVE_INFINITY,
    promise: promise === undefined ? null : { amount: promise.amount, businessDays: promise.unit === 'business_days' },
  }
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
  return {
    rules: typeof rules === 'number' ? { now: rules, age: Number.POSITIVE_INFINITY } : rules,
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
    delight: delight ?? null,
    substitute: substitute ?? null,
  }
}
