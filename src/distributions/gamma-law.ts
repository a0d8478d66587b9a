import { exp, log } from '../core/engine/arithmetic.js'
import { continuedFraction } from './continued-fraction.js'
import type { LogConcaveLaw } from './log-concave-law.js'
import { logGamma } from './log-gamma.js'

/**
 * The gamma distribution with scale 1, of g = log x. Its tails are the regularised incomplete gamma functions P and Q, by
 * series below shape + 1 and by continued fraction above: Press et al., Numerical Recipes, 3rd edition, section 6.2.
 */
export function gammaLaw(shape: number): LogConcaveLaw {
  const constant = logGamma(shape)
  const logDensity = (g: number) => shape * g - exp(g) - constant
  return {
    logDensity,
    tails(g) {
      const x = exp(g)
      if (x < shape + 1) {
        const below = logDensity(g) + log(series(shape, x))
        return { below, above: log(1 - exp(below)) }
      }
      const fraction = continuedFraction(
        (n) => -n * (n - shape),
        (n) => x + 2 * n + 1 - shape,
      )
      const above = logDensity(g) + log(fraction)
      return { below: log(1 - exp(above)), above }
    },
  }
}

/** The sum of x^n / (shape (shape + 1) ... (shape + n)). */
function series(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (shape + n)
    sum += term
  }
  return sum
}
