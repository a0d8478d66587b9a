import { exp } from './exp.js'
import { log } from './log.js'
import { logGamma } from './log-gamma.js'

const LEAST = 1e-300

/** Both tails of a distribution function, as logarithms: either stays exact where the other is nearly 1. */
export interface LogTails {
  readonly below: number
  readonly above: number
}

/**
 * The regularised incomplete gamma functions P(shape, x) and Q(shape, x), as logarithms. By series below shape + 1 and
 * by continued fraction above (modified Lentz): Press et al., Numerical Recipes, 3rd edition, section 6.2.
 * @param logX the logarithm of x, so that x may be less than any double
 */
export function logIncompleteGamma(shape: number, logX: number): LogTails {
  const x = exp(logX)
  const front = shape * logX - x - logGamma(shape)
  if (x < shape + 1) {
    const below = front + log(series(shape, x))
    return { below, above: log(1 - exp(below)) }
  }
  const above = front + log(continuedFraction(shape, x))
  return { below: log(1 - exp(above)), above }
}

function series(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (shape + n)
    sum += term
  }
  return sum
}

function continuedFraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1 / LEAST
  let d = 1 / b
  let h = d
  for (let n = 1, delta = 0; Math.abs(delta - 1) > 3e-16; n++) {
    const a = -n * (n - shape)
    b += 2
    d = 1 / nonZero(a * d + b)
    c = nonZero(b + a / c)
    delta = d * c
    h *= delta
  }
  return h
}

function nonZero(x: number): number {
  return Math.abs(x) < LEAST ? LEAST : x
}
