import { log } from '../engine/arithmetic.js'
import { JOURNEY } from '../ledger/counters.js'
import type { TrustCounter } from '../ledger/families.js'
import { Told } from '../ledger/telling.js'
import type { Felt } from '../valuing/felt.js'
import type { Lane } from '../valuing/lane.js'
import { moveTrust, moveTrustByOverClaim } from '../valuing/trust.js'
import { bookPrevented } from '../valuing/weighing.js'
import type { Journey } from './journey.js'
import type { Simulation } from './simulation.js'

// What a moment of a contact is to the customer, in every lane of valuation. What happens never depends on it.

/** A customer comes with a problem, and with the trust that such customers have. */
export function beginFeeling(sim: Simulation, journey: Journey): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const segment = sim.lanes[i]!.segmentOf(journey)
    journey.felt[i]!.begin(segment.trust, segment.trustOdds)
  }
}

/** The problem was solved before the customer noticed: no journey, no feelings, the talk of any other day. */
export function feelPrevented(sim: Simulation, journey: Journey): void {
  for (let i = 0; i < sim.lanes.length; i++) bookPrevented(sim.lanes[i]!, journey, journey.felt[i]!)
  const telling = sim.ledger.books.telling
  if (telling.on) telling.begin(Told.prevented, journey.number)
}

/** The customer comes on the line: nothing has annoyed in this contact yet. */
export function newContact(sim: Simulation, journey: Journey): void {
  for (let i = 0; i < sim.lanes.length; i++) journey.felt[i]!.hassles = 0
}

/** A leg begins. Being handed over is a hassle of the leg that it leads to. */
export function beginLeg(sim: Simulation, journey: Journey, handedOver: bool): void {
  for (let i = 0; i < sim.lanes.length; i++) journey.felt[i]!.hassles = handedOver ? 1 : 0
}

/**
 * Agents feel how busy their team is.
 * @param busy share of those on duty
 */
export function feelLoad(sim: Simulation, team: i32, busy: f64): void {
  for (let i = 0; i < sim.lanes.length; i++) sim.lanes[i]!.feelLoad(team, busy)
}

/**
 * How courteous the agent of this leg is.
 * @param skill @param morale the agent's, 0-1
 * @param u uniform in (0, 1)
 */
export function beTreated(sim: Simulation, journey: Journey, team: i32, skill: f64, morale: f64, u: f64): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    const mean = lane.feelings.meanCourtesy(skill, morale, lane.loads[team]!) - lane.model.teams[team]!.courtesyMissing
    journey.felt[i]!.courtesy = lane.feelings.courtesy(mean, u)
  }
}

/** Poor and warm treatment move trust; what lies between is what one expects. */
export function feelTreatment(sim: Simulation, journey: Journey): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    const felt = journey.felt[i]!
    if (felt.courtesy < lane.model.beliefs.treatment_poor) {
      moveTrust(lane, journey, felt, JOURNEY.trust_poor_treatment)
    } else if (felt.courtesy > lane.model.beliefs.treatment_warm) {
      moveTrust(lane, journey, felt, JOURNEY.trust_warm_treatment)
    }
  }
}

/** A wait on the phone is over, of so many seconds. */
export function feelWait(sim: Simulation, journey: Journey, waited: f64): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    if (waited <= lane.waitTolerance) continue
    annoy(lane, journey, journey.felt[i]!, JOURNEY.trust_long_wait, 1)
  }
}

/** Being left to wait costs care slowly: once per doubling of what is still taken as prompt, promised or not. */
export function feelWaitForAnswer(sim: Simulation, journey: Journey, waited: f64): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    const tolerance = lane.answerTolerance
    if (waited <= tolerance) continue
    annoy(lane, journey, journey.felt[i]!, JOURNEY.trust_waiting_for_answer, log(waited / tolerance) / Math.LN2)
  }
}

/** The story is told once more. A minute is a nuisance, a quarter of an hour more than that, but not fifteen times. */
export function feelRepeat(sim: Simulation, journey: Journey, seconds: f64): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    const weight = Math.sqrt(seconds / lane.longExplanation)
    annoy(lane, journey, journey.felt[i]!, JOURNEY.trust_repeat_explanation, weight)
  }
}

/** Proof is asked for. */
export function feelSuspicion(sim: Simulation, journey: Journey): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    annoy(lane, journey, journey.felt[i]!, JOURNEY.trust_suspected, lane.feltBy(journey))
  }
}

/** The customer holds while managers decide. */
export function feelHold(sim: Simulation, journey: Journey): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    const felt = journey.felt[i]!
    felt.hassles++
    hurt(lane, journey, felt, JOURNEY.trust_hold_for_approval, 1)
  }
}

/** The customer is sent on, rightly or not. */
export function feelTransfer(sim: Simulation, journey: Journey, misrouted: bool): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    const felt = journey.felt[i]!
    moveTrust(lane, journey, felt, JOURNEY.trust_transfer)
    if (misrouted) moveTrust(lane, journey, felt, JOURNEY.trust_misroute)
  }
}

/**
 * A moment that moves trust and does nothing else.
 * @param cause its counter, `JOURNEY.trust_...`
 */
export function feel(sim: Simulation, journey: Journey, cause: TrustCounter): void {
  for (let i = 0; i < sim.lanes.length; i++) moveTrust(sim.lanes[i]!, journey, journey.felt[i]!, cause)
}

/** A hassle of the leg, which moves trust too. */
function annoy(lane: Lane, journey: Journey, felt: Felt, cause: TrustCounter, scale: f64): void {
  felt.hassles++
  moveTrust(lane, journey, felt, cause, scale)
}

/** A hurt that costs more where leaders had claimed that it cannot happen. */
export function hurt(lane: Lane, journey: Journey, felt: Felt, cause: TrustCounter, scale: f64): void {
  const weight = moveTrust(lane, journey, felt, cause, scale)
  if (journey.overClaimed) moveTrustByOverClaim(lane, journey, felt, cause, weight)
}
