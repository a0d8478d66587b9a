import { exp } from '../engine/arithmetic.js'
import type { ParameterId } from '../evidence/registry.js'
import { TRUST_CAUSES, type TrustCause } from '../ledger/causes.js'
import { FIRST } from '../ledger/counters.js'

/** Sizes are stated as points lost at this trust, where the logistic curve loses 100 T (1 - T) points per logit. */
const REFERENCE_TRUST = 0.7
/** Sizes of what grows with the matter's severity (1 to 5) are stated at the middle. */
const REFERENCE_SEVERITY = 3
const FACETS = ['ability', 'benevolence', 'integrity'] as const
/** Repeats of one hurt after which its weight no longer grows: well beyond where the cap bites. */
const REPEATS = 8

type Profile = 'competence' | 'care' | 'honesty' | 'procedure' | 'neglect'

/**
 * How a cause acts. An `event` is felt each time. The `failure` itself and its `solution` weigh by the point of severity.
 * An `outcome` is not being helped, by severity: however often it is said within one case, it counts once, as its worst.
 * A `word` that was not kept counts apart from how well or badly one was served. A `gain` makes good what was lost; after a failure trust does not end above where it began.
 */
type Kind = 'event' | 'word' | 'failure' | 'outcome' | 'unresolved' | 'gain' | 'solution'

interface Rule {
  readonly kind: Kind
  /** What it says about the firm: that it cannot, does not care, is not honest, hides behind procedure, leaves alone. */
  readonly profile: Profile
}

const RULES: Readonly<Record<Exclude<TrustCause, 'over_claim'>, Rule>> = {
  failure: { kind: 'failure', profile: 'competence' },
  transfer: { kind: 'event', profile: 'procedure' },
  misroute: { kind: 'event', profile: 'competence' },
  repeat_explanation: { kind: 'event', profile: 'care' },
  hold_for_approval: { kind: 'event', profile: 'procedure' },
  long_wait: { kind: 'event', profile: 'care' },
  waiting_for_answer: { kind: 'event', profile: 'care' },
  abandonment: { kind: 'outcome', profile: 'care' },
  turned_away: { kind: 'outcome', profile: 'care' },
  poor_treatment: { kind: 'event', profile: 'care' },
  suspected: { kind: 'event', profile: 'care' },
  not_solved: { kind: 'outcome', profile: 'competence' },
  reopening: { kind: 'outcome', profile: 'competence' },
  refused_on_policy: { kind: 'outcome', profile: 'procedure' },
  refused_after_escalation: { kind: 'outcome', profile: 'procedure' },
  broken_promise: { kind: 'word', profile: 'honesty' },
  no_one_could_help: { kind: 'outcome', profile: 'competence' },
  unresolved: { kind: 'unresolved', profile: 'neglect' },
  warm_treatment: { kind: 'gain', profile: 'care' },
  // Solving the problem counts in full: there good weighs no less than bad (Sirdeshmukh, Singh and Sabol 2002).
  resolved: { kind: 'solution', profile: 'competence' },
  remedied: { kind: 'solution', profile: 'care' },
}
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
  readonly #kind: readonly (Kind | null)[]
  readonly #points: Float64Array
  /** Logits of mean trust lost by whoever is left unresolved at reference severity. */
  readonly unresolved: number

  constructor(beliefs: Readonly<Record<ParameterId, number>>) {
    const perPoint = beliefs['trust.scale'] / (100 * REFERENCE_TRUST * (1 - REFERENCE_TRUST))
    this.#shift = new Float64Array(TRUST_CAUSES.length * 3)
    this.#multiplier = new Float64Array(REPEATS)
    this.factors = new Float64Array(TRUST_CAUSES.length * REPEATS * 3)
    this.#points = new Float64Array(TRUST_CAUSES.length)
    this.#kind = TRUST_CAUSES.map((cause) => (cause === 'over_claim' ? null : RULES[cause].kind))
    this.unresolved = beliefs['trust.size.unresolved'] * perPoint
    let weight = 1
    for (let strike = 0; strike < REPEATS; strike++) {
      this.#multiplier[strike] = Math.min(weight, beliefs['trust.repeat_cap'])
      weight *= beliefs['trust.repeat_factor']
    }
    TRUST_CAUSES.forEach((cause, c) => {
      if (cause === 'over_claim') return
      const { kind, profile } = RULES[cause]
      const gain = kind === 'gain' || kind === 'solution'
      const ratio = gain && !FULL_GAINS.has(cause) ? beliefs['trust.gain_ratio'] : 1
      this.#points[c] = beliefs[`trust.size.${cause}`]
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

  kindOf(cause: number): Kind | null {
    return this.#kind[cause - FIRST.trust]!
  }

  /** Points of a cause as stated: at trust 70, at the middle severity where it grows with it. */
  pointsOf(cause: number): number {
    return this.#points[cause - FIRST.trust]!
  }

  /** How much more a hurt weighs at its n-th strike, n from 0 (F7). */
  growth(strike: number): number {
    return this.#multiplier[Math.min(strike, REPEATS - 1)]!
  }

  /** Where the factors on ability, benevolence and integrity stand for a cause at its n-th strike, n from 0. */
  placeOf(cause: number, strike: number): number {
    return ((cause - FIRST.trust) * REPEATS + Math.min(strike, REPEATS - 1)) * 3
  }

  /** Logits of mean trust that a hurt costs at its first strike. */
  logits(cause: number): number {
    return -(this.shift(cause, 0) + this.shift(cause, 1) + this.shift(cause, 2)) / FACETS.length
  }

  /** Logit shift of a facet at the first strike. */
  shift(cause: number, facet: number): number {
    return this.#shift[(cause - FIRST.trust) * 3 + facet]!
  }
}

/** How much graver or milder than the middle a matter is: the weight of not being helped with it. */
export function gravity(severity: number): number {
  return severity / REFERENCE_SEVERITY
}
