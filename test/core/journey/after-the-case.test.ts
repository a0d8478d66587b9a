import { describe, expect, test } from 'vitest'
import { run } from '../../support/tracing.js'
import { EVEN, logistic, logit, POINT, refusal } from './refusal.js'

describe('what is left of a journey', () => {
  test('a solution that does not hold is no good moment, and what has come back is half as good to solve', () => {
    const traced = run(`
horizon: 1 week
demand: {at: {every: 1 h}}
customers: {everyone: {calls_again: {share: 100%, after: 1 h, at_most: 1}}}
issues: {fault: {severity: 3, talk: 5 min, chain: [desk], right_first_time: 50%, reopens_after: 1 day}}
teams: {desk: {agents: unlimited}}
beliefs: {treatment: {mean: 0.5, half_range: 0}}
`)
    const atOnce = traced.sum('first_contact_resolved')
    const inTheEnd = traced.sum('ended_resolved') - atOnce
    const never = traced.sum('ended_gave_up')
    expect(Math.min(atOnce, inTheEnd, never)).toBeGreaterThan(5)
    // Moments: outcome weighs .5, smooth procedure adds .2; a case that comes back is -(.4 + .12 severity).
    // Left unresolved, the end and the worst are the outcome alone.
    const moments = atOnce * (0.5 + 0.2) + inTheEnd * (0.5 / 2 + 0.2) + never * -(0.4 + 0.12 * 3)
    expect(traced.sum('satisfaction')).toBeCloseTo(50 * (atOnce + inTheEnd + never) + 50 * moments, 6)
  })

  test('churn rises from its base with severity, and with being left unresolved where lost trust is less', () => {
    for (const severity of [1, 3, 5]) {
      const traced = run(refusal(70, `, severity: ${severity}`))
      const churn = logistic(logit(0.12) + 0.1 * severity + (1.5 * 1.5 * severity) / 3)
      expect(traced.sum('churn')).toBeCloseTo(churn, 12)
      expect(traced.sum('churn_cost')).toBeCloseTo(1000 * (churn - 0.12), 9)
      expect(traced.sum('churn_cost_at_best')).toBeCloseTo(1000 * (logistic(logit(0.12) + 0.1 * severity) - 0.12), 9)
    }
    const distrusting = run(refusal(70, ', severity: 3', EVEN.replace('}}', '}, trust: {size: {unresolved: 96}}}')))
    expect(distrusting.sum('churn')).toBeCloseTo(logistic(logit(0.12) + 0.3 + (0.6 * 1.5 * 96 * POINT) / 3), 12)
  })

  test('of customers solved, churn follows the trust that the way cost them', () => {
    const traced = run(
      refusal(70, '', EVEN)
        .replace('granted: 50', 'granted: 100')
        .replace('chain: [desk]', 'chain: [hall, desk], solvable: {hall: 0%}')
        .replace('teams: {', 'teams: {hall: {agents: 1}, '),
    )
    expect(traced.sum('ended_resolved')).toBe(1)
    const [a, b, c] = (['trust_ability', 'trust_benevolence', 'trust_integrity'] as const).map((facet) =>
      logit(traced.sum(facet) / 100),
    )
    const lost = logit(0.7) - (a! + b! + c!) / 3
    expect(traced.sum('churn')).toBeCloseTo(logistic(logit(0.12) + 0.3 + Math.max(0, 0.6 * lost)), 12)
  })

  test('churn without an incident belongs to the usual trust, and follows a segment’s own', () => {
    const base = (trust: number) => run(refusal(trust, '', EVEN)).sum('churn')
    const expected = (trust: number) =>
      logistic(logit(0.12) + 0.6 * (logit(0.7) - logit(trust / 100)) + 0.3 + 1.5 * 1.5)
    expect(base(70)).toBeCloseTo(expected(70), 12)
    expect(base(85)).toBeCloseTo(expected(85), 12)
    expect(
      run(refusal(85, '', EVEN).replace('trust: 85', 'trust: 85, churn_base: 12% per year')).sum('churn'),
    ).toBeCloseTo(expected(70), 12)
  })

  test('a person leaves once: with many cases a year each has its part of one leaving', () => {
    const costs = (base: string) =>
      run(refusal(70).replace('demand: {at: [0 min]}', `demand: {at: [0 min]${base}}`)).sum('churn_cost')
    const alone = costs('')
    // One case a week, 52.18 a year, of one person.
    const cases = 365.25 / 7
    const e = alone / 1000 / 0.88
    expect(costs(', customer_base: 1')).toBeCloseTo((1000 * 0.88 * (1 - Math.exp(-cases * e))) / cases, 6)
    expect(costs(', customer_base: 1000000')).toBeCloseTo(alone, 1)
  })

  test('trust regained makes good at most what the failure did', () => {
    const traced = run(
      refusal(70, '', 'beliefs: {treatment: {mean: 0.9, half_range: 0}, trust: {scale: 20}}').replace(
        ', remedy: {amount: 80 EUR}',
        '',
      ),
    )
    expect(traced.sum('ended_resolved')).toBe(1)
    expect(traced.sum('churn')).toBeCloseTo(logistic(logit(0.12) + 0.3), 12)
  })

  test('churn stays a number where trust is believed not to matter', () => {
    const traced = run(refusal(70, ', kind: enquiry', 'beliefs: {churn: {trust: 0, unresolved: 0}}'))
    expect(traced.sum('churn')).toBeCloseTo(0.12, 12)
  })

  test('satisfaction weighs the most intense moment and the end', () => {
    const traced = run(refusal(70, ', severity: 5'))
    // Left unresolved at the gravest: nothing.
    expect(traced.sum('satisfaction')).toBeCloseTo(0, 9)
    const solvedKindly = run(refusal(70).replace(', remedy: {amount: 80 EUR}', ''))
    // One moment: outcome 1, courtesy .6, no hassle.
    expect(solvedKindly.sum('satisfaction')).toBeCloseTo(50 + 50 * (0.5 + 0.3 * 0.2 + 0.2), 9)
  })

  test('a transfer is a hassle of the leg that it leads to', () => {
    const chain = (first: string) =>
      run(`
horizon: 1 week
demand: {at: [0 min]}
issues: {question: {talk: 5 min, chain: [a, b], solvable: {a: ${first}}}}
teams: {a: {agents: 1}, b: {agents: 1}}
${EVEN}
`)
    const smooth = 0.5 + 0.3 * 0.2 + 0.2
    const passedOn = 0.5 + 0.3 * 0.2 + 0.2 * 0.5
    expect(chain('100%').sum('satisfaction')).toBeCloseTo(50 + 50 * smooth, 9)
    expect(chain('0%').sum('satisfaction')).toBeCloseTo(50 + 50 * passedOn, 9)
  })

  test('effort grows with contacts, transfers, repeats, holds and time on the line', () => {
    const effort = (yaml: string) => run(yaml).sum('effort')
    const of = (load: number) => 1 + (4 * load) / (1 + load)
    expect(effort(refusal(70).replace('granted: 50', 'granted: 100'))).toBeCloseTo(of(5 / 60), 12)
    // One contact more, ten minutes on the line, and still to be settled.
    expect(effort(refusal(70, '', EVEN, 1))).toBeCloseTo(of(0.5 + 10 / 60 + 1.5), 12)
  })

  test('tellings follow an asymmetric U, and a failure is never told better than none', () => {
    const angry = run(refusal(70, ', severity: 5'))
    const told = angry.sum('satisfaction') / 100
    const trusting = angry.sum('trust_final') / 100
    expect(angry.sum('tellings_negative')).toBeCloseTo((0.8 * ((0.6 - told) / 0.6) ** 2 * (1 - trusting)) / 0.3, 9)
    expect(angry.sum('tellings_positive')).toBe(0)
    expect(angry.sum('tellings_otherwise')).toBeCloseTo(0.5, 9)
    const happy = run(
      refusal(70, '', 'beliefs: {treatment: {mean: 1, half_range: 0}}').replace('granted: 50', 'granted: 1000'),
    )
    expect(happy.sum('satisfaction')).toBeGreaterThan(80)
    expect(happy.sum('tellings_positive')).toBeLessThanOrEqual(0.5 + 1e-9)
    const won = (traced: typeof happy) =>
      (0.05 / (1 - 0.2)) *
      (0.2 * (traced.sum('tellings_positive') - traced.sum('tellings_otherwise')) -
        0.11 * traced.sum('tellings_negative'))
    for (const traced of [angry, happy]) {
      expect(traced.sum('customers_won')).toBeCloseTo(won(traced), 12)
      expect(traced.sum('word_of_mouth_cost')).toBeCloseTo(-1000 * won(traced), 9)
    }
    expect(angry.sum('customers_won')).toBeLessThan(0)
  })

  test('a remedy left unpaid is unmet, with the customers whom it is expected to cost', () => {
    const refused = run(refusal(70))
    expect(refused.sum('unmet')).toBeCloseTo(80, 9)
    const lost = (refused.sum('churn_cost') - refused.sum('churn_cost_at_best')) / 1000 - refused.sum('customers_won')
    expect(refused.sum('unmet_lost')).toBeCloseTo(lost, 12)
    expect(refused.sum('unmet_cost')).toBeCloseTo(1000 * lost, 9)
    const credit = 'culture: {refusal: 100%, substitute: {share: 100%, worth: 25%}}'
    const offered = run(refusal(70, '', EVEN, 3).replace('culture: {refusal: 100%}', credit))
    // Offered once in a case, however often the customer calls.
    expect(offered.sum('concession')).toBeCloseTo(20, 9)
    expect(offered.sum('substitutes')).toBe(1)
    expect(offered.sum('unmet')).toBeCloseTo(60, 9)
    expect(run(refusal(70).replace('granted: 50', 'granted: 100')).sum('unmet')).toBe(0)
  })
})
