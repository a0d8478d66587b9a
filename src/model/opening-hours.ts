import { invariant } from '../kernel/invariant.js'
import { DAY, WEEK } from '../kernel/units.js'
import { businessDays } from '../scenario/business-days.js'

/** The weekly hours in which customers are received. Times are seconds since Monday 00:00 of the first week. */
export class OpeningHours {
  readonly #openDays: readonly boolean[]

  /** @param intervals sorted, not overlapping, in seconds of the week */
  constructor(readonly intervals: readonly { readonly start: number; readonly end: number }[]) {
    invariant(intervals.length > 0, 'opening hours have at least one interval')
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

  /** Whether an interval ends at this very moment. */
  isClosing(time: number): boolean {
    const week = Math.floor(time / WEEK) * WEEK
    return this.intervals.some(({ end }) => time === week + end || time === week - WEEK + end)
  }

  /** The first moment at or after `time` at which the house is open. */
  nextOpen(time: number): number {
    const week = Math.floor(time / WEEK) * WEEK
    const inWeek = time - week
    const interval = this.intervals.find((candidate) => candidate.end > inWeek)
    return interval === undefined ? week + WEEK + this.intervals[0]!.start : week + Math.max(interval.start, inWeek)
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
