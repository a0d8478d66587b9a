import type { Change } from '../scenario/differences.js'
import { type Judged, type PairedDifference, pairedMeans, pairedRatios } from '../statistics/paired-difference.js'
import { linearContrast, linearised } from '../statistics/ratio-of-means.js'
import { figureOf, numberOrNull } from './figures.js'
import type { Figure, MeasureSummary, Summary } from './summary.js'

export type { Change } from '../scenario/differences.js'

/**
 * What may be said of a difference: `unproven` unless it is beyond simulation noise, else by the measure's own
 * direction; `differs` where a measure has none.
 */
export type Verdict = 'better' | 'worse' | 'differs' | 'unproven'

/** Variant less base, on the same customers. The half-width is that of this difference alone. */
export interface Difference extends Figure {
  /** Two-sided, of this difference alone; null with fewer than two replications, or where either side is unknown. */
  readonly p_value: number | null
  /** By Holm over all differences of the comparison; the verdict rests on it. Null where it is no part of them. */
  readonly p_adjusted: number | null
  /** Of the interval on which the verdict rests, wider than that of this difference alone; null like `p_adjusted`. */
  readonly half_width_adjusted: number | null
  readonly verdict: Verdict
}

/** By id of the measure. */
export type Differences = Readonly<Record<string, Difference>>

/** One design of a comparison under the name by which the reader knows it. */
export interface Named {
  readonly label: string
  readonly summary: Summary
}

/** A design, and how it departs from the base. */
export interface NamedVariant extends Named {
  readonly changes: readonly Change[]
}

/** One measure of two designs on the same customers; all NaN where either side is unknown. */
export function differenceOf(base: MeasureSummary, variant: MeasureSummary, confidence: number): PairedDifference {
  if (base.mean === null || variant.mean === null) return pairedMeans([], [], confidence)
  if (base.numerators && base.denominators && variant.numerators && variant.denominators) {
    const sums = { numerators: base.numerators, denominators: base.denominators }
    const others = { numerators: variant.numerators, denominators: variant.denominators }
    return pairedRatios(sums, others, confidence)
  }
  return pairedMeans(known(base.replications), known(variant.replications), confidence)
}

function known(replications: readonly (number | null)[]): readonly number[] {
  return replications.map((value) => value ?? Number.NaN)
}

/** What may be said of a difference that is beyond simulation noise. */
export function directionOf(difference: number, better: MeasureSummary['better']): Verdict {
  if (better === null) return 'differs'
  return difference > 0 === (better === 'higher') ? 'better' : 'worse'
}

/** A difference with what may be said of it. @param judged beside the others; null where it takes no part */
export function differenceJudged(
  paired: PairedDifference,
  judged: Judged | null,
  better: MeasureSummary['better'],
): Difference {
  return {
    ...figureOf(paired),
    p_value: numberOrNull(paired.pValue),
    p_adjusted: judged?.pAdjusted ?? null,
    half_width_adjusted: judged?.halfWidthAdjusted ?? null,
    verdict: judged?.proven === true ? directionOf(paired.mean, better) : 'unproven',
  }
}

/** Whether a measure is anything but nothing in some design; what is not is neither tested nor shown. */
export function happensSomewhere(id: string, designs: readonly Pick<Named, 'summary'>[]): boolean {
  return designs.some(({ summary }) => (summary.measures[id]?.mean ?? 0) !== 0)
}

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
