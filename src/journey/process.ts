import type { Subject } from '../engine/clock-loop.js'
import { ZERO } from '../kernel/zero.js'

/** Who or what an event can happen to. */
export enum Actor {
  journey = 0,
  /** An agent in wrap-up. */
  wrapUp = 1,
  /** A person of a manager role. */
  approver = 2,
  arrivals = 3,
  staffing = 4,
  hours = 5,
  doors = 6,
  probe = 7,
  night = 8,
  event = 9,
}

/** One class for all: with journeys, desks and approvers the clock meets four shapes, as many as V8 tells apart fast. */
export class HouseProcess<A extends Actor, Of> implements Subject {
  slot = -1
  /** Arrivals: place in the profile, and weight of the present piece times the day's factor, until when. */
  at = ZERO
  until = ZERO
  weight = ZERO

  constructor(
    readonly actor: A,
    readonly of: Of,
    /** The how-manyth change comes next. */
    public next = 0,
  ) {}
}

/** What the house does at one moment, in this order, all of it before anything that customers do at that moment. */
export enum HouseTurn {
  /** Whoever changes finds who is there after the night. */
  night,
  staffing,
  hours,
  /** The doors find who is on duty from now on. */
  doors,
  event,
  /** Sees everything as it is from now on. */
  probe,
}

/** Teams, or manager roles, have one turn together; more of them than a scenario can hold. */
const TURN_STEP = 1_048_576

/** @param index of the team or the manager role */
export function houseOrder(turn: HouseTurn, index = 0): number {
  return turn * TURN_STEP + index
}
