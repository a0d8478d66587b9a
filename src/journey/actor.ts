/** Who or what an event can happen to. */
export enum Actor {
  journey = 0,
  /** An agent in wrap-up. */
  desk = 1,
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
