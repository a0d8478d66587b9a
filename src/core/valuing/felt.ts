import { CAUSES_OF_TRUST } from '../ledger/counters.js'

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
  /** How often each cause of trust lost has struck. */
  struck: bool = false
  readonly strikes: Uint8Array = new Uint8Array(CAUSES_OF_TRUST)
}
