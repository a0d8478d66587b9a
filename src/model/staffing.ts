import { type Distribution, distribution } from '../engine/distribution.js'
import type { Beliefs } from '../evidence/registry.js'
import { HOUR, WEEK } from '../kernel/units.js'
import type { Manager, Team, WeeklyInterval } from '../scenario/scenario.js'
import { MANAGER } from '../scenario/sections/managers.js'
import { settle } from '../scenario/sections/section.js'

/** People at their desks over the week. */
export interface StaffingModel {
  readonly unlimited: boolean
  /** Changes within the week, ascending from 0; one entry at 0 for constant staffing. */
  readonly changes: readonly { readonly at: number; readonly agents: number }[]
}

export interface ManagerModel {
  readonly name: string
  readonly key: number
  /** Infinity: as many as are asked. */
  readonly people: number
  readonly limit: number
  readonly exceptions: boolean
  readonly decidesIn: Distribution
  readonly approves: number
  /** Mean lengths of the spells in which a person can and cannot be reached; null: always there. */
  readonly spells: { readonly on: number; readonly off: number } | null
  /** Working hours as changes within the week; one entry for around the clock. */
  readonly hours: readonly { readonly at: number; readonly working: boolean }[]
  readonly wage: number
}

export function compileManager(
  name: string,
  stated: Manager,
  key: number,
  open: readonly WeeklyInterval[] | undefined,
  beliefs: Beliefs,
): ManagerModel {
  const manager = settle(MANAGER, stated)
  const { available } = manager
  const on = manager.spell ?? beliefs['deciding.spell'] * HOUR
  return {
    name,
    key,
    people: manager.people === 'unlimited' ? Number.POSITIVE_INFINITY : manager.people,
    limit: manager.limit ?? Number.POSITIVE_INFINITY,
    exceptions: manager.exceptions,
    decidesIn: distribution(manager.decides_in),
    approves: manager.approves,
    // Of people without number someone can always be reached.
    spells: available === 1 || manager.people === 'unlimited' ? null : { on, off: (on * (1 - available)) / available },
    hours: workingHours(manager.shifts ?? open),
    wage: manager.wage / HOUR,
  }
}

/** People at their desks over the week: as stated by interval, or a constant number during opening hours. */
export function staffing(agents: Team['agents'], open: readonly WeeklyInterval[] | undefined): StaffingModel {
  if (agents === 'unlimited') return { unlimited: true, changes: [{ at: 0, agents: Number.POSITIVE_INFINITY }] }
  const intervals = typeof agents === 'number' ? (open ?? ALWAYS).map((hours) => ({ ...hours, agents })) : agents
  const levels = weeklyChanges(
    intervals.map(({ start, end, agents: level }) => ({ start, end, level })),
    0,
  )
  return { unlimited: false, changes: levels.map(({ at, level }) => ({ at, agents: level })) }
}

/** Working hours as on-off changes over the week. */
function workingHours(
  hours: readonly WeeklyInterval[] | undefined,
): readonly { readonly at: number; readonly working: boolean }[] {
  const changes = weeklyChanges(
    (hours ?? ALWAYS).map((interval) => ({ ...interval, level: true })),
    false,
  )
  return changes.map(({ at, level }) => ({ at, working: level }))
}

const ALWAYS: readonly WeeklyInterval[] = [{ start: 0, end: WEEK }]

/** The level at 0 and each change of it within the week; `outside` holds between intervals. */
function weeklyChanges<T>(
  intervals: readonly { readonly start: number; readonly end: number; readonly level: T }[],
  outside: T,
): { readonly at: number; readonly level: T }[] {
  const levelAt = (time: number) => intervals.find(({ start, end }) => time >= start && time < end)?.level ?? outside
  const times = [...new Set([0, ...intervals.flatMap(({ start, end }) => [start, end])])].filter((at) => at < WEEK)
  const changes = times.sort((a, b) => a - b).map((at) => ({ at, level: levelAt(at) }))
  return changes.filter(({ level }, i) => i === 0 || level !== changes[i - 1]!.level)
}
