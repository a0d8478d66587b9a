import type { WaitingLine } from '../engine/waiting-line.js'
import type { LineClass } from '../model/line-class.js'
import type { Help } from './help.js'
import type { Journey } from './journey.js'

/**
 * Who is served next: live contacts before what was written; of these the first rank; in it, who is to be called back before who is on the line; of these, whose wait
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

  /** Classes that a line has to keep apart: of live contacts, and of what was written. */
  get places(): i32 {
    return 2 * this.livePlaces
  }

  private get livePlaces(): i32 {
    return 2 * this.classes.length
  }

  /** The class of a line in which a customer waits. */
  placeOf(journey: Journey): i32 {
    const own = journey.issue.classes[journey.segment.index]!
    const rank = this.classes[own]!.rank
    if (!journey.written) return own + this.starts[journey.calledBack ? rank : rank + 1]!
    // What an agent had begun goes ahead, as calls back do.
    return this.livePlaces + own + this.starts[journey.contactLegs > 0 ? rank : rank + 1]!
  }

  /**
   * Who is next in a line, or null: whoever wrote after all others.
   * @param callsBack whether somebody may be called back, or written to
   * @param help whose agents ask, where they are of another team
   */
  next(line: WaitingLine, now: f64, callsBack: bool, help: Help | null): Journey | null {
    if (line.length === 0) return null
    const live = this.nextFrom(line, now, 0, callsBack, false, help)
    return live !== null || !callsBack ? live : this.nextFrom(line, now, this.livePlaces, true, false, help)
  }

  /** The same of those who want to chat. */
  nextChat(line: WaitingLine, now: f64, callsBack: bool): Journey | null {
    return this.nextFrom(line, now, 0, callsBack, true, null)
  }

  /** @param places so many places on, these or those wait */
  private nextFrom(
    line: WaitingLine,
    now: f64,
    places: i32,
    callsBack: bool,
    chats: bool,
    help: Help | null,
  ): Journey | null {
    for (let rank = 0; rank + 1 < this.starts.length; rank++) {
      const start = this.starts[rank]!
      const end = this.starts[rank + 1]!
      if (callsBack) {
        const first = this.mostUrgent(line, now, start, end, places + start, chats, help)
        if (first !== null) return first
      }
      const first = this.mostUrgent(line, now, start, end, places + end, chats, help)
      if (first !== null) return first
    }
    return null
  }

  /** Of the classes from one up to another, which wait so many places on. */
  private mostUrgent(
    line: WaitingLine,
    now: f64,
    from: i32,
    to: i32,
    places: i32,
    chats: bool,
    help: Help | null,
  ): Journey | null {
    let found: Journey | null = null
    let most: f64 = Number.NEGATIVE_INFINITY
    for (let own = from; own < to; own++) {
      let waiter = line.firstOf(own + places)
      while (chats && waiter !== null && (waiter as Journey).atOnce === 1) waiter = waiter.behind
      if (help !== null) waiter = help.firstOf(waiter, now)
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
