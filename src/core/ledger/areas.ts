import type { IntervalAreas } from './interval-areas.js'

/** Areas under a team's counts since the window began, and what came and went in it. */
export class TeamAreas {
  busy: f64 = 0
  onDuty: f64 = 0
  line: f64 = 0
  serving: f64 = 0
  /** Agent-seconds of unfinished legs at the start of the window are not told apart: joins and work are rates. */
  joins: i32 = 0
  /** Of these and of those there before, who overflowed to another team. */
  movedOn: i32 = 0
  legs: i32 = 0
  work: f64 = 0
  /** Of this work, what agents of other teams did; and what the team's own did for others. */
  helped: f64 = 0
  helping: f64 = 0
  /** Of those on duty beyond the plan. */
  overtime: f64 = 0
  private touched: f64 = 0
  private overtimeTouched: f64 = 0

  /** @param byInterval the same of those busy and on duty by part of the week, where that is asked for */
  constructor(readonly byInterval: IntervalAreas | null) {}

  /**
   * Adds the time since the last call, in which so many were on duty beyond the plan; fewer than none: not all were there.
   * It is apart from the other areas, since the plan changes where they need no addition more.
   */
  passOvertime(now: f64, beyond: f64): void {
    if (beyond > 0) this.overtime += beyond * (now - this.overtimeTouched)
    this.overtimeTouched = now
  }

  /** Adds the time since the last call, in which the counts were these. */
  pass(now: f64, busy: f64, onDuty: f64, line: f64, serving: f64): void {
    const passed = now - this.touched
    if (passed <= 0) return
    const byInterval = this.byInterval
    if (byInterval !== null) byInterval.pass(this.touched, now, busy, onDuty)
    this.touched = now
    this.busy += busy * passed
    this.onDuty += onDuty * passed
    this.line += line * passed
    this.serving += serving * passed
  }

  /** So many seconds of work on a case of this team's line are done. @param by the team whose agent did it, this or another */
  worked(seconds: f64, by: TeamAreas): void {
    this.work += seconds
    if (by === this) return
    this.helped += seconds
    by.helping += seconds
  }

  /** The window begins: whatever the warm-up left is forgotten. */
  restart(): void {
    const byInterval = this.byInterval
    if (byInterval !== null) byInterval.restart()
    this.busy = 0
    this.onDuty = 0
    this.line = 0
    this.serving = 0
    this.joins = 0
    this.movedOn = 0
    this.legs = 0
    this.work = 0
    this.helped = 0
    this.helping = 0
    this.overtime = 0
  }
}

/** The same of a manager role; of those in line, only requests: reviews keep nobody waiting. */
export class RoleAreas {
  busy: f64 = 0
  onDuty: f64 = 0
  line: f64 = 0
  joins: i32 = 0
  decided: i32 = 0
  work: f64 = 0
  reviews: i32 = 0
  reviewed: i32 = 0
  private touched: f64 = 0

  pass(now: f64, busy: f64, onDuty: f64, line: f64): void {
    const passed = now - this.touched
    if (passed <= 0) return
    this.touched = now
    this.busy += busy * passed
    this.onDuty += onDuty * passed
    this.line += line * passed
  }

  restart(): void {
    this.busy = 0
    this.onDuty = 0
    this.line = 0
    this.joins = 0
    this.decided = 0
    this.work = 0
    this.reviews = 0
    this.reviewed = 0
  }
}
