import { Subject } from '../engine/clock-loop.js'

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
  /** A decision that waits to be looked at: nothing ever happens to it by itself. */
  review = 10,
  /** A request before a manager role: likewise. */
  request = 11,
}

/** What happens to the house rather than to a customer. */
export class HouseProcess extends Subject {
  /** The how-manyth change comes next. */
  next: i32 = 0
  /** Arrivals: place in the profile, and weight of the present piece times the day's factor, until when. */
  at: f64 = 0
  until: f64 = 0
  weight: f64 = 0

  /** @param index of the team or the manager role that changes; 0 of what the house has once */
  constructor(
    actor: Actor,
    readonly index: i32 = 0,
  ) {
    super(actor)
  }
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
const TURN_STEP: i32 = 1_048_576

/** @param index of the team or the manager role */
export function houseOrder(turn: HouseTurn, index: i32 = 0): f64 {
  return (turn * TURN_STEP + index) as f64
}
