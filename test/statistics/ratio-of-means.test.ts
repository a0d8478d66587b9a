import { describe, expect, test } from 'vitest'
import { distribution } from '../../src/distributions/distribution.js'
import { keyOf, streamsOf } from '../../src/simulation/key.js'
import { meanWithHalfWidth } from '../../src/statistics/interval.js'
import { ratioOfMeans } from '../../src/statistics/ratio-of-means.js'

describe('ratioOfMeans', () => {
  test('agrees with an example computed by hand', () => {
    // R = 12 / 6 = 2; residuals -1, 0, 1, mean denominator 2: se = sqrt(2 / 6) / 2; t(0.975, 2) = 4.30265.
    const { mean, standardError, halfWidth } = ratioOfMeans([1, 4, 7], [1, 2, 3], 0.95)
    expect(mean).toBe(2)
    expect(standardError).toBeCloseTo(Math.sqrt(2 / 6) / 2, 14)
    expect(halfWidth).toBeCloseTo((4.302652729911275 * Math.sqrt(2 / 6)) / 2, 9)
  })

  test('is the plain mean where every denominator is 1', () => {
    const values = [3, 1, 4, 1, 5, 9]
    const ratio = ratioOfMeans(
      values,
      values.map(() => 1),
      0.9,
    )
    const mean = meanWithHalfWidth(values, 0.9)
    expect(ratio.mean).toBeCloseTo(mean.mean, 14)
    expect(ratio.halfWidth).toBeCloseTo(mean.halfWidth, 14)
  })

  test('has no error where numerators are proportional to denominators', () => {
    expect(ratioOfMeans([2, 4, 6], [1, 2, 3], 0.95)).toEqual({ mean: 2, halfWidth: 0, standardError: 0 })
  })

  test('counts replications whose denominator is 0', () => {
    const { mean, standardError } = ratioOfMeans([0, 2, 4], [0, 1, 1], 0.95)
    // R = 3; residuals 0, -1, 1; mean denominator 2 / 3.
    expect(mean).toBe(3)
    expect(standardError).toBeCloseTo(Math.sqrt(2 / 6) * 1.5, 14)
  })

  test('says NaN where nothing was observed, and gives no half-width with one replication', () => {
    expect(ratioOfMeans([0, 0], [0, 0], 0.95).mean).toBeNaN()
    expect(ratioOfMeans([], [], 0.95).mean).toBeNaN()
    expect(ratioOfMeans([3], [2], 0.95)).toEqual({ mean: 1.5, halfWidth: Number.NaN, standardError: Number.NaN })
  })

  test('95 % intervals hold the true ratio in about 95 % of experiments', () => {
    const streams = streamsOf(keyOf('coverage', 0))
    const size = distribution({ law: 'gamma', mean: 100, cv: 0.3 })
    const noise = distribution({ law: 'uniform', low: 0.5, high: 1.5 })
    const experiments = 4000
    let covered = 0
    for (let experiment = 0; experiment < experiments; experiment++) {
      const denominators = Array.from({ length: 20 }, (_, i) => size.quantile(streams.uniform(experiment, 0, i)))
      // True ratio 5, with a spread that grows with the denominator.
      const numerators = denominators.map((d, i) => 5 * d * noise.quantile(streams.uniform(experiment, 1, i)))
      const { mean, halfWidth } = ratioOfMeans(numerators, denominators, 0.95)
      if (Math.abs(mean - 5) <= halfWidth) covered++
    }
    // Four standard errors of a share of 0.95, and 0.01 for the linearisation at 20 replications.
    const tolerance = 4 * Math.sqrt((0.95 * 0.05) / experiments) + 0.01
    expect(Math.abs(covered / experiments - 0.95)).toBeLessThan(tolerance)
  })
})

describe('meanWithHalfWidth', () => {
  test('agrees with an example computed by hand, leaving out NaN', () => {
    const { mean, standardError, halfWidth } = meanWithHalfWidth([1, Number.NaN, 2, 3], 0.95)
    expect(mean).toBe(2)
    expect(standardError).toBeCloseTo(Math.sqrt(1 / 3), 14)
    expect(halfWidth).toBeCloseTo(4.302652729911275 * Math.sqrt(1 / 3), 9)
  })

  test('says NaN where there is too little', () => {
    expect(meanWithHalfWidth([Number.NaN], 0.95).mean).toBeNaN()
    expect(meanWithHalfWidth([4, Number.NaN], 0.95)).toEqual({
      mean: 4,
      halfWidth: Number.NaN,
      standardError: Number.NaN,
    })
  })
})

test('a spread that sums of doubles make by rounding is none', () => {
  // 0.1 added up in three orders: the same figure, but for the last bits.
  const sums = [0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1, 0.2 + 0.3 + 0.1].map((sum) => sum * 1000)
  expect(new Set(sums).size).toBeGreaterThan(1)
  expect(ratioOfMeans(sums, [1, 1, 1], 0.95)).toMatchObject({ halfWidth: 0, standardError: 0 })
  expect(meanWithHalfWidth(sums, 0.95)).toMatchObject({ halfWidth: 0, standardError: 0 })
})
