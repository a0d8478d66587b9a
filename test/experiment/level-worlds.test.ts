import { expect, test } from 'vitest'
import { levelSpread } from '../../src/experiment/level-worlds.js'
import type { MeasureSummary } from '../../src/experiment/summary.js'

function found(replications: readonly number[], unit = 'min'): MeasureSummary {
  const mean = replications.reduce((sum, value) => sum + value, 0) / replications.length
  return { unit, better: 'lower', mean: Number.isNaN(mean) ? null : mean, half_width: null, replications }
}

test('what chance did to the first replications is taken off a figure in every world', () => {
  // All four come to 13, the first two to 11.
  const assumed = found([10, 12, 14, 16])
  expect(levelSpread(assumed, [found([20, 22])], 2)).toEqual({ worlds: 1, low: 23, high: 23 })
})

test('by its sums a ratio weighs every customer alike', () => {
  const ratio = (numerators: readonly number[], denominators: readonly number[]): MeasureSummary => {
    return { ...found([1]), numerators, denominators, replications: numerators }
  }
  const assumed = ratio([10, 30], [10, 10])
  expect(levelSpread(assumed, [ratio([5, 15], [5, 15])], 2)).toMatchObject({ low: 1, high: 1 })
})

test('no range goes where no figure can: below 0 what is never negative, beyond 1 a share', () => {
  const assumed = found([0.5, 0.5, 0.1, 0.1], 'share')
  expect(levelSpread(assumed, [found([0.1, 0.1], 'share')], 2)).toMatchObject({ low: 0, high: 0 })
  const low = found([0.1, 0.1, 0.5, 0.5], 'share')
  expect(levelSpread(low, [found([0.95, 0.95], 'share')], 2)).toMatchObject({ low: 1, high: 1 })
  expect(levelSpread(found([2, 2, 0, 0]), [found([-3, -3])], 2)).toMatchObject({ low: -4 })
})

test('a world in which it is not known does not count', () => {
  expect(levelSpread(found([1, 1]), [found([Number.NaN, 1]), found([3, 3])], 2)).toEqual({ worlds: 1, low: 3, high: 3 })
})
