import { Subject } from './clock-loop.js'

/** Whoever can stand in a line: at most one line at a time. */
export class Waiter extends Subject {
  ahead: Waiter | null = null
  behind: Waiter | null = null
  /** Class it waits in, 0 first; -1 when it waits nowhere. */
  lineClass: i32 = -1
}

/**
 * A line in classes: lower classes first, first come first served within. Joining and leaving from anywhere cost the
 * same few steps however long the line is.
 */
export class WaitingLine {
  private readonly heads: Array<Waiter | null> = []
  private readonly tails: Array<Waiter | null> = []
  length: i32 = 0

  /** @param classes how many classes there are, at least 1 */
  constructor(readonly classes: i32) {
    for (let i = 0; i < classes; i++) {
      this.heads.push(null)
      this.tails.push(null)
    }
  }

  join(waiter: Waiter, lineClass: i32): void {
    const last = this.tails[lineClass] as Waiter | null
    waiter.lineClass = lineClass
    waiter.ahead = last
    waiter.behind = null
    if (last === null) this.heads[lineClass] = waiter
    else last.behind = waiter
    this.tails[lineClass] = waiter
    this.length++
  }

  leave(waiter: Waiter): void {
    const ahead = waiter.ahead
    const behind = waiter.behind
    if (ahead === null) this.heads[waiter.lineClass] = behind
    else ahead.behind = behind
    if (behind === null) this.tails[waiter.lineClass] = ahead
    else behind.ahead = ahead
    waiter.ahead = null
    waiter.behind = null
    waiter.lineClass = -1
    this.length--
  }

  /** Who is next, or null. */
  first(): Waiter | null {
    return this.length === 0 ? null : this.from(0)
  }

  /** Who is next of a class, or null. */
  firstOf(lineClass: i32): Waiter | null {
    return this.heads[lineClass] as Waiter | null
  }

  /** Who comes after someone in line, in the order in which they would be served; null after the last. */
  after(waiter: Waiter): Waiter | null {
    const behind = waiter.behind
    return behind === null ? this.from(waiter.lineClass + 1) : behind
  }

  private from(lineClass: i32): Waiter | null {
    for (let i = lineClass; i < this.classes; i++) {
      const head = this.heads[i] as Waiter | null
      if (head !== null) return head
    }
    return null
  }
}
