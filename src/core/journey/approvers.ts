import { invariant } from '../engine/invariant.js'
import type { Waiter } from '../engine/waiting-line.js'
import { catchUp, doOther, idleApprover, scheduleNext, turnSpell } from './availability.js'
import type { Journey, Request } from './journey.js'
import { Actor } from './process.js'
import { Purpose, visitOf } from './purposes.js'
import type { Approver, Review, RoleDesk } from './role-desk.js'
import type { Simulation } from './simulation.js'

/** A request comes before a role: someone reachable and idle takes it, or it waits its turn. */
export function ask(sim: Simulation, role: RoleDesk, request: Request): void {
  role.touch(sim.now)
  sim.ledger.requests.asked(request.journey, role.index)
  take(sim, role, request)
}

/** A decision of an agent comes before the manager, who looks at it when no request waits. */
export function askForReview(sim: Simulation, role: RoleDesk, review: Review): void {
  role.touch(sim.now)
  sim.ledger.requests.reviewAsked(role.index)
  take(sim, role, review)
}

function take(sim: Simulation, role: RoleDesk, task: Waiter): void {
  const approver = idleApprover(sim, role)
  if (approver === null) stand(role, task)
  else begin(sim, approver, task)
}

function stand(role: RoleDesk, task: Waiter): void {
  const isReview = task.actor === Actor.review
  role.line.join(task, isReview ? 1 : 0)
  if (isReview) role.reviews++
}

function leaveLine(role: RoleDesk, task: Waiter): void {
  role.line.leave(task)
  if (task.actor === Actor.review) role.reviews--
}

/** The request leaves the line or the desk. */
export function withdraw(sim: Simulation, role: RoleDesk, request: Request): void {
  role.touch(sim.now)
  if (request.lineClass >= 0) {
    role.line.leave(request)
    sim.ledger.requests.withdrawn(request.journey, role.index, 0)
    return
  }
  const approver = role.approvers[request.approver]!
  invariant(approver.task === request, 'a request is in line or on a desk')
  catchUp(sim, approver)
  const wasReachable = approver.isReachable
  if (wasReachable) role.busy--
  sim.ledger.requests.withdrawn(request.journey, role.index, approver.workLeft)
  approver.takeUp(null)
  // The last work of a shift that is over.
  if (wasReachable && !approver.isReachable) role.reachable--
  takeNext(sim, approver)
}

/** So many are to be at work from now on. What those who go have in hand pauses, or they finish it first. */
export function setShift(sim: Simulation, role: RoleDesk, people: f64): void {
  if (role.scheduled === people) return
  pause(sim, role)
  role.scheduled = people
  resume(sim, role)
  if (people > 0 && role.isUnlimited) serveEverybody(sim, role)
}

/**
 * One person more of a role is gone (1), or one less (-1): requests wait for the others, or for the successor.
 * Of people without number nobody is missed.
 */
export function setGone(sim: Simulation, role: RoleDesk, gone: i32): void {
  if (role.isUnlimited) return
  pause(sim, role)
  role.gone += gone
  // What was on the desk goes back in line.
  for (let person = 0; person < role.approvers.length && person < role.gone; person++) {
    const approver = role.approvers[person]!
    const task = approver.task
    if (task === null) continue
    stand(role, task)
    approver.takeUp(null)
  }
  resume(sim, role)
}

/** Who can be reached is about to change: everything is brought up to now. */
function pause(sim: Simulation, role: RoleDesk): void {
  role.touch(sim.now)
  for (let i = 0; i < role.approvers.length; i++) catchUp(sim, role.approvers[i]!)
}

/** Who can be reached has changed: who can now takes up the work that waits. */
function resume(sim: Simulation, role: RoleDesk): void {
  role.reachable = 0
  role.busy = 0
  for (let i = 0; i < role.approvers.length; i++) {
    const approver = role.approvers[i]!
    approver.beCounted()
    if (!approver.isReachable) continue
    role.reachable++
    if (approver.task !== null) role.busy++
  }
  for (let i = 0; i < role.approvers.length; i++) takeNext(sim, role.approvers[i]!)
}

function serveEverybody(sim: Simulation, role: RoleDesk): void {
  for (;;) {
    const next = role.line.first()
    if (next === null) return
    leaveLine(role, next)
    begin(sim, idleApprover(sim, role)!, next)
  }
}

/**
 * The approver's pending event: a spell has ended, or work of any kind is done.
 * @returns the request that has been decided, or null
 */
export function approverEvent(sim: Simulation, approver: Approver): Request | null {
  const role = approver.role
  role.touch(sim.now)
  catchUp(sim, approver)
  const task = approver.task
  if (task !== null && approver.finishes) {
    approver.takeUp(null)
    role.busy--
    if (!approver.isReachable) role.reachable--
    if (task.actor === Actor.request) return task as Request
    sim.ledger.requests.reviewed(role.index)
    const review = task as Review
    review.tell(sim.habits.lastReview)
    role.retire(review)
    takeNext(sim, approver)
    return null
  }
  if (task === null && approver.finishes) {
    approver.otherLeft = 0
    approver.beCounted()
  } else {
    turnSpell(sim, approver)
  }
  takeNext(sim, approver)
  return null
}

/** After a decision: the next request, or rest. */
export function takeNext(sim: Simulation, approver: Approver): void {
  if (approver.task === null && approver.otherLeft === 0 && approver.isReachable) {
    const next = approver.role.line.first()
    if (next !== null) {
      leaveLine(approver.role, next)
      begin(sim, approver, next)
      return
    }
    doOther(sim, approver)
  }
  scheduleNext(sim, approver)
}

function begin(sim: Simulation, approver: Approver, task: Waiter): void {
  const role = approver.role
  approver.takeUp(task)
  if (task.actor === Actor.request) {
    const request = task as Request
    request.approver = approver.person
    const seconds = decisionTime(sim, role, request.journey)
    approver.workLeft = seconds
    sim.ledger.requests.considered(request.journey, role.index, approver.person, seconds)
  } else {
    approver.workLeft = (task as Review).seconds
  }
  role.busy++
  scheduleNext(sim, approver)
}

function decisionTime(sim: Simulation, role: RoleDesk, journey: Journey): f64 {
  const request = visitOf(role.model.key, journey.requests)
  return role.model.decidesIn!.quantile(sim.streams.uniform(journey.number, Purpose.decision, request))
}
