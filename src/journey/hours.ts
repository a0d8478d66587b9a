import { EventKind } from '../engine/clock-loop.js'
import { WEEK } from '../kernel/units.js'
import { setWorking } from './approvers.js'
import { Journey, State } from './journey.js'
import { HouseTurn, houseOrder } from './process.js'
import type { RoleDesk } from './role-desk.js'
import type { DoorsProcess, HoursProcess, Simulation, StaffingProcess } from './simulation.js'
import { staff } from './staffing.js'
import type { TeamDesk } from './team-desk.js'
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

/**
 * Lets those go whose shift is over and who are not needed any more. While the house is closed, a team or a manager role
 * is needed as long as a customer who is being attended to may still come to it; while it is open, a shift that is over is
 * over. One that goes may leave another without customers, so that this goes on until nobody is let go.
 */
export function letGo(sim: Simulation): void {
  for (let more = true; more; ) {
    const { teams, roles } = needed(sim)
    more = false
    sim.staying = false
    for (const desk of sim.teams) {
      if (!desk.stays) continue
      if (teams.has(desk.index)) {
        sim.staying = true
        continue
      }
      staff(sim, desk, desk.due)
      more = true
    }
    for (const role of sim.roles) {
      if (!role.working || role.due) continue
      if (roles.has(role.index)) {
        sim.staying = true
        continue
      }
      setWorking(sim, role, false)
      more = true
    }
  }
}

/** Teams and roles that a customer who is being attended to may still come to; none while the house is open. */
function needed(sim: Simulation): { readonly teams: ReadonlySet<number>; readonly roles: ReadonlySet<number> } {
  const teams = new Set<number>()
  const roles = new Set<number>()
  if (sim.isOpen()) return { teams, roles }
  const stuck = stuckByTeam(sim)
  for (const desk of sim.teams) {
    if (!attends(desk, stuck[desk.index]!)) continue
    const { teams: near, roles: above } = sim.model.reach[desk.index]!
    for (const team of near) teams.add(team)
    for (const role of above) roles.add(role)
  }
  return { teams, roles }
}

/**
 * Whether the team has a customer on the line who gets on before the house opens: with an agent; or waiting where an
 * agent is on shift who will be free, or for the moment of going over to another team. Who is to be called back is not
 * on the line.
 * @param stuck customers who hold, with an agent, for managers who have gone
 */
function attends(desk: TeamDesk, stuck: number): boolean {
  if (desk.serving > stuck) return true
  const isManned = desk.servers.capacity > stuck
  for (const journey of desk.line) {
    if (!journey.calledBack && (isManned || !Number.isNaN(journey.overflowAt))) return true
  }
  return false
}

/** By team: customers who hold for a decision that nobody will take before managers come back. */
function stuckByTeam(sim: Simulation): number[] {
  const stuck = sim.teams.map(() => 0)
  for (const role of sim.roles) {
    if (isAtWork(role)) continue
    const requests = [...role.line, ...role.approvers.map(({ task }) => task)]
    for (const request of requests) {
      if (request instanceof Journey && request.state === State.holding) stuck[request.team]! += 1
    }
  }
  return stuck
}

/** On shift, and not all gone for good: who is away for a spell comes back. */
function isAtWork({ working, gone, model }: RoleDesk): boolean {
  return working && gone < model.people
}
