import { exp } from '../engine/arithmetic.js'
import type { ParameterId } from '../evidence/registry.js'
import type { Journey } from './journey.js'
import { gravity } from './trust-rules.js'
import { lostLogits } from './trusting.js'

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
