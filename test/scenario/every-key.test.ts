import { describe, expect, test } from 'vitest'
import { parse, problems, summary } from './support/reading.js'

/** Every key of the language, in one scenario that makes sense. */
const EVERYTHING = `
name: Everything
description: Each key once.
seed: 42
horizon: 2 weeks
warm_up: 1 week
replications: 20
currency: USD
service_level: {within: 20 s, of: answered}
demand:
  arrivals: 38 per hour
  profile: {hours: {7: 0.4, 08: 1.5}, weekdays: {mon: 1.12, sat: 0.5}}
  open: [mon-fri 07:00-13:00, "mon-fri 13:00-19:00, sat 09:00-12:00"]
  busyness: 0.09
  customer_base: 40000
customers:
  regular:
    share: 85%
    lifetime_value: 600
    trust: 70
    patience: weibull(8 min, 0.83)
    hold_patience: exponential(5 min)
    balk: 5%
    redial: {share: 60%, after: "lognormal(40 min, 1)"}
    calls_again: {share: 55%, after: 2 business days, at_most: 4}
    demands_manager: 20%
    priority: 0
    churn_base: 12% per year
  loyal: {share: 0.15, priority: 1}
issues:
  washer:
    share: 60%
    kind: failure
    severity: 3
    talk: lognormal(6 min, 1.1)
    explain: uniform(30 s, 90 s)
    wrap_up: 45 s
    decide: triangular(10 s, 20 s, 60 s)
    chain: [front_line, claims]
    solvable: {front_line: 45%, claims: 95%}
    unsolved_talk: 60%
    remedy: {needed: 90%, amount: "pert(10 USD, 40 USD, 200 USD)", owner: claims}
    novel: 35%
    exception: {share: 40%, legal: 3%}
    right_first_time: 92%
    reopens_after: gamma(2 business days, 1)
    prevented: 10%
  question:
    share: 40%
    kind: enquiry
    talk: {front_line: "erlang(3 min, 2)", claims: "empirical([1 min, 2 min, 90 s])"}
    routing: {start: front_line, matrix: {front_line: {claims: 30%}, claims: {front_line: 10%}}}
teams:
  front_line:
    agents: {"mon-fri 07:00-13:00": 10, "mon-fri 13:00-19:00, sat 09:00-12:00": 8}
    reports_to: supervisor
    wage: 22 USD per hour
    shrinkage: 30%
    authority: {claimed: unlimited, granted: 50 USD, exceptions: {claimed: true, granted: false}, routine: 10}
    empowerment: {tools: {claimed: 100%, actual: 60%}, training: 65%, orientation: 40%, guidelines: 50%, safety: 45%, history: 50%}
    spread: 0.21
    transfer: {mode: warm, context: notes, misroute: 12%, warm_limit: 2 min}
    patience: hyperexponential(8 min, 1.5)
    queue_limit: 40
    overflow: {to: claims, after: 5 min}
    at_close: serve
    talk_factor: 1.1
    explain_factor: 1.2
    time_target: {at: 6 min, pressure: 30%}
    ownership: agent
  claims: {agents: unlimited}
managers:
  supervisor:
    people: 2
    limit: 150 USD
    exceptions: false
    decides_in: lognormal(4 min, 1)
    approves: 85%
    available: 60%
    spell: 40 min
    shifts: mon-fri 08:00-17:00
    reports_to: director
    wage: 34 USD per hour
  director: {people: unlimited, decides_in: constant(1 h)}
approvals: {policy: {duty_manager: director}, hold_limit: 6 min, promise: 1 business day}
culture: {rules: -0.5, refusal: 60%, substitute: {share: 40%, worth: 50%}, silos: {front_line-claims: {claimed: 0%, actual: 50%}}}
beliefs: {word_of_mouth: {advertising_cost_per_customer: 100 USD}, trust.wait_tolerance: 10 min, churn: {base: 10%}}
expect:
  trust_loss: "< 9"
  first_contact_resolution: {at: ">= 55%", else: warn}
  issues.washer.handle_time: "< 0.5 h"
  journey_time.p90: "<= 48 h"
  customers.loyal.trust_loss: "< 5"
  teams.front_line.occupancy: "< 90%"
  managers.supervisor.occupancy: "< 0.8"
  cost: "< 30 USD"
`

describe('every key of the language', () => {
  const { scenario } = parse(EVERYTHING)

  test('is read into seconds, fractions and money', () => {
    expect(scenario.horizon).toBe(1_209_600)
    expect(scenario.seed).toBe('42')
    expect(scenario.demand.arrivals).toBeCloseTo(38 / 3600, 12)
    expect(scenario.demand.profile).toEqual({ kind: 'week', hours: { 7: 0.4, 8: 1.5 }, weekdays: { 0: 1.12, 5: 0.5 } })
    expect(scenario.demand.open).toHaveLength(6)
    expect(scenario.demand.open?.[0]).toEqual({ start: 25_200, end: 68_400 })
    expect(scenario.customers?.regular).toMatchObject({
      share: 0.85,
      lifetime_value: 600,
      patience: { law: 'weibull', mean: 480, shape: 0.83 },
      calls_again: { share: 0.55, after: { law: { law: 'constant', value: 2 }, unit: 'business_days' }, at_most: 4 },
      churn_base: 0.12,
    })
  })

  test('reads issues, their routes and remedies', () => {
    expect(scenario.issues.washer).toMatchObject({
      wrap_up: { law: 'constant', value: 45 },
      decide: { law: 'triangular', low: 10, mode: 20, high: 60 },
      remedy: { needed: 0.9, amount: { law: 'pert', low: 10, mode: 40, high: 200 }, owner: 'claims' },
      exception: { share: 0.4, legal: 0.03 },
    })
    expect(scenario.issues.question?.talk).toEqual({
      by_team: {
        front_line: { law: 'erlang', mean: 180, k: 2 },
        claims: { law: 'empirical', values: [60, 120, 90] },
      },
    })
    expect(scenario.issues.question?.routing?.matrix).toEqual({
      front_line: { claims: 0.3 },
      claims: { front_line: 0.1 },
    })
  })

  test('reads teams, managers and culture', () => {
    expect(scenario.teams.front_line).toMatchObject({
      wage: 22,
      authority: {
        granted: { claimed: 'unlimited', actual: 50 },
        exceptions: { claimed: true, actual: false },
        routine: 10,
      },
      empowerment: { tools: { claimed: 1, actual: 0.6 }, training: { actual: 0.65 } },
      overflow: { to: 'claims', after: 300 },
    })
    expect(scenario.teams.front_line?.agents).toHaveLength(11)
    expect(scenario.managers?.supervisor?.shifts).toHaveLength(5)
    expect(scenario.approvals).toEqual({
      policy: { duty_manager: 'director' },
      hold_limit: 360,
      promise: { amount: 1, unit: 'business_days' },
    })
    expect(scenario.culture?.silos).toEqual({
      borders: [{ between: ['front_line', 'claims'], silo: { claimed: 0, actual: 0.5 } }],
    })
  })

  test('flattens beliefs into the units of their parameters', () => {
    expect(scenario.beliefs).toEqual({
      'word_of_mouth.advertising_cost_per_customer': 100,
      'trust.wait_tolerance': 10,
      'churn.base': 0.1,
    })
  })

  test('keeps expectations as written', () => {
    expect(scenario.expect).toContainEqual({
      path: 'first_contact_resolution',
      comparison: '>=',
      value: 55,
      unit: '%',
      otherwise: 'warn',
    })
    expect(scenario.expect).toHaveLength(8)
  })
})

describe('the other ways to write a key', () => {
  const least = (demand: string, issue = 'chain: [desk]', more = '') =>
    `demand: ${demand}\nissues: {question: {talk: 2 min, ${issue}}}\nteams: {desk: {agents: 1}}\n${more}`

  test('arrivals at fixed times, at even gaps, and by steps', () => {
    expect(parse(least('{at: [0 s, 5 min, 5 min]}')).scenario.demand.at).toEqual([0, 300, 300])
    expect(parse(least('{at: {every: 7 min, first: 7 min}}')).scenario.demand.every).toEqual({ every: 420, first: 420 })
    expect(parse(least('{at: {every: 7 min}}')).scenario.demand.every).toEqual({ every: 420, first: 0 })
    const steps = parse(least('{arrivals: 1 per min, profile: {steps: {every: 6 min, weights: [1, 0, 2.5]}}}'))
    expect(steps.scenario.demand.profile).toEqual({ kind: 'steps', every: 360, weights: [1, 0, 2.5] })
  })

  test('one silo for all borders, or a claim against a fact', () => {
    expect(parse(least('{arrivals: 1 per day}', undefined, 'culture: {silos: 50%}')).scenario.culture?.silos).toEqual({
      actual: 0.5,
    })
    const claim = parse(least('{arrivals: 1 per day}', undefined, 'culture: {silos: {claimed: 0, actual: 0.5}}'))
    expect(claim.scenario.culture?.silos).toEqual({ claimed: 0, actual: 0.5 })
  })

  test('a routing that starts at its first row', () => {
    const { scenario } = parse(least('{arrivals: 1 per s}', 'routing: {matrix: {desk: {}}}'))
    expect(scenario.issues.question?.routing?.start).toBe('desk')
  })

  test('a column of a CSV file', () => {
    const text = least('{arrivals: 1 per s}', 'chain: [desk], wrap_up: "empirical(times.csv, seconds)"')
    expect(parse(text).scenario.issues.question?.wrap_up).toEqual({ law: 'empirical', values: [30, 60, 90] })
    const wrong = least('{arrivals: 1 per s}', 'chain: [desk], wrap_up: "empirical(times.csv, minutes)"')
    expect(summary(problems(wrong))).toEqual(['no-such-column:2'])
  })

  test('what is left out is absent, but for the name, the lone share and the currency of the amounts', () => {
    const { scenario } = parse(least('{arrivals: 1 per s}'))
    expect(scenario).toEqual({
      name: 'test',
      demand: { arrivals: 1 },
      issues: { question: { share: 1, talk: { law: 'constant', value: 120 }, chain: ['desk'] } },
      teams: { desk: { agents: 1 } },
    })
    const paid = least('{arrivals: 1 per s}', 'chain: [desk], remedy: {amount: 5 GBP}')
    expect(parse(paid).scenario.currency).toBe('GBP')
  })
})
