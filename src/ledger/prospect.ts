import type { Booked } from './booked.js'
import type { Books } from './books.js'
import { JOURNEY } from './counters.js'

/** Least and most. */
type Range = readonly [number, number]

/** Between what a journey comes to that has not ended, whatever becomes of it. */
export interface Prospect {
  /** Whether money may yet be granted to the customer. */
  readonly payable: boolean
  /** Persons expected to be lost by it, and customers won by what is told of it. */
  readonly lost: Range
  readonly won: Range
  /** Good and bad conversations at most, and the good ones had nothing gone wrong. */
  readonly tellsGood: number
  readonly tellsBad: number
  readonly tellsOtherwise: number
  /** Currency. */
  readonly lifetimeValue: number
}

/** Books a counted journey that goes on when the run is stopped. */
export function bookProspect({ sums, now }: Books, journey: Booked, prospect: Prospect): void {
  const { lost, won, lifetimeValue } = prospect
  const { row } = journey
  sums[row + JOURNEY.open_journeys]! += 1
  sums[row + JOURNEY.open_journey_seconds]! += now - journey.started
  sums[row + JOURNEY.open_trust]! += 100 * journey.trust
  if (prospect.payable) sums[row + JOURNEY.open_payable]! += 1
  sums[row + JOURNEY.open_lost_least]! += lost[0]
  sums[row + JOURNEY.open_lost_most]! += lost[1]
  sums[row + JOURNEY.open_churn_cost_least]! += lost[0] * lifetimeValue
  sums[row + JOURNEY.open_churn_cost_most]! += lost[1] * lifetimeValue
  sums[row + JOURNEY.open_won_least]! += won[0]
  sums[row + JOURNEY.open_won_most]! += won[1]
  sums[row + JOURNEY.open_word_of_mouth_cost_least]! += 0 - won[1] * lifetimeValue
  sums[row + JOURNEY.open_word_of_mouth_cost_most]! += 0 - won[0] * lifetimeValue
  sums[row + JOURNEY.open_tellings_positive_most]! += prospect.tellsGood
  sums[row + JOURNEY.open_tellings_negative_most]! += prospect.tellsBad
  sums[row + JOURNEY.open_tellings_otherwise]! += prospect.tellsOtherwise
}
