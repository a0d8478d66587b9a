import { differenceOf } from './compare-summaries.js'
import type { MeasureSummary } from './summary.js'

/** Which of several designs is best on a measure, and which others might as well be. By index. */
export interface Best {
  readonly point: number
  /** Those that cannot be told from the best, in their order. */
  readonly alike: readonly number[]
}

/**
 * The design with the best figure, and those whose paired difference from it is within simulation noise. As any of them
 * might have come out best by luck, p-values are corrected for all pairs of designs (Bonferroni): in a share of
 * `confidence` of such grids none that is as good as the best is called worse.
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
  const pairs = (known.length * (known.length - 1)) / 2
  const alike = known.filter(({ index }) => {
    if (index === best.index) return false
    const { pValue } = differenceOf(found[best.index]!, found[index]!, confidence)
    return Number.isNaN(pValue) || pValue * pairs > 1 - confidence
  })
  return { point: best.index, alike: alike.map(({ index }) => index) }
}
