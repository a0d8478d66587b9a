import { power } from '../core/engine/arithmetic.js'
import { MarketingModel } from '../core/model/model.js'
import type { Beliefs } from '../evidence/registry.js'
import type { Marketing } from '../scenario/scenario.js'
import type { SegmentModel } from './compile-segment.js'

/**
 * What a budget buys, per second: usual / price customers at the usual spending, and with the power `marketing.elasticity`
 * of the budget over it, so that each further customer costs more (Sethuraman, Tellis and Briesch 2011 find sales to rise
 * far less than spending). Customers come in the shares of the segments, and are worth what those state.
 */
export function compileMarketing(
  marketing: Marketing | undefined,
  segments: readonly SegmentModel[],
  beliefs: Beliefs,
): MarketingModel | null {
  if (marketing === undefined || marketing.budget === 0) return null
  const { budget, usual = budget } = marketing
  const atUsual = usual / beliefs['word_of_mouth.advertising_cost_per_customer']
  const elasticity = beliefs['marketing.elasticity']
  const bought = atUsual * power(budget / usual, elasticity)
  let before = 0
  let value = 0
  for (const { upTo, lifetimeValue } of segments) {
    value += (upTo - before) * lifetimeValue
    before = upTo
  }
  return new MarketingModel(budget, bought, bought * elasticity, bought * value)
}
