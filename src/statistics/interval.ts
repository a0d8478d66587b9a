import { exp, log } from '../core/engine/arithmetic.js'
import { betaLaw } from '../distributions/beta-law.js'
import { logConcaveQuantile } from '../distributions/log-concave-law.js'

/** Relative to the figures: sums of the same numbers in another order differ by less, and less than that nobody can tell. */
const ROUNDING = 1e-9

/** Whether a number is no more than what doubles lose in sums of figures of that magnitude. */
export function isRounding(value: number, magnitude: number): boolean {
  return Math.abs(value) <= ROUNDING * magnitude
}

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

/**
 * The mean of independent replications' values with its confidence interval. NaN values (replications that observed
 * nothing) are left out; the mean is NaN if none is left, the half-width if fewer than two are.
 * @param confidence 0.95 for 95 %
 */
export function meanWithHalfWidth(values: readonly number[], confidence: number): Estimate {
  const observed = values.filter((value) => !Number.isNaN(value))
  let sum = 0
  for (const value of observed) sum += value
  const mean = sum / observed.length
  let squares = 0
  for (const value of observed) squares += (value - mean) * (value - mean)
  return estimate(mean, squares, observed.length, confidence)
}

/** A mean over replications with its precision; NaN where there is nothing to say. */
export interface Estimate {
  readonly mean: number
  /** Of the confidence interval, by Student's t. */
  readonly halfWidth: number
  readonly standardError: number
}

/** With fewer observations Student's t is so wide, and the scatter so badly known, that an interval is a guess. */
export const FEWEST = 4

/**
 * An estimate from a mean and the squared deviations of n independent observations. Deviations that doubles cannot tell
 * from rounding are none.
 * @param squares sum of squared deviations, on the mean's scale
 * @param confidence 0.95 for 95 %
 * @param magnitude of the figures that were summed; that of the mean where absent
 */
export function estimate(
  mean: number,
  squares: number,
  n: number,
  confidence: number,
  magnitude: number = Math.abs(mean),
): Estimate {
  if (n < 2) return { mean, halfWidth: Number.NaN, standardError: Number.NaN }
  const found = Math.sqrt(squares / (n * (n - 1)))
  const standardError = isRounding(found, magnitude) ? 0 : found
  return { mean, halfWidth: studentTQuantile((1 + confidence) / 2, n - 1) * standardError, standardError }
}

/** The ends of a confidence interval. */
export interface Ends {
  readonly low: number
  readonly high: number
}

/**
 * An interval that stays between 0 and `most`, where mean ± half-width may not: Wilson's for a share (Journal of the
 * American Statistical Association 22, 1927, 209-212), with as many observations as make the standard error that was
 * found, p (1 - p) / se^2. It tends to mean ± half-width as that becomes small. What lies on a bound, or beyond it, keeps
 * its half-width.
 * @param halfWidth Student's t times the standard error; NaN gives NaN
 * @param most 1 for a share, infinite for a rate that has no upper bound
 */
export function boundedInterval(mean: number, halfWidth: number, most: number): Ends {
  if (!(mean > 0 && mean < most)) return { low: mean - halfWidth, high: mean + halfWidth }
  const pull = (halfWidth * halfWidth) / (mean * (1 - mean / most))
  const shrink = 1 + pull / most
  const centre = (mean + pull / 2) / shrink
  const reach = Math.sqrt(halfWidth * halfWidth + (pull * pull) / 4) / shrink
  return { low: Math.max(0, centre - reach), high: Math.min(most, centre + reach) }
}
