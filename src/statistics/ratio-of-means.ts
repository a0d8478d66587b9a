import { invariant } from '../kernel/invariant.js'
import { type Estimate, estimate, isRounding, studentTCdf, studentTQuantile } from './interval.js'

/**
 * The ratio of two means over independent replications, with its confidence interval from linearised residuals n - R d
 * (Cochran, Sampling Techniques, 3rd edition, section 2.11). Unlike a mean of ratios it weighs every customer alike. The
 * mean is NaN where all denominators are 0, and so is the half-width there and with fewer than two replications.
 * @param numerators a sum per replication
 * @param denominators the matching sums; those that are 0 count too
 * @param confidence 0.95 for 95 %
 */
export function ratioOfMeans(
  numerators: readonly number[],
  denominators: readonly number[],
  confidence: number,
): Estimate {
  const n = numerators.length
  invariant(n === denominators.length, 'every numerator has its denominator')
  let above = 0
  let below = 0
  for (let i = 0; i < n; i++) {
    above += numerators[i]!
    below += denominators[i]!
  }
  if (below === 0) return { mean: Number.NaN, halfWidth: Number.NaN, standardError: Number.NaN }
  const ratio = above / below
  const perReplication = below / n
  // The residuals' own mean is 0, by the choice of the ratio.
  let squares = 0
  for (let i = 0; i < n; i++) {
    const residual = (numerators[i]! - ratio * denominators[i]!) / perReplication
    squares += residual * residual
  }
  return estimate(ratio, squares, n, confidence)
}

/** A sum of figures of several designs, each with its weight, over replications in which all met the same customers. */
export interface Contrast extends Estimate {
  /** Degrees of freedom of its standard error. */
  readonly df: number
  /** Two-sided, of this contrast alone: how often chance would do as much if there were none. */
  readonly pValue: number
}

/** A ratio's sums, one per replication. */
export interface RatioSums {
  readonly numerators: readonly number[]
  readonly denominators: readonly number[]
}

/** A ratio of means, and by how much each replication departs from it: the residuals' own mean is 0. */
export interface Linearised {
  readonly ratio: number
  readonly residuals: readonly number[]
}

/** The residuals by which `ratioOfMeans` judges a ratio: (n - R d) / mean(d). NaN where all denominators are 0. */
export function linearised({ numerators, denominators }: RatioSums): Linearised {
  const ratio = ratioOfMeans(numerators, denominators, 0.95).mean
  const perReplication = denominators.reduce((sum, value) => sum + value, 0) / denominators.length
  const residuals = numerators.map((numerator, i) => (numerator - ratio * denominators[i]!) / perReplication)
  return { ratio, residuals }
}

/**
 * The weighted sum of ratios, with the spread of the same sum of their residuals: what the designs share, such as a busy
 * day, cancels where the weights add up to 0. Terms of equal designs and opposite weights that stand side by side cancel
 * exactly.
 * @param confidence 0.95 for 95 %
 */
export function linearContrast(
  terms: readonly (readonly [weight: number, of: Linearised])[],
  confidence: number,
): Contrast {
  const [first] = terms
  invariant(first !== undefined, 'a contrast is of something')
  let mean = 0
  let magnitude = 0
  const deviations = first[1].residuals.map(() => 0)
  for (const [weight, { ratio, residuals }] of terms) {
    invariant(residuals.length === deviations.length, 'paired designs have as many replications')
    mean += weight * ratio
    magnitude = Math.max(magnitude, Math.abs(ratio))
    for (let i = 0; i < deviations.length; i++) deviations[i]! += weight * residuals[i]!
  }
  return contrastOf(mean, deviations, magnitude, confidence)
}

/**
 * A contrast from its mean and each replication's deviation from that.
 * @param magnitude of the figures that it is between: what is small beside it is rounding
 */
export function contrastOf(
  mean: number,
  deviations: readonly number[],
  magnitude: number,
  confidence: number,
): Contrast {
  const squares = deviations.reduce((sum, deviation) => sum + deviation * deviation, 0)
  const found = estimate(mean, squares, deviations.length, confidence, magnitude)
  const df = deviations.length - 1
  return { ...found, df, pValue: pValueOf(found, df, magnitude) }
}

/** A contrast without any spread is certain, unless it is no more than rounding. */
function pValueOf({ mean, standardError }: Estimate, df: number, magnitude: number): number {
  if (Number.isNaN(standardError) || Number.isNaN(mean)) return Number.NaN
  if (isRounding(mean, magnitude)) return 1
  if (standardError === 0) return 0
  return 2 * studentTCdf(-Math.abs(mean) / standardError, df)
}

/** A standard error, and from how many observations less one it comes. */
export interface StandardError {
  readonly standardError: number
  readonly df: number
}

/**
 * A contrast that is uncertain for two independent reasons, with the degrees of freedom of Welch and Satterthwaite
 * (Satterthwaite, Biometrics Bulletin 2, 1946, 110-114).
 * @param confidence 0.95 for 95 %
 */
export function withErrors(
  mean: number,
  [one, other]: readonly [StandardError, StandardError],
  confidence: number,
): Contrast {
  const [a, b] = [one.standardError * one.standardError, other.standardError * other.standardError]
  const standardError = Math.sqrt(a + b)
  if (standardError === 0) return contrastOf(mean, [0, 0], 0, confidence)
  if (Number.isNaN(standardError)) return contrastOf(mean, [], 0, confidence)
  const df = ((a + b) * (a + b)) / ((a * a) / one.df + (b * b) / other.df)
  const halfWidth = studentTQuantile((1 + confidence) / 2, df) * standardError
  return { mean, standardError, halfWidth, df, pValue: pValueOf({ mean, standardError, halfWidth }, df, 0) }
}
