import { expect, test } from 'vitest'
import { type AtLimits, limitCurve, limitWorth } from '../../../src/experiment/delegate/limit-curve.js'
import type { MeasureSummary } from '../../../src/experiment/summary.js'
import type { Limit } from '../../../src/scenario/limits.js'

const BUSY = [110, 114, 109, 117, 112, 111]
const NOISE = [0.1, -0.1, 0.1, -0.1, 0.1, -0.1]

/** One figure at each limit: the busy days that all share, and more or less by limit, with a little noise of its own. */
function at(levels: readonly number[], better: MeasureSummary['better'] = 'lower'): MeasureSummary[] {
  return levels.map((level, place) => {
    const replications = BUSY.map((value, i) => value + level + (place % 2 === 0 ? 0 : NOISE[i]!))
    const mean = replications.reduce((sum, value) => sum + value, 0) / replications.length
    return { unit: 'USD', better, mean, half_width: 3, replications }
  })
}

function house(cost: readonly number[]): AtLimits {
  return { cost: at(cost), trust_loss: at(cost), on_the_spot: at(cost, 'higher') }
}

const LIMITS: readonly Limit[] = [0, 50, 100, 'unlimited']

test('the cheapest limit is signed, with those around it that cannot be told from it', () => {
  const curve = limitCurve(LIMITS, 0, house([5, 1, 0.98, 4]), 0.95)
  expect(curve).toMatchObject({ best: 2, plateau: { from: 1, to: 2 }, signed: 2 })
  expect(curve.points[2]!.from_today.cost).toMatchObject({ verdict: 'better' })
  expect(curve.points[2]!.from_today.cost.mean).toBeCloseTo(-4.02, 9)
})

test('the limit of today is left where it cannot be told from the cheapest', () => {
  expect(limitCurve(LIMITS, 1, house([5, 1, 0.98, 4]), 0.95)).toMatchObject({ best: 2, signed: 1 })
})

test('where cost is not known nothing is best, and the limit of today is left', () => {
  const unknown = LIMITS.map((): MeasureSummary => ({ ...at([0])[0]!, mean: null, half_width: null }))
  const found = { ...house([5, 1, 0.98, 4]), cost: unknown }
  expect(limitCurve(LIMITS, 1, found, 0.95)).toMatchObject({ best: null, plateau: null, signed: 1 })
})

test('a step says what it changes by unit of limit, and nothing by unit where the next limit is none', () => {
  const [first, second, last] = limitCurve(LIMITS, 0, house([5, 1, 0.98, 4]), 0.95).steps
  expect(first).toMatchObject({ from: 0, to: 50, cost: { verdict: 'better' } })
  expect(first!.cost_per_unit!.mean).toBeCloseTo(-4 / 50, 9)
  expect(second).toMatchObject({ from: 50, to: 100, cost: { verdict: 'unproven' } })
  expect(last).toMatchObject({ to: 'unlimited', cost: { verdict: 'worse' }, cost_per_unit: null })
})

test('a limit is worth as much more where all else is as claimed as the two savings differ', () => {
  const [actual, claimed] = [house([5, 4.9, 5, 5]), house([2, 0, -1, 3])]
  const curves = [limitCurve(LIMITS, 1, actual, 0.95), limitCurve(LIMITS, 1, claimed, 0.95)] as const
  const worth = limitWorth(1, curves, [actual, claimed], 0.95)
  expect(worth).toMatchObject({ limit: 100, claimed: { verdict: 'better' } })
  expect(worth.more.mean).toBeCloseTo(worth.claimed.mean! - worth.actual.mean!, 9)
})
