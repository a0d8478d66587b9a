import { expect, test } from 'vitest'
import type { MeasureSummary } from '../../src/experiment/summary.js'
import { bestInWorlds } from '../../src/experiment/sweep-worlds.js'

function found(replications: readonly number[], better: MeasureSummary['better'] = 'lower'): MeasureSummary {
  const mean = replications.reduce((sum, value) => sum + value, 0) / replications.length
  return { unit: 'EUR', better, mean: Number.isNaN(mean) ? null : mean, half_width: null, replications }
}

const ASSUMED = [found([5, 5, 5, 5]), found([4, 4, 4, 4]), found([6, 6, 6, 6])]

test('in each world a point wins, that which is best as it stands where points are level', () => {
  const worlds = [
    [found([5, 5]), found([4, 4]), found([6, 6])],
    [found([3, 3]), found([4, 4]), found([6, 6])],
    [found([4, 4]), found([4, 4]), found([4, 4])],
  ]
  expect(bestInWorlds(ASSUMED, { point: 1 }, worlds, 2)).toEqual({ worlds: 3, best: [1, 2, 0] })
})

test('what chance did to a point in its few replications is known, and taken off', () => {
  // In its first two replications the third point looks 3 better than in all four.
  const lucky = [found([5, 5, 5, 5]), found([4, 4, 4, 4]), found([3, 3, 9, 9])]
  const worlds = [[found([5, 5]), found([4, 4]), found([3, 3])]]
  expect(bestInWorlds(lucky, { point: 1 }, worlds, 2)).toEqual({ worlds: 1, best: [0, 1, 0] })
})

test('a world in which the best point is not known does not count; another point that is not known wins nowhere', () => {
  const worlds = [
    [found([5, 5]), found([Number.NaN, 1]), found([6, 6])],
    [found([Number.NaN, 1]), found([4, 4]), found([3, 3])],
  ]
  expect(bestInWorlds(ASSUMED, { point: 1 }, worlds, 2)).toEqual({ worlds: 1, best: [0, 0, 1] })
})
