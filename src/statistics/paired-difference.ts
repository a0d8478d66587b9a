import { invariant } from '../kernel/invariant.js'
import { meanWithHalfWidth, studentTQuantile } from './interval.js'
import { type Contrast, contrastOf, linearContrast, linearised, type RatioSums } from './ratio-of-means.js'

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

/**
 * P-values adjusted for being read together, by Holm's step-down method: whoever believes all that are at most 0.05
 * believes anything false in at most 5 % of cases, however the tests hang together (Holm, Scandinavian Journal of
 * Statistics 6, 1979, 65-70).
 * @param pValues in any order, none NaN
 * @returns in the same order, each at least its own p-value and at most 1
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[a]! - pValues[b]!)
  const adjusted = pValues.map(() => 1)
  let largest = 0
  for (const [rank, index] of order.entries()) {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValues[index]!))
    adjusted[index] = largest
  }
  return adjusted
}

/** What may be said of a contrast beside others, all of it right together. */
export interface Judged {
  /** By Holm over all. */
  readonly pAdjusted: number
  /** Of the interval on which the verdict rests: it holds 0 exactly where the contrast is not proven. */
  readonly halfWidthAdjusted: number
  readonly proven: boolean
}

/**
 * Verdicts on contrasts that are read together, in their order: in a share of `confidence` of such readings none that is
 * called proven is false.
 * @returns null where a contrast cannot be tested, which takes no part
 */
export function judgedTogether(contrasts: readonly Contrast[], confidence: number): readonly (Judged | null)[] {
  const tested = contrasts.filter(({ pValue }) => !Number.isNaN(pValue))
  const adjusted = holm(tested.map(({ pValue }) => pValue))
  const byContrast = new Map(tested.map((contrast, index) => [contrast, adjusted[index]!]))
  return contrasts.map((contrast) => {
    const pAdjusted = byContrast.get(contrast)
    if (pAdjusted === undefined) return null
    const times = contrast.pValue > 0 ? pAdjusted / contrast.pValue : tested.length
    const halfWidthAdjusted = halfWidthFor(contrast, 1 - (1 - confidence) / Math.max(1, times))
    return { pAdjusted, halfWidthAdjusted, proven: pAdjusted <= 1 - confidence }
  })
}

/**
 * A contrast's half-width at another confidence.
 * @param confidence 0.99 for 99 %
 */
export function halfWidthFor({ standardError, df }: Contrast, confidence: number): number {
  if (standardError === 0) return 0
  return Number.isNaN(standardError) ? Number.NaN : studentTQuantile((1 + confidence) / 2, df) * standardError
}
