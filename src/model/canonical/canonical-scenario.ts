import type { Lever, Scenario, WeeklyInterval } from '../../scenario/scenario.js'
import { USUAL_POLICY } from '../../vocabulary/approvals.js'
import { managerOrder, teamOrder } from '../names.js'
import { isWholeWeek } from '../opening-hours.js'
import { leadershipOf } from '../versions.js'
import { canonicalIssue } from './canonical-issue.js'
import { canonicalTeam } from './canonical-team.js'
import { type Canonical, compact, isOne, isZero, mapRecord } from './compact.js'

/**
 * A scenario reduced to what it does: neutral mechanisms left out, teams and manager roles by position instead of by
 * name, keys sorted. Two files with the same canonical scenario are the same design. What is about the run rather than
 * the design (name, seed, replications, thresholds) and the program's defaults are not part of it.
 */
export function canonicalScenario(scenario: Scenario): Canonical {
  const teams = teamOrder(scenario)
  const managers = managerOrder(scenario, teams)
  const names = {
    team: (name: string) => `team ${teams.indexOf(name)}`,
    manager: (name: string) => `manager ${managers.indexOf(name)}`,
  }
  const { demand, culture = {}, approvals = {} } = scenario
  const silos = canonicalSilos(culture.silos, names.team)
  // Whoever replaces a leaver is a novice, who does not solve as well.
  const solid =
    (culture.attrition ?? 0) === 0 &&
    Object.values(scenario.teams).every(
      ({ empowerment, time_target }) =>
        (empowerment?.training?.actual ?? 1) === 1 && (time_target?.pressure ?? 0) === 0,
    )
  const isReviewed = (culture.review ?? 0) > 0
  const closes = demand.open !== undefined && !isWholeWeek(demand.open)
  const isNeutral = (leadership: unknown) => !isReviewed && isInFull(leadership as Lever<number>)
  const isHouseLed = culture.leadership !== undefined && !isNeutral(culture.leadership)
  const isLed = (team: string) => {
    const leadership = leadershipOf(scenario, team)
    return leadership !== undefined && !isNeutral(leadership)
  }
  return sorted(
    compact({
      horizon: scenario.horizon,
      warm_up: compactZero(scenario.warm_up),
      currency: scenario.currency,
      service_level: scenario.service_level,
      demand: compact(demand as unknown as Canonical, {
        busyness: isZero,
        half_day_busyness: isZero,
        customer_base: isZero,
        profile: isFlatProfile,
        open: (value) => isWholeWeek(value as readonly WeeklyInterval[]),
      }),
      customers: mapRecord(ranked(scenario.customers), (segment) =>
        compact(segment, {
          lifetime_value: isZero,
          balk: isZero,
          demands_manager: isZero,
          redial: isWithoutShare,
          calls_again: (value) => isWithoutShare(value) && (value as Canonical).at_most === undefined,
        }),
      ),
      issues: mapRecord(scenario.issues, (issue) => canonicalIssue(issue, names.team, solid)),
      teams: Object.fromEntries(
        teams.map((name) => [
          names.team(name),
          canonicalTeam(scenario.teams[name]!, { silos: silos !== undefined, isLed: isLed(name), closes }, names),
        ]),
      ),
      managers: Object.fromEntries(
        managers.map((name) => {
          const manager = scenario.managers![name]!
          const { reports_to, spell, ...rest } = manager
          return [
            names.manager(name),
            compact(
              {
                ...rest,
                reports_to: reports_to === undefined ? undefined : names.manager(reports_to),
                spell: (manager.available ?? 1) === 1 ? undefined : spell,
              },
              {
                approves: isOne,
                available: isOne,
                wage: isZero,
                exceptions: (value) => value === true,
                leadership: (value) => isNeutral(value) && !isHouseLed,
              },
            ),
          ]
        }),
      ),
      approvals: compact({
        ...approvals,
        policy:
          typeof approvals.policy === 'object'
            ? { duty_manager: names.manager(approvals.policy.duty_manager) }
            : approvals.policy === USUAL_POLICY
              ? undefined
              : approvals.policy,
      }),
      culture: compact(
        { ...culture, silos },
        {
          rules: (value) => value === 0 || (value as Canonical).now === 0,
          review: isZero,
          leadership: isNeutral,
          attrition: isZero,
          referred: isZero,
          delight: isWithoutShare,
          refusal: isZero,
          misunderstood: isZero,
          substitute: (value) => isWithoutShare(value) || (value as Canonical).worth === 0,
        },
      ),
      marketing: canonicalMarketing(scenario.marketing),
      events: scenario.events?.length
        ? scenario.events.map(({ team, manager, ...event }) =>
            compact({
              ...event,
              team: team && names.team(team),
              manager: manager && names.manager(manager),
            }),
          )
        : undefined,
      beliefs: scenario.beliefs,
    }),
  ) as Canonical
}

function canonicalMarketing(marketing: Scenario['marketing']): Scenario['marketing'] {
  if (marketing === undefined || marketing.budget === 0) return undefined
  return marketing.usual === marketing.budget ? { budget: marketing.budget } : marketing
}

function canonicalSilos(silos: NonNullable<Scenario['culture']>['silos'], team: (name: string) => string): unknown {
  if (silos === undefined) return undefined
  if (!('borders' in silos)) return silos.actual === 0 && (silos.claimed ?? 0) === 0 ? undefined : silos
  const shut = silos.borders.filter(({ silo }) => silo.actual !== 0 || (silo.claimed ?? 0) !== 0)
  if (shut.length === 0) return undefined
  return Object.fromEntries(shut.map(({ between, silo }) => [between.map(team).sort().join(' - '), silo]))
}

/** Only the order of priorities matters. */
function ranked(customers: Scenario['customers']): Readonly<Record<string, Canonical>> {
  const all = Object.values(customers ?? {}).map(({ priority }) => priority ?? 0)
  const ranks = [...new Set(all)].sort((a, b) => b - a)
  return mapRecord(customers ?? {}, ({ priority, ...segment }) => ({
    ...segment,
    rank: ranks.length < 2 ? undefined : ranks.indexOf(priority ?? 0),
  })) as Readonly<Record<string, Canonical>>
}

function isInFull({ actual, claimed = actual }: Lever<number>): boolean {
  return actual === 1 && claimed === 1
}

function compactZero(value: number | undefined): number | undefined {
  return value === 0 ? undefined : value
}

function isWithoutShare(value: unknown): boolean {
  return (value as Canonical).share === 0
}

function isFlatProfile(value: unknown): boolean {
  const profile = value as NonNullable<Scenario['demand']['profile']>
  const weights =
    profile.kind === 'steps' ? profile.weights : [...Object.values(profile.hours), ...Object.values(profile.weekdays)]
  return weights.every((weight) => weight === 1)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((key) => [key, sorted((value as Canonical)[key])]))
}
