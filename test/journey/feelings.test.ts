import { describe, expect, test } from 'vitest'
import { run } from '../support/tracing.js'

const POINT = 3 / 21
const logit = (trust: number) => Math.log(trust / (1 - trust))
const logistic = (u: number) => 1 / (1 + Math.exp(-u))
/** Courtesy is what one expects: no treatment moves anything. */
const EVEN = 'beliefs: {treatment: {mean: 0.6, half_range: 0}}'

const refusal = (trust: number, issue = '', more = EVEN, contacts = 0) => `
horizon: 1 week
demand: {at: [0 min]}
customers: {all: {trust: ${trust}, lifetime_value: 1000 EUR, calls_again: {share: 100%, after: 1 h, at_most: ${contacts}}}}
issues: {broken: {talk: 5 min, chain: [desk], remedy: {amount: 80 EUR}${issue}}}
teams: {desk: {agents: 1, authority: {granted: 50 EUR}}}
culture: {refusal: 100%}
${more}
`

describe('trust', () => {
  test.each([70, 30, 95])('at %s falls in logits, by size and profile', (trust) => {
    const traced = run(refusal(trust))
    const facet = (weight: number) => 100 * logistic(logit(trust / 100) - 8 * POINT * weight)
    // A refusal on policy is 8 points of procedure: .2 ability, .5 benevolence, .3 integrity.
    expect(traced.sum('trust_ability')).toBeCloseTo(facet(0.2), 9)
    expect(traced.sum('trust_benevolence')).toBeCloseTo(facet(0.5), 9)
    expect(traced.sum('trust_integrity')).toBeCloseTo(facet(0.3), 9)
    expect(traced.sum('trust_final')).toBeCloseTo((facet(0.2) + facet(0.5) + facet(0.3)) / 3, 9)
    expect(Object.keys(traced.trust)).toEqual(['refused_on_policy'])
    expect(traced.trust.refused_on_policy).toBeCloseTo(traced.sum('trust_start') - traced.sum('trust_final'), 9)
  })

  test('a hurt that strikes again weighs a quarter more, at most twice as much', () => {
    const traced = run(refusal(70, '', EVEN, 5))
    const weights = [1, 1.25, 1.25 ** 2, 1.25 ** 3, 2, 2]
    const shift = 8 * POINT * 0.5 * weights.reduce((sum, weight) => sum + weight, 0)
    expect(traced.sum('trust_benevolence')).toBeCloseTo(100 * logistic(logit(0.7) - shift), 9)
  })

  test('a claim that rules the block out costs half its integrity again', () => {
    const traced = run(refusal(70).replace('granted: 50 EUR', 'claimed: 100 EUR, granted: 50 EUR'))
    expect(traced.sum('trust_integrity')).toBeCloseTo(100 * logistic(logit(0.7) - 8 * POINT * 0.3 * 1.5), 9)
    expect(traced.sum('trust_ability')).toBeCloseTo(100 * logistic(logit(0.7) - 8 * POINT * 0.2), 9)
  })

  test('gains: a solution counts in full, warm treatment half', () => {
    const solved = (belief: string) =>
      run(`
horizon: 1 week
demand: {at: [0 min]}
issues: {question: {talk: 5 min, chain: [desk]}}
teams: {desk: {agents: 1}}
beliefs: {treatment: {mean: ${belief}, half_range: 0}}
`)
    expect(solved('0.6').sum('trust_ability')).toBeCloseTo(100 * logistic(logit(0.7) + POINT * 0.7), 9)
    expect(solved('0.9').sum('trust_ability')).toBeCloseTo(
      100 * logistic(logit(0.7) + POINT * (0.7 + (2 * 0.15) / 2)),
      9,
    )
    // Poor treatment is 2 points of care, as warm treatment would be but for the ratio of losses to gains.
    expect(solved('0.3').sum('trust_ability')).toBeCloseTo(100 * logistic(logit(0.7) + POINT * (0.7 - 2 * 0.15)), 9)
  })
})

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
    const moments = atOnce * (0.5 + 0.2) + inTheEnd * (0.5 / 2 + 0.2) + never * (-0.5 * (0.4 + 0.12 * 3) + 0.2)
    expect(traced.sum('satisfaction')).toBeCloseTo(50 * (atOnce + inTheEnd + never) + 50 * moments, 6)
  })

  test('churn rises from its base with severity and lost trust, in logits', () => {
    const traced = run(refusal(70, ', severity: 3'))
    const lost = (8 * POINT * (0.2 + 0.5 + 0.3)) / 3
    const churn = logistic(logit(0.12) + 0.1 * 3 + 0.6 * lost)
    expect(traced.sum('churn')).toBeCloseTo(churn, 12)
    expect(traced.sum('churn_cost')).toBeCloseTo(1000 * (churn - 0.12), 9)
  })

  test('trust regained makes good at most what the failure did', () => {
    const traced = run(
      refusal(70, '', `${EVEN.replace('}}', '}, trust: {scale: 20}}')}`).replace('granted: 50', 'granted: 100'),
    )
    expect(traced.sum('ended_resolved')).toBe(1)
    expect(traced.sum('churn')).toBeCloseTo(0.12, 12)
  })

  test('churn stays a number where trust is believed not to matter', () => {
    const traced = run(refusal(70, ', kind: enquiry', 'beliefs: {churn: {trust: 0}}'))
    expect(traced.sum('churn')).toBeCloseTo(0.12, 12)
  })

  test('satisfaction weighs the most intense moment and the end', () => {
    const traced = run(refusal(70, ', severity: 5'))
    // One moment: outcome -1, courtesy .6, no hassle.
    expect(traced.sum('satisfaction')).toBeCloseTo(50 + 50 * (0.5 * -1 + 0.3 * 0.2 + 0.2), 9)
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
    const traced = run(refusal(70, '', EVEN, 1))
    // One contact more, ten minutes on the line.
    const load = 0.5 + 10 / 60
    expect(traced.sum('effort')).toBeCloseTo(1 + (4 * load) / (1 + load), 12)
  })

  test('tellings follow an asymmetric U, and a failure is never told better than none', () => {
    const angry = run(refusal(70, ', severity: 5'))
    const told = angry.sum('satisfaction') / 100
    expect(angry.sum('tellings_negative')).toBeCloseTo(2.5 * ((0.6 - told) / 0.6) ** 2 + 0.5 * (1 - told), 9)
    expect(angry.sum('tellings_positive')).toBeCloseTo(0.5 * told, 9)
    const happy = run(
      refusal(70, '', 'beliefs: {treatment: {mean: 1, half_range: 0}}').replace('granted: 50', 'granted: 1000'),
    )
    expect(happy.sum('satisfaction')).toBeGreaterThan(80)
    expect(happy.sum('tellings_positive')).toBeCloseTo((0.2 / 0.4) ** 2 + 0.5 * 0.8, 9)
    const won = (0.05 / (1 - 0.2)) * (0.2 * happy.sum('tellings_positive') - 0.11 * happy.sum('tellings_negative'))
    expect(happy.sum('customers_won')).toBeCloseTo(won, 12)
    expect(happy.sum('word_of_mouth_cost')).toBeCloseTo(-1000 * won, 9)
  })
})
