import { invariant } from '../../kernel/invariant.js'
import { findMeasure } from '../../measures/catalogue.js'
import type { Expectation } from '../../scenario/scenario.js'
import { GAP, isOnGap, judgeFigure } from '../expectations.js'
import type { ExpectationVerdict, Figure } from '../summary.js'
import type { GapMeasure } from './gap.js'

/**
 * Judges the thresholds that are on the empowerment gap, such as `gap.trust_loss: "< 3"`; others are no matter of it.
 * @param gaps by measure: what is, less what is claimed
 * @param strict judges on the worse end of the interval
 */
export function judgeGap(
  expectations: readonly Expectation[],
  gaps: Readonly<Record<GapMeasure, Figure>>,
  strict = false,
): readonly ExpectationVerdict[] {
  return expectations.filter(isOnGap).map((expectation) => {
    const id = expectation.path.slice(GAP.length)
    const figure = (gaps as Readonly<Record<string, Figure>>)[id]
    const measure = findMeasure(id)
    invariant(figure !== undefined && measure !== undefined, 'a threshold on the gap is on one of its measures')
    return judgeFigure(expectation, figure, measure.unit, strict)
  })
}
