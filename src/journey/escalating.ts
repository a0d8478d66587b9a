import { EventKind } from '../engine/clock-loop.js'
import { JOURNEY } from '../ledger/counters.js'
import { Escalation } from '../ledger/requests.js'
import type { ManagerModel } from '../model/model.js'
import type { ApprovalPolicy } from '../vocabulary/approvals.js'
import { ask, isPresent, withdraw } from './approvers.js'
import { approves, cutToDue } from './claims.js'
import { endHungUp } from './ending.js'
import { type Journey, LegEnd, State } from './journey.js'
import { Purpose } from './purposes.js'
import type { Simulation } from './simulation.js'
import { leaveAgent } from './staffing.js'
import { awaitCallBack } from './transferring.js'
import { moveTrust, moveTrustByOverClaim } from './trusting.js'
import { grant, hearPolicy, refuseAfterEscalation, resolve } from './verdicts.js'
import { join } from './waiting.js'

/** Whether there is anybody upstairs. */
export function mayEscalate(sim: Simulation, journey: Journey): boolean {
  return sim.model.teams[journey.team]!.layers.length > 0 || sim.model.approvals.duty >= 0
}

/**
 * A request goes upstairs while the customer holds.
 */
export function escalate(sim: Simulation, journey: Journey, why: Escalation): void {
  sim.ledger.requests.escalated(journey, why)
  journey.requests++
  journey.demanded = why === Escalation.demanded
  journey.route = routeOf(sim, journey)
  journey.routeAt = 0
  journey.since = sim.now
  if (journey.route.length === 0) {
    refuseAfterEscalation(sim, journey, 0)
    return
  }
  journey.requestedAt = sim.now
  journey.asked = sim.now
  if (sim.model.approvals.holdLimit === 0) release(sim, journey)
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
  sim.feelings.moment(journey, sim.feelings.badOutcome(journey.issue.severity), journey.courtesy, journey.hassles)
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

/** The agent tells the customer, on hold or by call back. */
export function conclude(sim: Simulation, journey: Journey, held: number): void {
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

function routeOf(sim: Simulation, journey: Journey): readonly number[] {
  const { policy, duty } = sim.model.approvals
  return ROUTES[policy]({
    layers: sim.model.teams[journey.team]!.layers,
    suffices: (role) => suffices(sim.model.managers[role]!, journey),
    duty,
    dutyIsPresent: duty >= 0 && isPresent(sim.roles[duty]!),
  })
}

function suffices(manager: ManagerModel, journey: Journey): boolean {
  return journey.amount <= manager.limit && (!journey.exceptional || manager.exceptions) && !journey.unlawful
}

function hold(sim: Simulation, journey: Journey): void {
  const { holdPatience } = journey.segment
  journey.state = State.holding
  journey.holds++
  journey.hassles++
  const weight = moveTrust(sim, journey, JOURNEY.trust_hold_for_approval)
  if (journey.overClaimed) moveTrustByOverClaim(sim, journey, JOURNEY.trust_hold_for_approval, weight)
  const patience =
    holdPatience === null
      ? Number.POSITIVE_INFINITY
      : holdPatience.quantile(sim.streams.uniform(journey.number, Purpose.holdPatience, journey.requests))
  journey.deadline = sim.now + patience
  const next = Math.min(journey.deadline, sim.now + sim.model.approvals.holdLimit)
  if (next < Number.POSITIVE_INFINITY) sim.clock.schedule(journey, next, EventKind.limit, journey.number)
  else sim.clock.cancel(journey)
}

/** The agent is needed elsewhere: the customer is promised a call, the request keeps its place. */
function release(sim: Simulation, journey: Journey): void {
  const { promise } = sim.model.approvals
  const held = journey.state === State.holding ? endHold(sim, journey) : 0
  sim.clock.cancel(journey)
  journey.state = State.awaitingAnswer
  journey.since = sim.now
  if (promise !== null) {
    journey.promisedBy = sim.later(promise.amount, promise.businessDays)
  }
  sim.ledger.requests.released(journey)
  leaveAgent(sim, journey, held)
  awaitCallBack(sim, journey)
}

function answer(sim: Simulation, journey: Journey, approved: boolean): void {
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
function endHold(sim: Simulation, journey: Journey): number {
  const held = sim.now - journey.since
  sim.ledger.requests.held(journey, held)
  return held
}

/** What a policy may know of a request that goes upstairs. Roles are indices. */
interface ApprovalRequest {
  /** The reporting line of the asking team, from the nearest up. */
  readonly layers: readonly number[]
  /** Whether a role may grant it. */
  readonly suffices: (role: number) => boolean
  /** The duty manager's role; -1 where there is none. */
  readonly duty: number
  readonly dutyIsPresent: boolean
}

/** Which roles are asked, in order. Empty: nobody is asked, because nobody could grant it. */
type Route = (request: ApprovalRequest) => readonly number[]

/** Every layer up to the one that may grant it; where none may, the no comes from the top. */
const ladder: Route = ({ layers, suffices }) => {
  const sufficient = layers.findIndex(suffices)
  return sufficient < 0 ? layers : layers.slice(0, sufficient + 1)
}

/** Straight to the lowest layer that may grant it. */
const direct: Route = ({ layers, suffices }) => {
  const sufficient = layers.find(suffices)
  return sufficient === undefined ? [] : [sufficient]
}

/** A named person who is there for what goes beyond reasonable parameters; the ladder while that person is away. */
const dutyManager: Route = (request) =>
  request.dutyIsPresent && request.suffices(request.duty) ? [request.duty] : ladder(request)

export const ROUTES: Readonly<Record<ApprovalPolicy, Route>> = { ladder, direct, duty_manager: dutyManager }
