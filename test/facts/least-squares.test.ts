import { expect, test } from 'vitest'
import { standardisedFit } from '../proof/calibrate/least-squares.js'

test('one predictor gives the correlation', () => {
  const { coefficients, explained } = standardisedFit([[1], [2], [3], [4]], [1, 3, 2, 4])
  expect(coefficients[0]).toBeCloseTo(0.8, 12)
  expect(explained).toBeCloseTo(0.64, 12)
})

test('what is a sum of its predictors is explained in full, each by its spread', () => {
  const rows = [
    [0, 0, 1],
    [1, 0, 2],
    [0, 1, 1],
    [1, 1, 2],
    [2, 1, 0],
    [0, 2, 1],
  ]
  const { coefficients, explained } = standardisedFit(
    rows,
    rows.map(([a, b, c]) => 3 * a! - 2 * b! + 0 * c!),
  )
  expect(explained).toBeCloseTo(1, 12)
  expect(coefficients[0]! > 0 && coefficients[1]! < 0).toBe(true)
  expect(coefficients[2]).toBeCloseTo(0, 12)
})

test('two correlated predictors agree with the textbook formula', () => {
  const rows = [
    [1, 2],
    [2, 1],
    [3, 4],
    [4, 3],
    [5, 6],
    [6, 4],
  ]
  const y = [2, 3, 3, 5, 6, 8]
  const correlation = (a: readonly number[], b: readonly number[]) =>
    standardisedFit(
      a.map((v) => [v]),
      b,
    ).coefficients[0]!
  const [first, second] = [rows.map(([a]) => a!), rows.map(([, b]) => b!)]
  const [r1, r2, r12] = [correlation(first, y), correlation(second, y), correlation(first, second)]
  const { coefficients } = standardisedFit(rows, y)
  expect(coefficients[0]).toBeCloseTo((r1 - r2 * r12) / (1 - r12 * r12), 12)
  expect(coefficients[1]).toBeCloseTo((r2 - r1 * r12) / (1 - r12 * r12), 12)
})

test('what does not vary, or depends on another predictor, gives nothing', () => {
  expect(standardisedFit([[1], [1]], [1, 2]).coefficients).toEqual([Number.NaN])
  const twice = [
    [1, 2],
    [2, 4],
    [4, 8],
    [5, 10],
  ] as const
  expect(standardisedFit(twice, [1, 2, 2, 3]).coefficients).toEqual([Number.NaN, Number.NaN])
})
