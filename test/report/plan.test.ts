import { describe, expect, test } from 'vitest'
import type { Outcome, ProgrammePlan, ProgrammeWorlds } from '../../src/experiment/programme/programme-plan.js'
import type { Figure } from '../../src/experiment/summary.js'
import { moneyLine, paybackText } from '../../src/report/plan/amounts.js'
import { onCashAlone, planSentence } from '../../src/report/plan/conclusion.js'

const figure = (mean: number, half_width = 0): Figure => ({ mean, half_width })
const pays = (months: number | null, half = 0) =>
  months === null ? { months, low: null, high: null } : { months, low: months - half, high: months + half }

const outcome = (measures: readonly string[], some: Partial<Outcome> = {}): Outcome => ({
  measures,
  takes: { first_year: 30_000, once: 25_000, a_year: 5000, hours_away: 0 },
  saves_a_year: { cash: figure(90_000), capacity: figure(1000), assumed: figure(500_000) },
  net_present_value: { cash: figure(200_000, 9000), capacity: figure(2000), assumed: figure(1_400_000, 60_000) },
  worth: figure(1_600_000, 65_000),
  payback: { cash: pays(5.2, 1), with_assumed: pays(0.9, 0.1) },
  trust_loss: figure(-2, 0.1),
  ...some,
})

const worlds = (worth: number): ProgrammeWorlds => ({
  worlds: 100,
  replications: 2,
  drawn: 180,
  worth,
  cash: 40,
  payback: { cash: { worlds: 40, low: 3, high: 30 }, with_assumed: { worlds: worth, low: 0.5, high: 4 } },
  range: { worth: { low: 1, high: 2 }, cash: { low: -1, high: 1 } },
})

function planOf(best: Outcome, some: Partial<ProgrammePlan> = {}): ProgrammePlan {
  const steps = best.measures.map((measure) => ({ measures: [measure], starts: 0, adds: figure(1), after: best }))
  const measures = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, {}]))
  const plan = {
    best,
    best_on_cash: best,
    order: steps,
    measures,
    worlds: worlds(97),
    years: 3,
    budget: null,
    currency: 'USD',
  }
  return { ...plan, ...some } as unknown as ProgrammePlan
}

describe('the first sentence is the answer', () => {
  test('what to do, what it takes, when it pays back on cash alone and with what is assumed, in how many worlds', () => {
    expect(planSentence(planOf(outcome(['a', 'b'])))).toBe(
      'Do these two, in this order: a and b. They take 30,000 USD in the first year and 5,000 in each later one. On cash alone they pay back in 5.2 ± 1.0 months, and with customers kept and won (assumed) in 0.9 ± 0.1 months; they are worth more than they take in 97 of 100 plausible worlds.',
    )
  })

  test('of one measure, of all, and of one that takes nothing and is not paid back in cash', () => {
    const free = {
      takes: { first_year: 0, once: 0, a_year: 0, hours_away: 0 },
      payback: { cash: pays(null), with_assumed: pays(0) },
    }
    expect(planSentence(planOf(outcome(['a'], free)))).toBe(
      'Do this one: a. It takes no money. On cash alone it does not pay back within 3 years, with customers kept and won (assumed) it does at once; it is worth more than it takes in 97 of 100 plausible worlds.',
    )
    expect(planSentence(planOf(outcome(['a', 'b', 'c'])))).toMatch(/^Do all three, in this order: a, b and c\./)
  })

  test('recommends nothing on which fewer than 80 of 100 worlds agree, nor what may be chance without saying so', () => {
    const open = planSentence(planOf(outcome(['a', 'b']), { worlds: worlds(79) }))
    expect(open).toBe(
      'No measure can be recommended: the best, a and b, are worth more than they take in only 79 of 100 plausible worlds.',
    )
    expect(planSentence(planOf(outcome(['a'], { worth: figure(1000, 2000) })))).toMatch(
      /^Do this one: a, though it may be chance\./,
    )
    expect(planSentence(planOf(outcome(['a', 'b']), { worlds: worlds(80) }))).toMatch(/^Do these two/)
  })

  test('says to do nothing where nothing pays, within the budget if there is one', () => {
    expect(planSentence(planOf(outcome([]), { budget: 5000, worlds: null }))).toBe(
      'Do none of these: no measure within a budget of 5,000 USD is worth what it takes over 3 years.',
    )
  })

  test('says where cash alone would choose otherwise', () => {
    const other = outcome(['c'])
    expect(onCashAlone(planOf(outcome(['a']), { best_on_cash: other })).text).toBe(
      'By cash alone one would do c instead: 200,000 ± 9,000 USD over 3 years.',
    )
    expect(onCashAlone(planOf(outcome(['a']), { best_on_cash: outcome([]) })).text).toMatch(
      /^By cash alone nothing would/,
    )
  })
})

test('amounts are told to the digits that their half-width can bear, paybacks by their ends where these lie unevenly', () => {
  expect(moneyLine(figure(412_345, 31_234))).toBe('412,000 ± 31,000')
  expect(moneyLine(figure(-1_234_567))).toBe('−1,230,000')
  expect(moneyLine(figure(12.4, 3.2))).toBe('12 ± 3')
  expect(paybackText({ months: 5, low: 4, high: 9 }, 3)).toBe('5.0 (4.0 to 9.0) months')
  expect(paybackText({ months: 20, low: 15, high: null }, 3)).toBe(
    '20 months (perhaps not within 3 years, 15 at least)',
  )
  expect(paybackText({ months: 5, low: 5, high: 5 }, 3)).toBe('5.0 months')
  expect(paybackText({ months: null, low: 30, high: null }, 3)).toBe(null)
})
