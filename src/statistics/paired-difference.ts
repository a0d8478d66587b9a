import { invariant } from '../kernel/invariant.js'
import { type Estimate, estimate } from './estimate.js'
import { meanWithHalfWidth } from './mean-with-half-width.js'
import { ratioOfMeans } from './ratio-of-means.js'
import { studentTCdf } from './student-t.js'

/** Variant less base over replications in which both met the same customers; NaN where there is nothing to say. */
export interface PairedDifference extends Estimate {
  /** Two-sided, of this difference alone: how often chance would do as much if there were none. */
  readonly pValue: number
}

/** A ratio's sums, one per replication. */
export interface RatioSums {
  readonly numerators: readonly number[]
  readonly denominators: readonly number[]
}

/** Relative to the figures: sums of the same numbers in another order differ by less. */
const ROUNDING = 1e-9

/**
 * The difference of two ratios of means, from the differences of the residuals by which `ratioOfMeans` judges each:
 * (n_B - R_B d_B) / mean(d_B) - (n_A - R_A d_A) / mean(d_A). What both designs share, such as a busy day, cancels. Its
 * mean is exactly the difference of the two ratios.
 * @param confidence 0.95 for 95 %
 */
export function pairedRatios(base: RatioSums, variant: RatioSums, confidence: number): PairedDifference {
  const before = ratioOfMeans(base.numerators, base.denominators, confidence).mean
  const after = ratioOfMeans(variant.numerators, variant.denominators, confidence).mean
  const ofBase = residuals(base, before)
  const ofVariant = residuals(variant, after)
  invariant(ofBase.length === ofVariant.length, 'paired designs have as many replications')
  return paired(
    before,
    after,
    ofVariant.map((residual, i) => residual - ofBase[i]!),
    confidence,
  )
}

/**
 * The difference of two means over replications; a replication in which either side saw nothing (NaN) is left out.
 * @param confidence 0.95 for 95 %
 */
export function pairedMeans(base: readonly number[], variant: readonly number[], confidence: number): PairedDifference {
  invariant(base.length === variant.length, 'paired designs have as many replications')
  const both = base.map((_, i) => i).filter((i) => !Number.isNaN(base[i]! + variant[i]!))
  const before = meanWithHalfWidth(
    both.map((i) => base[i]!),
    confidence,
  ).mean
  const after = meanWithHalfWidth(
    both.map((i) => variant[i]!),
    confidence,
  ).mean
  return paired(
    before,
    after,
    both.map((i) => variant[i]! - after - (base[i]! - before)),
    confidence,
  )
}

/** Residuals whose own mean is 0, by the choice of the ratio. */
function residuals({ numerators, denominators }: RatioSums, ratio: number): readonly number[] {
  const perReplication = denominators.reduce((sum, value) => sum + value, 0) / denominators.length
  return numerators.map((numerator, i) => (numerator - ratio * denominators[i]!) / perReplication)
}

function paired(before: number, after: number, deviations: readonly number[], confidence: number): PairedDifference {
  const squares = deviations.reduce((sum, deviation) => sum + deviation * deviation, 0)
  const difference = estimate(after - before, squares, deviations.length, confidence)
  const rounding = ROUNDING * Math.max(Math.abs(before), Math.abs(after))
  return { ...difference, pValue: pValueOf(difference, deviations.length - 1, rounding) }
}

/** A difference without any spread is certain, unless it is no more than rounding. */
function pValueOf({ mean, standardError }: Estimate, df: number, rounding: number): number {
  if (Number.isNaN(standardError) || Number.isNaN(mean)) return Number.NaN
  if (Math.abs(mean) <= rounding) return 1
  if (standardError === 0) return 0
  return 2 * studentTCdf(-Math.abs(mean) / standardError, df)
}
