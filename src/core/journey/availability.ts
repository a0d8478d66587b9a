import { log } from '../engine/arithmetic.js'
import { EventKind } from '../engine/clock-loop.js'
import { Purpose } from './purposes.js'
import { Approver, type RoleDesk } from './role-desk.js'
import type { Simulation } from './simulation.js'

/** Persons of all roles share one numbering of random spells: room for so many in each role. */
const PERSONS_PER_ROLE: i32 = 4096

/** Of a piece of other work until its end has come: 0 says that there is none. */
const LEAST_LEFT: f64 = 1e-9

/** Puts the people of a role to work at t = 0, each in a random place of its spells. */
export function openRole(sim: Simulation, role: RoleDesk): void {
  role.due = role.model.hours[0]!.people
  role.scheduled = role.due
  if (role.isUnlimited) return
  for (let person: f64 = 0; person < role.model.people; person++) addApprover(sim, role)
}

function addApprover(sim: Simulation, role: RoleDesk): Approver {
  const approver = new Approver(role, role.approvers.length)
  const spells = role.model.spells
  approver.touched = sim.now
  role.approvers.push(approver)
  sim.clock.enter(approver)
  if (spells !== null) {
    approver.available = spellDraw(sim, approver) < spells.on / (spells.on + spells.off)
    approver.spellLeft = spellLength(sim, approver)
  }
  if (approver.isReachable) role.reachable++
  approver.beCounted()
  doOther(sim, approver)
  scheduleNext(sim, approver)
  return approver
}

/** Who has nothing to do begins a piece of other work, where there is any. */
export function doOther(sim: Simulation, approver: Approver): void {
  const role = approver.role
  const law = role.model.otherWork
  if (law === null || approver.task !== null || approver.otherLeft > 0 || !approver.isReachable) return
  const subject = role.model.key * PERSONS_PER_ROLE + approver.person
  const u = sim.streams.uniform(subject, Purpose.otherWork, approver.others++)
  approver.otherLeft = Math.max(LEAST_LEFT, law.quantile(u))
  approver.beCounted()
}

/** Whether somebody of the role could answer at once or after the case in hand. */
export function isPresent(role: RoleDesk): bool {
  return role.isAtWork && (role.isUnlimited || role.reachable > 0)
}

/** Someone reachable and idle, of those the lowest number; null where nobody is. */
export function idleApprover(sim: Simulation, role: RoleDesk): Approver | null {
  if (!role.working) return null
  const person = role.idle.least()
  if (person < 0) return role.isUnlimited ? addApprover(sim, role) : null
  const approver = role.approvers[person]!
  catchUp(sim, approver)
  return approver
}

/** Lets the time since the last look pass: spells run in working hours, work while the person can be reached. */
export function catchUp(sim: Simulation, approver: Approver): void {
  const passed = sim.now - approver.touched
  approver.touched = sim.now
  if (passed === 0 || !approver.role.working) return
  approver.spellLeft -= passed
  if (!approver.isThere) return
  if (approver.task !== null) approver.workLeft = Math.max(0, approver.workLeft - passed)
  else if (approver.otherLeft > 0) approver.otherLeft = Math.max(LEAST_LEFT, approver.otherLeft - passed)
}

/** A spell has ended, and the next begins. */
export function turnSpell(sim: Simulation, approver: Approver): void {
  const role = approver.role
  approver.available = !approver.available
  approver.spellLeft = spellLength(sim, approver)
  approver.beCounted()
  if (!approver.isOnShift) return
  const change = approver.available ? 1 : -1
  role.reachable += change
  if (approver.task !== null) role.busy += change
}

/** Sets the approver's one pending event: the end of the work in hand or of the spell, whichever is first. */
export function scheduleNext(sim: Simulation, approver: Approver): void {
  if (!approver.role.working) {
    sim.clock.cancel(approver)
    return
  }
  let work: f64 = Number.POSITIVE_INFINITY
  if (approver.isThere) {
    if (approver.task !== null) work = approver.workLeft
    else if (approver.otherLeft > 0) work = approver.otherLeft
  }
  const next = Math.min(work, approver.spellLeft)
  approver.finishes = work <= approver.spellLeft
  if (next === Number.POSITIVE_INFINITY) sim.clock.cancel(approver)
  else sim.clock.schedule(approver, sim.now + next, EventKind.completion, approver.person)
}

/** Spells are exponential, so that a stationary start needs no memory of the one it falls into. */
function spellLength(sim: Simulation, approver: Approver): f64 {
  const spells = approver.role.model.spells!
  const mean = approver.available ? spells.on : spells.off
  return -mean * log(spellDraw(sim, approver))
}

function spellDraw(sim: Simulation, approver: Approver): f64 {
  const subject = approver.role.model.key * PERSONS_PER_ROLE + approver.person
  return sim.streams.uniform(subject, Purpose.spell, approver.spell++)
}
