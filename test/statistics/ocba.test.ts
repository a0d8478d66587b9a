import { expect, test } from 'vitest'
import { chanceOfGoodSelection, ocbaAllocation } from '../../src/statistics/ocba.js'

/** Chen and Lee, Stochastic Simulation Optimization, 2010: five designs, of which the least is wanted. */
const FIVE = [
  [1.2, 3.3, 12],
  [2.1, 2, 6],
  [3.4, 4.5, 5],
  [4.87, 5.3, 5],
  [6.05, 6.9, 4],
].map(([mean, variance, count]) => ({ mean: mean!, variance: variance!, count: count! }))

test('a hundred more observations go where Chen and Lee have them', () => {
  expect(ocbaAllocation(FIVE, 'lower', 100)).toEqual([48, 38, 11, 2, 1])
})

test('it is the same where more is better, and all numbers are turned round', () => {
  const turned = FIVE.map(({ mean, ...rest }) => ({ mean: -mean, ...rest }))
  expect(ocbaAllocation(turned, 'higher', 100)).toEqual([48, 38, 11, 2, 1])
})

test('what has no spread gets nothing, and designs that are alike share what there is', () => {
  const certain = { mean: 0, variance: 0, count: 5 }
  expect(ocbaAllocation([certain, { mean: 1, variance: 4, count: 5 }], 'higher', 10)).toEqual([0, 10])
  const alike = { mean: 3, variance: 4, count: 5 }
  const shared = ocbaAllocation([certain, alike, alike], 'higher', 30, { unit: 0.1 })
  expect(shared[0]).toBe(0)
  expect(shared[1]! + shared[2]!).toBe(30)
  expect(Math.abs(shared[1]! - shared[2]!)).toBeLessThanOrEqual(1)
  expect(ocbaAllocation([certain, certain], 'higher', 4).reduce((sum, n) => sum + n)).toBe(4)
})

test('of pairs with the best it gets as many as whichever of the others gets most', () => {
  const pairs = [
    { mean: 0, variance: 0, count: 10 },
    { mean: -1, variance: 4, count: 10 },
    { mean: -2, variance: 4, count: 10 },
  ]
  // The ratios are 4 : 4 : 1.
  expect(ocbaAllocation(pairs, 'higher', 60, { paired: true })).toEqual([30, 30, 0])
})

test('the chance of a good selection is 1 less the chances of each other design, within a unit', () => {
  const df = 1e6
  // The normal distribution leaves 2.275 % beyond two standard errors, and 0.135 % beyond three.
  const leads = [
    { mean: 2, standardError: 1, df },
    { mean: 3, standardError: 1, df },
  ]
  expect(chanceOfGoodSelection(leads, 0)).toBeCloseTo(1 - 0.02275 - 0.00135, 4)
  expect(chanceOfGoodSelection([{ mean: 1, standardError: 1, df }], 1)).toBeCloseTo(1 - 0.02275, 4)
  expect(chanceOfGoodSelection([{ mean: 0, standardError: 0, df }], 0)).toBe(1)
})
