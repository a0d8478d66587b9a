import type { Measure, Ratio } from '../measures/measure.js'
import { measured, numberOrNull, ratioFigure, sumsOf, UNKNOWN } from './figures.js'
import { unitIn } from './summarise.js'
import { type MeasureSummary, type SummaryContext, termsOf } from './summary.js'

/**
 * A measure of a part of the house with its sums, so that it can be paired with that of another design: a summary has
 * them of the whole house only.
 * @param rows what the ratio is read from, one per replication
 * @param isKnown false where a run was stopped and something of this part is still open
 */
export function partSummary<From>(
  measure: Measure,
  ratio: Ratio<From>,
  rows: readonly From[],
  isKnown: boolean,
  context: SummaryContext,
): MeasureSummary {
  const head = { unit: unitIn(measure.unit, context.currency), better: measure.better }
  if (!isKnown) return { ...head, ...UNKNOWN, replications: rows.map(() => null) }
  const sums = sumsOf(ratio, rows, termsOf(context))
  return {
    ...head,
    ...measured(measure, ratioFigure(sums, context.confidence)),
    ...sums,
    replications: sums.numerators.map((numerator, i) => numberOrNull(numerator / sums.denominators[i]!)),
  }
}
