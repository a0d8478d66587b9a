import { invariant } from '../kernel/invariant.js'
import { Calendar } from './calendar.js'

/** The order of simultaneous events, named once: what makes room comes before what takes it. */
export enum EventKind {
  capacity = 0,
  completion = 1,
  arrival = 2,
  limit = 3,
}

/** Kinds are this far apart in the order of simultaneous events; subjects' numbers stay below it (2^40). */
const KIND_STEP = 1_099_511_627_776

/** Whoever something can happen to. It holds one place in the calendar, hence at most one pending event. */
export interface Subject {
  /** Its place in the calendar; -1 outside. */
  slot: number
}

/** Takes the next event, advances the clock, hands the event over, until told to stop or nothing is left. */
export class ClockLoop<S extends Subject> {
  now = 0
  events = 0
  readonly #calendar = new Calendar()
  readonly #subjects: (S | null)[] = []
  readonly #freeSlots: number[] = []

  /** Gives a subject a place in the calendar. */
  enter(subject: S): void {
    const slot = this.#freeSlots.length > 0 ? this.#freeSlots.pop()! : this.#subjects.length
    this.#subjects[slot] = subject
    subject.slot = slot
  }

  /** Takes the subject's place back; a pending event is cancelled. */
  leave(subject: S): void {
    this.#calendar.cancel(subject.slot)
    this.#subjects[subject.slot] = null
    this.#freeSlots.push(subject.slot)
    subject.slot = -1
  }

  /**
   * Sets the subject's one pending event, replacing an earlier one.
   * @param number tells simultaneous events of one kind apart: the lower goes first
   */
  schedule(subject: S, time: number, kind: EventKind, number: number): void {
    this.#calendar.schedule(subject.slot, time, kind * KIND_STEP + number)
  }

  cancel(subject: S): void {
    this.#calendar.cancel(subject.slot)
  }

  /** When the subject's pending event is due; NaN without one. */
  due(subject: S): number {
    return this.#calendar.timeOf(subject.slot)
  }

  /** Runs until `handle` returns false or the calendar is empty. */
  run(handle: (subject: S) => boolean): void {
    while (this.#calendar.size > 0) {
      const time = this.#calendar.nextTime()
      const subject = this.#subjects[this.#calendar.take()]
      invariant(subject !== null && subject !== undefined, 'every event has a subject')
      invariant(time >= this.now, 'time does not run backwards')
      this.now = time
      this.events++
      if (!handle(subject)) return
    }
  }
}
