import { EventKind } from '../engine/clock-loop.js'
import type { Waiter } from '../engine/waiting-line.js'
import { AtClose } from '../model/team-model.js'
import { WEEK } from '../model/units.js'
import { setShift } from './approvers.js'
import { type Journey, type Request, State } from './journey.js'
import { Actor, type HouseProcess, HouseTurn, houseOrder } from './process.js'
import type { Simulation } from './simulation.js'
import { staff } from './staffing.js'
import type { TeamDesk } from './team-desk.js'
import { sendLineAway } from './waiting.js'

/** Staffing changes. Those who serve on do not leave before they are let go. */
export function changeStaffing(sim: Simulation, process: HouseProcess): void {
  const team = sim.teams[process.index]!
  const changes = team.model.staffing.changes
  team.plan(sim.now, changes[process.next % changes.length]!.agents)
  if (team.due < team.scheduled && team.model.atClose === AtClose.serve) sim.staying = true
  else staff(sim, team, team.due)
  process.next++
  scheduleStaffing(sim, process)
}

/** Managers come and go; they too do not leave before they are let go. */
export function changeHours(sim: Simulation, process: HouseProcess): void {
  const role = sim.roles[process.index]!
  const hours = role.model.hours
  role.due = hours[process.next % hours.length]!.people
  if (role.due < role.scheduled) sim.staying = true
  else setShift(sim, role, role.due)
  process.next++
  scheduleHours(sim, process)
}

/** The doors open or close: teams that do not serve on send away who waits. */
export function turnDoors(sim: Simulation, process: HouseProcess): void {
  if (!sim.isOpen()) {
    for (let i = 0; i < sim.teams.length; i++) {
      if (sim.teams[i]!.model.atClose === AtClose.leave) sendLineAway(sim, sim.teams[i]!)
    }
  }
  process.next++
  scheduleDoors(sim, process)
}

export function scheduleStaffing(sim: Simulation, process: HouseProcess): void {
  const changes = sim.teams[process.index]!.model.staffing.changes
  const at = changes[process.next % changes.length]!.at
  schedule(sim, process, changes.length, at, houseOrder(HouseTurn.staffing, process.index))
}

export function scheduleHours(sim: Simulation, process: HouseProcess): void {
  const hours = sim.roles[process.index]!.model.hours
  const at = hours[process.next % hours.length]!.at
  schedule(sim, process, hours.length, at, houseOrder(HouseTurn.hours, process.index))
}

export function scheduleDoors(sim: Simulation, process: HouseProcess): void {
  const doors = sim.model.opening!.doors
  const at = doors[process.next % doors.length]!.at
  schedule(sim, process, doors.length, at, houseOrder(HouseTurn.doors))
}

/**
 * The next of the changes that each week repeats.
 * @param changes how many of them there are
 * @param at second of the week
 */
function schedule(sim: Simulation, process: HouseProcess, changes: i32, at: f64, order: f64): void {
  const week = Math.floor((process.next as f64) / (changes as f64)) * WEEK
  sim.clock.schedule(process, week + at, EventKind.capacity, order)
}

/**
 * Lets those go whose shift is over and who are not needed any more. While the house is closed, a team or a manager role
 * is needed as long as a customer who is being attended to may still come to it; while it is open, a shift that is over is
 * over. One that goes may leave another without customers, so that this goes on until nobody is let go.
 */
export function letGo(sim: Simulation): void {
  for (let more = true; more; ) {
    markNeeded(sim)
    more = false
    sim.staying = false
    for (let i = 0; i < sim.teams.length; i++) {
      const desk = sim.teams[i]!
      if (!desk.stays) continue
      if (desk.isNeeded) {
        sim.staying = true
        continue
      }
      staff(sim, desk, desk.due)
      more = true
    }
    for (let i = 0; i < sim.roles.length; i++) {
      const role = sim.roles[i]!
      if (role.scheduled <= role.due) continue
      if (role.isNeeded) {
        sim.staying = true
        continue
      }
      setShift(sim, role, role.due)
      more = true
    }
  }
}

/** Marks the teams and roles that a customer who is being attended to may still come to; none while the house is open. */
function markNeeded(sim: Simulation): void {
  for (let i = 0; i < sim.teams.length; i++) sim.teams[i]!.isNeeded = false
  for (let i = 0; i < sim.roles.length; i++) sim.roles[i]!.isNeeded = false
  if (sim.isOpen()) return
  countStuck(sim)
  for (let i = 0; i < sim.teams.length; i++) {
    if (!attends(sim, sim.teams[i]!)) continue
    const reach = sim.model.reach[i]!
    for (let team = 0; team < reach.teams.length; team++) sim.teams[reach.teams[team]!]!.isNeeded = true
    for (let role = 0; role < reach.roles.length; role++) sim.roles[reach.roles[role]!]!.isNeeded = true
  }
}

/**
 * Whether the team has a customer on the line who gets on before the house opens: with an agent; or waiting where an
 * agent is on shift who will be free, of the team or of those who also serve its line, or for the moment of going over to
 * another team. Who wrote or is to be called back is not on the line, and who holds for managers who have gone does not get on.
 */
function attends(sim: Simulation, desk: TeamDesk): bool {
  if (desk.serving - desk.answering > desk.stuck) return true
  let isHelped = false
  for (let i = 0; i < desk.helpers.length; i++) if (sim.teams[desk.helpers[i]!.home]!.isManned) isHelped = true
  const held = desk.held as f64
  let waiter: Waiter | null = desk.line.first()
  while (waiter !== null) {
    const journey = waiter as Journey
    const isManned = isHelped || desk.servers.capacity * (journey.atOnce as f64) > held
    if (!journey.calledBack && (isManned || !Number.isNaN(journey.overflowAt))) return true
    waiter = desk.line.after(waiter)
  }
  return false
}

/** Counts, by team, customers who hold for a decision that nobody will take before managers come back. */
function countStuck(sim: Simulation): void {
  for (let i = 0; i < sim.teams.length; i++) {
    sim.teams[i]!.stuck = 0
    sim.teams[i]!.held = 0
  }
  for (let i = 0; i < sim.roles.length; i++) {
    const role = sim.roles[i]!
    if (role.isAtWork) continue
    let waiter: Waiter | null = role.line.first()
    while (waiter !== null) {
      countIfStuck(sim, waiter)
      waiter = role.line.after(waiter)
    }
    for (let person = 0; person < role.approvers.length; person++) {
      const task = role.approvers[person]!.task
      if (task !== null) countIfStuck(sim, task)
    }
  }
}

/**
 * Who waits for several roles is stuck where nobody of them is at work, and counted once.
 * @param task a request, or a decision to look at, for which nobody holds
 */
function countIfStuck(sim: Simulation, task: Waiter): void {
  if (task.actor !== Actor.request) return
  const journey = (task as Request).journey
  const open = journey.open
  if (journey.state !== State.holding || open[0] !== task) return
  for (let i = 0; i < open.length; i++) if (isAttended(sim, open[i]!)) return
  sim.teams[journey.team]!.stuck++
  sim.teams[journey.home]!.held++
}

/** Somebody of the role is at work, or is finishing this before going home. */
function isAttended(sim: Simulation, request: Request): bool {
  const role = sim.roles[request.role]!
  return role.isAtWork || (request.lineClass < 0 && role.approvers[request.approver]!.isOnShift)
}
