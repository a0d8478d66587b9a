import type { Waiter } from '../engine/waiting-line.js'
import type { SecondLine } from '../model/team-model.js'
import type { Journey } from './journey.js'

/** Agents of one team who also serve the line of another; teams are numbers from 0. */
export class Help {
  constructor(
    readonly home: i32,
    readonly line: SecondLine,
    /** By channel, whether they deal with it. */
    private readonly channels: Array<bool>,
  ) {}

  /** Since when, or from when on, they may take somebody who is in that line; NaN: never. */
  since(journey: Journey): f64 {
    // Chats of which an agent holds several are their own team's.
    const may = journey.atOnce === 1 && this.channels[journey.channel]!
    return may ? journey.lineSince + this.line.after : Number.NaN
  }

  /** The first whom they may take, of somebody in line and who stands behind in the same class; null where there is none. */
  firstOf(waiter: Waiter | null, now: f64): Waiter | null {
    let one = waiter
    while (one !== null && !(this.since(one as Journey) <= now)) one = one.behind
    return one
  }
}
