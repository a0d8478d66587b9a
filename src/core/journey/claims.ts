import type { ManagerModel } from '../model/manager-model.js'
import { MINUTE } from '../model/units.js'
import { asksForRemedy, isLoud } from './customer.js'
import { isDiscretionary, isGuarded } from './gates.js'
import type { Journey } from './journey.js'
import { feelSuspicion } from './moments.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import type { TeamDesk } from './team-desk.js'

/** A customer arrives: with a request for which something is due, or not. Call before anything is felt. */
export function drawUndue(sim: Simulation, journey: Journey): void {
  const claims = journey.issue.claims
  const remedy = journey.issue.remedy
  if (claims === null || remedy === null || claims.undue === 0) return
  if (!asksForRemedy(sim.streams, journey, remedy)) return
  journey.undue = sim.streams.uniform(journey.number, Purpose.undue, 0) < sim.askingPays.shareOf(claims.undue)
}

/**
 * Whether the agent asks for proof: of who asks for too much the more, the better tools and history are; of the innocent
 * now and then, less where history speaks for them. Nobody looks at routine amounts.
 * @returns seconds that it takes
 */
export function suspect(sim: Simulation, journey: Journey, place: TeamDesk, home: TeamDesk): f64 {
  const team = home.model
  journey.suspected = false
  if (journey.issue.claims === null || !isDiscretionary(journey, team)) return 0
  // Another department's to give is another's to look at.
  if (isGuarded(sim, journey, place.model, place.actual)) return 0
  const beliefs = sim.model.beliefs
  const share = isDueAsAsked(journey)
    ? beliefs.claims_false_alarm * (1 - beliefs.claims_acquitted * team.history)
    : 1 - (1 - beliefs.claims_tools * team.tools) * (1 - beliefs.claims_history * team.history)
  const visit = visitOf(place.model.key, journey.visits[place.index]!)
  journey.suspected = sim.streams.uniform(journey.number, Purpose.suspicion, visit) < share
  return journey.suspected ? beliefs.claims_proof * MINUTE : 0
}

/**
 * What proof shows of a request: nothing due after all, or less than was asked for, which it is then cut to.
 * @returns whether it looks due
 */
export function looksDue(sim: Simulation, journey: Journey, desk: TeamDesk): bool {
  if (!journey.requested) {
    journey.requested = true
    sim.ledger.answers.understood(journey)
  }
  if (!journey.suspected) return true
  journey.suspected = false
  feelSuspicion(sim, journey)
  const isJust = isDueAsAsked(journey)
  if (isJust) sim.ledger.decisions.suspected(journey)
  const visit = visitOf(desk.model.key, journey.visits[journey.team]!)
  const errs = sim.streams.uniform(journey.number, Purpose.proof, visit) < sim.model.beliefs.claims_proof_error
  if (isJust) return !errs
  if (errs) return true
  if (!journey.undue) journey.amount = journey.due
  return !journey.undue
}

/**
 * A manager's verdict, which follows merit as this one sees it: what looks undue is refused, and of the rest the share
 * that it takes to approve no more than stated, those of least merit first. Where every request is due, merit is one draw
 * per customer.
 */
export function approves(sim: Simulation, journey: Journey, role: i32, manager: ManagerModel): bool {
  const merit: f64 = manager.approves === 1 ? 0 : sim.streams.uniform(journey.number, Purpose.merit, 0)
  const claims = journey.issue.claims
  if (claims === null || claims.undue === 0) return merit < manager.approves
  const error = sim.model.beliefs.claims_manager_error
  if (journey.undue !== managerErrs(sim, journey, role)) return false
  const undue = sim.askingPays.shareOf(claims.undue)
  const seemDue = (1 - undue) * (1 - error) + undue * error
  return merit * seemDue < manager.approves
}

/** A manager who grants sees, as a rule, what is too much of it. */
export function cutToDue(sim: Simulation, journey: Journey, role: i32): void {
  if (journey.undue || isDueAsAsked(journey)) return
  if (!managerErrs(sim, journey, role)) journey.amount = journey.due
}

/** Whether the manager is wrong about what is due: the same at each look at one request. */
function managerErrs(sim: Simulation, journey: Journey, role: i32): bool {
  const sees = visitOf(sim.model.managers[role]!.key, journey.requests)
  return sim.streams.uniform(journey.number, Purpose.managerSees, sees) < sim.model.beliefs.claims_manager_error
}

/** A request has come to its end: what became of it is counted, and word gets round. */
export function concludeRequest(sim: Simulation, journey: Journey): void {
  if (!journey.requested) return
  if (journey.undue) sim.askingPays.hear(journey.granted)
  sim.ledger.answers.settled(journey, isLoud(sim.streams, journey))
}

function isDueAsAsked(journey: Journey): bool {
  return journey.due === journey.amount
}
