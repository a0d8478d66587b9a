import { log } from '../engine/arithmetic.js'
import { EventKind } from '../engine/clock-loop.js'
import { invariant } from '../kernel/invariant.js'
import { Journey } from './journey.js'
import { Purpose, visitOf } from './purposes.js'
import type { Review } from './role-desk.js'
import { Approver, type RoleDesk } from './role-desk.js'
import type { Simulation } from './simulation.js'

/** Persons of all roles share one numbering of random spells: room for so many in each role. */
const PERSONS_PER_ROLE = 4096

/** Puts the people of a role to work at t = 0, each in a random place of its spells. */
export function openRole(sim: Simulation, role: RoleDesk): void {
  role.due = role.model.hours[0]!.working
  role.working = role.due
  if (role.model.people === Number.POSITIVE_INFINITY) return
  for (let person = 0; person < role.model.people; person++) addApprover(sim, role)
}

/** A request comes before a role: someone reachable and idle takes it, or it waits its turn. */
export function ask(sim: Simulation, role: RoleDesk, journey: Journey): void {
  role.touch(sim.now)
  sim.ledger.requests.asked(journey, role.index)
  take(sim, role, journey)
}

/** A decision of an agent comes before the manager, who looks at it when no request waits. */
export function askForReview(sim: Simulation, role: RoleDesk, review: Review): void {
  role.touch(sim.now)
  sim.ledger.requests.reviewAsked(role.index)
  take(sim, role, review)
}

function take(sim: Simulation, role: RoleDesk, task: Journey | Review): void {
  const person = idleApprover(sim, role)
  if (person === null) stand(role, task)
  else begin(sim, person, task)
}

function stand(role: RoleDesk, task: Journey | Review): void {
  const isReview = !(task instanceof Journey)
  role.line.join(task, isReview ? 1 : 0)
  if (isReview) role.reviews++
}

/** Whether somebody of the role could answer at once or after the case in hand. */
export function isPresent(role: RoleDesk): boolean {
  if (!role.working) return false
  return role.model.people === Number.POSITIVE_INFINITY || role.approvers.some(isThere)
}

/** The customer has hung up: the request leaves the line or the desk. */
export function withdraw(sim: Simulation, role: RoleDesk, journey: Journey): void {
  role.touch(sim.now)
  if (journey.lineClass >= 0) {
    role.line.leave(journey)
    sim.ledger.requests.withdrawn(journey, role.index, 0)
    return
  }
  const approver = role.approvers.find((candidate) => candidate.task === journey)
  invariant(approver !== undefined, 'a request is in line or on a desk')
  catchUp(sim, approver)
  if (reachable(approver)) role.busy--
  sim.ledger.requests.withdrawn(journey, role.index, approver.workLeft)
  approver.task = null
  takeNext(sim, approver)
}

/** Working hours begin or end: work in hand pauses and resumes. */
export function setWorking(sim: Simulation, role: RoleDesk, working: boolean): void {
  if (role.working === working) return
  change(sim, role, () => {
    role.working = working
  })
  if (working && role.model.people === Number.POSITIVE_INFINITY) serveEverybody(sim, role)
}

/**
 * One person more of a role is gone (1), or one less (-1): requests wait for the others, or for the successor.
 * Of people without number nobody is missed.
 */
export function setGone(sim: Simulation, role: RoleDesk, gone: 1 | -1): void {
  if (role.model.people === Number.POSITIVE_INFINITY) return
  change(sim, role, () => {
    role.gone += gone
    // What was on the desk goes back in line.
    for (const approver of role.approvers) {
      if (approver.person >= role.gone || approver.task === null) continue
      stand(role, approver.task)
      approver.task = null
    }
  })
}

/** Changes who can be reached; who can now takes up the work that waits. */
function change(sim: Simulation, role: RoleDesk, apply: () => void): void {
  role.touch(sim.now)
  for (const approver of role.approvers) catchUp(sim, approver)
  apply()
  role.reachable = 0
  role.busy = 0
  for (const approver of role.approvers) {
    if (!reachable(approver)) continue
    role.reachable++
    if (approver.task !== null) role.busy++
  }
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
  const { task } = approver
  if (task !== null && approver.finishes) {
    approver.task = null
    role.busy--
    if (task instanceof Journey) return task
    sim.ledger.requests.reviewed(role.index)
    task.tell(sim.habits.lastReview)
    takeNext(sim, approver)
    return null
  }
  turnSpell(sim, approver)
  takeNext(sim, approver)
  return null
}

/** After a decision: the next request, or rest. */
export function takeNext(sim: Simulation, approver: Approver): void {
  if (approver.task === null && reachable(approver)) {
    const next = approver.role.line.first()
    if (next !== null) {
      leaveLine(approver.role, next)
      begin(sim, approver, next)
      return
    }
  }
  scheduleNext(sim, approver)
}

function leaveLine(role: RoleDesk, task: Journey | Review): void {
  role.line.leave(task)
  if (!(task instanceof Journey)) role.reviews--
}

function begin(sim: Simulation, approver: Approver, task: Journey | Review): void {
  const { role } = approver
  const seconds =
    task instanceof Journey
      ? role.model.decidesIn.quantile(
          sim.streams.uniform(task.number, Purpose.decision, visitOf(role.model.key, task.requests)),
        )
      : task.seconds
  approver.task = task
  approver.workLeft = seconds
  if (task instanceof Journey) sim.ledger.requests.considered(task, role.index, approver.person, seconds)
  role.busy++
  scheduleNext(sim, approver)
}

function idleApprover(sim: Simulation, role: RoleDesk): Approver | null {
  if (!role.working) return null
  for (const approver of role.approvers) {
    if (approver.task !== null || !reachable(approver)) continue
    catchUp(sim, approver)
    return approver
  }
  return role.model.people === Number.POSITIVE_INFINITY ? addApprover(sim, role) : null
}

function serveEverybody(sim: Simulation, role: RoleDesk): void {
  for (;;) {
    const next = role.line.first()
    if (next === null) return
    leaveLine(role, next)
    begin(sim, idleApprover(sim, role)!, next)
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
  return approver.role.working && isThere(approver)
}

/** Within a spell of availability, and not gone for good. */
function isThere(approver: Approver): boolean {
  return approver.available && approver.person >= approver.role.gone
}

/** Lets the time since the last look pass: spells run in working hours, work while the person can be reached. */
function catchUp(sim: Simulation, approver: Approver): void {
  const passed = sim.now - approver.touched
  approver.touched = sim.now
  if (passed === 0 || !approver.role.working) return
  approver.spellLeft -= passed
  if (approver.task !== null && isThere(approver)) approver.workLeft = Math.max(0, approver.workLeft - passed)
}

function turnSpell(sim: Simulation, approver: Approver): void {
  const { role } = approver
  approver.available = !approver.available
  approver.spellLeft = spellLength(sim, approver)
  if (approver.person < role.gone) return
  const change = approver.available ? 1 : -1
  role.reachable += change
  if (approver.task !== null) role.busy += change
}

function scheduleNext(sim: Simulation, approver: Approver): void {
  if (!approver.role.working) {
    sim.clock.cancel(approver)
    return
  }
  const work = approver.task !== null && isThere(approver) ? approver.workLeft : Number.POSITIVE_INFINITY
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
