import { JOURNEY } from '../ledger/counters.js'
import { delight } from './delighting.js'
import { endResolved } from './ending-contact.js'
import { isGuarded } from './gates.js'
import { type Journey, Plan } from './journey.js'
import { bySkill } from './people/by-skill.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import { leaveAgent } from './staffing.js'
import { moveTrust } from './trusting.js'

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
  const hurried = journey.plan === Plan.pressedClosed ? model.beliefs['handling.pressure_right_first_time'] : 1
  const share = issue.reopensAfter === null ? 1 : lasting(sim, journey) * hurried
  delight(sim, journey)
  leaveAgent(sim, journey, held)
  endResolved(sim, journey, share)
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
