import { EventKind } from '../engine/clock-loop.js'
import { WEEK } from '../kernel/units.js'
import { setWorking } from './approvers.js'
import { HouseTurn, houseOrder } from './house-order.js'
import type { DoorsProcess, HoursProcess, StaffingProcess } from './process.js'
import type { Simulation } from './simulation.js'
import { staff } from './staffing.js'
import { sendLineAway } from './waiting.js'

/** Staffing changes. Those who serve on do not leave before they are let go. */
export function changeStaffing(sim: Simulation, process: StaffingProcess): void {
  const team = process.of
  const { changes } = team.model.staffing
  team.plan(sim.now, changes[process.next % changes.length]!.agents)
  if (team.due < team.scheduled && team.model.atClose === 'serve') sim.staying = true
  else staff(sim, team, team.due)
  process.next++
  scheduleStaffing(sim, process)
}

/** Managers come and go; they too do not leave before they are let go. */
export function changeHours(sim: Simulation, process: HoursProcess): void {
  const role = process.of
  const { hours } = role.model
  role.due = hours[process.next % hours.length]!.working
  if (role.working && !role.due) sim.staying = true
  else setWorking(sim, role, role.due)
  process.next++
  scheduleHours(sim, process)
}

/** The doors open or close: teams that do not serve on send away who waits. */
export function turnDoors(sim: Simulation, process: DoorsProcess): void {
  if (!sim.isOpen()) for (const desk of sim.teams) if (desk.model.atClose === 'leave') sendLineAway(sim, desk)
  process.next++
  scheduleDoors(sim, process)
}

export function scheduleStaffing(sim: Simulation, process: StaffingProcess): void {
  const { changes } = process.of.model.staffing
  schedule(sim, process, changes, houseOrder(HouseTurn.staffing, process.of.index))
}

export function scheduleHours(sim: Simulation, process: HoursProcess): void {
  schedule(sim, process, process.of.model.hours, houseOrder(HouseTurn.hours, process.of.index))
}

export function scheduleDoors(sim: Simulation, process: DoorsProcess): void {
  schedule(sim, process, sim.model.opening!.doors, houseOrder(HouseTurn.doors))
}

/** The next of the changes that each week repeats. */
function schedule(
  sim: Simulation,
  process: StaffingProcess | HoursProcess | DoorsProcess,
  changes: readonly { readonly at: number }[],
  order: number,
): void {
  const week = Math.floor(process.next / changes.length) * WEEK
  sim.clock.schedule(process, week + changes[process.next % changes.length]!.at, EventKind.capacity, order)
}
