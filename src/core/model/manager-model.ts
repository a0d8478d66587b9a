import type { Law } from '../engine/law.js'

/** Mean lengths of the spells in which a person can and cannot be reached. */
export class Spells {
  constructor(
    readonly on: f64,
    readonly off: f64,
  ) {}
}

/** From a second of the week on, so many are at work. */
export class ShiftChange {
  constructor(
    readonly at: f64,
    readonly people: f64,
  ) {}
}

/** A manager role. */
export class ManagerModel {
  key: i32 = 0
  /** At most at once; Infinity: as many as are asked. */
  people: f64 = 0
  limit: f64 = 0
  exceptions: bool = false
  decidesIn: Law | null = null
  approves: f64 = 0
  /** Null: always there. */
  spells: Spells | null = null
  /** Changes within the week, ascending from 0; one entry for around the clock. */
  hours: Array<ShiftChange> = []
  /** Whoever goes at the end of a shift finishes the work in hand first; else it rests until the next one. */
  finishes: bool = false
  wage: f64 = 0
  /** A piece of other work, which is begun when nothing else is to do, and finished before anything else; null: none. */
  otherWork: Law | null = null
  /** Roles that get each of its requests at the same time, and whose yes it takes as well. */
  signsWith: Array<i32> = []
}
