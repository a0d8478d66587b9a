import { EventKind } from '../engine/clock-loop.js'
import { WEEK } from '../kernel/units.js'
import { setWorking } from './approvers.js'
import type { ClosingProcess, HoursProcess, StaffingProcess } from './process.js'
import type { Simulation } from './simulation.js'
import { staff } from './staffing.js'
import { turnAwayLine } from './waiting.js'

/** Staffing changes. At closing time, those who serve on stay until the house is empty. */
export function changeStaffing(sim: Simulation, process: StaffingProcess): void {
  const team = process.of
  const { changes } = team.model.staffing
  const { agents } = changes[process.next % changes.length]!
  const leaving = agents < team.scheduled
  if (leaving && team.model.atClose === 'serve' && staysOn(sim)) {
    team.capacityAfterClose = agents
    sim.closing = true
  } else {
    staff(sim, team, agents)
  }
  process.next++
  scheduleStaffing(sim, process)
}

/** Managers come and go; at closing time they too stay while customers are in the house. */
export function changeHours(sim: Simulation, process: HoursProcess): void {
  const role = process.of
  const { hours } = role.model
  const { working } = hours[process.next % hours.length]!
  if (!working && staysOn(sim)) {
    role.leavesWhenEmpty = true
    sim.closing = true
  } else {
    setWorking(sim, role, working)
  }
  process.next++
  scheduleHours(sim, process)
}

/** The house closes: teams that do not serve on send away who waits. */
export function close(sim: Simulation, process: ClosingProcess): void {
  for (const desk of sim.teams) if (desk.model.atClose === 'leave') turnAwayLine(sim, desk)
  process.next++
  scheduleClosing(sim, process)
}

export function scheduleStaffing(sim: Simulation, process: StaffingProcess): void {
  const { changes } = process.of.model.staffing
  sim.clock.schedule(process, weekly(changes, process.next), EventKind.capacity, process.of.index)
}

export function scheduleHours(sim: Simulation, process: HoursProcess): void {
  const { hours } = process.of.model
  sim.clock.schedule(process, weekly(hours, process.next), EventKind.capacity, sim.teams.length + process.of.index)
}

/** Closing comes after every other change of the same moment. */
export function scheduleClosing(sim: Simulation, process: ClosingProcess): void {
  const ends = sim.model.opening!.intervals.map(({ end }) => ({ at: end }))
  sim.clock.schedule(process, weekly(ends, process.next), EventKind.capacity, sim.teams.length + sim.roles.length)
}

/** Now is closing time, and customers are still on the line. */
function staysOn(sim: Simulation): boolean {
  const { opening } = sim.model
  return opening !== null && sim.keepsOpen > 0 && opening.isClosing(sim.now)
}

function weekly(changes: readonly { readonly at: number }[], next: number): number {
  return Math.floor(next / changes.length) * WEEK + changes[next % changes.length]!.at
}
