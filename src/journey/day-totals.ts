import { DAY } from '../kernel/units.js'

/**
 * An area under a count by whole day of the run, from its beginning. It is read beside the area's own sum, which is not
 * touched: an addition more at each midnight would round it otherwise.
 */
export class DayTotals {
  readonly totals: Float64Array
  /** End of the day under way; Infinity after the last one. */
  nextEnd: number
  #day = 0
  #areaBefore = -0

  /** @param until seconds; the days that end by then count */
  constructor(until: number) {
    this.totals = new Float64Array(Math.floor(until / DAY))
    this.nextEnd = this.totals.length > 0 ? DAY : Number.POSITIVE_INFINITY
  }

  /**
   * Time passes the end of the day, or of several.
   * @param area up to `since`, from where on the count was `count`
   */
  pass(now: number, area: number, count: number, since: number): void {
    while (this.nextEnd <= now) {
      const areaThen = area + count * (this.nextEnd - since)
      this.totals[this.#day++] = areaThen - this.#areaBefore
      this.#areaBefore = areaThen
      this.nextEnd = this.#day < this.totals.length ? this.nextEnd + DAY : Number.POSITIVE_INFINITY
    }
  }

  /** The area's sum begins anew at 0. */
  restart(area: number): void {
    this.#areaBefore -= area
  }
}
