import { FEWEST } from '../statistics/interval.js'
import { halfWidthFor } from '../statistics/paired-difference.js'
import type { Contrast } from '../statistics/ratio-of-means.js'
import { differenceOf, directionOf, type Verdict } from './difference.js'
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
 * Technometrics 7, 1965, 225-245), and of two designs the verdict is that of `whatif`. Whatever lays designs on a line
 * and looks for the best (`sweep`, `delegate`) takes its plateau from `plateauOf`.
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

/** A stretch of designs in their order, both ends among them. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The designs around the best that cannot be told from it: on a line it does not matter, as far as can be known, which
 * of them is taken.
 * @param order the designs as they lie on the line, by index; as they are where absent
 * @returns places in that order
 */
export function plateauOf(
  { point, alike, differences }: Best,
  order: readonly number[] = differences.map((_, index) => index),
): Stretch {
  const within = new Set([point, ...alike])
  const isAlike = (place: number) => within.has(order[place]!)
  let from = order.indexOf(point)
  let to = from
  while (from > 0 && isAlike(from - 1)) from--
  while (to < order.length - 1 && isAlike(to + 1)) to++
  return { from, to }
}

/** A design less another, on the same customers, with the interval on which the verdict rests. */
export interface FromOne extends Figure {
  readonly verdict: Verdict
}

/**
 * Every design held against one of them, such as that of today: differences, two-sided and corrected for as many
 * comparisons as there are (Bonferroni), so that in a share of `confidence` of such grids no verdict is false.
 * @param found the same measure of each design, on the same customers
 * @param one index of the design that the others are held against
 */
export function differencesFrom(found: readonly MeasureSummary[], one: number, confidence: number): readonly FromOne[] {
  const origin = found[one]!
  const comparisons = found.filter(({ mean }, index) => mean !== null && index !== one).length
  const each = (1 - confidence) / Math.max(1, comparisons)
  return found.map((measure, index): FromOne => {
    if (measure.mean === null || origin.mean === null) return { ...UNKNOWN, verdict: 'unproven' }
    if (index === one) return { mean: 0, half_width: 0, verdict: 'unproven' }
    const difference = differenceOf(origin, measure, confidence)
    const verdict = difference.pValue <= each ? directionOf(difference.mean, measure.better) : 'unproven'
    return { ...figureOf({ ...difference, halfWidth: halfWidthFor(difference, 1 - each) }), verdict }
  })
}
