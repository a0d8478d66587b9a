import { log } from '../engine/arithmetic.js'
import { type I32s, i32s } from '../engine/numbers.js'
import { CAUSES_OF_TRUST } from '../ledger/counters.js'
import type { SegmentModel } from '../model/segment-model.js'

/** Sizes of what grows with the matter's severity (1 to 5) are stated at the middle. */
const REFERENCE_SEVERITY: f64 = 3

/** What a journey has been to the customer so far, in one lane of valuation. The flow of journeys never reads it. */
export class Felt {
  /** Odds T / (1 - T) of the three facets of trust. */
  ability: f64 = 0
  benevolence: f64 = 0
  integrity: f64 = 0
  /** Mean of the facets, 0-1. */
  trust: f64 = 0
  /** Points of the worst that not being helped has cost so far; a solution closes the account. */
  worstOutcome: f64 = 0
  /** Logits of mean trust lost by words that did not hold: these come on top of whatever else a bad end costs. */
  deceived: f64 = 0
  /** The most intense moment and the last one, -1 to 1. */
  peak: f64 = 0
  last: f64 = 0
  /** Courtesy of this leg's agent, 0-1; annoyances of this leg and the wait for it. */
  courtesy: f64 = 0
  hassles: i32 = 0
  /** Value of what was granted, as a share of full value. */
  remedyValue: f64 = 1
  /** Weight of being left unresolved, once the case is over. */
  left: f64 = 0
  /** How often each cause of trust lost has struck. */
  struck: bool = false
  readonly strikes: I32s = i32s(CAUSES_OF_TRUST)

  /** Begins with the trust that customers of the segment have. */
  begin(trust: f64, odds: f64): void {
    this.ability = odds
    this.benevolence = odds
    this.integrity = odds
    this.trust = trust
    this.worstOutcome = 0
    this.deceived = 0
    this.peak = 0
    this.last = 0
    this.courtesy = 0
    this.hassles = 0
    this.remedyValue = 1
    this.left = 0
    if (!this.struck) return
    for (let cause = 0; cause < this.strikes.length; cause++) this.strikes[cause] = 0
    this.struck = false
  }
}

/** How much graver or milder than the middle a matter is: the weight of not being helped with it. */
export function gravity(severity: f64): f64 {
  return severity / REFERENCE_SEVERITY
}

/** Logits of trust lost since the first contact, mean of the facets. */
export function lostLogits(felt: Felt, segment: SegmentModel): f64 {
  const start = segment.trustOdds
  return log((start * start * start) / (felt.ability * felt.benevolence * felt.integrity)) / 3
}
