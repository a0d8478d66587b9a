import { type F64s, f64s, type I32s, i32s } from '../engine/numbers.js'
/** How much more a hurt weighs at each strike is told apart up to so many: well beyond where the cap bites. */
export const STRIKES: i32 = 8
export const FACETS: i32 = 3

/** How a cause acts on trust. */
export enum TrustKind {
  /** Felt each time. */
  event,
  /** A word that was not kept: counts apart from how well or badly one was served. */
  word,
  /** The failure itself, by the point of severity. */
  failure,
  /** Not being helped, by severity: however often it is said within one case, it counts once, as its worst. */
  outcome,
  /** Being left without a solution: brings the customer down to where such a matter leaves one. */
  unresolved,
  /** Makes good what was lost, divided by the loss to gain ratio; after a failure trust does not end above its start. */
  gain,
  /** Solution and remedy, by the point of severity: these count in full (Sirdeshmukh, Singh and Sabol 2002). */
  solution,
  /** The integrity part of another cause once more; of no size of its own. */
  surcharge,
}

/** How events move the three facets of trust, worked out from the beliefs. By cause, in the order of their counters. */
export class TrustSizes {
  kinds: I32s = i32s(0)
  /** Points as stated. */
  points: F64s = f64s(0)
  /** Logit shift by cause and facet, first strike. */
  shifts: F64s = f64s(0)
  /** Factor on the odds by cause, strike (0 the first) and facet. */
  factors: F64s = f64s(0)
  /** How much more a hurt weighs at its n-th strike, n from 0 (F7). */
  growth: F64s = f64s(0)
  /** Logits of mean trust lost by whoever is left unresolved at reference severity. */
  unresolved: f64 = 0
}
