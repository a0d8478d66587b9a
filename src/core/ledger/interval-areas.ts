import { type F64s, f64s } from '../engine/numbers.js'
import type { IntervalsModel } from '../model/intervals.js'
import { WEEK } from '../model/units.js'

/**
 * Areas under how many of a team are busy and on duty, by part of the week. They stand beside the areas of the whole, which
 * additions at each change would round otherwise.
 */
export class IntervalAreas {
  readonly busy: F64s
  readonly onDuty: F64s
  /** Which change of the week holds, and until when. */
  private change: i32 = 0
  private until: f64

  constructor(private readonly intervals: IntervalsModel) {
    this.busy = f64s(intervals.count)
    this.onDuty = f64s(intervals.count)
    this.until = intervals.changes.length > 1 ? intervals.changes[1]!.at : WEEK
  }

  /** Time passes in which the counts were these. @param from where the last call ended */
  pass(from: f64, now: f64, busy: f64, onDuty: f64): void {
    let at = from
    while (this.until <= now) {
      this.add(busy, onDuty, this.until - at)
      at = this.until
      this.turn()
    }
    this.add(busy, onDuty, now - at)
  }

  restart(): void {
    for (let i = 0; i < this.busy.length; i++) {
      this.busy[i] = 0
      this.onDuty[i] = 0
    }
  }

  private add(busy: f64, onDuty: f64, seconds: f64): void {
    const interval = this.intervals.changes[this.change]!.interval
    this.busy[interval]! += busy * seconds
    this.onDuty[interval]! += onDuty * seconds
  }

  private turn(): void {
    const changes = this.intervals.changes
    const week = Math.floor(this.until / WEEK) * WEEK
    this.change = this.change + 1 < changes.length ? this.change + 1 : 0
    const next = this.change + 1
    this.until = next < changes.length ? week + changes[next]!.at : week + WEEK
  }
}
