import { FIRST_ENDED, JOURNEY } from '../ledger/counters.js'
import type { EndingCounter, TrustCounter } from '../ledger/families.js'
import { Told } from '../ledger/telling.js'
import type { Lane } from '../valuing/lane.js'
import { leaveUnresolved, moveTrust } from '../valuing/trust.js'
import { bookOutcome, bookProspect, weigh } from '../valuing/weighing.js'
import type { Journey } from './journey.js'
import { hurt } from './moments.js'
import type { Simulation } from './simulation.js'

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
