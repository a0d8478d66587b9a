import { expect, test } from 'vitest'
import { pairedRatios } from '../../src/statistics/paired-difference.js'
import { linearContrast, linearised, ratioOfMeans, withErrors } from '../../src/statistics/ratio-of-means.js'

const A = { numerators: [10, 14, 9, 12], denominators: [5, 6, 4, 5] }
const B = { numerators: [11, 18, 9, 15], denominators: [5, 6, 4, 5] }

test('a contrast of one ratio is that ratio with its own interval', () => {
  const { mean, halfWidth } = ratioOfMeans(A.numerators, A.denominators, 0.95)
  const found = linearContrast([[1, linearised(A)]], 0.95)
  expect(found.mean).toBe(mean)
  expect(found.halfWidth).toBeCloseTo(halfWidth, 12)
})

test('a contrast of two with weights 1 and −1 is their paired difference', () => {
  const contrast = linearContrast(
    [
      [1, linearised(B)],
      [-1, linearised(A)],
    ],
    0.95,
  )
  expect(contrast.mean).toBeCloseTo(pairedRatios(A, B, 0.95).mean, 12)
  expect(contrast.halfWidth).toBeCloseTo(pairedRatios(A, B, 0.95).halfWidth, 12)
})

test('what is no more than rounding is no difference, and a figure of nothing is not known', () => {
  const third = linearised(A)
  expect(
    linearContrast(
      [
        [0.1 + 0.2, third],
        [-0.3, third],
      ],
      0.95,
    ).pValue,
  ).toBe(1)
  const nothing = linearised({ numerators: [0, 0], denominators: [0, 0] })
  expect(linearContrast([[1, nothing]], 0.95)).toMatchObject({ mean: Number.NaN, pValue: Number.NaN })
})

test('two errors add up in squares, and a lone one keeps its degrees of freedom', () => {
  const found = withErrors(
    7,
    [
      { standardError: 3, df: 30 },
      { standardError: 4, df: 4 },
    ],
    0.95,
  )
  // Welch and Satterthwaite: 625 / (81 / 30 + 256 / 4) = 9.37 degrees of freedom, t = 2.248.
  expect(found.standardError).toBe(5)
  expect(found.halfWidth).toBeCloseTo(2.248 * 5, 2)
  const lone = withErrors(
    7,
    [
      { standardError: 0, df: 1 },
      { standardError: 4, df: 4 },
    ],
    0.95,
  )
  expect(lone.halfWidth).toBeCloseTo(2.776 * 4, 2)
})

test('without any error there is no half-width, and one replication alone has none to tell', () => {
  const none = { standardError: 0, df: 3 }
  expect(withErrors(7, [none, none], 0.95)).toMatchObject({ mean: 7, halfWidth: 0, pValue: 0 })
  expect(withErrors(7, [{ standardError: Number.NaN, df: 0 }, none], 0.95).halfWidth).toBeNaN()
})
