import type { WaitingLine } from '../engine/waiting-line.js'
import type { LineClass } from '../model/line-class.js'
import type { Journey } from './journey.js'

/**
 * Who is served next: the first rank; in it, who is to be called back before who is on the line; of these, whose wait
 * times urgency is the longest (Kleinrock 1964), which of each class is the one who came first.
 */
export class LineOrder {
  /** By rank, its first class; after the last, how many classes there are. */
  private readonly starts: Array<i32> = []

  /** @param classes by rank; those of a rank stand together */
  constructor(private readonly classes: Array<LineClass>) {
    for (let i = 0; i < classes.length; i++) if (classes[i]!.rank === this.starts.length) this.starts.push(i)
    this.starts.push(classes.length)
  }

  /** Classes that a line has to keep apart. */
  get places(): i32 {
    return 2 * this.classes.length
  }

  /** The class of a line in which a customer waits. */
  placeOf(journey: Journey): i32 {
    const own = journey.issue.classes[journey.segment.index]!
    const rank = this.classes[own]!.rank
    return own + this.starts[journey.calledBack ? rank : rank + 1]!
  }

  /**
   * Who is next in a line, or null.
   * @param callsBack whether somebody may be called back
   */
  next(line: WaitingLine, now: f64, callsBack: bool): Journey | null {
    if (line.length === 0) return null
    for (let rank = 0; rank + 1 < this.starts.length; rank++) {
      const start = this.starts[rank]!
      const end = this.starts[rank + 1]!
      if (callsBack) {
        const first = this.mostUrgent(line, now, start, end, start)
        if (first !== null) return first
      }
      const first = this.mostUrgent(line, now, start, end, end)
      if (first !== null) return first
    }
    return null
  }

  /** Of the classes from one up to another, which wait so many places on. */
  private mostUrgent(line: WaitingLine, now: f64, from: i32, to: i32, places: i32): Journey | null {
    let found: Journey | null = null
    let most: f64 = Number.NEGATIVE_INFINITY
    for (let own = from; own < to; own++) {
      const waiter = line.firstOf(own + places)
      if (waiter === null) continue
      const journey = waiter as Journey
      const weight = this.classes[own]!.urgency * (now - journey.lineSince)
      if (weight <= most) continue
      found = journey
      most = weight
    }
    return found
  }
}
