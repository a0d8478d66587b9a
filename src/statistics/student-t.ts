import { exp, log } from '../engine/arithmetic.js'
import { betaLaw } from '../engine/beta-law.js'
import { logConcaveQuantile } from '../engine/log-concave-law.js'

/**
 * The probability that a Student t variate is at most t.
 * @param df degrees of freedom, above 0, whole or not
 */
export function studentTCdf(t: number, df: number): number {
  if (t === 0) return 0.5
  // df / (df + t^2) is beta distributed with parameters df / 2 and 1 / 2; its logit is log(df / t^2).
  const beyond = exp(betaLaw(df / 2, 0.5).tails(log(df) - log(t * t)).below) / 2
  return t < 0 ? beyond : 1 - beyond
}

/**
 * The t that a Student t variate does not exceed with probability p: 2.776 for p = 0.975 and 4 degrees of freedom.
 * @param p inside (0, 1)
 * @param df degrees of freedom, above 0, whole or not
 */
export function studentTQuantile(p: number, df: number): number {
  if (p === 0.5) return 0
  const bothTails = 2 * Math.min(p, 1 - p)
  const logTails = { below: log(bothTails), above: log(1 - bothTails) }
  const t = Math.sqrt(df) * exp(-logConcaveQuantile(betaLaw(df / 2, 0.5), logTails, log(df)) / 2)
  return p < 0.5 ? -t : t
}
