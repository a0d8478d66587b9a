import { invariant } from '../kernel/invariant.js'
import { type Contrast, contrastOf, linearContrast, linearised, type RatioSums } from './linear-contrast.js'
import { meanWithHalfWidth } from './mean-with-half-width.js'

/** Variant less base over replications in which both met the same customers; NaN where there is nothing to say. */
export type PairedDifference = Contrast

/**
 * The difference of two ratios of means, from the differences of the residuals by which `ratioOfMeans` judges each:
 * (n_B - R_B d_B) / mean(d_B) - (n_A - R_A d_A) / mean(d_A). What both designs share, such as a busy day, cancels. Its
 * mean is exactly the difference of the two ratios.
 * @param confidence 0.95 for 95 %
 */
export function pairedRatios(base: RatioSums, variant: RatioSums, confidence: number): PairedDifference {
  return linearContrast(
    [
      [-1, linearised(base)],
      [1, linearised(variant)],
    ],
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
  const deviations = both.map((i) => variant[i]! - after - (base[i]! - before))
  return contrastOf(after - before, deviations, Math.max(Math.abs(before), Math.abs(after)), confidence)
}
