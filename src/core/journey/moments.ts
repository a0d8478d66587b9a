import { log } from '../engine/arithmetic.js'
import { FIRST_ENDED, JOURNEY } from '../ledger/counters.js'
import type { EndingCounter, TrustCounter } from '../ledger/families.js'
import { Told } from '../ledger/telling.js'
import type { Felt } from '../valuing/felt.js'
import type { Lane } from '../valuing/lane.js'
import { leaveUnresolved, moveTrust, moveTrustByOverClaim } from '../valuing/trust.js'
import { bookOutcome, bookPrevented, bookProspect, weigh } from '../valuing/weighing.js'
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
    const model = lane.model.teams[team]!
    const mean = lane.feelings.meanCourtesy(skill, morale, lane.loads[team]!) - model.courtesyMissing
    journey.felt[i]!.courtesy = model.bot === null ? lane.feelings.courtesy(mean, u) : lane.model.beliefs.bot_courtesy
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

// What it is to the customer how a contact, or the whole case, turns out, in every lane of valuation. What happens never
// depends on it.

/** The agent could not solve it, and passes it on. */
export function feelUnsolved(sim: Simulation, journey: Journey): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    const felt = journey.felt[i]!
    lane.feelings.moment(felt, lane.model.beliefs.satisfaction_unsolved_outcome, felt.courtesy, felt.hassles)
  }
}

/** Nobody is left who could help, or the customer does not hold any longer. */
export function feelLetDown(sim: Simulation, journey: Journey): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    const felt = journey.felt[i]!
    lane.feelings.moment(felt, badOutcome(lane, journey), felt.courtesy, felt.hassles)
  }
}

/** A contact ends in a line. */
export function feelUnattended(sim: Simulation, journey: Journey): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    const felt = journey.felt[i]!
    lane.feelings.unattended(felt, badOutcome(lane, journey), felt.hassles)
  }
}

/** A solution has not held. */
export function feelReopening(sim: Simulation, journey: Journey): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    const felt = journey.felt[i]!
    lane.feelings.comeUndone(felt, lane.issueOf(journey).severity)
    moveTrust(lane, journey, felt, JOURNEY.trust_reopening)
  }
}

/** The case is solved. The first time this gives back what the failure took, but for what the remedy has to. */
export function feelSolved(sim: Simulation, journey: Journey): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    const felt = journey.felt[i]!
    const failure = lane.issueOf(journey).failure && !journey.undue
    const outcome = lane.feelings.solvedOutcome(failure, felt.remedyValue, journey.resolutions > 0)
    lane.feelings.moment(felt, outcome, felt.courtesy, felt.hassles)
    if (journey.resolutions === 0) {
      moveTrust(lane, journey, felt, JOURNEY.trust_resolved, 1 - remedyShare(lane, journey))
    }
    felt.worstOutcome = 0
  }
}

/** The customer gets what was asked for, or more. */
export function feelGrant(sim: Simulation, journey: Journey, amount: f64): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    const felt = journey.felt[i]!
    felt.remedyValue = journey.due > 0 ? lane.feelings.remedyValue(amount / journey.due) : 1
    if (journey.undue) continue
    moveTrust(lane, journey, felt, JOURNEY.trust_remedied, felt.remedyValue * remedyShare(lane, journey))
  }
}

/** What a failure took is given back by solving it and, where something was due, by making it good. */
function remedyShare(lane: Lane, journey: Journey): f64 {
  return journey.needsRemedy ? lane.model.beliefs.trust_remedy_share : 0
}

/** "I'm sorry, but we have a policy." @param scale 1, less what a substitute is worth */
export function feelPolicy(sim: Simulation, journey: Journey, scale: f64): void {
  refuse(sim, journey, JOURNEY.trust_refused_on_policy, scale)
}

/** No from above. @param scale 1, less what a substitute is worth */
export function feelRefusalFromAbove(sim: Simulation, journey: Journey, scale: f64): void {
  refuse(sim, journey, JOURNEY.trust_refused_after_escalation, scale)
}

/** The contact ends with a no. @param worth of what was given instead, as a share of the remedy */
export function feelRefusal(sim: Simulation, journey: Journey, worth: f64): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    const felt = journey.felt[i]!
    const outcome = badOutcome(lane, journey) * (1 - worth) * lane.feltBy(journey)
    lane.feelings.moment(felt, outcome, felt.courtesy, felt.hassles)
  }
}

/** The case is over: whether what was due is there. Being left without it is an outcome of its own, however it came about. */
export function feelLeftUnresolved(sim: Simulation, journey: Journey, ending: EndingCounter): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    const felt = journey.felt[i]!
    const missing: f64 = ending === JOURNEY.ended_resolved ? 0 : missingShare(lane, journey)
    felt.left = missing * silence(lane, journey)
    if (missing <= 0) continue
    lane.feelings.leftUnresolved(felt, lane.issueOf(journey).severity, missing)
    leaveUnresolved(lane, journey, felt, felt.left)
  }
}

/** What was due and is not there: all of it, less what a substitute for the remedy is worth. */
function missingShare(lane: Lane, journey: Journey): f64 {
  return lane.feltBy(journey) * (journey.needsRemedy && !journey.granted ? 1 - journey.substitute : 1)
}

/** Who got nothing and does not even try again has given up on the firm: more are lost of these than of who tried in vain. */
function silence(lane: Lane, journey: Journey): f64 {
  return journey.contacts === 1 && journey.substitute === 0 ? lane.model.beliefs.trust_silence : 1
}

/**
 * The journey is over: what it was to the customer, and what that is worth, of who counts.
 * @param ending its counter, `JOURNEY.ended_...`
 */
export function feelEnd(sim: Simulation, journey: Journey, ending: EndingCounter): void {
  const books = sim.ledger.books
  if (journey.counted) {
    for (let i = 0; i < sim.lanes.length; i++) {
      weigh(sim.lanes[i]!, journey, journey.felt[i]!)
      bookOutcome(sim.lanes[i]!, books, journey, journey.felt[i]!)
    }
  }
  const telling = books.telling
  if (!telling.on) return
  telling.begin(Told.ended, journey.number)
  telling.add((ending - FIRST_ENDED) as f64)
  telling.add(journey.counted ? 1 : 0)
  if (journey.counted) sim.lanes[0]!.outcome.tell(telling)
}

/** The run is stopped, and a counted journey goes on. */
export function feelLeftOpen(sim: Simulation, journey: Journey): void {
  for (let i = 0; i < sim.lanes.length; i++) bookProspect(sim.lanes[i]!, journey, journey.felt[i]!)
}

function refuse(sim: Simulation, journey: Journey, cause: TrustCounter, scale: f64): void {
  for (let i = 0; i < sim.lanes.length; i++) {
    const lane = sim.lanes[i]!
    hurt(lane, journey, journey.felt[i]!, cause, scale * lane.feltBy(journey))
  }
}

function badOutcome(lane: Lane, journey: Journey): f64 {
  return lane.feelings.badOutcome(lane.issueOf(journey).severity)
}
