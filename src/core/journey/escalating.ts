import { EventKind } from '../engine/clock-loop.js'
import { Escalation } from '../ledger/requests.js'
import type { ManagerModel } from '../model/manager-model.js'
import { ApprovalPolicy } from '../model/model.js'
import { ask, withdraw } from './approvers.js'
import { isPresent } from './availability.js'
import { awaitAnswer } from './channel-of.js'
import { approves, cutToDue } from './claims.js'
import { endHungUp } from './ending.js'
import { type Journey, LegEnd, State } from './journey.js'
import { feelHold, feelLetDown } from './moments.js'
import { Purpose } from './purposes.js'
import type { Simulation } from './simulation.js'
import { leaveAgent } from './staffing.js'
import { grant, hearPolicy, refuseAfterEscalation, resolve } from './verdicts.js'
import { join } from './waiting.js'

/** Whether there is anybody upstairs. */
export function mayEscalate(sim: Simulation, journey: Journey): bool {
  return sim.model.teams[journey.team]!.layers.length > 0 || sim.model.approvals.duty >= 0
}

/** A request goes upstairs while the customer holds. */
export function escalate(sim: Simulation, journey: Journey, why: Escalation): void {
  sim.ledger.requests.escalated(journey, why)
  journey.requests++
  journey.demanded = why === Escalation.demanded
  routeRequest(sim, journey)
  journey.routeAt = 0
  journey.since = sim.now
  if (journey.route.length === 0) {
    refuseAfterEscalation(sim, journey, 0)
    return
  }
  journey.requestedAt = sim.now
  journey.asked = sim.now
  if (sim.model.approvals.holdLimit === 0 || journey.written) release(sim, journey)
  else hold(sim, journey)
  ask(sim, sim.roles[journey.route[0]!]!, journey)
}

/** The pending event of someone on hold: patience ends, or the limit after which a call back is promised. */
export function holdEnds(sim: Simulation, journey: Journey): void {
  if (sim.now < journey.deadline) {
    release(sim, journey)
    return
  }
  withdraw(sim, sim.roles[journey.route[journey.routeAt]!]!, journey)
  const held = endHold(sim, journey)
  if (journey.demanded) hearPolicy(sim, journey, 1)
  feelLetDown(sim, journey)
  leaveAgent(sim, journey, held)
  sim.ledger.requests.abandoned(journey)
  endHungUp(sim, journey)
}

/** A role has decided: up to the next layer, or the answer is there. */
export function decided(sim: Simulation, journey: Journey): void {
  const role = journey.route[journey.routeAt]!
  const manager = sim.model.managers[role]!
  const approved = approves(sim, journey, role, manager)
  sim.ledger.requests.decided(journey, role, approved)
  if (approved && journey.routeAt + 1 < journey.route.length) {
    journey.routeAt++
    journey.asked = sim.now
    ask(sim, sim.roles[journey.route[journey.routeAt]!]!, journey)
    return
  }
  answer(sim, journey, approved && suffices(manager, journey))
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
  cutToDue(sim, journey, journey.route[journey.routeAt]!)
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

/** Which roles are asked, in order: put on `journey.route`. Empty: nobody is asked, because nobody could grant it. */
function routeRequest(sim: Simulation, journey: Journey): void {
  journey.route.length = 0
  const layers = sim.model.teams[journey.team]!.layers
  switch (sim.model.approvals.policy) {
    case ApprovalPolicy.direct:
      goDirect(sim, journey, layers)
      break
    case ApprovalPolicy.duty_manager:
      goToDutyManager(sim, journey, layers)
      break
    default:
      climb(sim, journey, layers)
  }
}

/** Whether a role may grant it. */
function suffices(manager: ManagerModel, journey: Journey): bool {
  return journey.amount <= manager.limit && (!journey.exceptional || manager.exceptions) && !journey.unlawful
}

/**
 * Every layer up to the one that may grant it; where none may, the no comes from the top.
 * @param layers the reporting line of the asking team, from the nearest up
 */
function climb(sim: Simulation, journey: Journey, layers: Array<i32>): void {
  for (let i = 0; i < layers.length; i++) {
    const role = layers[i]!
    journey.route.push(role)
    if (suffices(sim.model.managers[role]!, journey)) return
  }
}

/** Straight to the lowest layer that may grant it. */
function goDirect(sim: Simulation, journey: Journey, layers: Array<i32>): void {
  for (let i = 0; i < layers.length; i++) {
    const role = layers[i]!
    if (!suffices(sim.model.managers[role]!, journey)) continue
    journey.route.push(role)
    return
  }
}

/** A named person who is there for what goes beyond reasonable parameters; the ladder while that person is away. */
function goToDutyManager(sim: Simulation, journey: Journey, layers: Array<i32>): void {
  const duty = sim.model.approvals.duty
  if (duty >= 0 && isPresent(sim.roles[duty]!) && suffices(sim.model.managers[duty]!, journey)) journey.route.push(duty)
  else climb(sim, journey, layers)
}
