import type { Subject } from '../engine/clock-loop.js'
import { Actor } from './actor.js'
import type { RoleDesk } from './role-desk.js'
import type { TeamDesk } from './team-desk.js'

/** What happens to the house rather than to a customer. */
export type Process = ArrivalProcess | StaffingProcess | HoursProcess | ClosingProcess | ProbeProcess

/** The next customer. */
export class ArrivalProcess implements Subject {
  readonly actor = Actor.arrivals
  slot = -1
  /** Place in the profile: weight of the present piece times the day's factor, until when. */
  at = -0
  until = -0
  weight = -0
}

/** The next change of a team's staffing. */
export class StaffingProcess implements Subject {
  readonly actor = Actor.staffing
  slot = -1
  next = 0

  constructor(readonly team: TeamDesk) {}
}

/** The next change of a manager role's working hours. */
export class HoursProcess implements Subject {
  readonly actor = Actor.hours
  slot = -1
  next = 0

  constructor(readonly role: RoleDesk) {}
}

/** The next closing time. */
export class ClosingProcess implements Subject {
  readonly actor = Actor.closing
  slot = -1
  next = 0
}

/** The ends of the counted window and of its thirds, and the judgement of an overload. */
export class ProbeProcess implements Subject {
  readonly actor = Actor.probe
  slot = -1
  stage = 0
}
