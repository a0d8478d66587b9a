import { DAY, HOUR, MINUTE, WEEK } from '../kernel/units.js'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** A moment as people say it: `Tuesday`, week 2, `10:42`. */
interface Clock {
  readonly day: (typeof DAYS)[number]
  /** From 1: the first one of the run, warm-up included. */
  readonly week: number
  /** `10:42`. */
  readonly time: string
}

/** @param seconds since the Monday 00:00 at which the run begins */
export function clockOf(seconds: number): Clock {
  const minutes = Math.floor((seconds % DAY) / MINUTE)
  const two = (count: number) => String(count).padStart(2, '0')
  return {
    day: DAYS[Math.floor(seconds / DAY) % DAYS.length]!,
    week: Math.floor(seconds / WEEK) + 1,
    time: `${two(Math.floor((minutes * MINUTE) / HOUR))}:${two(minutes % 60)}`,
  }
}

/** `Tue 10:42`, with ` +3 d` where that is so many days after another moment. */
export function clockText(seconds: number, since: number = seconds): string {
  const { day, time } = clockOf(seconds)
  const days = Math.floor(seconds / DAY) - Math.floor(since / DAY)
  return `${day.slice(0, 3)} ${time}${days === 0 ? '' : ` +${days} d`}`
}

const MS_PER_SECOND = 1000
const ORIGIN = Date.UTC(2024, 0, 1)

/**
 * The date of t = 0. Logs need dates and scenarios have none: a Monday is assumed, the first of a leap year, in UTC.
 */
export const LOG_ORIGIN = timestamp(0)

/** A moment of the run as a date, `2024-01-02T10:42:07.250+00:00`. @param seconds since the first Monday 00:00 */
export function timestamp(seconds: number): string {
  return new Date(ORIGIN + Math.round(seconds * MS_PER_SECOND)).toISOString().replace('Z', '+00:00')
}
