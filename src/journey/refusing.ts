import { JOURNEY, type TrustCounter } from '../ledger/counters.js'
import { feltBy } from './claims.js'
import { endRefused } from './ending-contact.js'
import type { Journey } from './journey.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import { leaveAgent } from './staffing.js'
import { moveTrust, moveTrustByOverClaim } from './trusting.js'

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
