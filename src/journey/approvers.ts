import { log } from '../engine/arithmetic.js'
import { EventKind } from '../engine/clock-loop.js'
import { invariant } from '../kernel/invariant.js'
import type { Journey } from './journey.js'
import { Purpose, visitOf } from './purposes.js'
import { Approver, type RoleDesk } from './role-desk.js'
import type { Simulation } from './simulation.js'

/** Persons of all roles share one numbering of random spells: room for so many in each role. */
const PERSONS_PER_ROLE = 4096

/** Puts the people of a role to work at t = 0, each in a random place of its spells. */
export function openRole(sim: Simulation, role: RoleDesk): void {
  role.working = role.model.hours[0]!.working
  if (role.model.people === Number.POSITIVE_INFINITY) return
  for (let person = 0; person < role.model.people; person++) addApprover(sim, role)
}

/** A request comes before a role: someone reachable and idle takes it, or it waits its turn. */
export function ask(sim: Simulation, role: RoleDesk, journey: Journey): void {
  role.touch(sim.now)
  if (sim.inWindow()) role.windowJoins++
  sim.listener?.happened('asked', sim.now, journey.number, role.index, 0)
  const person = idleApprover(sim, role)
  if (person === null) role.line.join(journey, 0)
  else beginDecision(sim, person, journey)
}

/** Whether somebody of the role could answer at once or after the case in hand. */
export function isPresent(role: RoleDesk): boolean {
  if (!role.working) return false
  return role.model.people === Number.POSITIVE_INFINITY || role.approvers.some((approver) => approver.available)
}

/** The customer has hung up: the request leaves the line or the desk. */
export function withdraw(sim: Simulation, role: RoleDesk, journey: Journey): void {
  role.touch(sim.now)
  if (journey.lineClass >= 0) {
    role.line.leave(journey)
    sim.listener?.happened('withdrawn', sim.now, journey.number, role.index, 0)
    return
  }
  const approver = role.approvers.find((candidate) => candidate.journey === journey)
  invariant(approver !== undefined, 'a request is in line or on a desk')
  catchUp(sim, approver)
  if (reachable(approver)) role.busy--
  // Work that the customer spared the role is no load.
  if (sim.inWindow()) role.windowWork -= approver.workLeft
  sim.listener?.happened('withdrawn', sim.now, journey.number, role.index, approver.workLeft)
  approver.journey = null
  takeNext(sim, approver)
}

/** Working hours begin or end: work in hand pauses and resumes. */
export function setWorking(sim: Simulation, role: RoleDesk, working: boolean): void {
  role.leavesWhenEmpty = false
  if (role.working === working) return
  role.touch(sim.now)
  for (const approver of role.approvers) catchUp(sim, approver)
  role.working = working
  role.reachable = 0
  role.busy = 0
  for (const approver of role.approvers) {
    if (!reachable(approver)) continue
    role.reachable++
    if (approver.journey !== null) role.busy++
  }
  if (working && role.model.people === Number.POSITIVE_INFINITY) serveEverybody(sim, role)
  for (const approver of role.approvers) takeNext(sim, approver)
}

/**
 * The approver's pending event: a spell has ended, or a decision is done.
 * @returns the journey whose request has been decided, or null
 */
export function approverEvent(sim: Simulation, approver: Approver): Journey | null {
  const { role } = approver
  role.touch(sim.now)
  catchUp(sim, approver)
  const journey = approver.journey
  if (journey !== null && approver.finishes) {
    approver.journey = null
    role.busy--
    if (sim.inWindow()) role.windowDecided++
    return journey
  }
  turnSpell(sim, approver)
  takeNext(sim, approver)
  return null
}

/** After a decision: the next request, or rest. */
export function takeNext(sim: Simulation, approver: Approver): void {
  if (approver.journey === null && reachable(approver)) {
    const next = approver.role.line.first()
    if (next !== null) {
      approver.role.line.leave(next)
      beginDecision(sim, approver, next)
      return
    }
  }
  scheduleNext(sim, approver)
}

function beginDecision(sim: Simulation, approver: Approver, journey: Journey): void {
  const { role } = approver
  const seconds = role.model.decidesIn.quantile(
    sim.streams.uniform(journey.number, Purpose.decision, visitOf(role.model.key, journey.requests)),
  )
  approver.journey = journey
  approver.workLeft = seconds
  sim.listener?.happened('considered', sim.now, journey.number, role.index, seconds, approver.person)
  role.busy++
  if (sim.inWindow()) role.windowWork += seconds
  scheduleNext(sim, approver)
}

function idleApprover(sim: Simulation, role: RoleDesk): Approver | null {
  if (!role.working) return null
  for (const approver of role.approvers) {
    if (approver.journey !== null || !approver.available) continue
    catchUp(sim, approver)
    return approver
  }
  return role.model.people === Number.POSITIVE_INFINITY ? addApprover(sim, role) : null
}

function serveEverybody(sim: Simulation, role: RoleDesk): void {
  for (;;) {
    const next = role.line.first()
    if (next === null) return
    role.line.leave(next)
    beginDecision(sim, idleApprover(sim, role)!, next)
  }
}

function addApprover(sim: Simulation, role: RoleDesk): Approver {
  const approver = new Approver(role, role.approvers.length)
  const { spells } = role.model
  approver.touched = sim.now
  role.approvers.push(approver)
  sim.clock.enter(approver)
  if (spells !== null) {
    approver.available = spellDraw(sim, approver) < spells.on / (spells.on + spells.off)
    approver.spellLeft = spellLength(sim, approver)
  }
  if (reachable(approver)) role.reachable++
  scheduleNext(sim, approver)
  return approver
}

function reachable(approver: Approver): boolean {
  return approver.role.working && approver.available
}

/** Lets the time since the last look pass: spells run in working hours, work while the person can be reached. */
function catchUp(sim: Simulation, approver: Approver): void {
  const passed = sim.now - approver.touched
  approver.touched = sim.now
  if (passed === 0 || !approver.role.working) return
  approver.spellLeft -= passed
  if (approver.journey !== null && approver.available) approver.workLeft = Math.max(0, approver.workLeft - passed)
}

function turnSpell(sim: Simulation, approver: Approver): void {
  const { role } = approver
  approver.available = !approver.available
  approver.spellLeft = spellLength(sim, approver)
  const change = approver.available ? 1 : -1
  role.reachable += change
  if (approver.journey !== null) role.busy += change
}

function scheduleNext(sim: Simulation, approver: Approver): void {
  if (!approver.role.working) {
    sim.clock.cancel(approver)
    return
  }
  const work = approver.journey !== null && approver.available ? approver.workLeft : Number.POSITIVE_INFINITY
  const next = Math.min(work, approver.spellLeft)
  approver.finishes = work <= approver.spellLeft
  if (next === Number.POSITIVE_INFINITY) sim.clock.cancel(approver)
  else sim.clock.schedule(approver, sim.now + next, EventKind.completion, approver.person)
}

/** Spells are exponential, so that a stationary start needs no memory of the one it falls into. */
function spellLength(sim: Simulation, approver: Approver): number {
  const { spells } = approver.role.model
  const mean = approver.available ? spells!.on : spells!.off
  return -mean * log(spellDraw(sim, approver))
}

function spellDraw(sim: Simulation, approver: Approver): number {
  return sim.streams.uniform(
    approver.role.model.key * PERSONS_PER_ROLE + approver.person,
    Purpose.spell,
    approver.spell++,
  )
}
