import { exp, log } from '../engine/arithmetic.js'
import type { ParameterId } from '../evidence/registry.js'
import { FIRST, type TrustCounter } from '../ledger/counters.js'
import { TRUST_CAUSE, TRUST_CAUSES } from '../vocabulary/trust-causes.js'
import { TrustKind } from '../vocabulary/trust-kinds.js'
import type { Journey } from './journey.js'

/** Sizes are stated as points lost at this trust, where the logistic curve loses 100 T (1 - T) points per logit. */
const REFERENCE_TRUST = 0.7
/** Sizes of what grows with the matter's severity (1 to 5) are stated at the middle. */
const REFERENCE_SEVERITY = 3
const FACETS = ['ability', 'benevolence', 'integrity'] as const
/** Repeats of one hurt after which its weight no longer grows: well beyond where the cap bites. */
const REPEATS = 8

/**
 * How events move the three facets of trust (Mayer, Davis and Schoorman 1995). Each facet is a logit; an event shifts
 * it by size x weight. Kept as odds, a shift is a multiplication by a constant known beforehand.
 */
export class TrustRules {
  /** Logit shift per cause and facet, first strike. */
  readonly #shift: Float64Array
  /** Factor on the odds by cause, strike (0 the first) and facet. */
  readonly factors: Float64Array
  readonly #multiplier: Float64Array
  readonly #kind: Uint8Array
  readonly #points: Float64Array
  /** Logits of mean trust lost by whoever is left unresolved at reference severity. */
  readonly unresolved: number

  constructor(beliefs: Readonly<Record<ParameterId, number>>) {
    const perPoint = beliefs['trust.scale'] / (100 * REFERENCE_TRUST * (1 - REFERENCE_TRUST))
    this.#shift = new Float64Array(TRUST_CAUSES.length * 3)
    this.#multiplier = new Float64Array(REPEATS)
    this.factors = new Float64Array(TRUST_CAUSES.length * REPEATS * 3)
    this.#points = new Float64Array(TRUST_CAUSES.length)
    this.#kind = Uint8Array.from(TRUST_CAUSES, (cause) => TRUST_CAUSE[cause].kind)
    this.unresolved = beliefs['trust.size.unresolved'] * perPoint
    let weight = 1
    for (let strike = 0; strike < REPEATS; strike++) {
      this.#multiplier[strike] = Math.min(weight, beliefs['trust.repeat_cap'])
      weight *= beliefs['trust.repeat_factor']
    }
    TRUST_CAUSES.forEach((cause, c) => {
      const { id, kind, profile, size: stated } = TRUST_CAUSE[cause]
      if (stated === null) return
      const gain = kind === TrustKind.gain || kind === TrustKind.solution
      const ratio = kind === TrustKind.gain ? beliefs['trust.gain_ratio'] : 1
      this.#points[c] = beliefs[`trust.size.${id}`]
      const size = ((gain ? 1 : -1) * this.#points[c]! * FACETS.length * perPoint) / ratio
      FACETS.forEach((facet, f) => {
        const shift = size * beliefs[`trust.profile.${profile}.${facet}`]
        this.#shift[c * 3 + f] = shift
        for (let strike = 0; strike < REPEATS; strike++) {
          this.factors[(c * REPEATS + strike) * 3 + f] = exp(shift * this.#multiplier[strike]!)
        }
      })
    })
  }

  kindOf(cause: TrustCounter): TrustKind {
    return this.#kind[cause - FIRST.trust]!
  }

  /** Points of a cause as stated: at trust 70, at the middle severity where it grows with it. */
  pointsOf(cause: TrustCounter): number {
    return this.#points[cause - FIRST.trust]!
  }

  /** How much more a hurt weighs at its n-th strike, n from 0 (F7). */
  growth(strike: number): number {
    return this.#multiplier[Math.min(strike, REPEATS - 1)]!
  }

  /** Where the factors on ability, benevolence and integrity stand for a cause at its n-th strike, n from 0. */
  placeOf(cause: TrustCounter, strike: number): number {
    return ((cause - FIRST.trust) * REPEATS + Math.min(strike, REPEATS - 1)) * 3
  }

  /** Logits of mean trust that a hurt costs at its first strike. */
  logits(cause: TrustCounter): number {
    return -(this.shift(cause, 0) + this.shift(cause, 1) + this.shift(cause, 2)) / FACETS.length
  }

  /** Logit shift of a facet at the first strike. */
  shift(cause: TrustCounter, facet: number): number {
    return this.#shift[(cause - FIRST.trust) * 3 + facet]!
  }
}

/** How much graver or milder than the middle a matter is: the weight of not being helped with it. */
export function gravity(severity: number): number {
  return severity / REFERENCE_SEVERITY
}

/** Logits of trust lost since the first contact, mean of the facets. */
export function lostLogits(journey: Journey): number {
  const start = journey.segment.trustOdds
  return log((start * start * start) / (journey.ability * journey.benevolence * journey.integrity)) / 3
}
