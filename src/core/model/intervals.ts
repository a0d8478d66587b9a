import { WEEK } from './units.js'

/** From a second of the week on it is that interval. */
export class IntervalChange {
  constructor(
    readonly at: f64,
    readonly interval: i32,
  ) {}
}

/**
 * Parts of the week in which contacts are booked apart, each numbered from 0; one may come several times a week. What is
 * booked moves nothing that happens.
 */
export class IntervalsModel {
  constructor(
    readonly count: i32,
    /** Ascending, the first at 0. */
    readonly changes: Array<IntervalChange>,
    /** What is booked of a later contact stands where that contact began, instead of where the customer arrived. */
    readonly byContact: bool,
  ) {}

  /** The interval of a moment. */
  at(time: f64): i32 {
    const inWeek = time - Math.floor(time / WEEK) * WEEK
    let found: i32 = 0
    for (let i = 0; i < this.changes.length; i++) {
      const change = this.changes[i]!
      if (change.at > inWeek) break
      found = change.interval
    }
    return found
  }
}
