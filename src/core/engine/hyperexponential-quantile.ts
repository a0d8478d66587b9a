import { exp, log } from './arithmetic.js'

/**
 * The quantile of the two-phase hyperexponential distribution with mean 1 and balanced means: rate 2p with probability
 * p, else rate 2 (1 - p). By Newton's method on the logarithm of the survival function, which is convex: it climbs to
 * the answer from any lower bound.
 * @param p probability of the fast phase, 1/2 to 1
 * @param u inside (0, 1)
 */
export function hyperexponentialQuantile(p: f64, u: f64): f64 {
  const q = 1 - p
  const fast = 2 * p
  const slow = 2 * q
  const logRest = log(1 - u)
  // Lower bounds: the tangent at 0 and the slow phase alone.
  let x = Math.max(-logRest / (fast * p + slow * q), (log(q) - logRest) / slow)
  for (let round = 0; round < 60; round++) {
    const first = p * exp(-fast * x)
    const second = q * exp(-slow * x)
    const survival = first + second
    const change = ((log(survival) - logRest) * survival) / (fast * first + slow * second)
    x += change
    if (!(change > 1e-13 * x)) break
  }
  return x
}
