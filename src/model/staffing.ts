import type { Law } from '../core/engine/law.js'
import { ManagerModel as ManagerOfCore, ShiftChange, Spells } from '../core/model/manager-model.js'
import { StaffingChange, StaffingModel } from '../core/model/team-model.js'
import { distribution } from '../distributions/distribution.js'
import type { Beliefs } from '../evidence/registry.js'
import { HOUR, WEEK } from '../kernel/units.js'
import type { Manager, Team, WeeklyInterval } from '../scenario/scenario.js'
import { MANAGER } from '../scenario/sections/managers.js'
import { settle } from '../scenario/sections/section.js'
import { carried } from './carried.js'

export interface ManagerModel extends ManagerOfCore {
  readonly name: string
  readonly decidesIn: Law
}

const NEUTRAL = new ManagerOfCore()

export function compileManager(
  name: string,
  stated: Manager,
  key: number,
  signsWith: readonly number[],
  open: readonly WeeklyInterval[] | undefined,
  beliefs: Beliefs,
): ManagerModel {
  const manager = settle(MANAGER, stated)
  const { available } = manager
  const hours = shiftsOf(manager, open)
  const on = manager.spell ?? beliefs['deciding.spell'] * HOUR
  return {
    ...carried(MANAGER, manager, NEUTRAL),
    name,
    key,
    people: Math.max(...hours.map(({ people }) => people)),
    limit: manager.limit ?? Number.POSITIVE_INFINITY,
    decidesIn: distribution(manager.decides_in),
    // Of people without number someone can always be reached.
    spells:
      available === 1 || manager.people === 'unlimited' ? null : new Spells(on, (on * (1 - available)) / available),
    hours,
    finishes: typeof manager.people === 'object',
    wage: manager.wage / HOUR,
    otherWork: manager.other_work === undefined ? null : distribution(manager.other_work),
    signsWith: [...signsWith],
  }
}

/** People at their desks over the week: as stated by interval, or a constant number during opening hours. */
export function staffing(agents: Team['agents'], open: readonly WeeklyInterval[] | undefined): StaffingModel {
  if (agents === 'unlimited') return new StaffingModel(true, [new StaffingChange(0, Number.POSITIVE_INFINITY)])
  const intervals = typeof agents === 'number' ? (open ?? ALWAYS).map((hours) => ({ ...hours, agents })) : agents
  const levels = weeklyChanges(
    intervals.map(({ start, end, agents: level }) => ({ start, end, level })),
    0,
  )
  return new StaffingModel(
    false,
    levels.map(({ at, level }) => new StaffingChange(at, level)),
  )
}

/** How many of a role are at work over the week: as stated by interval, or a constant number during working hours. */
function shiftsOf({ people, shifts }: Manager, open: readonly WeeklyInterval[] | undefined): ShiftChange[] {
  const level = people === 'unlimited' ? Number.POSITIVE_INFINITY : people
  const intervals =
    typeof level === 'number'
      ? (shifts ?? open ?? ALWAYS).map((interval) => ({ ...interval, level }))
      : level.map(({ start, end, agents }) => ({ start, end, level: agents }))
  return weeklyChanges(intervals, 0).map(({ at, level: people }) => new ShiftChange(at, people))
}

const ALWAYS: readonly WeeklyInterval[] = [{ start: 0, end: WEEK }]

/** The level at 0 and each change of it within the week; `outside` holds between intervals. */
function weeklyChanges(
  intervals: readonly { readonly start: number; readonly end: number; readonly level: number }[],
  outside: number,
): { readonly at: number; readonly level: number }[] {
  const levelAt = (time: number) => intervals.find(({ start, end }) => time >= start && time < end)?.level ?? outside
  const times = [...new Set([0, ...intervals.flatMap(({ start, end }) => [start, end])])].filter((at) => at < WEEK)
  const changes = times.sort((a, b) => a - b).map((at) => ({ at, level: levelAt(at) }))
  return changes.filter(({ level }, i) => i === 0 || level !== changes[i - 1]!.level)
}
