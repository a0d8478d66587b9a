import { exp, log } from '../engine/arithmetic.js'
import { gammaLaw } from '../engine/gamma-law.js'

/** Half the square of a standard normal variate is gamma distributed with shape 1/2. */
const HALF_SQUARE = gammaLaw(0.5)

/** The probability that a standard normal variate is at most z; right to 13 digits or so in the far left tail as well. */
export function normalCdf(z: number): number {
  if (z === 0) return 0.5
  if (Math.abs(z) > 39) return z < 0 ? 0 : 1
  const beyond = exp(HALF_SQUARE.tails(log((z * z) / 2)).above) / 2
  return z < 0 ? beyond : 1 - beyond
}
