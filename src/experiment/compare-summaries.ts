import { invariant } from '../kernel/invariant.js'
import type { MeasureId } from '../measures/catalogue.js'
import {
  type Judged,
  judgedTogether,
  type PairedDifference,
  pairedMeans,
  pairedRatios,
} from '../statistics/paired-difference.js'
import type { Comparison, Difference, Differences, Named, NamedVariant, Verdict } from './comparison.js'
import { figureOf, numberOrNull } from './figures.js'
import type { MeasureSummary } from './summary.js'

/** A difference on its way: what it is, and its place among all. */
interface Tested {
  readonly label: string
  readonly id: MeasureId
  readonly paired: PairedDifference
  readonly better: MeasureSummary['better']
  /** Whether it is one of those that Holm's correction is over. */
  readonly counts: boolean
}

/**
 * Holds each variant against the base, replication by replication. Verdicts are right together, over all variants and
 * measures asked for: in a share of `confidence` of such comparisons none of them is false. What happens in no design
 * is not tested, and takes no part.
 * @param measures those to compare; nothing else is tested
 */
export function compareSummaries(
  base: Named,
  variants: readonly NamedVariant[],
  measures: readonly MeasureId[],
): Comparison {
  const designs = [base, ...variants]
  invariant(new Set(designs.map(({ label }) => label)).size === designs.length, 'every design has a label of its own')
  const happening = new Set(measures.filter((id) => happensSomewhere(id, designs)))
  const tested = variants.flatMap(({ label, summary }) =>
    measures.map((id): Tested => {
      const [before, after] = [base.summary.measures[id]!, summary.measures[id]!]
      const paired = differenceOf(before, after, base.summary.confidence)
      const counts = happening.has(id) && !Number.isNaN(paired.pValue)
      return { label, id, paired, better: before.better, counts }
    }),
  )
  const counting = tested.filter(({ counts }) => counts)
  const together = judgedTogether(
    counting.map(({ paired }) => paired),
    base.summary.confidence,
  )
  const judgedOf = new Map(counting.map((test, index) => [test, together[index]!]))
  return {
    schema: 'runaround/comparison@1',
    runaround: base.summary.runaround,
    base: base.label,
    variants: variants.map(({ label }) => label),
    changes: Object.fromEntries(variants.map(({ label, changes }) => [label, changes])),
    scenarios: Object.fromEntries(designs.map(({ label, summary }) => [label, summary])),
    differences: Object.fromEntries(variants.map(({ label }) => [label, differencesOf(label)])),
  }

  function differencesOf(label: string): Differences {
    const own = tested.filter((test) => test.label === label)
    return Object.fromEntries(own.map((test) => [test.id, differenceJudged(test, judgedOf.get(test) ?? null)]))
  }
}

/** Whether a measure is anything but nothing in some design; what is not is neither tested nor shown. */
export function happensSomewhere(id: string, designs: readonly Pick<Named, 'summary'>[]): boolean {
  return designs.some(({ summary }) => (summary.measures[id]?.mean ?? 0) !== 0)
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

function differenceJudged({ paired, better }: Tested, judged: Judged | null): Difference {
  return {
    ...figureOf(paired),
    p_value: numberOrNull(paired.pValue),
    p_adjusted: judged?.pAdjusted ?? null,
    half_width_adjusted: judged?.halfWidthAdjusted ?? null,
    verdict: judged?.proven === true ? directionOf(paired.mean, better) : 'unproven',
  }
}

/** What may be said of a difference that is beyond simulation noise. */
export function directionOf(difference: number, better: MeasureSummary['better']): Verdict {
  if (better === null) return 'differs'
  return difference > 0 === (better === 'higher') ? 'better' : 'worse'
}
