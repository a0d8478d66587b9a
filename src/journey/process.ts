import type { Subject } from '../engine/clock-loop.js'
import type { Actor } from './actor.js'
import type { RoleDesk } from './role-desk.js'
import type { TeamDesk } from './team-desk.js'

/** The next customer. */
export type ArrivalProcess = HouseProcess<Actor.arrivals, null>
/** The next change of a team's staffing. */
export type StaffingProcess = HouseProcess<Actor.staffing, TeamDesk>
/** The next change of a manager role's working hours. */
export type HoursProcess = HouseProcess<Actor.hours, RoleDesk>
/** The next time that the doors open or close. */
export type DoorsProcess = HouseProcess<Actor.doors, null>
/** The ends of the counted window and of its thirds, and the judgement of an overload. */
export type ProbeProcess = HouseProcess<Actor.probe, null>
/** The next midnight. */
export type NightProcess = HouseProcess<Actor.night, null>
/** The next of the scenario's events. */
export type EventProcess = HouseProcess<Actor.event, null>
/** What happens to the house rather than to a customer. */
export type Process =
  | ArrivalProcess
  | StaffingProcess
  | HoursProcess
  | DoorsProcess
  | ProbeProcess
  | NightProcess
  | EventProcess

/** One class for all: with journeys, desks and approvers the clock meets four shapes, as many as V8 tells apart fast. */
export class HouseProcess<A extends Actor, Of> implements Subject {
  slot = -1
  /** Arrivals: place in the profile, and weight of the present piece times the day's factor, until when. */
  at = -0
  until = -0
  weight = -0

  constructor(
    readonly actor: A,
    readonly of: Of,
    /** The how-manyth change comes next. */
    public next = 0,
  ) {}
}
