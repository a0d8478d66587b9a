import { invariant } from '../../kernel/invariant.js'
import { madeTrue } from '../../scenario/claims/claims.js'
import { LEVERS } from '../../vocabulary/levers.js'
import { differenceOf } from '../compare-summaries.js'
import type { Design } from '../design.js'
import { designAs } from '../design.js'
import { isOnGap } from '../expectations.js'
import { figureOf } from '../figures.js'
import type { Figure, Summary } from '../summary.js'
import { GAP_MEASURES, type GapMeasure } from './gap.js'
import { judgeGap } from './gap-expectations.js'

/** A design with everything as its leaders claim; null where it expects nothing of the gap. */
export function asClaimed(design: Design): Design | null {
  if (!(design.scenario.expect ?? []).some(isOnGap)) return null
  return designAs(design, madeTrue(design.scenario, LEVERS, 'claimed'))
}

/**
 * The summary of a design with its thresholds on the gap judged as well.
 * @param claimed what came of {@link asClaimed}, on the same customers
 */
export function withGapsJudged({ scenario, context }: Design, actual: Summary, claimed: Summary): Summary {
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
