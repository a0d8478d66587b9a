import { exp, log } from '../engine/arithmetic.js'
import type { RemedyModel } from '../model/issue-model.js'
import type { Model } from '../model/model.js'
import { YEAR } from '../model/units.js'

/** The rules of the house, which pile up: how much of what customers need they except, as time goes by. */
export class Rulebook {
  private readonly slope: f64
  private readonly scale: f64
  private readonly age: f64
  private readonly caught: f64
  private readonly misreading: f64
  private rules: f64
  private since: f64 = 0

  constructor(model: Model) {
    const beliefs = model.beliefs
    this.slope = beliefs.handling_rules_slope
    this.scale = beliefs.handling_rules_scale * YEAR
    this.age = model.culture.rulesAge
    this.caught = beliefs.policy_caught
    this.misreading = beliefs.policy_rules
    this.rules = model.culture.rulesNow
  }

  /** A change of policy: this is what they are from now on. */
  set(rules: f64, now: f64): void {
    this.rules = rules
    this.since = now
  }

  /**
   * Share of cases outside the rules at a time: they shift it in logit, and bite most where some cases are already
   * outside; where none were, they catch a few that nobody meant. Never less than what is illegal.
   */
  exceptionOf(remedy: RemedyModel, time: f64): f64 {
    const exception = remedy.exception
    const by = this.slope * this.stock(time)
    if (by === 0) return Math.max(remedy.unlawful, exception)
    const caught: f64 = by > 0 ? exception + shifted(this.caught, by) - this.caught : 0
    return Math.max(remedy.unlawful, Math.max(shifted(exception, by), Math.min(1, caught)))
  }

  /** Share of decisions in which policy is misread at a time: the more rules, the more. */
  misreadOf(share: f64, time: f64): f64 {
    return shifted(share, this.misreading * this.stock(time))
  }

  /** Births of rules fall as rules accumulate (Schulz 1998): the stock grows with the logarithm of age. */
  private stock(time: f64): f64 {
    if (this.rules === 0 || this.age === Number.POSITIVE_INFINITY) return this.rules
    return (this.rules * this.grown(time)) / this.grown(this.since)
  }

  private grown(at: f64): f64 {
    return log(1 + (this.age + at) / this.scale)
  }
}

/** A share after a shift in logits; nothing stays nothing, and everything everything. */
function shifted(share: f64, by: f64): f64 {
  return by === 0 || share <= 0 || share >= 1 ? share : 1 / (1 + exp(-(log(share / (1 - share)) + by)))
}
