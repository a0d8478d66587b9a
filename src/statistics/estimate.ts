import { isRounding } from './rounding.js'
import { studentTQuantile } from './student-t.js'

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
