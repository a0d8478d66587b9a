import { exp } from '../engine/arithmetic.js'
import { FIRST, JOURNEY, type TrustCounter } from '../ledger/counters.js'
import { TrustKind } from '../vocabulary/trust-kinds.js'
import type { Journey } from './journey.js'
import type { Simulation } from './simulation.js'
import { gravity, lostLogits } from './trust-rules.js'

const INTEGRITY = 2

/**
 * An event moves the customer's trust as its kind has it (see {@link TrustRules}): a hurt that strikes again weighs more
 * (F7), and every hurt more with whoever does not give the firm the benefit of the doubt.
 * @param cause its counter, `JOURNEY.trust_...`
 * @param scale weight of this one: a refusal softened by a substitute, a remedy worth more or less than what was due
 * @returns the weight with which it struck, in its sizes as stated; 0 where worse had been felt
 */
export function moveTrust(sim: Simulation, journey: Journey, cause: TrustCounter, scale = 1): number {
  const { trust } = sim
  const kind = trust.kindOf(cause)
  if (kind === TrustKind.gain || kind === TrustKind.solution) {
    heal(
      sim,
      journey,
      cause,
      kind === TrustKind.solution ? scale * journey.issue.severity * journey.segment.attribution : scale,
    )
    return scale
  }
  const strike = countStrike(journey, cause)
  const { attribution } = journey.segment
  if (kind === TrustKind.event && scale === 1 && attribution === 1) {
    const at = trust.placeOf(cause, strike)
    journey.ability *= trust.factors[at]!
    journey.benevolence *= trust.factors[at + 1]!
    journey.integrity *= trust.factors[at + 2]!
    book(sim, journey, cause)
    return trust.growth(strike)
  }
  let weight = scale * trust.growth(strike)
  if (kind === TrustKind.word) journey.deceived += trust.logits(cause) * weight * attribution
  if (kind === TrustKind.failure) weight *= journey.issue.severity
  else if (kind === TrustKind.outcome)
    weight = beyondWorst(sim, journey, cause, weight * gravity(journey.issue.severity))
  shift(sim, journey, cause, weight * attribution)
  book(sim, journey, cause)
  return weight
}

/**
 * The extra that a block costs where leaders had claimed that it cannot happen: its integrity part once more, in the
 * given proportion. Call it after the block's own {@link moveTrust}.
 * @param weight with which the block struck
 */
export function moveTrustByOverClaim(sim: Simulation, journey: Journey, cause: TrustCounter, weight: number): void {
  const more = (sim.model.beliefs['trust.over_claim_factor'] - 1) * weight * journey.segment.attribution
  journey.integrity *= exp(sim.trust.shift(cause, INTEGRITY) * more)
  journey.deceived -= (sim.trust.shift(cause, INTEGRITY) * more) / 3
  book(sim, journey, JOURNEY.trust_over_claim)
}

/**
 * The case is over and nobody made it good: whichever way that came about, by giving up at once or after four calls, the
 * customer ends as low as being left alone with such a matter brings one, or lower where more has happened. Words that did
 * not hold come on top.
 * @param weight share of what was due that the customer did not get, more for who did not even try again
 */
export function leaveUnresolved(sim: Simulation, journey: Journey, weight: number): void {
  if (sim.trust.unresolved === 0) return
  const { attribution } = journey.segment
  const due = sim.trust.unresolved * gravity(journey.issue.severity) * weight * attribution + journey.deceived
  const left = due - lostLogits(journey)
  if (left <= 0) return
  shift(sim, journey, JOURNEY.trust_unresolved, left / sim.trust.unresolved)
  book(sim, journey, JOURNEY.trust_unresolved)
}

/** Not being helped is one hurt per case: another no adds what it exceeds the worst so far. */
function beyondWorst(sim: Simulation, journey: Journey, cause: TrustCounter, weight: number): number {
  const points = sim.trust.pointsOf(cause)
  if (points === 0) return 0
  const felt = weight * points
  const more = Math.max(0, felt - journey.worstOutcome)
  journey.worstOutcome = Math.max(journey.worstOutcome, felt)
  return more / points
}

/**
 * Solution and remedy give back what the failure itself took, not what the way to them cost; and a failure leaves nobody
 * with more trust in all than before it.
 */
function heal(sim: Simulation, journey: Journey, cause: TrustCounter, scale: number): void {
  shift(sim, journey, cause, scale)
  if (journey.issue.failure) keepBelowStart(journey)
  book(sim, journey, cause)
}

function keepBelowStart(journey: Journey): void {
  const won = -lostLogits(journey)
  if (won > 0) {
    const back = exp(-won)
    journey.ability *= back
    journey.benevolence *= back
    journey.integrity *= back
  }
  // Facets apart from each other can make more of a low trust than facets alike.
  const most = journey.segment.trustOdds
  if (overallTrust(journey) <= journey.segment.trust) return
  journey.ability = Math.min(journey.ability, most)
  journey.benevolence = Math.min(journey.benevolence, most)
  journey.integrity = Math.min(journey.integrity, most)
}

function shift(sim: Simulation, journey: Journey, cause: TrustCounter, weight: number): void {
  journey.ability *= exp(sim.trust.shift(cause, 0) * weight)
  journey.benevolence *= exp(sim.trust.shift(cause, 1) * weight)
  journey.integrity *= exp(sim.trust.shift(cause, 2) * weight)
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
function countStrike(journey: Journey, cause: TrustCounter): number {
  const index = cause - FIRST.trust
  const strike = journey.strikes[index]!
  journey.struck = true
  if (strike < 255) journey.strikes[index] = strike + 1
  return strike
}

/** Books what the event cost, before less after, in points. */
function book(sim: Simulation, journey: Journey, cause: TrustCounter): void {
  const before = journey.trust
  journey.trust = overallTrust(journey)
  sim.ledger.trusted(journey, cause, before)
}

/** Poor and warm treatment move trust; what lies between is what one expects. */
export function feelTreatment(sim: Simulation, journey: Journey): void {
  if (journey.courtesy < sim.poorTreatment) moveTrust(sim, journey, JOURNEY.trust_poor_treatment)
  else if (journey.courtesy > sim.warmTreatment) moveTrust(sim, journey, JOURNEY.trust_warm_treatment)
}
