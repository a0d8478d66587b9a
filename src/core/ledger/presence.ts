import { type F64s, f64s } from '../engine/numbers.js'
import { DAY } from '../model/units.js'

/**
 * An area under a count by whole day of the run, from its beginning. It is read beside the area's own sum, which is not
 * touched: an addition more at each midnight would round it otherwise.
 */
export class DayTotals {
  readonly totals: F64s
  /** End of the day under way; Infinity after the last one. */
  nextEnd: f64
  private day: i32 = 0
  private areaBefore: f64 = 0

  /** @param until seconds; the days that end by then count */
  constructor(until: f64) {
    this.totals = f64s(Math.floor(until / DAY) as i32)
    this.nextEnd = this.totals.length > 0 ? DAY : Number.POSITIVE_INFINITY
  }

  /**
   * Time passes the end of the day, or of several.
   * @param area up to `since`, from where on the count was `count`
   */
  pass(now: f64, area: f64, count: f64, since: f64): void {
    while (this.nextEnd <= now) {
      const areaThen = area + count * (this.nextEnd - since)
      this.totals[this.day++] = areaThen - this.areaBefore
      this.areaBefore = areaThen
      this.nextEnd = this.day < this.totals.length ? this.nextEnd + DAY : Number.POSITIVE_INFINITY
    }
  }

  /** The area's sum begins anew at 0. */
  restart(area: f64): void {
    this.areaBefore -= area
  }
}

/** How many contacts are on the line, in a queue, with an agent or on hold, and the area under that. */
export class Presence {
  readonly byDay: DayTotals
  area: f64 = 0
  private count: i32 = 0
  private touched: f64 = 0

  /** @param until seconds; the days that end by then count */
  constructor(until: f64) {
    this.byDay = new DayTotals(until)
  }

  /** A contact comes on the line (+1) or leaves it (-1). */
  change(now: f64, by: i32): void {
    this.touch(now)
    this.count += by
  }

  /** Brings the area up to now. */
  touch(now: f64): void {
    const count = this.count as f64
    if (now >= this.byDay.nextEnd) this.byDay.pass(now, this.area, count, this.touched)
    this.area += count * (now - this.touched)
    this.touched = now
  }

  /** Forgets the area so far: the window begins. */
  restart(now: f64): void {
    this.touch(now)
    this.byDay.restart(this.area)
    this.area = 0
  }
}
