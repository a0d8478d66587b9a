import type { Terms } from '../measures/measure.js'
import type { SummaryContext } from './summary-context.js'

/** What the scenario settles about measuring. */
export function termsOf({ serviceLevelOf, beliefs }: SummaryContext): Terms {
  return {
    serviceLevelOf,
    advertisingCost: beliefs['word_of_mouth.advertising_cost_per_customer'],
    hoursPerYear: beliefs['people.hours_per_year'],
  }
}
