import { describe, expect, test } from 'vitest'
import { breakEvenOf } from '../../src/experiment/break-even.js'
import { differenceOf } from '../../src/experiment/difference.js'
import { experiment } from '../support/experiments.js'
import { scenarioOf } from '../support/tracing.js'

/** A house that may grant so much to customers who are worth so much. */
function house(granted: number, worth: number, factor = 1) {
  return experiment(
    scenarioOf(`horizon: 1 day
replications: 10
currency: EUR
demand: {arrivals: 40 per hour}
customers: {everyone: {lifetime_value: ${worth}}}
issues: {fault: {talk: exponential(3 min), chain: [front], remedy: {amount: exponential(60)}}}
teams: {front: {agents: unlimited, reports_to: boss, authority: {granted: ${granted}}}}
managers: {boss: {people: unlimited, decides_in: exponential(5 min), approves: 20%}}
beliefs: {loyalty.value_factor: ${factor}}
`),
    {},
  )
}

const WORTH = 400
const [mean, generous] = [house(5, WORTH), house(200, WORTH)]
const costs = (one: typeof mean, other: typeof mean) => differenceOf(one.measures.cost!, other.measures.cost!, 0.95)

describe('the break-even lifetime value of a difference in cost', () => {
  const found = breakEvenOf(mean, generous, { everyone: WORTH })!

  test('is that at which both designs cost the same: nothing else of a run reads what customers are worth', () => {
    expect(found.factor).toBeGreaterThan(0)
    expect(found.worth.everyone).toBeCloseTo(found.factor! * WORTH, 9)
    const there = costs(house(5, found.worth.everyone!), house(200, found.worth.everyone!))
    expect(there.mean).toBeCloseTo(0, 6)
    const scaled = costs(house(5, WORTH, found.factor!), house(200, WORTH, found.factor!))
    expect(scaled.mean).toBeCloseTo(0, 6)
  })

  test('lies between those at which the difference is as large as its half-width', () => {
    for (const factor of [found.low!, found.high!]) {
      const { mean: difference, halfWidth } = costs(house(5, WORTH, factor), house(200, WORTH, factor))
      expect(Math.abs(difference) / halfWidth).toBeCloseTo(1, 6)
    }
    expect(found.low!).toBeLessThan(found.factor!)
    expect(found.high!).toBeGreaterThan(found.factor!)
  })

  test('says which design is the cheaper one above it', () => {
    const above = costs(house(5, WORTH, 2 * found.factor!), house(200, WORTH, 2 * found.factor!)).mean
    expect(found.cheaper_above).toBe(above < 0 ? 'variant' : 'base')
    const turned = breakEvenOf(generous, mean, { everyone: WORTH })!
    expect(turned.factor).toBeCloseTo(found.factor!, 9)
    expect(turned.cheaper_above).not.toBe(found.cheaper_above)
  })

  test('is none where customers are worth nothing, or the same design costs less at any worth', () => {
    expect(breakEvenOf(house(5, 0), house(200, 0), { everyone: 0 })).toBeNull()
    expect(breakEvenOf(mean, mean, { everyone: WORTH })).toBeNull()
  })
})
