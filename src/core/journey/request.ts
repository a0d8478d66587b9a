import { Waiter } from '../engine/waiting-line.js'
import type { Journey } from './journey.js'
import { Actor } from './process.js'

/** A request as it lies before one manager role: several of a journey, where roles sign together. Pooled by the simulation. */
export class Request extends Waiter {
  /** Who of the role had it last on the desk; -1 before. */
  approver: i32 = -1

  constructor(
    public journey: Journey,
    public role: i32,
  ) {
    super(Actor.request)
  }
}
