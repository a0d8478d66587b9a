import { type EndingCounter, FIRST, JOURNEY, WEEKLY } from '../ledger/counters.js'
import { concludeRequest, feltBy } from './claims.js'
import { faceDecision, remedyIsDue } from './facts.js'
import type { Journey } from './journey.js'
import type { Simulation } from './simulation.js'
import { leaveUnresolved } from './trusting.js'

/**
 * The journey is over: what it was to the customer, and what that is worth, goes into the sums. Being left without a
 * solution is an outcome of its own, whichever way it came about.
 * @param ending its counter, `JOURNEY.ended_...`
 */
export function endJourney(sim: Simulation, journey: Journey, ending: EndingCounter): void {
  const missing = ending === JOURNEY.ended_resolved ? 0 : missingShare(sim, journey)
  const left = missing * silence(sim, journey)
  if (missing > 0) {
    sim.feelings.leftUnresolved(journey, missing)
    leaveUnresolved(sim, journey, left)
  }
  concludeRequest(sim, journey)
  if (journey.cohort) bookEnd(sim, journey, ending, left)
  sim.listener?.happened('ended', sim.now, journey.number, -1, ending - FIRST.ended)
  sim.retire(journey)
}

/** A problem that was solved before the customer noticed: no journey, no feelings, the talk of any other day. */
export function bookPrevented(sim: Simulation, journey: Journey): void {
  const { sums } = sim
  const { row, segment } = journey
  const trust = 100 * journey.trust
  sums[row + JOURNEY.prevented]! += 1
  if (journey.cohort) sim.course.add(journey.started, WEEKLY.customers, 1)
  sums[row + JOURNEY.trust_start]! += trust
  sums[row + JOURNEY.trust_final]! += trust
  sums[row + JOURNEY.trust_ability]! += trust
  sums[row + JOURNEY.trust_benevolence]! += trust
  sums[row + JOURNEY.trust_integrity]! += trust
  if (trust < sim.distrustLine) sums[row + JOURNEY.distrusting]! += 1
  sums[row + JOURNEY.churn]! += segment.churnBase
  const otherwise = sim.talk.otherwise(journey)
  sums[row + JOURNEY.tellings_positive]! += otherwise
  sums[row + JOURNEY.tellings_otherwise]! += otherwise
}

/** What was due and is not there: all of it, less what a substitute for the remedy is worth. */
function missingShare(sim: Simulation, journey: Journey): number {
  faceDecision(sim, journey)
  return feltBy(sim, journey) * (remedyIsDue(journey) ? 1 - journey.substitute : 1)
}

/** Who got nothing and does not even try again has given up on the firm: more are lost of these than of who tried in vain. */
function silence(sim: Simulation, journey: Journey): number {
  return journey.contacts === 1 && journey.substitute === 0 ? sim.model.beliefs['trust.silence'] : 1
}

/** @param left weight of being left unresolved; 0 where the case was resolved */
function bookEnd(sim: Simulation, journey: Journey, ending: EndingCounter, left: number): void {
  const { sums, feelings, durations } = sim
  const { row, segment } = journey
  const lasted = sim.now - journey.started
  sums[row + ending]! += 1
  sums[row + JOURNEY.journey_seconds]! += lasted
  sums[row + JOURNEY.customer_seconds]! += journey.lineSeconds
  if (ending === JOURNEY.ended_resolved) {
    sums[row + JOURNEY.resolved_journey_seconds]! += lasted
    durations.time_to_resolution.add(lasted)
  }
  durations.handle_time.add(journey.handleSeconds)
  durations.journey_time.add(lasted)
  durations.customer_time.add(journey.lineSeconds)

  sim.course.add(journey.started, WEEKLY.customers, 1)
  sim.course.add(journey.started, WEEKLY.trust_lost, 100 * (segment.trust - journey.trust))

  const benevolence = (100 * journey.benevolence) / (1 + journey.benevolence)
  sums[row + JOURNEY.trust_start]! += 100 * segment.trust
  sums[row + JOURNEY.trust_final]! += 100 * journey.trust
  const ability = (100 * journey.ability) / (1 + journey.ability)
  const integrity = (100 * journey.integrity) / (1 + journey.integrity)
  sums[row + JOURNEY.trust_ability]! += ability
  sums[row + JOURNEY.trust_benevolence]! += benevolence
  sums[row + JOURNEY.trust_integrity]! += integrity
  if (benevolence < sim.distrustLine) sums[row + JOURNEY.distrusting]! += 1

  const satisfaction = feelings.satisfaction(journey)
  const effort = feelings.effort(journey, left === 0)
  sums[row + JOURNEY.satisfaction]! += satisfaction
  sums[row + JOURNEY.effort]! += effort
  const worth = bookWorth(sim, journey, satisfaction, left)
  sim.listener?.concluded?.(journey.number, {
    ability,
    benevolence,
    integrity,
    satisfaction,
    effort,
    ...worth,
  })
}

/** Who leaves and who talks, and the money in it: only what the journey adds to what would have been without it. */
function bookWorth(sim: Simulation, journey: Journey, satisfaction: number, left: number) {
  const { sums, loyalty, talk } = sim
  const { row, segment } = journey
  const churn = loyalty.churn(journey, left)
  const churnBase = segment.churnBase
  const lost = loyalty.lost(churn, churnBase)
  const lostAtBest = loyalty.lost(loyalty.churnAtBest(journey), churnBase)
  sums[row + JOURNEY.churn]! += churn
  sums[row + JOURNEY.persons_lost]! += lost
  sums[row + JOURNEY.churn_cost]! += lost * segment.lifetimeValue
  sums[row + JOURNEY.churn_cost_at_best]! += lostAtBest * segment.lifetimeValue

  const told = talk.told(journey, satisfaction)
  const tellsGood = talk.good(told, journey.trust)
  const tellsBad = talk.bad(told, journey.trust)
  const tellsOtherwise = talk.otherwise(journey)
  const won = talk.won(tellsGood - tellsOtherwise, tellsBad)
  sums[row + JOURNEY.tellings_positive]! += tellsGood
  sums[row + JOURNEY.tellings_negative]! += tellsBad
  sums[row + JOURNEY.tellings_otherwise]! += tellsOtherwise
  sums[row + JOURNEY.customers_won]! += won
  sums[row + JOURNEY.word_of_mouth_cost]! += 0 - won * segment.lifetimeValue

  const unmet = left > 0 && remedyIsDue(journey) ? Math.max(0, journey.due - journey.paid) : 0
  if (unmet > 0) {
    const lostByIt = lost - lostAtBest - won
    sums[row + JOURNEY.unmet]! += unmet
    sums[row + JOURNEY.unmet_lost]! += lostByIt
    sums[row + JOURNEY.unmet_cost]! += lostByIt * segment.lifetimeValue
  }
  return {
    churn,
    churnBase,
    tellsGood,
    tellsBad,
    tellsOtherwise,
    churnCost: lost * segment.lifetimeValue,
    wordOfMouthCost: 0 - won * segment.lifetimeValue,
  }
}
