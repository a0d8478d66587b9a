import { distribution } from '../engine/distribution.js'
import type { ParameterId } from '../evidence/registry.js'
import { HOUR } from '../kernel/units.js'
import type { Manager, WeeklyInterval } from '../scenario/scenario.js'
import type { ManagerModel } from './model.js'
import { workingHours } from './staffing.js'

export function compileManager(
  name: string,
  manager: Manager,
  key: number,
  open: readonly WeeklyInterval[] | undefined,
  beliefs: Readonly<Record<ParameterId, number>>,
): ManagerModel {
  const available = manager.available ?? 1
  const on = manager.spell ?? beliefs['deciding.spell'] * HOUR
  return {
    name,
    key,
    people: manager.people === 'unlimited' ? Number.POSITIVE_INFINITY : manager.people,
    limit: manager.limit ?? Number.POSITIVE_INFINITY,
    exceptions: manager.exceptions ?? true,
    decidesIn: distribution(manager.decides_in),
    approves: manager.approves ?? 1,
    // Of people without number someone can always be reached.
    spells: available === 1 || manager.people === 'unlimited' ? null : { on, off: (on * (1 - available)) / available },
    hours: workingHours(manager.shifts ?? open),
    wage: (manager.wage ?? 0) / HOUR,
  }
}
