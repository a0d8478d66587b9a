import { FIRST, JOURNEY } from '../observations/counters.js'
import type { Journey } from './journey.js'
import type { Simulation } from './simulation.js'

const FIRST_ENDED = FIRST.ended
const RESOLVED = 0
const JOURNEY_SECONDS = JOURNEY.journey_seconds
const RESOLVED_SECONDS = JOURNEY.resolved_journey_seconds
const CUSTOMER_SECONDS = JOURNEY.customer_seconds
const TRUST_START = JOURNEY.trust_start
const TRUST_FINAL = JOURNEY.trust_final
const ABILITY = JOURNEY.trust_ability
const BENEVOLENCE = JOURNEY.trust_benevolence
const INTEGRITY = JOURNEY.trust_integrity
const DISTRUSTING = JOURNEY.distrusting
const SATISFACTION = JOURNEY.satisfaction
const EFFORT = JOURNEY.effort
const CHURN = JOURNEY.churn
const CHURN_COST = JOURNEY.churn_cost
const GOOD = JOURNEY.tellings_positive
const BAD = JOURNEY.tellings_negative
const WON = JOURNEY.customers_won
const WORD_OF_MOUTH_COST = JOURNEY.word_of_mouth_cost

/** The journey is over: what it was to the customer, and what that is worth, goes into the sums. */
export function endJourney(sim: Simulation, journey: Journey, ending: number): void {
  sim.listener?.happened('ended', sim.now, journey.number, -1, ending)
  if (journey.cohort) bookEnd(sim, journey, ending)
  sim.retire(journey)
}

/** A problem that was solved before the customer noticed: no journey, no feelings, no talk. */
export function bookPrevented(sim: Simulation, journey: Journey): void {
  const { sums } = sim
  const { row, segment } = journey
  const trust = 100 * journey.trust
  sums[row + JOURNEY.prevented]! += 1
  sums[row + TRUST_START]! += trust
  sums[row + TRUST_FINAL]! += trust
  sums[row + ABILITY]! += trust
  sums[row + BENEVOLENCE]! += trust
  sums[row + INTEGRITY]! += trust
  if (trust < sim.distrustLine) sums[row + DISTRUSTING]! += 1
  sums[row + CHURN]! += segment.churnBase
}

function bookEnd(sim: Simulation, journey: Journey, ending: number): void {
  const { sums, feelings, durations } = sim
  const { row, segment } = journey
  const lasted = sim.now - journey.started
  sums[row + FIRST_ENDED + ending]! += 1
  sums[row + JOURNEY_SECONDS]! += lasted
  sums[row + CUSTOMER_SECONDS]! += journey.lineSeconds
  if (ending === RESOLVED) {
    sums[row + RESOLVED_SECONDS]! += lasted
    durations.time_to_resolution.add(lasted)
  }
  durations.handle_time.add(journey.handleSeconds)
  durations.journey_time.add(lasted)
  durations.customer_time.add(journey.lineSeconds)

  const benevolence = (100 * journey.benevolence) / (1 + journey.benevolence)
  sums[row + TRUST_START]! += 100 * segment.trust
  sums[row + TRUST_FINAL]! += 100 * journey.trust
  sums[row + ABILITY]! += (100 * journey.ability) / (1 + journey.ability)
  sums[row + BENEVOLENCE]! += benevolence
  sums[row + INTEGRITY]! += (100 * journey.integrity) / (1 + journey.integrity)
  if (benevolence < sim.distrustLine) sums[row + DISTRUSTING]! += 1

  const satisfaction = feelings.satisfaction(journey)
  const told = feelings.toldSatisfaction(journey, satisfaction)
  const good = feelings.tellsGood(told)
  const bad = feelings.tellsBad(told)
  const won = feelings.customersWon(good, bad)
  const churn = feelings.churn(journey)
  sums[row + SATISFACTION]! += satisfaction
  sums[row + EFFORT]! += feelings.effort(journey)
  sums[row + CHURN]! += churn
  // Only what the journey adds to leaving: who would have left anyway is no cost of service.
  sums[row + CHURN_COST]! += (churn - segment.churnBase) * segment.lifetimeValue
  sums[row + GOOD]! += good
  sums[row + BAD]! += bad
  sums[row + WON]! += won
  sums[row + WORD_OF_MOUTH_COST]! -= won * segment.lifetimeValue
}
