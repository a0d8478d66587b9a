import { MINUTE } from '../kernel/units.js'
import { JOURNEY } from '../ledger/counters.js'
import type { ManagerModel } from '../model/model.js'
import { asksForRemedy } from './customer.js'
import { isDiscretionary, isGuarded } from './gates.js'
import type { Journey } from './journey.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import type { TeamDesk } from './team-desk.js'
import { moveTrust } from './trusting.js'

/** A customer arrives: with a request for which something is due, or not. Call before anything is felt. */
export function drawUndue(sim: Simulation, journey: Journey): void {
  const { claims, remedy } = journey.issue
  if (claims === null || remedy === null || claims.undue === 0) return
  if (!asksForRemedy(sim.streams, journey, remedy)) return
  journey.undue = sim.streams.uniform(journey.number, Purpose.undue, 0) < sim.askingPays.shareOf(claims.undue)
}

/**
 * Whether the agent asks for proof: of who asks for too much the more, the better tools and history are; of the innocent
 * now and then, less where history speaks for them. Nobody looks at routine amounts.
 * @returns seconds that it takes
 */
export function suspect(sim: Simulation, journey: Journey, { model: team, actual }: TeamDesk): number {
  journey.suspected = false
  if (journey.issue.claims === null || !isDiscretionary(journey, team)) return 0
  // Another department's to give is another's to look at.
  if (isGuarded(sim, journey, team, actual)) return 0
  const { beliefs } = sim.model
  const share = isDueAsAsked(journey)
    ? beliefs['claims.false_alarm'] * (1 - beliefs['claims.acquitted'] * team.history)
    : 1 - (1 - beliefs['claims.tools'] * team.tools) * (1 - beliefs['claims.history'] * team.history)
  const visit = visitOf(team.key, journey.visits[journey.team]!)
  journey.suspected = sim.streams.uniform(journey.number, Purpose.suspicion, visit) < share
  return journey.suspected ? beliefs['claims.proof'] * MINUTE : 0
}

/**
 * What proof shows of a request: nothing due after all, or less than was asked for, which it is then cut to.
 * @returns whether it looks due
 */
export function looksDue(sim: Simulation, journey: Journey, { model: team }: TeamDesk): boolean {
  journey.requested = true
  if (!journey.suspected) return true
  journey.suspected = false
  journey.hassles++
  moveTrust(sim, journey, JOURNEY.trust_suspected, feltBy(sim, journey))
  const isJust = isDueAsAsked(journey)
  if (isJust) sim.ledger.decisions.suspected(journey)
  const visit = visitOf(team.key, journey.visits[journey.team]!)
  const errs = sim.streams.uniform(journey.number, Purpose.proof, visit) < sim.model.beliefs['claims.proof_error']
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
export function approves(sim: Simulation, journey: Journey, role: number, manager: ManagerModel): boolean {
  const merit = manager.approves === 1 ? 0 : sim.streams.uniform(journey.number, Purpose.merit, 0)
  const { claims } = journey.issue
  if (claims === null || claims.undue === 0) return merit < manager.approves
  const error = sim.model.beliefs['claims.manager_error']
  const sees = visitOf(sim.model.managers[role]!.key, journey.requests)
  const errs = sim.streams.uniform(journey.number, Purpose.managerSees, sees) < error
  if (journey.undue !== errs) return false
  const undue = sim.askingPays.shareOf(claims.undue)
  const seemDue = (1 - undue) * (1 - error) + undue * error
  return merit * seemDue < manager.approves
}

/** A manager who grants sees, as a rule, what is too much of it. */
export function cutToDue(sim: Simulation, journey: Journey, role: number): void {
  if (journey.undue || isDueAsAsked(journey)) return
  const sees = visitOf(sim.model.managers[role]!.key, journey.requests)
  const errs =
    sim.streams.uniform(journey.number, Purpose.managerSees, sees) < sim.model.beliefs['claims.manager_error']
  if (!errs) journey.amount = journey.due
}

/** How much of a refusal or a suspicion is felt: less by who knows that nothing was due. */
export function feltBy(sim: Simulation, journey: Journey): number {
  return journey.undue ? sim.model.beliefs['claims.felt'] : 1
}

/** A request has come to its end: what became of it is counted, and word gets round. */
export function concludeRequest(sim: Simulation, journey: Journey): void {
  if (!journey.requested) return
  if (journey.undue) sim.askingPays.hear(journey.granted)
  sim.ledger.decisions.settled(journey)
}

function isDueAsAsked({ due, amount }: Journey): boolean {
  return due === amount
}
