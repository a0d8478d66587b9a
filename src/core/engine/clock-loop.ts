import { Calendar } from './calendar.js'
import { invariant } from './invariant.js'

/** The order of simultaneous events, named once: what makes room comes before what takes it. */
export enum EventKind {
  capacity = 0,
  completion = 1,
  arrival = 2,
  limit = 3,
}

/** Kinds are this far apart in the order of simultaneous events; subjects' numbers stay below it (2^40). */
const KIND_STEP: f64 = 1_099_511_627_776

/** Whoever something can happen to. It holds one place in the calendar, hence at most one pending event. */
export class Subject {
  /** Its place in the calendar; -1 outside. */
  slot: i32 = -1

  /** @param actor what it is; the numbers are its users' */
  constructor(readonly actor: i32) {}
}

/** The clock: takes the next event, advances the time, says to whom it happens. */
export class ClockLoop {
  now: f64 = 0
  events: f64 = 0
  private readonly calendar: Calendar = new Calendar()
  private readonly subjects: Array<Subject | null> = []
  private readonly freeSlots: Array<i32> = []

  /** Gives a subject a place in the calendar. */
  enter(subject: Subject): void {
    let slot = this.subjects.length
    if (this.freeSlots.length > 0) {
      slot = this.freeSlots.pop()!
      this.subjects[slot] = subject
    } else {
      this.subjects.push(subject)
    }
    subject.slot = slot
  }

  /** Takes the subject's place back; a pending event is cancelled. */
  leave(subject: Subject): void {
    this.calendar.cancel(subject.slot)
    this.subjects[subject.slot] = null
    this.freeSlots.push(subject.slot)
    subject.slot = -1
  }

  /**
   * Sets the subject's one pending event, replacing an earlier one.
   * @param number tells simultaneous events of one kind apart: the lower goes first
   */
  schedule(subject: Subject, time: f64, kind: EventKind, number: f64): void {
    this.calendar.schedule(subject.slot, time, (kind as f64) * KIND_STEP + number)
  }

  cancel(subject: Subject): void {
    this.calendar.cancel(subject.slot)
  }

  /** When the subject's pending event is due; NaN without one. */
  due(subject: Subject): f64 {
    return this.calendar.timeOf(subject.slot)
  }

  /** Lets time pass to the next event. @returns to whom it happens; null where nothing is pending */
  next(): Subject | null {
    if (this.calendar.size === 0) return null
    const time = this.calendar.nextTime()
    const subject = this.subjects[this.calendar.take()]!
    invariant(subject !== null, 'every event has a subject')
    invariant(time >= this.now, 'time does not run backwards')
    this.now = time
    this.events++
    return subject
  }
}
