import { exp, log } from '../engine/arithmetic.js'
import type { ParameterId } from '../evidence/registry.js'
import type { Journey } from './journey.js'
import { gravity, lostLogits } from './trust-rules.js'

/** Who leaves within twelve months, and how many persons that makes. Pure formulas; see docs/model.md. */
export class Loyalty {
  readonly #severity: number
  readonly #trust: number
  readonly #unresolved: number
  readonly #delight: number
  readonly #casesAYear: number

  /** @param casesAYear cases of a person in a year; 0 where the firm's customers are not counted */
  constructor(beliefs: Readonly<Record<ParameterId, number>>, casesAYear: number) {
    this.#severity = beliefs['churn.severity']
    this.#trust = beliefs['churn.trust']
    this.#unresolved = beliefs['churn.unresolved']
    this.#delight = beliefs['delight.loyalty']
    this.#casesAYear = casesAYear
  }

  /**
   * Chance of leaving after this case: logit(base) + severity of a failure + trust lost. Being left unresolved weighs
   * at least as much as it was found to, where trust does not carry it already; regained trust never makes more loyal
   * than no failure (F10).
   * @param left weight of being left unresolved; 0 where the case was resolved
   * @param delighted after a failure it keeps nobody who would leave without one
   */
  churn(journey: Journey, left: number, delighted = false): number {
    const unresolved = this.#unresolved * gravity(journey.issue.severity) * left
    const shift = this.#ofFailure(journey) + Math.max(this.#trust * lostLogits(journey), unresolved)
    const pleased = delighted ? this.#delight : 0
    const least = isFailure(journey) ? 0 : Math.min(0, 0 - pleased)
    return moved(journey.segment.churnBase, Math.max(least, shift - pleased))
  }

  /** The same had the case been handled as well as can be: what no lever of service can win back. */
  churnAtBest(journey: Journey): number {
    return moved(journey.segment.churnBase, this.#ofFailure(journey))
  }

  /**
   * Persons lost for this case beyond those who would have left anyway. A person leaves once: with k cases a year that
   * go like this one, (1 - base) (1 - exp(-k e)) leave, e = (churn - base) / (1 - base), and this case has the k-th part.
   */
  lost(churn: number, base: number): number {
    const k = this.#casesAYear
    if (k === 0 || base >= 1) return churn - base
    return ((1 - base) * (1 - exp((-k * (churn - base)) / (1 - base)))) / k
  }

  /**
   * Persons lost at least and at most for a case that has not ended: everybody stays who would have without it, or
   * nobody does.
   * @param mayDelight whether a gesture may yet keep who would leave without the case
   */
  rangeOfLost(base: number, mayDelight: boolean): readonly [number, number] {
    const least = mayDelight ? moved(base, Math.min(0, 0 - this.#delight)) : base
    const most = base <= 0 || base >= 1 ? base : 1
    return [this.lost(least, base), this.lost(most, base)]
  }

  #ofFailure(journey: Journey): number {
    return isFailure(journey) ? this.#severity * journey.issue.severity : 0
  }
}

function isFailure({ issue, undue }: Journey): boolean {
  return issue.failure && !undue
}

/** A probability moved by logits; 0 and 1 stay. */
function moved(base: number, shift: number): number {
  return base <= 0 || base >= 1 ? base : 1 / (1 + ((1 - base) / base) * exp(-shift))
}

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

/** Whether asking for what is not due pays, as word of it has got round. */
export class AskingPays {
  readonly #learning: number
  readonly #weight: number
  #paid: number

  constructor(beliefs: Readonly<Record<ParameterId, number>>) {
    this.#learning = beliefs['claims.learning']
    this.#weight = 1 / beliefs['claims.memory']
    // Half: the stated share is meant there.
    this.#paid = 1 / 2
  }

  hear(isPaid: boolean): void {
    this.#paid += ((isPaid ? 1 : 0) - this.#paid) * this.#weight
  }

  /** Share of requests that are undue by now. */
  shareOf(stated: number): number {
    if (stated <= 0 || stated >= 1) return stated
    return 1 / (1 + exp(-(log(stated / (1 - stated)) + this.#learning * (this.#paid - 1 / 2))))
  }
}
