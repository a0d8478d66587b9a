import { expect, test } from 'vitest'
import { exp, log } from '../../src/core/engine/arithmetic.js'
import { gammaLaw } from '../../src/distributions/gamma-law.js'

/** Half the square of a standard normal variate is gamma distributed with shape 1/2. */
const HALF_SQUARE = gammaLaw(0.5)

/** The probability that a standard normal variate lies above z > 0. */
function normalTail(z: number): number {
  return exp(HALF_SQUARE.tails(log((z * z) / 2)).above) / 2
}

test('the tail of the gamma law agrees with printed tables of the normal law, far out too', () => {
  expect(normalTail(1)).toBeCloseTo(1 - 0.8413447460685429, 13)
  expect(normalTail(1.959963984540054)).toBeCloseTo(0.025, 13)
  expect(normalTail(3)).toBeCloseTo(0.0013498980316300946, 15)
  expect(normalTail(10) / 7.619853024160527e-24).toBeCloseTo(1, 11)
})
