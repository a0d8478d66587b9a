import { exp, log } from '../core/engine/arithmetic.js'
import { ReturnModel, SegmentModel as SegmentOfCore } from '../core/model/segment-model.js'
import { distribution } from '../distributions/distribution.js'
import type { Beliefs } from '../evidence/registry.js'
import type { Segment } from '../scenario/scenario.js'
import { SEGMENT } from '../scenario/sections/customers.js'
import { settle } from '../scenario/sections/section.js'
import { carried } from './carried.js'
import { delay } from './compile-issue.js'

export interface SegmentModel extends SegmentOfCore {
  readonly name: string
}

const NEUTRAL = new SegmentOfCore()

/**
 * @param index its place among the segments
 * @param mix shares of its issues, in their order; null where nobody has a mix of their own
 * @param hasBots whether there is a bot that somebody might rather not have
 */
export function compileSegment(
  name: string,
  stated: Segment,
  index: number,
  upTo: number,
  mix: readonly number[] | null,
  hasBots: boolean,
  beliefs: Beliefs,
): Omit<SegmentModel, 'channelsUpTo' | 'givesUp'> {
  const segment = settle(SEGMENT, stated)
  const trust = (segment.trust ?? beliefs['trust.start']) / 100
  // Logits of trust that are missing to the usual: the defaults below are those of a customer who has it.
  const doubt = log(odds(beliefs['trust.start'] / 100) / odds(trust))
  const { redial, calls_again: callsAgain } = segment
  return {
    ...carried(SEGMENT, segment, NEUTRAL),
    name,
    index,
    upTo,
    mix: mix && cumulative(mix),
    lifetimeValue: (segment.lifetime_value ?? beliefs['loyalty.lifetime_value']) * beliefs['loyalty.value_factor'],
    trust,
    trustOdds: odds(trust),
    attribution: exp(beliefs['trust.benefit_of_doubt'] * doubt),
    patience: segment.patience === undefined ? null : distribution(segment.patience),
    holdPatience: segment.hold_patience === undefined ? null : distribution(segment.hold_patience),
    redial: redial === undefined ? null : new ReturnModel(redial.share, delay(redial.after)),
    callsAgain:
      callsAgain === undefined || callsAgain.share === 0
        ? null
        : new ReturnModel(callsAgain.share, delay(callsAgain.after)),
    repeatsAtMost: callsAgain?.at_most ?? beliefs['repeat.at_most'],
    prefersPeople: hasBots ? (segment.prefers_people?.share ?? beliefs['bot.prefers_people']) : 0,
    leavesBots: hasBots ? (segment.prefers_people?.leaves ?? beliefs['bot.leaves']) : 0,
    churnBase: segment.churn_base ?? usualChurn(beliefs, doubt),
  }
}

/** A draw beyond the last share, which may be due to rounding, is of the last that there are any of. */
function cumulative(shares: readonly number[]): number[] {
  const last = shares.findLastIndex((share) => share > 0)
  let upTo = 0
  return shares.map((share, index) => {
    upTo += share
    return index < last ? upTo : 1
  })
}

function odds(share: number): number {
  return share / (1 - share)
}

/** Where a segment states no churn of its own it follows its trust, by the slope that lost trust has. */
function usualChurn(beliefs: Beliefs, doubt: number): number {
  const base = beliefs['churn.base']
  if (base <= 0 || base >= 1) return base
  return 1 / (1 + exp(-beliefs['churn.trust'] * doubt) / odds(base))
}
