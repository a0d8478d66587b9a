import { describe, expect, test } from 'vitest'
import { run } from '../../support/tracing.js'
import { EVEN, logistic, logit, POINT, refusal } from './refusal.js'

/** The same, and neither the failure itself nor being left unresolved costs anything: what happened between is alone. */
const ALONE = EVEN.replace('}}', '}, trust: {size: {failure: 0, unresolved: 0}}}')

describe('trust', () => {
  test.each([70, 30, 95])('at %s falls in logits, by size, profile and the benefit of the doubt', (trust) => {
    const traced = run(refusal(trust, '', ALONE))
    const doubt = Math.exp(0.25 * (logit(0.7) - logit(trust / 100)))
    const facet = (weight: number) => 100 * logistic(logit(trust / 100) - 8 * POINT * weight * doubt)
    // A refusal on policy is 8 points of procedure: .2 ability, .5 benevolence, .3 integrity.
    expect(traced.sum('trust_ability')).toBeCloseTo(facet(0.2), 9)
    expect(traced.sum('trust_benevolence')).toBeCloseTo(facet(0.5), 9)
    expect(traced.sum('trust_integrity')).toBeCloseTo(facet(0.3), 9)
    expect(traced.sum('trust_final')).toBeCloseTo((facet(0.2) + facet(0.5) + facet(0.3)) / 3, 9)
    expect(traced.trust.refused_on_policy).toBeCloseTo(traced.sum('trust_start') - traced.sum('trust_final'), 9)
  })

  test('a hurt that strikes again weighs a quarter more, at most twice as much', () => {
    const traced = run(`
horizon: 1 week
demand: {at: [0 min]}
issues: {question: {kind: enquiry, talk: 5 min, chain: [a, b, c, d, e, f, g], solvable: {a: 0%, b: 0%, c: 0%, d: 0%, e: 0%, f: 0%}}}
teams: {a: {agents: 1}, b: {agents: 1}, c: {agents: 1}, d: {agents: 1}, e: {agents: 1}, f: {agents: 1}, g: {agents: 1}}
${EVEN.replace('}}', '}, trust: {size: {resolved: 0}}}')}
`)
    const weights = [1, 1.25, 1.25 ** 2, 1.25 ** 3, 2, 2]
    const shift = POINT * 0.5 * weights.reduce((sum, weight) => sum + weight, 0)
    expect(traced.sum('trust_benevolence')).toBeCloseTo(100 * logistic(logit(0.7) - shift), 9)
  })

  test('not being helped counts once in a case, as its worst: another no adds what it is worse', () => {
    const benevolence = (contacts: number) => run(refusal(70, '', ALONE, contacts)).sum('trust_benevolence')
    const fallen = (weight: number) => 100 * logistic(logit(0.7) - 8 * POINT * 0.5 * weight)
    expect(benevolence(1)).toBeCloseTo(fallen(1.25), 9)
    expect(benevolence(5)).toBeCloseTo(fallen(2), 9)
  })

  test('a claim that rules the block out costs half its integrity again', () => {
    const traced = run(refusal(70, '', ALONE).replace('granted: 50 EUR', 'claimed: 100 EUR, granted: 50 EUR'))
    expect(traced.sum('trust_integrity')).toBeCloseTo(100 * logistic(logit(0.7) - 8 * POINT * 0.3 * 1.5), 9)
    expect(traced.sum('trust_ability')).toBeCloseTo(100 * logistic(logit(0.7) - 8 * POINT * 0.2), 9)
  })

  const solved = (kind: string, severity: number, courtesy: number) =>
    run(`
horizon: 1 week
demand: {at: [0 min]}
issues: {matter: {kind: ${kind}, severity: ${severity}, talk: 5 min, chain: [desk]}}
teams: {desk: {agents: 1}}
beliefs: {treatment: {mean: ${courtesy}, half_range: 0}}
`)

  test('gains: an answer counts in full by the point of severity, warm treatment half', () => {
    const ability = (severity: number, courtesy: number) => solved('enquiry', severity, courtesy).sum('trust_ability')
    expect(ability(1, 0.6)).toBeCloseTo(100 * logistic(logit(0.7) + POINT * 0.7), 9)
    expect(ability(2, 0.6)).toBeCloseTo(100 * logistic(logit(0.7) + 2 * POINT * 0.7), 9)
    expect(ability(1, 0.9)).toBeCloseTo(100 * logistic(logit(0.7) + POINT * (0.7 + (4 * 0.15) / 2)), 9)
    // Poor treatment is 4 points of care, as warm treatment would be but for the ratio of losses to gains.
    expect(ability(1, 0.3)).toBeCloseTo(100 * logistic(logit(0.7) + POINT * (0.7 - 4 * 0.15)), 9)
  })

  test('a failure costs by severity before anybody answers; solved, trust is back where it was, and never above', () => {
    for (const severity of [1, 3, 5]) {
      const traced = solved('failure', severity, 0.6)
      expect(traced.trust.failure).toBeCloseTo(
        70 - (100 / 3) * [0.7, 0.15, 0.15].reduce((sum, w) => sum + logistic(logit(0.7) - severity * POINT * w), 0),
        9,
      )
      expect(traced.sum('trust_final')).toBeCloseTo(70, 9)
      expect(solved('failure', severity, 0.9).sum('trust_final')).toBeLessThanOrEqual(70 + 1e-9)
    }
  })

  test.each([1, 3, 5])('left unresolved at severity %s ends as low however it came about', (severity) => {
    const lost = (yaml: string) => {
      const traced = run(yaml)
      expect(traced.sum('ended_resolved')).toBe(0)
      const [a, b, c] = (['trust_ability', 'trust_benevolence', 'trust_integrity'] as const).map((facet) =>
        logit(traced.sum(facet) / 100),
      )
      return 3 * logit(0.7) - a! - b! - c!
    }
    const due = (32 * POINT * severity) / 3
    const issue = `, severity: ${severity}`
    const yaml = refusal(70, issue)
    // Who never tries again has given up on the firm; who tried in vain has not lost as much.
    expect(lost(yaml)).toBeCloseTo(1.5 * due, 9)
    expect(lost(refusal(70, issue, EVEN, 1))).toBeCloseTo(due, 9)
    // Nobody is there, and the customer gives up in the queue.
    const alone = yaml
      .replace('agents: 1', 'agents: {"sat 08:00-12:00": 1}')
      .replace('all: {', 'all: {patience: 1 min, ')
    expect(lost(alone)).toBeCloseTo(1.5 * due, 9)
    // Store credit makes good a part of it.
    const credit = `${EVEN}\nculture: {refusal: 100%, substitute: {share: 100%, worth: 25%}}`
    expect(lost(refusal(70, issue, credit).replace('culture: {refusal: 100%}\n', ''))).toBeCloseTo(0.75 * due, 9)
  })

  test('waiting to be called costs care, once per doubling of what is prompt', () => {
    const waited = (hours: number) =>
      run(`
horizon: 1 week
demand: {at: [0 min]}
issues: {broken: {talk: 5 min, chain: [desk], remedy: {amount: 80 EUR}}}
teams: {desk: {agents: 1, reports_to: boss, authority: {granted: 50 EUR}}}
managers: {boss: {people: 1, decides_in: ${hours} h}}
approvals: {hold_limit: 0 s}
${EVEN}
`).trust.waiting_for_answer ?? 0
    expect(waited(0.9)).toBe(0)
    expect(waited(4)).toBeGreaterThan(1.5 * waited(2))
    expect(waited(4)).toBeLessThan(3)
  })

  test('explaining again costs by the root of its length', () => {
    const explained = (seconds: number) =>
      run(`
horizon: 1 week
demand: {at: [0 min]}
issues: {matter: {talk: 5 min, explain: ${seconds} s, chain: [a, b], solvable: {a: 0%}}}
teams: {a: {agents: 1}, b: {agents: 1}}
${EVEN}
`).trust.repeat_explanation!
    expect(explained(90)).toBeGreaterThan(1.9)
    expect(explained(360) / explained(90)).toBeGreaterThan(1.9)
    expect(explained(360) / explained(90)).toBeLessThan(2.1)
  })
})
