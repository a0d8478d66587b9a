import type { ParameterId } from '../evidence/registry.js'
import type { Journey } from './journey.js'

/** Satisfaction of the best journey. */
const BEST = 100

/** What a customer tells others, and what that is worth. Pure formulas; see docs/model.md. */
export class Talk {
  readonly #withoutFailure: number
  readonly #neutral: number
  readonly #span: number
  readonly #positive: number
  readonly #negative: number
  readonly #trusting: number
  readonly #delight: number
  readonly #perTelling: number
  readonly #choicePositive: number
  readonly #choiceNegative: number

  constructor(beliefs: Readonly<Record<ParameterId, number>>) {
    this.#withoutFailure = beliefs['word_of_mouth.without_failure']
    this.#neutral = beliefs['word_of_mouth.neutral_point']
    this.#span = beliefs['word_of_mouth.positive_span']
    this.#positive = beliefs['word_of_mouth.positive']
    this.#negative = beliefs['word_of_mouth.negative']
    this.#trusting = beliefs['trust.start'] / 100
    this.#delight = beliefs['delight.talk']
    this.#perTelling = beliefs['word_of_mouth.listener_in_market'] / (1 - beliefs['word_of_mouth.retelling'])
    this.#choicePositive = beliefs['word_of_mouth.choice_positive']
    this.#choiceNegative = beliefs['word_of_mouth.choice_negative']
  }

  /** Satisfaction as it is talked about: a failure well recovered is not told better than no failure (F10). */
  told(journey: Journey, satisfaction: number): number {
    return journey.issue.failure ? Math.min(satisfaction, this.#withoutFailure) : satisfaction
  }

  /**
   * Good conversations after a journey that felt like `told` (0-100): an asymmetric U (Anderson 1998), by trust (0-1):
   * what one does not trust one does not recommend.
   */
  good(told: number, trust: number): number {
    const above = Math.max(0, told - this.#neutral) / this.#span
    return (this.#positive * above * trust) / this.#trusting
  }

  /** Good conversations of who was delighted: more of them, but after a failure none that no failure would not have had. */
  delighted(journey: Journey, told: number): number {
    const good = this.good(told, journey.trust)
    const more = good * (1 + this.#delight)
    return journey.issue.failure ? Math.max(good, Math.min(more, this.otherwise(journey))) : more
  }

  /** Bad conversations after such a journey. */
  bad(told: number, trust: number): number {
    const below = Math.max(0, this.#neutral - told) / this.#neutral
    return (this.#negative * below * below * (1 - trust)) / (1 - this.#trusting)
  }

  /** Good conversations of the same customer had nothing gone wrong; whoever only asks would have said nothing. */
  otherwise({ issue, segment }: Journey): number {
    return issue.failure ? this.good(this.#withoutFailure, segment.trust) : 0
  }

  /** Good conversations at most, with all trust: a failure is not told better than none, and delight adds to the rest. */
  goodAtMost({ issue }: Journey): number {
    return issue.failure ? this.good(this.#withoutFailure, 1) : this.good(BEST, 1) * (1 + Math.max(0, this.#delight))
  }

  /** Bad conversations at most, of the worst journey without any trust. */
  badAtMost(): number {
    return this.bad(0, 0)
  }

  /** Customers won, net of those put off, by so many conversations more or less; retelling adds a geometric tail. */
  won(good: number, bad: number): number {
    return this.#perTelling * (this.#choicePositive * good - this.#choiceNegative * bad)
  }
}
