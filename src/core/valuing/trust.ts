import { exp } from '../engine/arithmetic.js'
import type { Booked } from '../ledger/booked.js'
import { FIRST_TRUST, JOURNEY } from '../ledger/counters.js'
import type { TrustCounter } from '../ledger/families.js'
import type { SegmentModel } from '../model/segment-model.js'
import { FACETS, STRIKES, TrustKind } from '../model/trust-sizes.js'
import { type Felt, gravity, lostLogits } from './felt.js'
import type { Lane } from './lane.js'

const INTEGRITY: i32 = 2

/**
 * An event moves the customer's trust as its kind has it (see {@link TrustKind}): a hurt that strikes again weighs more
 * (F7), and every hurt more with whoever does not give the firm the benefit of the doubt. Each facet (Mayer, Davis and
 * Schoorman 1995) is a logit, which an event shifts by size x weight. Kept as odds, a shift is a multiplication by a constant
 * known beforehand.
 * @param cause its counter, `JOURNEY.trust_...`
 * @param scale weight of this one: a refusal softened by a substitute, a remedy worth more or less than what was due
 * @returns the weight with which it struck, in its sizes as stated; 0 where worse had been felt
 */
export function moveTrust(lane: Lane, journey: Booked, felt: Felt, cause: TrustCounter, scale: f64 = 1): f64 {
  const sizes = lane.model.trust
  const index: i32 = cause - FIRST_TRUST
  const kind = sizes.kinds[index]!
  const segment = lane.segmentOf(journey)
  const severity = lane.issueOf(journey).severity
  if (kind === TrustKind.gain || kind === TrustKind.solution) {
    heal(lane, journey, felt, cause, kind === TrustKind.solution ? scale * severity * segment.attribution : scale)
    return scale
  }
  const strike = countStrike(felt, index)
  const growth = sizes.growth[strike]!
  const attribution = segment.attribution
  if (kind === TrustKind.event && scale === 1 && attribution === 1) {
    const at = (index * STRIKES + strike) * FACETS
    felt.ability *= sizes.factors[at]!
    felt.benevolence *= sizes.factors[at + 1]!
    felt.integrity *= sizes.factors[at + 2]!
    book(lane, journey, felt, cause)
    return growth
  }
  let weight = scale * growth
  if (kind === TrustKind.word) felt.deceived += logits(lane, index) * weight * attribution
  if (kind === TrustKind.failure) weight *= severity
  else if (kind === TrustKind.outcome) weight = beyondWorst(lane, felt, index, weight * gravity(severity))
  shift(lane, felt, index, weight * attribution)
  book(lane, journey, felt, cause)
  return weight
}

/**
 * The extra that a block costs where leaders had claimed that it cannot happen: its integrity part once more, in the
 * given proportion. Call it after the block's own {@link moveTrust}.
 * @param weight with which the block struck
 */
export function moveTrustByOverClaim(lane: Lane, journey: Booked, felt: Felt, cause: TrustCounter, weight: f64): void {
  const honesty = lane.model.trust.shifts[(cause - FIRST_TRUST) * FACETS + INTEGRITY]!
  const more = (lane.model.beliefs.trust_over_claim_factor - 1) * weight * lane.segmentOf(journey).attribution
  felt.integrity *= exp(honesty * more)
  felt.deceived -= (honesty * more) / 3
  book(lane, journey, felt, JOURNEY.trust_over_claim)
}

/**
 * The case is over and nobody made it good: whichever way that came about, by giving up at once or after four calls, the
 * customer ends as low as being left alone with such a matter brings one, or lower where more has happened. Words that did
 * not hold come on top.
 * @param weight share of what was due that the customer did not get, more for who did not even try again
 */
export function leaveUnresolved(lane: Lane, journey: Booked, felt: Felt, weight: f64): void {
  const unresolved = lane.model.trust.unresolved
  if (unresolved === 0) return
  const segment = lane.segmentOf(journey)
  const due = unresolved * gravity(lane.issueOf(journey).severity) * weight * segment.attribution + felt.deceived
  const left = due - lostLogits(felt, segment)
  if (left <= 0) return
  shift(lane, felt, JOURNEY.trust_unresolved - FIRST_TRUST, left / unresolved)
  book(lane, journey, felt, JOURNEY.trust_unresolved)
}

/** Not being helped is one hurt per case: another no adds what it exceeds the worst so far. */
function beyondWorst(lane: Lane, felt: Felt, index: i32, weight: f64): f64 {
  const points = lane.model.trust.points[index]!
  if (points === 0) return 0
  const hurt = weight * points
  const more = Math.max(0, hurt - felt.worstOutcome)
  felt.worstOutcome = Math.max(felt.worstOutcome, hurt)
  return more / points
}

/**
 * Solution and remedy give back what the failure itself took, not what the way to them cost; and a failure leaves nobody
 * with more trust in all than before it.
 */
function heal(lane: Lane, journey: Booked, felt: Felt, cause: TrustCounter, scale: f64): void {
  shift(lane, felt, cause - FIRST_TRUST, scale)
  if (lane.issueOf(journey).failure) keepBelowStart(felt, lane.segmentOf(journey))
  book(lane, journey, felt, cause)
}

function keepBelowStart(felt: Felt, segment: SegmentModel): void {
  const won = -lostLogits(felt, segment)
  if (won > 0) {
    const back = exp(-won)
    felt.ability *= back
    felt.benevolence *= back
    felt.integrity *= back
  }
  // Facets apart from each other can make more of a low trust than facets alike.
  const most = segment.trustOdds
  if (overallTrust(felt) <= segment.trust) return
  felt.ability = Math.min(felt.ability, most)
  felt.benevolence = Math.min(felt.benevolence, most)
  felt.integrity = Math.min(felt.integrity, most)
}

/** Logits of mean trust that a hurt costs at its first strike. */
function logits(lane: Lane, index: i32): f64 {
  const shifts = lane.model.trust.shifts
  const at = index * FACETS
  return -(shifts[at]! + shifts[at + 1]! + shifts[at + 2]!) / (FACETS as f64)
}

/** Most hurts and solutions weigh what the last one of their cause did: then the factors of that one are at hand. */
function shift(lane: Lane, felt: Felt, index: i32, weight: f64): void {
  const at = index * FACETS
  const factors = lane.lastFactors
  if (lane.lastWeights[index]! !== weight) {
    const shifts = lane.model.trust.shifts
    lane.lastWeights[index] = weight
    for (let facet = at; facet < at + FACETS; facet++) factors[facet] = exp(shifts[facet]! * weight)
  }
  felt.ability *= factors[at]!
  felt.benevolence *= factors[at + 1]!
  felt.integrity *= factors[at + 2]!
}

/** Mean of the three facets, 0-1. */
function overallTrust(felt: Felt): f64 {
  return (
    (felt.ability / (1 + felt.ability) +
      felt.benevolence / (1 + felt.benevolence) +
      felt.integrity / (1 + felt.integrity)) /
    3
  )
}

/** Strikes of this cause before this one, as far as they are told apart. */
function countStrike(felt: Felt, index: i32): i32 {
  const strike: i32 = felt.strikes[index]!
  felt.struck = true
  if (strike < STRIKES - 1) felt.strikes[index]! += 1
  return strike
}

/** Books what the event cost, before less after, in points. */
function book(lane: Lane, journey: Booked, felt: Felt, cause: TrustCounter): void {
  const before = felt.trust
  felt.trust = overallTrust(felt)
  lane.bookTrust(journey, cause, before, felt.trust)
}
