import { JOURNEY, type TrustCounter } from '../ledger/counters.js'
import { feltBy } from './claims.js'
import { endRefused, endResolved } from './ending.js'
import { courage, isGuarded } from './gates.js'
import { type Journey, LegEnd } from './journey.js'
import { bySkill } from './people/crew.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import { leaveAgent } from './staffing.js'
import { moveTrust, moveTrustByOverClaim } from './trusting.js'

/**
 * The case is solved at this team: the customer leaves content, for good or until it comes back.
 * @param held seconds the customer has held with the agent at the end of the leg
 */
export function resolve(sim: Simulation, journey: Journey, held: number): void {
  const { feelings, model } = sim
  const { issue } = journey
  feelings.moment(
    journey,
    feelings.solvedOutcome(issue.failure && !journey.undue, journey.remedyValue, journey.resolutions > 0),
    journey.courtesy,
    journey.hassles,
  )
  if (journey.resolutions === 0) moveTrust(sim, journey, JOURNEY.trust_resolved, 1 - remedyShare(sim, journey))
  journey.worstOutcome = 0
  const hurried = journey.legEnd === LegEnd.settleInHaste ? model.beliefs['handling.pressure_right_first_time'] : 1
  const share = issue.reopensAfter === null ? 1 : lasting(sim, journey) * hurried
  delight(sim, journey)
  leaveAgent(sim, journey, held)
  endResolved(sim, journey, share)
}

/** Now and then whoever has solved a case goes beyond what is due, where the limit allows it and the agent dares to. */
function delight(sim: Simulation, journey: Journey): void {
  const wanted = sim.model.culture.delight
  if (wanted === null || journey.undue) return
  const { actual, model, crew } = sim.teams[journey.team]!
  if (wanted.cost > actual.granted) return
  const { logConfidence } = crew.of(journey.agent)
  const dares = courage(actual, logConfidence, wanted.cost, sim.model.beliefs['deciding.courage_exponent'])
  const visit = visitOf(model.key, journey.visits[journey.team]!)
  if (sim.streams.uniform(journey.number, Purpose.delight, visit) >= wanted.share * dares) return
  journey.delighted = true
  sim.ledger.gestured(journey, wanted.cost)
}

/** What a failure took is given back by solving it and, where something was due, by making it good. */
function remedyShare(sim: Simulation, journey: Journey): number {
  return journey.needsRemedy ? sim.model.beliefs['trust.remedy_share'] : 0
}

/** Share of such solutions that hold: it takes skill (M6). */
function lasting(sim: Simulation, journey: Journey): number {
  const { rightFirstTime } = journey.issue
  if (rightFirstTime === null) return 1
  const { skill } = sim.teams[journey.team]!.crew.of(journey.agent)
  return bySkill(rightFirstTime, skill, sim.model.beliefs['handling.training_right_first_time'])
}

/** The customer gets what was asked for, or more: it costs money, and restores trust where something was due. */
export function grant(sim: Simulation, journey: Journey, amount: number): void {
  const { due } = journey
  journey.granted = true
  journey.remedyValue = due > 0 ? sim.feelings.remedyValue(amount / due) : 1
  // What was given instead before is taken off.
  const spent = Math.max(0, amount - journey.paid)
  const beyond = amount - journey.amount
  const undue = journey.amount > due ? (journey.undue ? spent - beyond : journey.amount - due) : 0
  sim.ledger.decisions.granted(journey, spent, beyond, undue)
  if (!journey.undue) {
    moveTrust(sim, journey, JOURNEY.trust_remedied, journey.remedyValue * remedyShare(sim, journey))
  }
}

/** Who lacks the big picture now and then grants what nobody needed (M21). */
export function grantUnneeded(sim: Simulation, journey: Journey): void {
  const team = sim.model.teams[journey.team]!
  if (journey.issue.remedy === null || journey.granted || team.unneededGrants === 0) return
  const visit = visitOf(team.key, journey.visits[journey.team]!)
  if (sim.streams.uniform(journey.number, Purpose.unneeded, visit) >= team.unneededGrants) return
  const { actual } = sim.teams[journey.team]!
  if (isGuarded(sim, journey, team, actual)) return
  sim.ledger.decisions.grantedUnneeded(journey, Math.min(journey.amount, actual.granted))
}

/** "I'm sorry, but we have a policy", and the contact ends. */
export function refuseOnPolicy(sim: Simulation, journey: Journey): void {
  const worth = substitute(sim, journey)
  hearPolicy(sim, journey, 1 - worth)
  endWithRefusal(sim, journey, worth, false, 0)
}

/**
 * The policy is named: the hurt alone. Also for whoever demands a manager and gets what was refused.
 * @param scale 1, less what a substitute is worth
 */
export function hearPolicy(sim: Simulation, journey: Journey, scale: number): void {
  sim.ledger.decisions.heardPolicy(journey)
  hurt(sim, journey, JOURNEY.trust_refused_on_policy, scale)
}

/** No from above, in place of the policy's no. */
export function refuseAfterEscalation(sim: Simulation, journey: Journey, held: number): void {
  const worth = substitute(sim, journey)
  hurt(sim, journey, JOURNEY.trust_refused_after_escalation, 1 - worth)
  endWithRefusal(sim, journey, worth, true, held)
}

function hurt(sim: Simulation, journey: Journey, cause: TrustCounter, scale: number): void {
  const weight = moveTrust(sim, journey, cause, scale * feltBy(sim, journey))
  if (journey.overClaimed) moveTrustByOverClaim(sim, journey, cause, weight)
}

function endWithRefusal(sim: Simulation, journey: Journey, worth: number, fromAbove: boolean, held: number): void {
  const { feelings } = sim
  const bad = feelings.badOutcome(journey.issue.severity)
  journey.refused = true
  feelings.moment(journey, bad * (1 - worth) * feltBy(sim, journey), journey.courtesy, journey.hassles)
  sim.ledger.decisions.refused(journey, worth, fromAbove)
  leaveAgent(sim, journey, held)
  endRefused(sim, journey, worth)
}

/** Store credit instead of cash, once in a case: its worth as a share of the remedy; 0 where none was offered. */
function substitute(sim: Simulation, journey: Journey): number {
  const offered = sim.model.culture.substitute
  if (offered === null || journey.substitute > 0) return journey.substitute
  const team = sim.model.teams[journey.team]!
  const visit = visitOf(team.key, journey.visits[journey.team]!)
  if (sim.streams.uniform(journey.number, Purpose.substitute, visit) >= offered.share) return 0
  sim.ledger.decisions.substituted(journey, offered.worth * journey.amount)
  journey.substitute = offered.worth
  return offered.worth
}
