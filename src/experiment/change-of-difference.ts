import { type PairedDifference, pairedMeans } from '../statistics/paired-difference.js'
import { linearContrast, linearised } from '../statistics/ratio-of-means.js'
import type { MeasureSummary } from './summary.js'

type Pair = readonly [before: MeasureSummary, after: MeasureSummary]

/**
 * By how much the difference of a measure between two designs changes when both change, all four on the same customers:
 * what they share cancels. All NaN where any of them is unknown.
 * @param base the base before and after
 * @param variant the variant before and after
 */
export function changeOfDifference(base: Pair, variant: Pair, confidence: number): PairedDifference {
  const [before, after] = base
  const [other, otherAfter] = variant
  const all = [before, after, other, otherAfter]
  if (all.some(({ mean }) => mean === null)) return pairedMeans([], [], confidence)
  const sums = all.flatMap(({ numerators, denominators }) =>
    numerators && denominators ? [linearised({ numerators, denominators })] : [],
  )
  const [a, b, c, d] = sums
  // What does not change stands side by side, where it cancels exactly.
  if (a && b && c && d) {
    return linearContrast(
      [
        [1, a],
        [-1, b],
        [-1, c],
        [1, d],
      ],
      confidence,
    )
  }
  const less = (one: MeasureSummary, another: MeasureSummary) =>
    one.replications.map((value, i) => (value ?? Number.NaN) - (another.replications[i] ?? Number.NaN))
  return pairedMeans(less(other, before), less(otherAfter, after), confidence)
}
