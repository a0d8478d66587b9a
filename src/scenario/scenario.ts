import type * as z from 'zod'
import { shareOfCases } from './mix.js'
import { BELIEFS } from './sections/beliefs.js'
import { channel } from './sections/channels.js'
import { culture } from './sections/culture.js'
import { type Segment, segment, type WrittenSegment } from './sections/customers.js'
import { demand } from './sections/demand.js'
import { draws } from './sections/draws.js'
import { EVENTS, events } from './sections/events.js'
import { expectations } from './sections/expect.js'
import { type Issue, issue, type WrittenIssue } from './sections/issues.js'
import { approvals, manager } from './sections/managers.js'
import { marketing } from './sections/marketing.js'
import { type Observed, observed } from './sections/observed.js'
import { PROGRAMME, programme } from './sections/programme.js'
import { FILE, RUN, reporting } from './sections/run.js'
import { type Immutable, key, named, required, type Section, strict } from './sections/section.js'
import { type Team, team, type WrittenTeam } from './sections/teams.js'
import { unknown } from './sections/unknown.js'
import type { Unknown } from './unknowns/unknown.js'

export type { Channel } from './sections/channels.js'
export type { Culture } from './sections/culture.js'
export type { Segment } from './sections/customers.js'
export type { Demand, Profile } from './sections/demand.js'
export type { HouseEvent } from './sections/events.js'
export type { Expectation } from './sections/expect.js'
export type { Issue } from './sections/issues.js'
export type { Lever } from './sections/lever.js'
export type { Manager } from './sections/managers.js'
export type { Marketing } from './sections/marketing.js'
export type { Observed } from './sections/observed.js'
export type { PlannedMeasure, Programme } from './sections/programme.js'
export type { ServiceLevelOf } from './sections/run.js'
export type { Team } from './sections/teams.js'
export type { Unknown } from './unknowns/unknown.js'
export type { RandomDuration } from './values/distribution.js'
export type { WeeklyInterval } from './values/weekly-hours.js'

/** The whole language, as one schema: its sections' keys with their types, forms and words. */
export function scenarioSchema(section: Section) {
  return section({
    ...FILE,
    ...RUN,
    ...reporting(section),
    demand: required(
      demand(section),
      'When customers come.',
      'A Poisson process by rate, hours and profile, or stated times.',
    ),
    channels: key(
      named(channel(section)),
      'Ways in which customers reach the house, by name.',
      'the phone alone',
      'Each customer comes by one of them, drawn by shares; teams serve all or some of them.',
    ),
    customers: key(
      named(segment(section)),
      'Kinds of customers, by name.',
      'one kind of customer',
      'Each customer is of one kind, drawn by the shares.',
    ),
    issues: required(
      named(issue(section)),
      'What customers come about, by name.',
      'Each customer has one issue, drawn by the shares.',
    ),
    teams: required(
      named(team(section)),
      'Teams of agents, by name.',
      'Each team has a line and agents; the longest idle takes the next customer.',
    ),
    managers: key(
      named(manager(section)),
      'Managers, by name.',
      'nobody can be asked',
      'With every reports_to, the organisation chart that requests climb.',
    ),
    approvals: key(
      approvals(section),
      'How requests climb the organisation.',
      'ladder, the customer holding until the answer',
      'What becomes of a request that an agent may not decide.',
    ),
    culture: key(culture(section), "The house's habits.", 'neutral', 'Habits of the whole house.'),
    marketing: key(
      marketing(section),
      'What is spent on winning customers.',
      { absent: 'no customer is bought, and nothing is spent', off: ({ budget }) => budget === 0 },
      'Advertising buys customers beside those whom service keeps and word of mouth brings; it changes no case.',
    ),
    events: key(
      events(section),
      EVENTS,
      'nothing happens',
      'The weeks one by one (`course`) show what an event does and how it fades.',
    ),
    beliefs: BELIEFS,
    expect: key(
      expectations(section),
      'Thresholds by measure, such as trust_loss: "< 9"; gap.trust_loss is one on the empowerment gap.',
      'nothing is promised',
      'Each threshold is judged after a run; one that is missed sets the exit code, so that CI fails.',
    ),
    observed: key(
      observed(section),
      'What the firm’s own records say, by measure, such as first_contact_resolution: 68% ± 3%.',
      'nothing is known',
      'A run is shown against it, and `fit` estimates the unknown from it; it changes nobody’s journey.',
    ),
    unknown: key(
      unknown(section),
      'What nobody wrote down, by its path in the file, such as teams.NAME.empowerment.tools: 60%.',
      'everything is as the file says',
      'What `fit` estimates from the observed figures; a run takes what the file says.',
    ),
    draws: key(
      draws(),
      'Firms that fit the observed figures, by unknown: the first value of each makes one, and so on.',
      'none were drawn',
      'Written by `fit --draws`; with --draws a conclusion says in how many of them it holds.',
    ),
    programme: key(
      programme(section),
      PROGRAMME,
      'nothing is planned',
      'What `plan` weighs: what pays back, what first, what under a budget; a run takes the house as it is.',
    ),
  })
}

/** A scenario before its name, its lone shares and its beliefs are filled in. */
/** The language as it is, made once: it takes as long as reading many scenarios. */
export const SCENARIO = scenarioSchema(strict)

/** Each key of a scenario by itself, in order. */
export const SECTIONS = Object.entries((SCENARIO as unknown as z.ZodObject<z.ZodRawShape>).shape)

export type WrittenScenario = Immutable<z.output<ReturnType<typeof scenarioSchema>>>

/**
 * A scenario as its author wrote it, in canonical units: seconds, the file's currency, shares as fractions, currency per
 * hour. Keys are those of the scenario language; what the author left out is absent here (defaults belong to compiling).
 */
export type Scenario = Omit<
  WrittenScenario,
  'name' | 'extends' | 'customers' | 'issues' | 'teams' | 'beliefs' | 'observed' | 'unknown' | 'draws'
> & {
  readonly name: string
  readonly customers?: Readonly<Record<string, Segment>>
  readonly issues: Readonly<Record<string, Issue>>
  readonly teams: Readonly<Record<string, Team>>
  /** Overrides of behavioural defaults by registry id (`word_of_mouth.advertising_cost_per_customer`), flattened. */
  readonly beliefs?: Readonly<Record<string, number>>
  /** In the units of their measures. */
  readonly observed?: readonly Observed[]
  readonly unknown?: readonly Unknown[]
  /** Firms that fit, each with a value for every unknown, in their order and unit. */
  readonly draws?: readonly (readonly number[])[]
}

interface Found {
  /** As the file is called. */
  readonly name: string
  readonly currency: string | undefined
  readonly beliefs: Readonly<Record<string, number>> | undefined
  readonly observed: readonly Observed[] | undefined
  readonly unknown: readonly Unknown[] | undefined
  readonly draws: readonly (readonly number[])[] | undefined
}

/** Fills in what may stay unwritten: the name (that of the file), the currency (that of the amounts), the share of an only entry, or of an issue that customers have in mixes of their own, and the servers of a bot. */
export function complete(written: WrittenScenario, found: Found): Scenario {
  const { name, customers, issues, teams, beliefs: _, observed: __, unknown: ___, draws: ____, ...rest } = written
  const { currency, beliefs, observed, unknown, draws } = found
  const kinds = customers && withShares(customers, () => 1)
  const fileName = found.name.split(/[/\\]/).at(-1) ?? found.name
  return {
    ...rest,
    name: name ?? fileName.replace(/\.ya?ml$/i, ''),
    ...(currency === undefined ? {} : { currency }),
    ...(kinds === undefined ? {} : { customers: kinds }),
    issues: withShares(issues, (issue) => shareOfCases({ customers: kinds, issues }, issue)),
    teams: withAgents(teams),
    ...(beliefs === undefined ? {} : { beliefs }),
    ...(observed === undefined ? {} : { observed }),
    ...(unknown === undefined ? {} : { unknown }),
    ...(draws === undefined ? {} : { draws }),
  }
}

function withAgents(teams: Readonly<Record<string, WrittenTeam>>): Readonly<Record<string, Team>> {
  return Object.fromEntries(
    Object.entries(teams).map(([name, team]) => [
      name,
      { ...team, agents: team.agents ?? team.at_once ?? 'unlimited' },
    ]),
  )
}

function withShares<T extends WrittenSegment | WrittenIssue>(
  entries: Readonly<Record<string, T>>,
  unwritten: (name: string) => number,
): Readonly<Record<string, T & { readonly share: number }>> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => [name, { ...entry, share: entry.share ?? unwritten(name) }]),
  )
}
