import type { Booked } from './booked.js'
import type { Books } from './books.js'
import { type EndingCounter, JOURNEY, WEEKLY } from './counters.js'

import type { Outcome } from './event.js'

/**
 * Books a counted journey that is over.
 * @param ending its counter, `JOURNEY.ended_...`
 */
export function bookOutcome(books: Books, journey: Booked, ending: EndingCounter, outcome: Outcome): void {
  const { sums, durations, course, now } = books
  const { row, segment } = journey
  const lasted = now - journey.started
  sums[row + ending]! += 1
  sums[row + JOURNEY.journey_seconds]! += lasted
  sums[row + JOURNEY.customer_seconds]! += journey.lineSeconds
  if (ending === JOURNEY.ended_resolved) {
    if (journey.contacts === 1) sums[row + JOURNEY.first_contact_resolved]! += 1
    sums[row + JOURNEY.resolved_journey_seconds]! += lasted
    durations.time_to_resolution.add(lasted)
  }
  durations.handle_time.add(journey.handleSeconds)
  durations.journey_time.add(lasted)
  durations.customer_time.add(journey.lineSeconds)
  course.add(journey.started, WEEKLY.customers, 1)
  course.add(journey.started, WEEKLY.trust_lost, 100 * (segment.trust - journey.trust))
  sums[row + JOURNEY.trust_start]! += 100 * segment.trust
  sums[row + JOURNEY.trust_final]! += 100 * journey.trust
  sums[row + JOURNEY.trust_ability]! += outcome.ability
  sums[row + JOURNEY.trust_benevolence]! += outcome.benevolence
  sums[row + JOURNEY.trust_integrity]! += outcome.integrity
  if (outcome.distrusting) sums[row + JOURNEY.distrusting]! += 1
  sums[row + JOURNEY.satisfaction]! += outcome.satisfaction
  sums[row + JOURNEY.effort]! += outcome.effort
  sums[row + JOURNEY.churn]! += outcome.churn
  sums[row + JOURNEY.persons_lost]! += outcome.lost
  sums[row + JOURNEY.churn_cost]! += outcome.churnCost
  sums[row + JOURNEY.churn_cost_at_best]! += outcome.churnCostAtBest
  sums[row + JOURNEY.tellings_positive]! += outcome.tellsGood
  sums[row + JOURNEY.tellings_negative]! += outcome.tellsBad
  sums[row + JOURNEY.tellings_otherwise]! += outcome.tellsOtherwise
  sums[row + JOURNEY.customers_won]! += outcome.won
  sums[row + JOURNEY.word_of_mouth_cost]! += outcome.wordOfMouthCost
  sums[row + JOURNEY.unmet]! += outcome.unmet
  sums[row + JOURNEY.unmet_lost]! += outcome.unmetLost
  sums[row + JOURNEY.unmet_cost]! += outcome.unmetCost
  if (outcome.delighted) sums[row + JOURNEY.delighted]! += 1
  sums[row + JOURNEY.delight_brought]! += outcome.delightBrought
  sums[row + JOURNEY.delight_worth]! += outcome.delightWorth
}

/** Books a customer who made no journey: nothing has changed, and is told as on any other day. */
export function bookPrevented(books: Books, journey: Booked, distrusting: boolean, tells: number): void {
  const { sums } = books
  const { row, segment } = journey
  const trust = 100 * journey.trust
  sums[row + JOURNEY.prevented]! += 1
  if (journey.counted) books.course.add(journey.started, WEEKLY.customers, 1)
  sums[row + JOURNEY.trust_start]! += trust
  sums[row + JOURNEY.trust_final]! += trust
  sums[row + JOURNEY.trust_ability]! += trust
  sums[row + JOURNEY.trust_benevolence]! += trust
  sums[row + JOURNEY.trust_integrity]! += trust
  if (distrusting) sums[row + JOURNEY.distrusting]! += 1
  sums[row + JOURNEY.churn]! += segment.churnBase
  sums[row + JOURNEY.tellings_positive]! += tells
  sums[row + JOURNEY.tellings_otherwise]! += tells
}
