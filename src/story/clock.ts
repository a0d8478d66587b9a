import { DAY, HOUR, MINUTE, WEEK } from '../kernel/units.js'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** A moment as people say it: `Tuesday`, week 2, `10:42`. */
export interface Clock {
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
