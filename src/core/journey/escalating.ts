import { EventKind } from '../engine/clock-loop.js'
import { Escalation } from '../ledger/requests.js'
import { awaitAnswer } from './channel-of.js'
import { approves, cutToDue } from './claims.js'
import { endHungUp } from './ending.js'
import { type Journey, LegEnd, type Request, State } from './journey.js'
import { feelHold, feelLetDown } from './moments.js'
import { Purpose } from './purposes.js'
import { routeRequest, stageBegin, suffices } from './request-route.js'
import { askStage, closeRequest, withdrawAll } from './signing.js'
import type { Simulation } from './simulation.js'
import { leaveAgent } from './staffing.js'
import { grant, hearPolicy, refuseAfterEscalation, resolve } from './verdicts.js'
import { join } from './waiting.js'

/** Whether there is anybody upstairs. */
export function mayEscalate(sim: Simulation, journey: Journey): bool {
  return sim.model.teams[journey.home]!.layers.length > 0 || sim.model.approvals.duty >= 0
}

/** Whether anybody who would be asked may grant it. */
export function someoneMayGrant(sim: Simulation, journey: Journey): bool {
  const layers = sim.model.teams[journey.team]!.layers
  for (let i = 0; i < layers.length; i++) if (suffices(sim.model.managers[layers[i]!]!, journey)) return true
  const duty = sim.model.approvals.duty
  return duty >= 0 && suffices(sim.model.managers[duty]!, journey)
}

/** A request goes upstairs while the customer holds. */
export function escalate(sim: Simulation, journey: Journey, why: Escalation): void {
  sim.ledger.requests.escalated(journey, why)
  journey.requests++
  journey.demanded = why === Escalation.demanded
  routeRequest(sim, journey)
  journey.since = sim.now
  if (journey.route.length === 0) {
    refuseAfterEscalation(sim, journey, 0)
    return
  }
  journey.requestedAt = sim.now
  if (sim.model.approvals.holdLimit === 0 || journey.written) release(sim, journey)
  else hold(sim, journey)
  askStage(sim, journey)
}

/** The pending event of someone on hold: patience ends, or the limit after which a call back is promised. */
export function holdEnds(sim: Simulation, journey: Journey): void {
  if (sim.now < journey.deadline) {
    release(sim, journey)
    return
  }
  withdrawAll(sim, journey)
  const held = endHold(sim, journey)
  if (journey.demanded) hearPolicy(sim, journey, 1)
  feelLetDown(sim, journey)
  leaveAgent(sim, journey, held)
  sim.ledger.requests.abandoned(journey)
  endHungUp(sim, journey)
}

/**
 * A role has decided: the next stage gets the request when all of one have agreed, and the answer is there after the last.
 * One no is the answer, whatever others who have the request would have said.
 */
export function decided(sim: Simulation, request: Request): void {
  const journey = request.journey
  const role = request.role
  const manager = sim.model.managers[role]!
  const approved = approves(sim, journey, role, manager)
  const isAbove = role === sim.model.approvals.duty || sim.model.teams[journey.home]!.layers.includes(role)
  sim.ledger.requests.decided(journey, role, approved, !isAbove || suffices(manager, journey))
  closeRequest(sim, request)
  if (!approved) {
    withdrawAll(sim, journey)
    answer(sim, journey, false)
  } else if (journey.open.length === 0) {
    if (journey.stage + 1 < journey.stages.length) {
      journey.stage++
      askStage(sim, journey)
    } else answer(sim, journey, suffices(sim.model.managers[journey.granter]!, journey))
  }
}

/**
 * The agent tells the customer, on hold or by call back.
 * @param held seconds the customer has held with the agent at the end of the leg
 */
export function conclude(sim: Simulation, journey: Journey, held: f64): void {
  if (!journey.approved) {
    refuseAfterEscalation(sim, journey, held)
    return
  }
  sim.ledger.requests.approved(journey)
  if (journey.demanded) hearPolicy(sim, journey, 1)
  // Any of those who have signed last may see what is too much.
  for (let place = stageBegin(journey); place < journey.route.length; place++) {
    cutToDue(sim, journey, journey.route[place]!)
  }
  grant(sim, journey, journey.amount)
  resolve(sim, journey, held)
}

function hold(sim: Simulation, journey: Journey): void {
  journey.state = State.holding
  journey.holds++
  feelHold(sim, journey)
  journey.deadline = sim.now + patienceOnHold(sim, journey)
  const next = Math.min(journey.deadline, sim.now + sim.model.approvals.holdLimit)
  if (next < Number.POSITIVE_INFINITY) sim.clock.schedule(journey, next, EventKind.limit, journey.number)
  else sim.clock.cancel(journey)
}

function patienceOnHold(sim: Simulation, journey: Journey): f64 {
  const law = journey.segment.holdPatience
  if (law === null) return Number.POSITIVE_INFINITY
  return law.quantile(sim.streams.uniform(journey.number, Purpose.holdPatience, journey.requests))
}

/** The agent is needed elsewhere: the customer is promised a call, the request keeps its place; who wrote waits on. */
function release(sim: Simulation, journey: Journey): void {
  const promise = sim.model.approvals.promise
  const held: f64 = journey.state === State.holding ? endHold(sim, journey) : 0
  sim.clock.cancel(journey)
  journey.state = State.awaitingAnswer
  journey.since = sim.now
  if (promise !== null && !journey.written) journey.promisedBy = sim.later(promise.amount, promise.businessDays)
  sim.ledger.requests.released(journey)
  leaveAgent(sim, journey, held)
  awaitAnswer(sim, journey)
}

function answer(sim: Simulation, journey: Journey, approved: bool): void {
  sim.ledger.requests.answered(journey)
  journey.approved = approved
  if (journey.state === State.holding) {
    sim.clock.cancel(journey)
    conclude(sim, journey, endHold(sim, journey))
    return
  }
  sim.ledger.waitedForCall(journey)
  journey.legEnd = LegEnd.tellAnswer
  journey.from = -1
  join(sim, journey, journey.team)
}

/** @returns seconds that the customer has held */
function endHold(sim: Simulation, journey: Journey): f64 {
  const held = sim.now - journey.since
  sim.ledger.requests.held(journey, held)
  return held
}
