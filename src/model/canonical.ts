import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { hasOwnMix } from '../scenario/mix.js'
import type { Issue, Lever, Manager, Scenario, Segment, Team } from '../scenario/scenario.js'
import { CHANNEL } from '../scenario/sections/channels.js'
import { CULTURE } from '../scenario/sections/culture.js'
import { SEGMENT } from '../scenario/sections/customers.js'
import { DEMAND } from '../scenario/sections/demand.js'
import { EXCEPTION, ISSUE, REMEDY } from '../scenario/sections/issues.js'
import { isAt } from '../scenario/sections/lever.js'
import { APPROVALS, MANAGER } from '../scenario/sections/managers.js'
import { EMPOWERMENT } from '../scenario/sections/powers.js'
import { RUN } from '../scenario/sections/run.js'
import { compact } from '../scenario/sections/section.js'
import { ALSO_SERVES, TEAM, TRANSFER } from '../scenario/sections/teams.js'
import { TRANSFER_MODE } from '../vocabulary/transfers.js'
import { managerOrder, teamOrder } from './names.js'
import { withPlainChannels } from './plain-channels.js'
import { leadershipOf } from './versions.js'

/** A tree of plain values. */
export interface Canonical {
  readonly [key: string]: unknown
}

/** SHA-256 of the canonical scenario, in hex: the identity of a design. */
export function scenarioHash(scenario: Scenario): string {
  return canonicalHash(canonicalScenario(scenario))
}

/** The same, of a scenario that is canonical already. */
export function canonicalHash(canonical: Canonical): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(canonical))))
}

/** What makes a value neutral or not beyond its own key, and how teams and roles are called. */
interface House {
  /** There are silos, against which a stated misroute share of 0 is not neutral. */
  readonly silos: boolean
  /** It closes, at which a team does something. */
  readonly closes: boolean
  /** Teams solve as well as issues allow; else a `right_first_time` of 1 is not neutral. */
  readonly solid: boolean
  /** Leadership that changes nothing. */
  readonly isIdle: (leadership: Lever<number> | undefined) => boolean
  readonly team: (name: string) => string
  readonly manager: (name: string) => string
}

/**
 * A scenario reduced to what it does: neutral mechanisms left out (as the sections of the language state them; here is
 * what takes the rest of the house to know), teams and manager roles by position instead of by name, keys sorted. Two
 * files with the same canonical scenario are the same design. What is about the run rather than the design (name, seed,
 * replications, thresholds) and the program's defaults are not part of it.
 */
export function canonicalScenario(scenario: Scenario): Canonical {
  const { channels, customers, issues, teams } = withPlainChannels(scenario)
  const { managers = {}, approvals = {}, culture = {}, marketing, events } = scenario
  const teamNames = teamOrder(scenario)
  const roles = managerOrder(scenario, teamNames)
  const team = (name: string) => `team ${teamNames.indexOf(name)}`
  const manager = (name: string) => `manager ${roles.indexOf(name)}`
  const demand = compact(DEMAND, scenario.demand)
  const silos = canonicalSilos(culture.silos, team)
  const house: House = {
    silos: silos !== undefined,
    closes: demand.open !== undefined,
    solid: isSolid(scenario),
    isIdle: (leadership) => leadership === undefined || (!culture.review && isAt(leadership, 1)),
    team,
    manager,
  }
  const kinds = Object.values(customers ?? {})
  const mixed = kinds.length > 0 && kinds.every((kind) => hasOwnMix(kind, issues))
  const policy = approvals.policy
  return sorted(
    compact(
      {},
      {
        horizon: scenario.horizon,
        warm_up: compact(RUN, { warm_up: scenario.warm_up }).warm_up,
        currency: scenario.currency,
        service_level: scenario.service_level,
        demand,
        channels: channels && mapped(channels, (channel) => compact(CHANNEL, channel)),
        customers: mapped(ranked(customers), (segment) => canonicalSegment(segment, issues)),
        issues: mapped(ranked(issues), ({ share, ...issue }) =>
          canonicalIssue({ ...issue, ...(mixed ? {} : { share }) } as Issue, house),
        ),
        teams: renamed(
          mapped(teams, (one, name) => canonicalTeam(one, house, house.isIdle(leadershipOf(scenario, name)))),
          team,
        ),
        managers: renamed(
          mapped(managers, (role) => canonicalManager(role, house, house.isIdle(culture.leadership))),
          manager,
        ),
        approvals: compact(APPROVALS, {
          ...approvals,
          policy: typeof policy === 'object' ? { duty_manager: manager(policy.duty_manager) } : policy,
        }),
        culture: compact(CULTURE, {
          ...culture,
          silos,
          leadership: house.isIdle(culture.leadership) ? undefined : culture.leadership,
        }),
        marketing:
          marketing === undefined || marketing.budget === 0
            ? undefined
            : { ...marketing, ...(marketing.usual === marketing.budget ? { usual: undefined } : {}) },
        events: events?.length
          ? events.map((event) =>
              compact(
                {},
                { ...event, team: event.team && team(event.team), manager: event.manager && manager(event.manager) },
              ),
            )
          : undefined,
        beliefs: scenario.beliefs,
      },
    ),
  ) as Canonical
}

/** Whoever replaces a leaver is a novice, who does not solve as well. */
function isSolid({ culture, teams }: Scenario): boolean {
  return (
    !culture?.attrition &&
    Object.values(teams).every(
      ({ empowerment, time_target }) => (empowerment?.training?.actual ?? 1) === 1 && !time_target?.pressure,
    )
  )
}

function canonicalIssue(issue: Issue, { team, solid }: House): Canonical {
  const { talk, chain, routing, solvable, right_first_time, exception } = issue
  const remedy = compact(ISSUE, { remedy: issue.remedy }).remedy
  const reopens = right_first_time !== undefined && (right_first_time < 1 || !solid)
  return compact(ISSUE, {
    ...issue,
    talk: 'by_team' in talk ? renamed(talk.by_team, team) : talk,
    chain: chain?.map(team),
    routing: routing && {
      start: team(routing.start),
      matrix: renamed(
        mapped(routing.matrix, (row) => renamed(row, team)),
        team,
      ),
    },
    solvable:
      solvable && renamed(Object.fromEntries(Object.entries(solvable).filter(([, share]) => share !== 1)), team),
    remedy: remedy && compact(REMEDY, { ...remedy, owner: remedy.owner && team(remedy.owner) }),
    exception: exception && compact(EXCEPTION, exception),
    ...(remedy === undefined
      ? { novel: undefined, exception: undefined, undue: undefined, exaggerates: undefined }
      : {}),
    ...(reopens ? {} : { right_first_time: undefined, reopens_after: undefined }),
  } as Partial<Issue>) as Canonical
}

/** @param unled without leadership, which fills in orientation and recognition, so that stating them is not neutral */
function canonicalTeam(team: Team, house: House, unled: boolean): Canonical {
  const { reports_to, overflow, also_serves, authority = {}, empowerment = {}, transfer = {} } = team
  const { orientation, recognition, ...shape } = EMPOWERMENT
  const { mode = TRANSFER.mode.neutral, context, misroute } = transfer
  return compact(TEAM, {
    ...team,
    market_wage: team.market_wage === team.wage ? undefined : team.market_wage,
    reports_to: reports_to && house.manager(reports_to),
    overflow: overflow && { ...overflow, to: house.team(overflow.to) },
    also_serves: also_serves && secondLines(also_serves, house),
    authority: compact(
      {
        granted: { off: (lever: Lever<unknown>) => isAt(lever, 'unlimited') },
        exceptions: { off: (lever: Lever<unknown>) => isAt(lever, true) },
      },
      { ...authority, granted: plainLever(authority.granted), exceptions: plainLever(authority.exceptions) },
    ),
    empowerment: compact(unled ? EMPOWERMENT : shape, mapped(empowerment as Levers, plainLever)),
    transfer: compact(TRANSFER, {
      ...transfer,
      context: context === TRANSFER_MODE[mode].context ? undefined : context,
      misroute: misroute === 0 && !house.silos ? undefined : misroute,
    }),
    at_close: house.closes ? team.at_close : undefined,
  } as Partial<Team>) as Canonical
}

/** In the order of preference, which no sorting of keys may lose. */
function secondLines(lines: NonNullable<Team['also_serves']>, { team }: House): Team['also_serves'] {
  const inOrder = Object.entries(lines).map(([line, how], place) => [
    place,
    { line: team(line), ...compact(ALSO_SERVES, how) },
  ])
  return Object.fromEntries(inOrder)
}

type Levers = Readonly<Record<string, Lever<number>>>

/** Without a claim that says nothing new. */
function plainLever<T>(lever: Lever<T>): Lever<T>
function plainLever<T>(lever: Lever<T> | undefined): Lever<T> | undefined
function plainLever<T>(lever: Lever<T> | undefined): Lever<T> | undefined {
  return lever?.claimed === lever?.actual && lever !== undefined ? { actual: lever.actual } : lever
}

function canonicalManager(role: Manager, { isIdle, manager }: House, houseUnled: boolean): Canonical {
  return compact(MANAGER, {
    ...role,
    reports_to: role.reports_to && manager(role.reports_to),
    signs_with: role.signs_with?.map(manager).sort(),
    // As it was written before it could be a law.
    review_time: role.review_time?.law === 'constant' ? role.review_time.value : role.review_time,
    spell: (role.available ?? MANAGER.available.neutral) === MANAGER.available.neutral ? undefined : role.spell,
    leadership: isIdle(role.leadership) && houseUnled ? undefined : role.leadership,
  } as Partial<Manager>) as Canonical
}

function canonicalSilos(silos: NonNullable<Scenario['culture']>['silos'], team: (name: string) => string): unknown {
  if (silos === undefined) return undefined
  if (!('borders' in silos)) return isAt(silos, 0) ? undefined : silos
  const shut = silos.borders.filter(({ silo: { actual, claimed = 0 } }) => actual !== 0 || claimed !== 0)
  if (shut.length === 0) return undefined
  return Object.fromEntries(shut.map(({ between, silo }) => [between.map(team).sort().join(' - '), silo]))
}

/** Only the order of priorities matters, and urgency only where it differs. */
function ranked<T extends Pick<Issue & Segment, 'priority' | 'urgency'>>(
  entries: Readonly<Record<string, T>> = {},
): Readonly<Record<string, Omit<T, 'priority'> & { readonly rank: number | undefined }>> {
  const priorityOf = ({ priority = SEGMENT.priority.neutral }) => priority
  const urgencyOf = ({ urgency = SEGMENT.urgency.neutral }) => urgency
  const all = Object.values(entries)
  const ranks = [...new Set(all.map(priorityOf))].sort((a, b) => b - a)
  const alike = new Set(all.map(urgencyOf)).size < 2
  return mapped(entries, ({ priority: _, ...entry }, name) => ({
    ...entry,
    urgency: alike ? undefined : urgencyOf(entries[name]!),
    rank: ranks.length < 2 ? undefined : ranks.indexOf(priorityOf(entries[name]!)),
  }))
}

function canonicalSegment(segment: Segment, issues: Scenario['issues']): Canonical {
  const { issues: mix = {} } = segment
  return compact(SEGMENT, {
    ...segment,
    // As the program has it where a segment says nothing.
    lifetime_value: segment.lifetime_value === 0 ? undefined : segment.lifetime_value,
    issues: hasOwnMix(segment, issues)
      ? Object.fromEntries(Object.entries(mix).filter(([, share]) => share !== 0))
      : undefined,
  } as Partial<Segment>) as Canonical
}

function mapped<T, U>(record: Readonly<Record<string, T>>, map: (value: T, name: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]))
}

function renamed<T>(record: Readonly<Record<string, T>>, rename: (name: string) => string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [rename(name), value]))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((key) => [key, sorted((value as Canonical)[key])]))
}
