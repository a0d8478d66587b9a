import { exp, log } from '../core/engine/arithmetic.js'
import { continuedFraction } from './continued-fraction.js'
import type { LogConcaveLaw } from './log-concave-law.js'
import { logGamma } from './log-gamma.js'

/**
 * The beta distribution on (0, 1), of g = log(x / (1 - x)), which keeps its precision at either end. Its tails are the
 * regularised incomplete beta functions, by continued fraction: Press et al., Numerical Recipes, 3rd edition, section 6.4.
 */
export function betaLaw(a: number, b: number): LogConcaveLaw {
  const constant = logGamma(a) + logGamma(b) - logGamma(a + b)
  const logDensity = (g: number) => a * logShare(g) + b * logShare(-g) - constant
  return {
    logDensity,
    tails(g) {
      const x = exp(logShare(g))
      if (x < (a + 1) / (a + b + 2)) {
        const below = logDensity(g) + log(fraction(a, b, x) / a)
        return { below, above: log(1 - exp(below)) }
      }
      const above = logDensity(g) + log(fraction(b, a, exp(logShare(-g))) / b)
      return { below: log(1 - exp(above)), above }
    },
  }
}

/** log x of the x with logit g. */
function logShare(g: number): number {
  return g < 0 ? g - log(1 + exp(g)) : -log(1 + exp(-g))
}

function fraction(a: number, b: number, x: number): number {
  return continuedFraction(
    (n) => {
      const m = Math.floor(n / 2)
      const scale = x / ((a + n - 1) * (a + n))
      return n % 2 === 0 ? m * (b - m) * scale : -(a + m) * (a + b + m) * scale
    },
    () => 1,
  )
}
