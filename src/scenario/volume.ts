import { DAY, WEEK } from '../kernel/units.js'
import type { Demand } from './sections/demand.js'
import { daysOf, weeklyHours } from './values/weekly-hours.js'

/** How many customers a scenario asks for: in all, where it lists them, else in a week, busy and quiet ones alike. */
type Volume =
  | { readonly listed: number }
  | {
      readonly perWeek: number
      /** Days of a week on which they can come. */
      readonly days: number
    }

/** The volume that a demand states. */
export function volumeOf({ arrivals, at, every, open }: Demand): Volume {
  if (at !== undefined) return { listed: at.length }
  if (every !== undefined) return { perWeek: WEEK / every.every, days: WEEK / DAY }
  return { perWeek: (arrivals ?? 0) * weeklyHours(open), days: daysOf(open) }
}
