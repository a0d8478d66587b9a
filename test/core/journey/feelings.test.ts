import { describe, expect, test } from 'vitest'
import { run } from '../../support/tracing.js'

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
