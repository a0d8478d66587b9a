import { exp } from './exp.js'
import type { LogTails } from './incomplete-gamma.js'
import { log } from './log.js'
import { logGamma } from './log-gamma.js'

const LEAST = 1e-300

/**
 * The regularised incomplete beta functions I_x(a, b) and 1 - I_x(a, b), as logarithms, by continued fraction (modified
 * Lentz): Press et al., Numerical Recipes, 3rd edition, section 6.4.
 * @param logit log(x / (1 - x)), which keeps its precision at either end
 */
export function logIncompleteBeta(a: number, b: number, logit: number): LogTails {
  // log x and log(1 - x), without cancellation on either side.
  const logX = logit < 0 ? logit - log(1 + exp(logit)) : -log(1 + exp(-logit))
  const logRest = logX - logit
  const front = a * logX + b * logRest + logGamma(a + b) - logGamma(a) - logGamma(b)
  const x = exp(logX)
  if (x < (a + 1) / (a + b + 2)) {
    const below = front + log(continuedFraction(a, b, x) / a)
    return { below, above: log(1 - exp(below)) }
  }
  const above = front + log(continuedFraction(b, a, exp(logRest)) / b)
  return { below: log(1 - exp(above)), above }
}

function continuedFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1, delta = 0; Math.abs(delta - 1) > 3e-16; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    delta = d * c
    h *= delta
  }
  return h
}

function nonZero(x: number): number {
  return Math.abs(x) < LEAST ? LEAST : x
}
