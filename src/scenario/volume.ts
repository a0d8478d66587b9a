import { DAY, WEEK } from '../kernel/units.js'
import type { Demand, WeeklyInterval } from './scenario.js'

/** How many customers a scenario asks for: in all, where it lists them, else in a week, busy and quiet ones alike. */
export type Volume =
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

/** Seconds open in a week. */
export function weeklyHours(open: readonly WeeklyInterval[] | undefined): number {
  return open === undefined ? WEEK : open.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** How many days of a week have opening hours. */
export function daysOf(open: readonly WeeklyInterval[] | undefined): number {
  return open === undefined ? WEEK / DAY : businessDays(open).filter((isOpen) => isOpen).length
}

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6]

/** Which days of the week, Monday first, have any opening hours: those are the business days. */
export function businessDays(open: readonly WeeklyInterval[]): readonly boolean[] {
  return WEEKDAYS.map((day) => open.some(({ start, end }) => start < (day + 1) * DAY && end > day * DAY))
}
