import type { Law } from '../engine/law.js'

/** Mean lengths of the spells in which a person can and cannot be reached. */
export class Spells {
  constructor(
    readonly on: f64,
    readonly off: f64,
  ) {}
}

/** From a second of the week on, at work or not. */
export class WorkingChange {
  constructor(
    readonly at: f64,
    readonly working: bool,
  ) {}
}

/** A manager role. */
export class ManagerModel {
  key: i32 = 0
  /** Infinity: as many as are asked. */
  people: f64 = 0
  limit: f64 = 0
  exceptions: bool = false
  decidesIn: Law | null = null
  approves: f64 = 0
  /** Null: always there. */
  spells: Spells | null = null
  /** Working hours as changes within the week; one entry for around the clock. */
  hours: Array<WorkingChange> = []
  wage: f64 = 0
  /** Roles that get each of its requests at the same time, and whose yes it takes as well. */
  signsWith: Array<i32> = []
}
