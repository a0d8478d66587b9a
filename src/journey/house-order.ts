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
