import { invariant } from '../kernel/invariant.js'
import { DAY, WEEK } from '../kernel/units.js'
import { businessDays } from '../scenario/values/weekly-hours.js'

/** The doors open or close at a moment of the week, in seconds. */
interface Doors {
  readonly at: number
  readonly open: boolean
}

/**
 * The weekly hours in which customers are received, and outside of which they are not: whoever never closes has none.
 * Times are seconds since Monday 00:00 of the first week.
 */
export class OpeningHours {
  /** When the doors open and close within a week, ascending. Hours that touch, over Sunday midnight too, are one. */
  readonly doors: readonly Doors[]
  readonly #openDays: readonly boolean[]

  /** @param intervals sorted, not overlapping, in seconds of the week, of which some are left over */
  constructor(readonly intervals: readonly { readonly start: number; readonly end: number }[]) {
    invariant(intervals.length > 0, 'opening hours have at least one interval')
    invariant(!isWholeWeek(intervals), 'opening hours leave some of the week closed')
    const starts = new Set(intervals.map(({ start }) => start))
    const ends = new Set(intervals.map(({ end }) => end % WEEK))
    this.doors = intervals
      .flatMap(({ start, end }) => [
        ...(ends.has(start) ? [] : [{ at: start, open: true }]),
        ...(starts.has(end % WEEK) ? [] : [{ at: end, open: false }]),
      ])
      .sort((a, b) => a.at - b.at)
    this.#openDays = businessDays(intervals)
  }

  /** Seconds open in a week. */
  get weekly(): number {
    return this.intervals.reduce((sum, interval) => sum + interval.end - interval.start, 0)
  }

  isOpen(time: number): boolean {
    const inWeek = time - Math.floor(time / WEEK) * WEEK
    return this.intervals.some((interval) => inWeek >= interval.start && inWeek < interval.end)
  }

  /** The first moment at or after `time` at which the house is open. */
  nextOpen(time: number): number {
    const week = Math.floor(time / WEEK) * WEEK
    const inWeek = time - week
    const interval = this.intervals.find((candidate) => candidate.end > inWeek)
    return interval === undefined ? week + WEEK + this.intervals[0]!.start : week + Math.max(interval.start, inWeek)
  }

  /**
   * The end of an open day that has begun: midnight, or where the house is open over midnight its closing, at most a day
   * after `time`.
   */
  endOfOpenDay(time: number): number {
    const midnight = (Math.floor(time / DAY) + 1) * DAY
    const inWeek = midnight % WEEK
    const opensAnew = this.doors.some(({ at, open }) => open && at === inWeek)
    if (opensAnew || !this.isOpen(midnight)) return midnight
    const closings = this.doors.flatMap(({ at, open }) => (open ? [] : [at]))
    const closing = closings.find((at) => at > inWeek) ?? WEEK + closings[0]!
    return Math.min(midnight - inWeek + closing, time + DAY)
  }

  /** Days of a week with any opening hours. */
  get businessDaysAWeek(): number {
    return this.#openDays.filter((open) => open).length
  }

  /** Adds business days: time passes only on days with opening hours, 24 hours each. */
  addBusinessDays(time: number, days: number): number {
    let left = days * DAY
    let at = time
    for (;;) {
      const day = Math.floor(at / DAY)
      const endOfDay = (day + 1) * DAY
      if (this.#openDays[((day % 7) + 7) % 7]) {
        if (left <= endOfDay - at) return at + left
        left -= endOfDay - at
      }
      at = endOfDay
    }
  }

  toJSON(): unknown {
    return this.intervals
  }
}

/** Whether nothing ever closes. */
function isWholeWeek(intervals: readonly { readonly start: number; readonly end: number }[]): boolean {
  return intervals.reduce((sum, { start, end }) => sum + end - start, 0) === WEEK
}
