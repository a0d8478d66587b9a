import { exp, log } from '../engine/arithmetic.js'
import { YEAR } from '../kernel/units.js'
import type { Model, RemedyModel } from '../model/model.js'

/** The rules of the house, which pile up: how much of what customers need they except, as time goes by. */
export class Rulebook {
  readonly #slope: number
  readonly #scale: number
  readonly #age: number
  readonly #caught: number
  readonly #misreading: number
  #now: number
  #since = 0

  constructor({ culture, beliefs }: Model) {
    this.#slope = beliefs['handling.rules_slope']
    this.#scale = beliefs['handling.rules_scale'] * YEAR
    this.#age = culture.rules.age
    this.#caught = beliefs['policy.caught']
    this.#misreading = beliefs['policy.rules']
    this.#now = culture.rules.now
  }

  /** A change of policy: this is what they are from now on. */
  set(rules: number, now: number): void {
    this.#now = rules
    this.#since = now
  }

  /**
   * Share of cases outside the rules at a time: they shift it in logit, and bite most where some cases are already
   * outside; where none were, they catch a few that nobody meant. Never less than what is illegal.
   */
  exceptionOf(remedy: RemedyModel, time: number): number {
    const { exception, unlawful } = remedy
    const by = this.#slope * this.#stock(time)
    if (by === 0) return Math.max(unlawful, exception)
    const caught = by > 0 ? exception + shifted(this.#caught, by) - this.#caught : 0
    return Math.max(unlawful, shifted(exception, by), Math.min(1, caught))
  }

  /** Share of decisions in which policy is misread at a time: the more rules, the more. */
  misreadOf(share: number, time: number): number {
    return shifted(share, this.#misreading * this.#stock(time))
  }

  /** Births of rules fall as rules accumulate (Schulz 1998): the stock grows with the logarithm of age. */
  #stock(time: number): number {
    if (this.#now === 0 || this.#age === Number.POSITIVE_INFINITY) return this.#now
    const grown = (at: number) => log(1 + (this.#age + at) / this.#scale)
    return (this.#now * grown(time)) / grown(this.#since)
  }
}

/** A share after a shift in logits; nothing stays nothing, and everything everything. */
function shifted(share: number, by: number): number {
  return by === 0 || share <= 0 || share >= 1 ? share : 1 / (1 + exp(-(log(share / (1 - share)) + by)))
}
