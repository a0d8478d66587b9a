import type { Law } from '../engine/law.js'
import type { PromiseModel } from './promise-model.js'

/** A way in which customers reach the house. */
export class ChannelModel {
  /** Customers write, and wait elsewhere: nobody hangs up, is turned or sent away, and live contacts go first. */
  written: bool = false
  /** Before that of the team and of the customer; null: as these have it. */
  patience: Law | null = null
  /** Share who leave at the sight of a wait; NaN: as the customer's kind has it. */
  balk: f64 = Number.NaN
  talkFactor: f64 = 1
  /** So many talks an agent holds at once; each further one slows all of them down by that share. */
  atOnce: i32 = 1
  slowed: f64 = 0
  /** Factors on the time to explain: of a case that is told for the first time, and of one whose record is read again. */
  firstTold: f64 = 1
  readAgain: f64 = 0
  /** Within what time an answer is promised; null where nothing is. */
  promise: PromiseModel | null = null
}

/** Where a share of those go who give one channel up. */
export class ChannelChange {
  constructor(
    readonly to: i32,
    readonly share: f64,
  ) {}
}
