import { exp } from '../core/engine/arithmetic.js'
import { STRIKES, TrustKind, TrustSizes } from '../core/model/trust-sizes.js'
import type { Beliefs } from '../evidence/registry.js'
import { TRUST_CAUSE, TRUST_CAUSES } from '../vocabulary/trust-causes.js'

/** Sizes are stated as points lost at this trust, where the logistic curve loses 100 T (1 - T) points per logit. */
const REFERENCE_TRUST = 0.7
const FACETS = ['ability', 'benevolence', 'integrity'] as const

/**
 * How events move the three facets of trust (Mayer, Davis and Schoorman 1995). Each facet is a logit; an event shifts
 * it by size x weight. Kept as odds, a shift is a multiplication by a constant known beforehand.
 */
export function trustSizes(beliefs: Beliefs): TrustSizes {
  const perPoint = beliefs['trust.scale'] / (100 * REFERENCE_TRUST * (1 - REFERENCE_TRUST))
  const growth = growthByStrike(beliefs)
  const sizes = Object.assign(new TrustSizes(), {
    kinds: Int32Array.from(TRUST_CAUSES, (cause) => TRUST_CAUSE[cause].kind),
    points: new Float64Array(TRUST_CAUSES.length),
    shifts: new Float64Array(TRUST_CAUSES.length * FACETS.length),
    factors: new Float64Array(TRUST_CAUSES.length * STRIKES * FACETS.length),
    growth: Float64Array.from(growth),
    unresolved: beliefs['trust.size.unresolved'] * perPoint,
  })
  TRUST_CAUSES.forEach((cause, c) => {
    const { id, kind, profile, size: stated } = TRUST_CAUSE[cause]
    if (stated === null) return
    const gain = kind === TrustKind.gain || kind === TrustKind.solution
    const ratio = kind === TrustKind.gain ? beliefs['trust.gain_ratio'] : 1
    const points = beliefs[`trust.size.${id}`]
    sizes.points[c] = points
    const size = ((gain ? 1 : -1) * points * FACETS.length * perPoint) / ratio
    FACETS.forEach((facet, f) => {
      const shift = size * beliefs[`trust.profile.${profile}.${facet}`]
      sizes.shifts[c * FACETS.length + f] = shift
      growth.forEach((weight, strike) => {
        sizes.factors[(c * STRIKES + strike) * FACETS.length + f] = exp(shift * weight)
      })
    })
  })
  return sizes
}

/** How much more a hurt weighs at its n-th strike, n from 0 (F7). */
function growthByStrike(beliefs: Beliefs): number[] {
  const growth: number[] = []
  let weight = 1
  for (let strike = 0; strike < STRIKES; strike++) {
    growth.push(Math.min(weight, beliefs['trust.repeat_cap']))
    weight *= beliefs['trust.repeat_factor']
  }
  return growth
}
