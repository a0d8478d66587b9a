import { exp } from '../engine/arithmetic.js'
import type { ParameterId } from '../evidence/registry.js'
import { TRUST_CAUSES, type TrustCause } from '../observations/causes.js'
import { FIRST } from '../observations/counters.js'

/** Sizes are stated as points lost at this trust, where the logistic curve loses 100 T (1 - T) points per logit. */
const REFERENCE = 0.7
const FACETS = ['ability', 'benevolence', 'integrity'] as const
/** Repeats of one hurt after which its weight no longer grows: well beyond where the cap bites. */
const REPEATS = 8

type Profile = 'competence' | 'care' | 'honesty' | 'procedure'

/** What each cause says about the firm: that it cannot, does not care, is not honest, or hides behind procedure. */
const PROFILES: Readonly<Record<Exclude<TrustCause, 'over_claim'>, Profile>> = {
  transfer: 'procedure',
  misroute: 'competence',
  repeat_explanation: 'care',
  hold_for_approval: 'procedure',
  long_wait: 'care',
  abandonment: 'care',
  turned_away: 'care',
  poor_treatment: 'care',
  not_solved: 'competence',
  reopening: 'competence',
  refused_on_policy: 'procedure',
  refused_after_escalation: 'procedure',
  broken_promise: 'honesty',
  no_one_could_help: 'competence',
  warm_treatment: 'care',
  resolved: 'competence',
  remedied: 'care',
}

/** Gains; of these, solving the problem counts in full (Sirdeshmukh, Singh and Sabol 2002). */
const GAINS: ReadonlySet<TrustCause> = new Set(['warm_treatment', 'resolved', 'remedied'])
const FULL_GAINS: ReadonlySet<TrustCause> = new Set(['resolved', 'remedied'])

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

  constructor(beliefs: Readonly<Record<ParameterId, number>>) {
    const perPoint = (FACETS.length / (100 * REFERENCE * (1 - REFERENCE))) * beliefs['trust.scale']
    this.#shift = new Float64Array(TRUST_CAUSES.length * 3)
    this.#multiplier = new Float64Array(REPEATS)
    this.factors = new Float64Array(TRUST_CAUSES.length * REPEATS * 3)
    let weight = 1
    for (let strike = 0; strike < REPEATS; strike++) {
      this.#multiplier[strike] = Math.min(weight, beliefs['trust.repeat_cap'])
      weight *= beliefs['trust.repeat_factor']
    }
    TRUST_CAUSES.forEach((cause, c) => {
      if (cause === 'over_claim') return
      const gain = GAINS.has(cause)
      const ratio = gain && !FULL_GAINS.has(cause) ? beliefs['trust.gain_ratio'] : 1
      const size = ((gain ? 1 : -1) * beliefs[`trust.size.${cause}`] * perPoint) / ratio
      FACETS.forEach((facet, f) => {
        const shift = size * beliefs[`trust.profile.${PROFILES[cause]}.${facet}`]
        this.#shift[c * 3 + f] = shift
        for (let strike = 0; strike < REPEATS; strike++) {
          this.factors[(c * REPEATS + strike) * 3 + f] = exp(shift * this.#multiplier[strike]!)
        }
      })
    })
  }

  /** Gains do not wear off: only hurts are counted. */
  isGain(cause: number): boolean {
    return this.#shift[(cause - FIRST.trust) * 3]! > 0
  }

  /** Where the factors on ability, benevolence and integrity stand for a cause at its n-th strike, n from 0. */
  placeOf(cause: number, strike: number): number {
    return ((cause - FIRST.trust) * REPEATS + Math.min(strike, REPEATS - 1)) * 3
  }

  /** Logit shift of a facet at the n-th strike. */
  shift(cause: number, strike: number, facet: number): number {
    return this.#shift[(cause - FIRST.trust) * 3 + facet]! * this.#multiplier[Math.min(strike, REPEATS - 1)]!
  }
}
