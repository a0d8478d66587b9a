import { describe, expect, test } from 'vitest'
import { EVERYTHING } from './support/everything.js'
import { parse, problems, summary } from './support/reading.js'

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
      exception: { share: 0.4, unlawful: 0.03 },
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
    expect(scenario.marketing?.budget).toBeCloseTo(50_000 / ((365.25 / 12) * 86_400), 12)
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
    const text = (call: string) =>
      least('{arrivals: 1 per s}', `chain: [desk], wrap_up: "empirical(times.csv, ${call})"`)
    const values = (call: string) => parse(text(call)).scenario.issues.question?.wrap_up
    expect(values('seconds, s')).toEqual({ law: 'empirical', values: [30, 60, 90] })
    expect(values('talk (min), min')).toEqual({ law: 'empirical', values: [60, 150, 36] })
    expect(values('mixed, h')).toEqual({ law: 'empirical', values: [60, 90, 7200] })
    expect(summary(problems(text('minutes, min')))).toEqual(['no-such-column:2'])
  })

  test('a column of durations in no unit is refused, and told how to state it', () => {
    const text = (call: string) =>
      least('{arrivals: 1 per s}', `chain: [desk], wrap_up: "empirical(times.csv, ${call})"`)
    const [none] = problems(text('talk (min)'))
    expect([none?.code, none?.hint]).toEqual([
      'missing-unit',
      'write empirical(times.csv, talk (min), min), or a unit in each cell',
    ])
    expect(problems(text('seconds'))[0]?.hint).toMatch(/^write empirical\(times\.csv, seconds, s\)/)
    expect(summary(problems(text('mixed')))).toEqual(['missing-unit:2'])
    expect(summary(problems(text('seconds, parsecs')))).toEqual(['wrong-unit:2'])
  })

  test('a column of amounts is in the currency of the file, or is refused', () => {
    const text = (call: string, more = '') =>
      least('{arrivals: 1 per s}', `chain: [desk], remedy: {amount: "empirical(times.csv, ${call})"}`, more)
    expect(parse(text('fees')).scenario.issues.question?.remedy?.amount).toEqual({
      law: 'empirical',
      values: [5, 12.5],
    })
    expect(parse(text('fees')).scenario.currency).toBe('EUR')
    expect(summary(problems(text('fees', 'currency: USD')))).toEqual(['other-currency:2'])
    expect(summary(problems(text('seconds, EUR', 'currency: USD')))).toEqual(['other-currency:2'])
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
