import { Chalk } from 'chalk'
import { expect, test } from 'vitest'
import type { Comparison } from '../../src/experiment/comparison.js'
import { breakEven } from '../../src/report/comparison/across-worlds.js'
import { composeComparison } from '../../src/report/comparison/comparison-page.js'
import { terminal } from '../../src/report/formats/terminal.js'
import { compared, difference } from './fabricated-comparison.js'

/** Trust and cost better by the figures; in so many of 100 worlds. */
function acrossWorlds(trust: number, cost: number): Comparison {
  const of = compared({ trust_loss: difference(-3, 0.5, 'better'), cost: difference(-2, 0.5, 'better') })
  const spread = (better: number) => ({ worlds: 100, better, worse: 100 - better, low: -5, high: 1 })
  const all = Object.keys(of.differences.empowered!).map((id) => [id, spread(100)])
  const differences = { ...Object.fromEntries(all), trust_loss: spread(trust), cost: spread(cost) }
  return { ...of, worlds: { worlds: 100, replications: 2, drawn: 90, differences: { empowered: differences } } }
}

const printed = (of: Comparison, width = 80) =>
  terminal(composeComparison(of, ['runaround']), { chalk: new Chalk({ level: 0 }), width })
const titleOf = (of: Comparison) => composeComparison(of, ['runaround']).title
const flat = (text: string) => text.replace(/\s+/g, ' ')

test('the headline has two parts: simulation noise, and how many plausible worlds agree', () => {
  const text = flat(printed(acrossWorlds(94, 80)))
  expect(text).toMatch(
    /^Empowered keeps 3\.00 ± 0\.50 points of trust that ersatz loses, and costs 2\.00 ± 0\.50 USD less/,
  )
  expect(text).toContain('trust loss better in 94 of 100 plausible worlds, −5 to 1')
  expect(text).toContain('cost better in 80 of 100 plausible worlds')
  expect(text).toContain('the other way round in 6')
  expect(flat(printed(acrossWorlds(100, 80)))).toContain('plausible worlds, −5 to 1, in none the other way round')
})

test('what is not beyond simulation noise is said to be so of all worlds, which share that noise', () => {
  const of = acrossWorlds(94, 94)
  const unproven = { ...of.differences.empowered!, cost: difference(-0.3, 0.43, 'unproven') }
  const text = flat(printed({ ...of, differences: { empowered: unproven } }))
  expect(text).toMatch(
    /cost better in 94 of 100 plausible worlds, [^;]*, all of it give or take 0\.43 of simulation noise \(the middle/,
  )
  expect(flat(printed(of))).not.toContain('give or take')
})

test('below 80 of 100 worlds the headline has no verb of improvement', () => {
  const cost = titleOf(acrossWorlds(94, 79))
  expect(cost).toContain('Empowered keeps')
  expect(cost).not.toContain('costs 2')
  expect(cost).toContain('it is unproven whether it costs more or less')
  expect(cost).toContain('only better in 79 of 100 plausible worlds')
  const neither = titleOf(acrossWorlds(60, 50))
  expect(neither).not.toMatch(/\b(keeps 3|costs 2)/)
  expect(neither).toContain('it is open whether')
})

test('what most worlds find better is still called worse only where they agree', () => {
  const of = acrossWorlds(94, 94)
  const worse = { ...of.differences.empowered!, cost: difference(2, 0.5, 'worse') }
  expect(titleOf({ ...of, differences: { empowered: worse } })).not.toContain('costs 2')
})

test('a table shows every measure across the worlds, in 80 columns', () => {
  const text = printed(acrossWorlds(94, 90))
  expect(text).toContain('Across 100 plausible worlds: empowered less ersatz')
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})

test('without worlds nothing is said of them', () => {
  expect(printed(compared())).not.toContain('plausible worlds')
})

test('a lifetime value at which costs turn is named only where simulation noise leaves it bounds', () => {
  const comparison = (low: number | null, high: number | null) =>
    ({
      base: 'a',
      scenarios: { a: { currency: 'EUR' } },
      differences: { b: { cost: { verdict: 'unproven' } } },
      break_even: { b: { cheaper_above: 'variant', factor: 0.5, low, high, worth: { everyone: 100 } } },
    }) as unknown as Comparison
  expect(breakEven(comparison(0.4, 0.6), ['b'])).toMatchObject({
    text: 'b costs less where a customer is worth more than 0.50 times what is stated (100 EUR), and a where less; between 0.40 and 0.60 times, neither is cheaper beyond simulation noise.',
  })
  expect(breakEven(comparison(null, null), ['b'])).toMatchObject({
    text: 'At what worth of a customer the costs of a and b turn is lost in simulation noise: more replications would tell.',
  })
})
