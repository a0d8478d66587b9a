import { distribution } from '../engine/distribution.js'
import type { ParameterId } from '../evidence/registry.js'
import type { Segment } from '../scenario/scenario.js'
import { delay } from './compile-issue.js'
import type { SegmentModel } from './model.js'
import { neutralToNull } from './neutral.js'

/**
 * @param rank place of the segment's priority among the scenario's, 0 served first
 */
export function compileSegment(
  name: string,
  segment: Segment,
  upTo: number,
  rank: number,
  beliefs: Readonly<Record<ParameterId, number>>,
): SegmentModel {
  const trust = (segment.trust ?? beliefs['trust.start']) / 100
  const redial = neutralToNull(segment.redial, ({ share }) => share === 0)
  const callsAgain = neutralToNull(segment.calls_again, ({ share }) => share === 0)
  return {
    name,
    upTo,
    lifetimeValue: segment.lifetime_value ?? beliefs['loyalty.lifetime_value'],
    trust,
    trustOdds: trust / (1 - trust),
    patience: segment.patience === undefined ? null : distribution(segment.patience),
    holdPatience: segment.hold_patience === undefined ? null : distribution(segment.hold_patience),
    balk: segment.balk ?? 0,
    redial: redial === null ? null : { share: redial.share, after: delay(redial.after) },
    callsAgain: callsAgain === null ? null : { share: callsAgain.share, after: delay(callsAgain.after) },
    repeatsAtMost: segment.calls_again?.at_most ?? beliefs['repeat.at_most'],
    demandsManager: segment.demands_manager ?? 0,
    rank,
    churnBase: segment.churn_base ?? beliefs['churn.base'],
  }
}
