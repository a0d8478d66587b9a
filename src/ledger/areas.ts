import { ZERO } from '../kernel/zero.js'
/** Areas under a team's counts since the window began, and what came and went in it. */
export class TeamAreas {
  busy = ZERO
  onDuty = ZERO
  line = ZERO
  serving = ZERO
  /** Agent-seconds of unfinished legs at the start of the window are not told apart: joins and work are rates. */
  joins = 0
  /** Of these and of those there before, who overflowed to another team. */
  movedOn = 0
  legs = 0
  work = ZERO
  /** Of those on duty beyond the plan. */
  overtime = ZERO
  private touched = ZERO
  private overtimeTouched = ZERO

  /**
   * Adds the time since the last call, in which so many were on duty beyond the plan; fewer than none: not all were there.
   * It is apart from the other areas, since the plan changes where they need no addition more.
   */
  passOvertime(now: number, beyond: number): void {
    if (beyond > 0) this.overtime += beyond * (now - this.overtimeTouched)
    this.overtimeTouched = now
  }

  /** Adds the time since the last call, in which the counts were these. */
  pass(now: number, busy: number, onDuty: number, line: number, serving: number): void {
    const passed = now - this.touched
    if (passed <= 0) return
    this.touched = now
    this.busy += busy * passed
    this.onDuty += onDuty * passed
    this.line += line * passed
    this.serving += serving * passed
  }

  /** The window begins: whatever the warm-up left is forgotten. */
  restart(): void {
    this.busy = 0
    this.onDuty = 0
    this.line = 0
    this.serving = 0
    this.joins = 0
    this.movedOn = 0
    this.legs = 0
    this.work = 0
    this.overtime = 0
  }
}

/** The same of a manager role; of those in line, only requests: reviews keep nobody waiting. */
export class RoleAreas {
  busy = ZERO
  onDuty = ZERO
  line = ZERO
  joins = 0
  decided = 0
  work = ZERO
  reviews = 0
  reviewed = 0
  private touched = ZERO

  pass(now: number, busy: number, onDuty: number, line: number): void {
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
