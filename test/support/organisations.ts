import fc from 'fast-check'
import type { Culture, HouseEvent, Issue, Manager, Scenario, Segment, Team } from '../../src/scenario/scenario.js'
import type { StatedCustomer } from '../../src/scenario/sections/arrival-times.js'
import { DAY, delay, HOUR, law, lever, maybe, NIGHTS, present, seldom, share, WEEK, WEEKDAYS } from './drawn-values.js'

function segment(priority: number, part: number, issues: readonly string[]): fc.Arbitrary<Segment> {
  return fc
    .record({
      patience: maybe(law(400)),
      hold_patience: maybe(law(300)),
      balk: maybe(share),
      redial: maybe(fc.record({ share, after: delay(900) })),
      calls_again: maybe(fc.record({ share, after: delay(4 * HOUR), at_most: fc.nat(3) })),
      demands_manager: maybe(share),
      trust: maybe(fc.constantFrom(1, 40, 99)),
      lifetime_value: maybe(fc.constant(500)),
      churn_base: maybe(fc.constantFrom(0, 0.2)),
      priority: fc.constant(priority),
      urgency: maybe(fc.constantFrom(0.5, 4)),
      issues: maybe(fc.constantFrom(...issues).map((only) => ({ [only]: 1 }))),
      share: fc.constant(part),
    })
    .map((all) => present(all) as Segment)
}

function issue(teams: readonly string[], part: number): fc.Arbitrary<Issue> {
  const chain = fc.shuffledSubarray([...teams], { minLength: 1 })
  const matrix = fc
    .array(fc.array(fc.constantFrom(0, 0.1, 0.3), { minLength: teams.length, maxLength: teams.length }), {
      minLength: teams.length,
      maxLength: teams.length,
    })
    .map((rows) => ({
      start: teams[0]!,
      matrix: Object.fromEntries(
        teams.map((from, i) => [from, Object.fromEntries(teams.map((to, j) => [to, rows[i]![j]!]))]),
      ),
    }))
  return fc
    .record({
      share: fc.constant(part),
      kind: fc.constantFrom('failure' as const, 'enquiry' as const),
      severity: fc.integer({ min: 1, max: 5 }),
      priority: maybe(fc.constantFrom(-1, 1)),
      urgency: maybe(fc.constantFrom(0.5, 3)),
      talk: fc.oneof(
        { weight: 3, arbitrary: law(300) },
        {
          weight: 1,
          arbitrary: fc
            .record(Object.fromEntries(teams.map((name) => [name, law(300)])))
            .map((byTeam) => ({ by_team: byTeam })),
        },
      ),
      unsolved_talk: maybe(share),
      explain: maybe(law(60)),
      wrap_up: maybe(law(40)),
      decide: maybe(law(30)),
      chain,
      routing: maybe(matrix),
      solvable: fc.record(Object.fromEntries(teams.map((team) => [team, share])), { requiredKeys: [] }),
      remedy: maybe(
        fc
          .record({ needed: share, amount: law(60), owner: maybe(fc.constantFrom(...teams)) })
          .map((all) => present(all) as NonNullable<Issue['remedy']>),
      ),
      novel: maybe(share),
      exception: maybe(share.map((all) => ({ share: all, unlawful: all / 2 }))),
      undue: maybe(share),
      exaggerates: maybe(fc.record({ share, by: share })),
      repeat: maybe(fc.record({ right_first_time: share, reopens_after: delay(DAY) })),
      prevented: maybe(fc.constantFrom(0, 0.3)),
    })
    .map(({ repeat, chain: route, routing, ...rest }) =>
      present<Issue>({ ...rest, ...repeat, ...(routing === undefined ? { chain: route } : { routing }) } as Issue),
    )
}

/** How agents serve another team's line. */
const second = fc
  .record({ level: maybe(fc.constantFrom(0.5, 1)), after: maybe(fc.constantFrom(0, 20, 90)) })
  .map((all) => present(all))

function team(name: string, teams: readonly string[], managers: readonly string[]): fc.Arbitrary<Team> {
  const others = teams.filter((other) => other !== name)
  return fc
    .record({
      agents: fc.oneof(
        fc.integer({ min: 1, max: 3 }),
        fc.constant('unlimited' as const),
        fc.constant([
          { start: 0, end: 4 * DAY, agents: 2 },
          { start: 4 * DAY, end: 7 * DAY, agents: 1 },
        ]),
        fc.constant(NIGHTS.map((night) => ({ ...night, agents: 2 }))),
      ),
      reports_to: managers.length === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...managers)),
      wage: fc.constant(20),
      market_wage: seldom(fc.constantFrom(15, 25)),
      shrinkage: maybe(fc.constant(0.3)),
      talk_factor: maybe(fc.constantFrom(0.5, 1.5)),
      explain_factor: maybe(fc.constantFrom(0.5, 1.5)),
      authority: maybe(
        fc.record(
          {
            granted: fc.record({ actual: fc.constantFrom(20, 60, 200), claimed: fc.constantFrom(100, 300) }),
            exceptions: fc.record({ actual: fc.boolean(), claimed: fc.boolean() }),
            routine: fc.constantFrom(10, 50),
          },
          { requiredKeys: [] },
        ),
      ),
      empowerment: maybe(
        fc.record(
          {
            tools: lever,
            training: lever,
            orientation: lever,
            guidelines: lever,
            safety: lever,
            recognition: lever,
            history: lever,
          },
          { requiredKeys: [] },
        ),
      ),
      spread: maybe(fc.constant(0.3)),
      transfer: maybe(
        fc.record(
          {
            mode: fc.constantFrom('cold' as const, 'warm' as const, 'call_back' as const),
            context: fc.constantFrom('none' as const, 'verbal' as const, 'notes' as const, 'shared' as const),
            misroute: share,
          },
          { requiredKeys: ['mode'] },
        ),
      ),
      patience: maybe(law(200)),
      queue_limit: maybe(fc.nat(3)),
      overflow:
        others.length === 0
          ? fc.constant(undefined)
          : maybe(fc.record({ to: fc.constantFrom(...others), after: fc.constantFrom(0, 30, 120) })),
      also_serves:
        others.length === 0
          ? fc.constant(undefined)
          : maybe(
              fc
                .shuffledSubarray(others, { minLength: 1 })
                .chain((lines) => fc.record(Object.fromEntries(lines.map((line) => [line, second])))),
            ),
      at_close: fc.constantFrom('serve' as const, 'wait' as const, 'leave' as const),
      time_target: maybe(fc.record({ at: fc.constant(200), pressure: share })),
      ownership: fc.constantFrom('none' as const, 'agent' as const, 'team' as const),
    })
    .map((all) => present(all) as Team)
}

function manager(above: string | undefined, others: readonly string[]): fc.Arbitrary<Manager> {
  return fc
    .record({
      people: fc.oneof(
        fc.integer({ min: 1, max: 2 }),
        fc.constant('unlimited' as const),
        fc.constant(
          Array.from({ length: 7 }, (_, d) => ({ start: d * DAY + 9 * HOUR, end: d * DAY + 12 * HOUR, agents: 2 })),
        ),
        fc.constant(NIGHTS.map((night) => ({ ...night, agents: 1 }))),
      ),
      limit: maybe(fc.constantFrom(50, 150)),
      exceptions: maybe(fc.boolean()),
      decides_in: law(200),
      approves: maybe(share),
      available: maybe(fc.constantFrom(0.3, 0.8, 1)),
      spell: fc.constant(HOUR),
      shifts: maybe(fc.constant(Array.from({ length: 7 }, (_, d) => ({ start: d * DAY, end: d * DAY + 14 * HOUR })))),
      wage: fc.constant(50),
      leadership: seldom(lever),
      review_time: maybe(fc.constant({ law: 'exponential' as const, mean: 300 })),
      signs_with: others.length === 0 ? fc.constant(undefined) : seldom(fc.constant([...others])),
    })
    .map((all) => {
      const isAtOther = all.available === 0.8 && all.people !== 'unlimited'
      return present({
        ...all,
        reports_to: above,
        other_work: isAtOther ? { law: 'exponential', mean: 900 } : undefined,
      }) as Manager
    })
}

/** What happens to the house within the first days of the span. */
function event(teams: readonly string[], managers: readonly string[]): fc.Arbitrary<HouseEvent> {
  const at = fc.constantFrom(0, 9 * HOUR, 10 * HOUR, 3 * DAY)
  const some = maybe(fc.constantFrom(...teams))
  const lasting = maybe(fc.constantFrom(HOUR, 2 * DAY))
  const kinds: fc.Arbitrary<object>[] = [
    fc.record({ do: fc.constantFrom('reprimand', 'recognition'), at, team: some, public: maybe(fc.boolean()) }),
    fc.record({ do: fc.constant('recognition_programme'), at, team: some, share, for: lasting }),
    fc.record({ do: fc.constant('training'), at, team: some }),
    fc.record({ do: fc.constant('demand_surge'), at, factor: fc.constantFrom(0, 3), for: fc.constant(2 * HOUR) }),
    fc.record({
      do: fc.constant('policy_change'),
      at,
      team: some,
      granted: maybe(fc.constantFrom<number | 'unlimited'>(10, 'unlimited')),
      exceptions: maybe(fc.boolean()),
      rules: maybe(fc.constantFrom(-1, 1)),
    }),
  ]
  if (managers.length > 0) {
    kinds.push(
      fc.record({ do: fc.constant('manager_leaves'), at, manager: fc.constantFrom(...managers), for: lasting }),
    )
  }
  return fc.oneof(...kinds).map((all) => present(all) as HouseEvent)
}

const beats = [{ every: { every: 8 * HOUR, first: 9 * HOUR } }]
const profiles = fc.constantFrom<NonNullable<Scenario['demand']['profile']>>(
  { kind: 'week', hours: { 9: 3, 10: 0 }, weekdays: { 6: 0 } },
  { kind: 'steps', every: HOUR, weights: [1, 2] },
)

/** What is stated of who comes at a time: all, some of it, or nothing. */
function statedBy(time: number): StatedCustomer {
  return present({
    segment: ['plain', 'dear', undefined][time % 3],
    issue: time % 2 === 0 ? 'first' : undefined,
    talk: time % 5 === 0 ? undefined : time % 700,
  }) as StatedCustomer
}

/** Customers at stated times, at a steady beat, or by chance, on busy days and quiet ones. */
const demand: fc.Arbitrary<Scenario['demand']> = fc
  .record({
    when: fc.oneof(
      {
        weight: 3,
        arbitrary: fc
          .array(
            fc.oneof(
              { weight: 9, arbitrary: fc.integer({ min: 8 * HOUR, max: 12 * HOUR }) },
              { weight: 1, arbitrary: fc.integer({ min: WEEK - 2 * HOUR, max: WEEK + HOUR }) },
            ),
            { minLength: 5, maxLength: 60 },
          )
          .map((at) => ({
            at: at.sort((a, b) => a - b),
            ...(at.length % 4 === 0 ? { stated: at.map(statedBy) } : {}),
          })),
      },
      { weight: 1, arbitrary: fc.constantFrom(...beats) },
      {
        weight: 1,
        arbitrary: fc
          .record({ arrivals: fc.constantFrom(1, 3), busyness: maybe(fc.constant(0.5)), profile: maybe(profiles) })
          .map(({ arrivals, ...rest }) => present({ arrivals: arrivals / DAY, ...rest })),
      },
    ),
    open: maybe(
      fc.oneof(
        { weight: 3, arbitrary: fc.constant(WEEKDAYS.map((day) => ({ start: day + 8 * HOUR, end: day + 20 * HOUR }))) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(NIGHTS, [{ start: 0, end: WEEK }], [{ start: 5 * DAY + 12 * HOUR, end: WEEK }]),
        },
      ),
    ),
    customer_base: maybe(fc.constant(1000)),
  })
  .map(({ when, ...rest }) => present({ ...when, ...rest }) as Scenario['demand'])

const GIVES_UP = { phone: { to: 'mail', share: 0.7 } }
const SERVED: readonly (readonly string[])[] = [['phone'], ['mail', 'phone'], ['mail'], ['phone', 'chat', 'mail']]
const WAYS_IN: readonly NonNullable<Scenario['channels']>[] = [
  { chat: { kind: 'chat', share: 0.6, at_once: 3, slowed: 0.25 }, phone: { share: 0.4 } },
  { chat: { kind: 'chat', share: 0.5, at_once: 2 }, mail: { kind: 'email', share: 0.2 }, phone: { share: 0.3 } },
  { phone: { share: 0.5 }, mail: { kind: 'email', share: 0.5 } },
  {
    phone: { share: 0.4, talk_factor: 1.5 },
    mail: { kind: 'ticket', share: 0.4, answer_within: { amount: HOUR, unit: 'seconds' } },
    shop: { kind: 'counter', share: 0.2, balk: 0.5 },
  },
]

/**
 * A small organisation with any mechanisms of the language. Most customers come within the first morning of a span of
 * four weeks, so that nearly all journeys end within it.
 */
export const organisation: fc.Arbitrary<Scenario> = fc
  .record({ teams: fc.integer({ min: 1, max: 3 }), managers: fc.nat(2), issues: fc.integer({ min: 1, max: 2 }) })
  .chain((size) => {
    const teams = ['alpha', 'beta', 'gamma'].slice(0, size.teams)
    const managers = ['chief', 'head'].slice(0, size.managers)
    const issues = ['first', 'second'].slice(0, size.issues)
    return fc.record({
      name: fc.constant('random'),
      horizon: fc.constant(28 * DAY),
      demand,
      warm_up: seldom(fc.constant(10 * HOUR)),
      beliefs: seldom(
        fc.constantFrom<Record<string, number>>(
          { 'trust.scale': 3 },
          { 'trust.gain_ratio': 1, 'deciding.over_grant': 1 },
          { 'repeat.redials': 0 },
          { 'repeat.redials': 100 },
        ),
      ),
      customers: fc.record({ plain: segment(0, 0.6, issues), dear: segment(1, 0.4, issues) }),
      issues: fc.record(Object.fromEntries(issues.map((name) => [name, issue(teams, 1 / size.issues)]))),
      teams: fc.record(Object.fromEntries(teams.map((name) => [name, team(name, teams, managers)]))),
      managers: fc.record(
        Object.fromEntries(
          managers.map((name, i) => [
            name,
            manager(
              managers[i + 1],
              managers.filter((other) => other !== name),
            ),
          ]),
        ),
      ) as fc.Arbitrary<Record<string, Manager>>,
      approvals: fc
        .record({
          policy:
            managers.length === 0
              ? fc.constant('ladder' as const)
              : fc.constantFrom('ladder' as const, 'direct' as const, { duty_manager: managers[0]! }),
          hold_limit: maybe(fc.constantFrom(0, 100, 600)),
          promise: maybe(
            fc.constantFrom({ amount: 1, unit: 'business_days' as const }, { amount: 60, unit: 'seconds' as const }),
          ),
        })
        .map((all) => present(all) as NonNullable<Scenario['approvals']>),
      events: seldom(fc.array(event(teams, managers), { minLength: 1, maxLength: 4 })),
      channels: seldom(fc.constantFrom(...WAYS_IN)),
      serving: fc.array(maybe(fc.constantFrom(...SERVED)), { minLength: 3, maxLength: 3 }),
      marketing: seldom(
        fc
          .record({ budget: fc.constantFrom(0, 0.01), usual: maybe(fc.constant(0.02)) })
          .map((all) => present(all) as NonNullable<Scenario['marketing']>),
      ),
      culture: fc
        .record({
          rules: maybe(fc.constantFrom<NonNullable<Culture['rules']>>(-1, 1, { now: 0.5, age: 10 * DAY })),
          review: maybe(share),
          leadership: maybe(lever),
          attrition: seldom(fc.constantFrom(0.3, 0.9)),
          hiring: maybe(fc.constant(3 * DAY)),
          referred: seldom(share),
          refusal: maybe(share),
          misunderstood: maybe(share),
          substitute: maybe(fc.record({ share, worth: share })),
          delight: seldom(fc.record({ share, cost: fc.constantFrom(0, 30) })),
          silos: maybe(fc.oneof(lever, fc.constant({ claimed: 0, actual: 1 }))),
        })
        .map((all) => present(all) as NonNullable<Scenario['culture']>),
    })
  })
  .map(({ serving, ...all }) => {
    const served = Object.entries(all.teams as Record<string, Team>).map(([name, one], index) => {
      const channels = all.channels === undefined ? undefined : serving[index]
      return [name, channels === undefined ? one : { ...one, channels }] as const
    })
    const changes = all.channels?.mail === undefined || all.channels.phone === undefined ? {} : { gives_up: GIVES_UP }
    const customers = { ...all.customers, plain: { ...all.customers.plain, ...changes } }
    const parts = { customers, teams: Object.fromEntries(served) }
    return present<Scenario>({ ...all, ...parts } as Scenario)
  })
