import { DAY, WEEK } from './units.js'

/** Seconds of the week in which customers are received. */
export class OpenInterval {
  constructor(
    readonly start: f64,
    readonly end: f64,
  ) {}
}

/** The doors open or close at a moment of the week, in seconds. */
export class Doors {
  constructor(
    readonly at: f64,
    readonly open: bool,
  ) {}
}

/**
 * The weekly hours in which customers are received, and outside of which they are not: whoever never closes has none.
 * Times are seconds since Monday 00:00 of the first week.
 */
export class OpeningHours {
  constructor(
    /** Sorted, not overlapping, in seconds of the week, of which some are left over. */
    readonly intervals: Array<OpenInterval>,
    /** When the doors open and close within a week, ascending. Hours that touch, over Sunday midnight too, are one. */
    readonly doors: Array<Doors>,
    /** By weekday: whether it has any opening hours. */
    readonly openDays: Array<bool>,
  ) {}

  isOpen(time: f64): bool {
    return this.intervalAt(time) !== null
  }

  /** The interval of the week that a moment lies in; null where the house is closed. */
  intervalAt(time: f64): OpenInterval | null {
    const inWeek = time - Math.floor(time / WEEK) * WEEK
    for (let i = 0; i < this.intervals.length; i++) {
      const interval = this.intervals[i]!
      if (inWeek >= interval.start && inWeek < interval.end) return interval
    }
    return null
  }

  /** The first moment at or after `time` at which the house is open. */
  nextOpen(time: f64): f64 {
    const week = Math.floor(time / WEEK) * WEEK
    const inWeek = time - week
    for (let i = 0; i < this.intervals.length; i++) {
      const interval = this.intervals[i]!
      if (interval.end > inWeek) return week + Math.max(interval.start, inWeek)
    }
    return week + WEEK + this.intervals[0]!.start
  }

  /**
   * The end of an open day that has begun: midnight, or where the house is open over midnight its closing, at most a day
   * after `time`.
   */
  endOfOpenDay(time: f64): f64 {
    const midnight = (Math.floor(time / DAY) + 1) * DAY
    const inWeek = midnight - Math.floor(midnight / WEEK) * WEEK
    let closing: f64 = Number.NaN
    let first: f64 = Number.NaN
    let opensAnew = false
    for (let i = 0; i < this.doors.length; i++) {
      const doors = this.doors[i]!
      if (doors.open) {
        if (doors.at === inWeek) opensAnew = true
        continue
      }
      if (Number.isNaN(first)) first = doors.at
      if (Number.isNaN(closing) && doors.at > inWeek) closing = doors.at
    }
    if (opensAnew || !this.isOpen(midnight)) return midnight
    if (Number.isNaN(closing)) closing = WEEK + first
    return Math.min(midnight - inWeek + closing, time + DAY)
  }

  /** Adds business days: time passes only on days with opening hours, 24 hours each. */
  addBusinessDays(time: f64, days: f64): f64 {
    let left = days * DAY
    let at = time
    for (;;) {
      const day = Math.floor(at / DAY)
      const endOfDay = (day + 1) * DAY
      const weekday = (day - Math.floor(day / 7) * 7) as i32
      if (this.openDays[weekday]!) {
        if (left <= endOfDay - at) break
        left -= endOfDay - at
      }
      at = endOfDay
    }
    return at + left
  }
}
