import { exp } from '../engine/arithmetic.js'
import type { Beliefs } from '../model/beliefs.js'

/** Between which answers, 0 to 10, promoters begin and detractors end, as Reichheld (2003) has them. */
const PROMOTERS_FROM: f64 = 8.5
const DETRACTORS_UNTIL: f64 = 6.5

/**
 * How likely a customer says to be to recommend the firm, 0 to 10: linear in what was felt, with the logistic scatter of
 * answers about it. Pure formulas; see docs/model.md.
 */
export class Recommending {
  constructor(private readonly beliefs: Beliefs) {}

  /** The mean answer. @param satisfaction 0-100 @param trust 0-1 */
  answer(satisfaction: f64, trust: f64): f64 {
    const b = this.beliefs
    const felt = b.recommending_satisfaction * satisfaction + (1 - b.recommending_satisfaction) * 100 * trust
    return b.recommending_least + b.recommending_slope * felt
  }

  /** Chance of 9 or 10. @param answer the mean one */
  promotes(answer: f64): f64 {
    return this.above(answer - PROMOTERS_FROM)
  }

  /** Chance of 6 or less. @param answer the mean one */
  detracts(answer: f64): f64 {
    return this.above(DETRACTORS_UNTIL - answer)
  }

  private above(distance: f64): f64 {
    return 1 / (1 + exp(-distance / this.beliefs.recommending_scatter))
  }
}
