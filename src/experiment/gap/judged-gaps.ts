import { invariant } from '../../kernel/invariant.js'
import { findMeasure } from '../../measures/catalogue.js'
import { madeTrue } from '../../scenario/claims/claims.js'
import { GAP } from '../../scenario/measure-path.js'
import type { Expectation } from '../../scenario/scenario.js'
import { LEVERS } from '../../vocabulary/levers.js'
import { type Design, designAs } from '../design.js'
import { differenceOf } from '../difference.js'
import { isOnGap, judgeFigure } from '../expectations.js'
import { figureOf } from '../figures.js'
import { type Simulate, simulateAll } from '../simulate.js'
import type { ExpectationVerdict, Figure, Summary } from '../summary.js'
import { GAP_MEASURES, type GapMeasure } from './gap.js'

/** A design with everything as its leaders claim; null where it expects nothing of the gap. */
function asClaimed(design: Design): Design | null {
  if (!(design.scenario.expect ?? []).some(isOnGap)) return null
  return designAs(design, madeTrue(design.scenario, LEVERS, 'claimed'))
}

/**
 * The summary of a design with its thresholds on the gap judged as well.
 * @param claimed what came of {@link asClaimed}, on the same customers
 */
function withGapsJudged({ scenario, context }: Design, actual: Summary, claimed: Summary): Summary {
  const figures = GAP_MEASURES.map((id): [GapMeasure, Figure] => {
    return [id, figureOf(differenceOf(claimed.measures[id]!, actual.measures[id]!, actual.confidence))]
  })
  const gaps = Object.fromEntries(figures) as Record<GapMeasure, Figure>
  const judged = new Map(
    judgeGap(scenario.expect ?? [], gaps, context.strict).map((verdict) => [verdict.path, verdict]),
  )
  invariant(judged.size > 0, 'only what is expected of a gap is judged on it')
  return { ...actual, expectations: actual.expectations.map((verdict) => judged.get(verdict.path) ?? verdict) }
}

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

/** Simulates designs, and beside those that expect something of their empowerment gap the same as claimed. */
export async function simulateGated(designs: readonly Design[], simulate: Simulate): Promise<readonly Summary[]> {
  const claimed = designs.map(asClaimed)
  const others = claimed.filter((design) => design !== null)
  const found = await simulateAll([...designs, ...others], simulate)
  return designs.map((design, index) => {
    const other = claimed[index]
    const actual = found[index]!
    return other ? withGapsJudged(design, actual, found[designs.length + others.indexOf(other)]!) : actual
  })
}
