import { FIRST, JOURNEY, WEEKLY } from '../observations/counters.js'
import type { Journey } from './journey.js'
import type { Simulation } from './simulation.js'

/**
 * The journey is over: what it was to the customer, and what that is worth, goes into the sums.
 * @param ending its counter, `JOURNEY.ended_...`
 */
export function endJourney(sim: Simulation, journey: Journey, ending: number): void {
  if (journey.cohort) bookEnd(sim, journey, ending)
  sim.listener?.happened('ended', sim.now, journey.number, -1, ending - FIRST.ended)
  sim.retire(journey)
}

/** A problem that was solved before the customer noticed: no journey, no feelings, no talk. */
export function bookPrevented(sim: Simulation, journey: Journey): void {
  const { sums } = sim
  const { row, segment } = journey
  const trust = 100 * journey.trust
  sums[row + JOURNEY.prevented]! += 1
  sim.course.add(journey.started, WEEKLY.customers, 1)
  sums[row + JOURNEY.trust_start]! += trust
  sums[row + JOURNEY.trust_final]! += trust
  sums[row + JOURNEY.trust_ability]! += trust
  sums[row + JOURNEY.trust_benevolence]! += trust
  sums[row + JOURNEY.trust_integrity]! += trust
  if (trust < sim.distrustLine) sums[row + JOURNEY.distrusting]! += 1
  sums[row + JOURNEY.churn]! += segment.churnBase
}

function bookEnd(sim: Simulation, journey: Journey, ending: number): void {
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
  const told = feelings.toldSatisfaction(journey, satisfaction)
  const good = feelings.tellsGood(told)
  const bad = feelings.tellsBad(told)
  const won = feelings.customersWon(good, bad)
  const churn = feelings.churn(journey)
  const churnBase = segment.churnBase
  const effort = feelings.effort(journey)
  sums[row + JOURNEY.satisfaction]! += satisfaction
  sums[row + JOURNEY.effort]! += effort
  sums[row + JOURNEY.churn]! += churn
  // Only what the journey adds to leaving: who would have left anyway is no cost of service.
  const churnCost = (churn - churnBase) * segment.lifetimeValue
  sums[row + JOURNEY.churn_cost]! += churnCost
  sums[row + JOURNEY.tellings_positive]! += good
  sums[row + JOURNEY.tellings_negative]! += bad
  sums[row + JOURNEY.customers_won]! += won
  const wordOfMouthCost = 0 - won * segment.lifetimeValue
  sums[row + JOURNEY.word_of_mouth_cost]! += wordOfMouthCost
  sim.listener?.concluded?.(journey.number, {
    ability,
    benevolence,
    integrity,
    satisfaction,
    effort,
    churn,
    churnBase,
    tellsGood: good,
    tellsBad: bad,
    churnCost,
    wordOfMouthCost,
  })
}
