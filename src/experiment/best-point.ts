import { FEWEST } from '../statistics/interval.js'
import { halfWidthFor } from '../statistics/paired-difference.js'
import type { Contrast } from '../statistics/ratio-of-means.js'
import { differenceOf } from './compare-summaries.js'
import { figureOf, UNKNOWN } from './figures.js'
import type { Figure, MeasureSummary } from './summary.js'

/** Which of several designs is best on a measure, and which others might as well be. By index. */
export interface Best {
  readonly point: number
  /** Those that cannot be told from the best, in their order. */
  readonly alike: readonly number[]
  /** Those among them for which there are too few replications: held against the best alone they do differ, or there are so few that nothing can be said. */
  readonly unsettled: readonly number[]
  /** Every design less the best, on the same customers, with the interval on which the verdict rests. */
  readonly differences: readonly Figure[]
}

/**
 * The design with the best figure, and those whose paired difference from it is within simulation noise. Only these
 * comparisons count, so that p-values are one-sided and corrected for as many as there are designs (Bonferroni): in a
 * share of `confidence` of such grids the one that is truly best is not called worse (a subset selection after Gupta,
 * Technometrics 7, 1965, 225-245), and of two designs the verdict is that of `whatif`.
 * @param found the same measure of each design, on the same customers
 * @returns null where the measure has no direction, or nothing was observed
 */
export function bestPoint(found: readonly MeasureSummary[], confidence: number): Best | null {
  const better = found[0]?.better ?? null
  if (better === null) return null
  const known = found.flatMap(({ mean }, index) => (mean === null ? [] : [{ index, mean }]))
  const [first, ...others] = known
  if (first === undefined) return null
  const sign = better === 'higher' ? 1 : -1
  const best = others.reduce((top, one) => (sign * (one.mean - top.mean) > 0 ? one : top), first)
  const each = (1 - confidence) / known.length
  const alike: number[] = []
  const unsettled: number[] = []
  const differences = found.map((measure, index): Figure => {
    if (measure.mean === null) return UNKNOWN
    if (index === best.index) return { mean: 0, half_width: 0 }
    const difference = differenceOf(found[best.index]!, measure, confidence)
    const isTold = difference.pValue / 2 <= each
    if (!isTold) alike.push(index)
    if (!isTold && isOpen(difference, measure.replications.length, confidence)) unsettled.push(index)
    return figureOf({ ...difference, halfWidth: halfWidthFor(difference, 1 - 2 * each) })
  })
  return { point: best.index, alike, unsettled, differences }
}

/** Whether more replications could well tell. */
function isOpen({ mean, pValue }: Contrast, replications: number, confidence: number): boolean {
  if (mean === 0 || pValue === 1) return false
  return replications < FEWEST || pValue <= 1 - confidence
}
