import { exp } from '../engine/arithmetic.js'
import { FIRST, JOURNEY } from '../observations/counters.js'
import type { Journey } from './journey.js'
import type { Simulation } from './simulation.js'

const INTEGRITY = 2

/**
 * An event moves the customer's trust by its full size; a hurt that strikes again weighs more (F7).
 * @param cause its counter, `JOURNEY.trust_...`
 */
export function moveTrust(sim: Simulation, journey: Journey, cause: number): void {
  const strike = sim.trust.isGain(cause) ? 0 : countStrike(journey, cause)
  const { factors } = sim.trust
  const at = sim.trust.placeOf(cause, strike)
  journey.ability *= factors[at]!
  journey.benevolence *= factors[at + 1]!
  journey.integrity *= factors[at + 2]!
  book(sim, journey, cause)
}

/** The same, scaled: a refusal softened by a substitute, a remedy worth more or less than what was due. */
export function moveTrustScaled(sim: Simulation, journey: Journey, cause: number, scale: number): void {
  if (scale === 1) {
    moveTrust(sim, journey, cause)
    return
  }
  const strike = sim.trust.isGain(cause) ? 0 : countStrike(journey, cause)
  journey.ability *= exp(sim.trust.shift(cause, strike, 0) * scale)
  journey.benevolence *= exp(sim.trust.shift(cause, strike, 1) * scale)
  journey.integrity *= exp(sim.trust.shift(cause, strike, 2) * scale)
  book(sim, journey, cause)
}

/**
 * The extra that a block costs where leaders had claimed that it cannot happen: its integrity part once more, in the
 * given proportion. Call it after the block's own {@link moveTrust}.
 */
export function moveTrustByOverClaim(sim: Simulation, journey: Journey, cause: number): void {
  const strike = Math.max(0, journey.strikes[cause - FIRST.trust]! - 1)
  journey.integrity *= exp(
    sim.trust.shift(cause, strike, INTEGRITY) * (sim.model.beliefs['trust.over_claim_factor'] - 1),
  )
  book(sim, journey, JOURNEY.trust_over_claim)
}

/** Mean of the three facets, 0-1. */
function overallTrust(journey: Journey): number {
  return (
    (journey.ability / (1 + journey.ability) +
      journey.benevolence / (1 + journey.benevolence) +
      journey.integrity / (1 + journey.integrity)) /
    3
  )
}

/** Strikes of this cause before this one. */
function countStrike(journey: Journey, cause: number): number {
  const index = cause - FIRST.trust
  const strike = journey.strikes[index]!
  journey.struck = true
  if (strike < 255) journey.strikes[index] = strike + 1
  return strike
}

/** Books what the event cost, before less after, in points. */
function book(sim: Simulation, journey: Journey, cause: number): void {
  const before = journey.trust
  journey.trust = overallTrust(journey)
  sim.sums[journey.row + cause]! += 100 * (before - journey.trust)
  sim.listener?.trusted?.(sim.now, journey.number, cause - FIRST.trust, before, journey.trust)
}
