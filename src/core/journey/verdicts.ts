import { endRefused, endResolved } from './ending.js'
import { courage, isGuarded } from './gates.js'
import { type Journey, LegEnd } from './journey.js'
import { feelGrant, feelPolicy, feelRefusal, feelRefusalFromAbove, feelSolved } from './moments.js'
import { bySkill } from './people/crew.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import { leaveAgent } from './staffing.js'

/**
 * The case is solved at this team: the customer leaves content, for good or until it comes back.
 * @param held seconds the customer has held with the agent at the end of the leg
 */
export function resolve(sim: Simulation, journey: Journey, held: f64): void {
  const beliefs = sim.model.beliefs
  feelSolved(sim, journey)
  const hurried: f64 = journey.legEnd === LegEnd.settleInHaste ? beliefs.handling_pressure_right_first_time : 1
  const share: f64 = journey.issue.reopensAfter === null ? 1 : lasting(sim, journey) * hurried
  delight(sim, journey)
  leaveAgent(sim, journey, held)
  endResolved(sim, journey, share)
}

/** Now and then whoever has solved a case goes beyond what is due, where the limit allows it and the agent dares to. */
function delight(sim: Simulation, journey: Journey): void {
  const wanted = sim.model.culture.delight
  if (wanted === null || journey.undue) return
  const desk = sim.teams[journey.home]!
  if (wanted.cost > desk.actual.granted || desk.model.bot !== null) return
  const person = desk.crew.of(journey.agent)
  const exponent = sim.model.beliefs.deciding_courage_exponent
  const dares = courage(desk.actual, person.logConfidence, wanted.cost, exponent)
  const visit = visitOf(sim.model.teams[journey.team]!.key, journey.visits[journey.team]!)
  if (sim.streams.uniform(journey.number, Purpose.delight, visit) >= wanted.share * dares) return
  journey.delighted = true
  sim.ledger.gestured(journey, wanted.cost)
}

/** Share of such solutions that hold: it takes skill (M6). */
function lasting(sim: Simulation, journey: Journey): f64 {
  const rightFirstTime = journey.issue.rightFirstTime
  if (Number.isNaN(rightFirstTime)) return 1
  const person = sim.teams[journey.home]!.crew.of(journey.agent)
  return bySkill(rightFirstTime, person.skill, sim.model.beliefs.handling_training_right_first_time)
}

/** The customer gets what was asked for, or more: it costs money, and restores trust where something was due. */
export function grant(sim: Simulation, journey: Journey, amount: f64): void {
  const due = journey.due
  journey.granted = true
  // What was given instead before is taken off.
  const spent = Math.max(0, amount - journey.paid)
  const beyond = amount - journey.amount
  let undue: f64 = 0
  if (journey.amount > due) undue = journey.undue ? spent - beyond : journey.amount - due
  sim.ledger.decisions.granted(journey, spent, beyond, undue)
  feelGrant(sim, journey, amount)
}

/** Who lacks the big picture now and then grants what nobody needed (M21). */
export function grantUnneeded(sim: Simulation, journey: Journey): void {
  const place = sim.teams[journey.team]!
  const home = sim.teams[journey.home]!
  const share = home.model.unneededGrants
  if (journey.issue.remedy === null || journey.granted || share === 0) return
  const visit = visitOf(place.model.key, journey.visits[journey.team]!)
  if (sim.streams.uniform(journey.number, Purpose.unneeded, visit) >= share) return
  if (isGuarded(sim, journey, place.model, place.actual)) return
  sim.ledger.decisions.grantedUnneeded(journey, Math.min(journey.amount, home.actual.granted))
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
export function hearPolicy(sim: Simulation, journey: Journey, scale: f64): void {
  sim.ledger.decisions.heardPolicy(journey)
  feelPolicy(sim, journey, scale)
}

/** No from above, in place of the policy's no. */
export function refuseAfterEscalation(sim: Simulation, journey: Journey, held: f64): void {
  const worth = substitute(sim, journey)
  feelRefusalFromAbove(sim, journey, 1 - worth)
  endWithRefusal(sim, journey, worth, true, held)
}

function endWithRefusal(sim: Simulation, journey: Journey, worth: f64, fromAbove: bool, held: f64): void {
  journey.refused = true
  feelRefusal(sim, journey, worth)
  sim.ledger.decisions.refused(journey, worth, fromAbove)
  leaveAgent(sim, journey, held)
  endRefused(sim, journey, worth)
}

/** Store credit instead of cash, once in a case: its worth as a share of the remedy; 0 where none was offered. */
function substitute(sim: Simulation, journey: Journey): f64 {
  const offered = sim.model.culture.substitute
  if (offered === null || journey.substitute > 0) return journey.substitute
  const team = sim.model.teams[journey.team]!
  const visit = visitOf(team.key, journey.visits[journey.team]!)
  if (sim.streams.uniform(journey.number, Purpose.substitute, visit) >= offered.share) return 0
  sim.ledger.decisions.substituted(journey, offered.worth * journey.amount)
  journey.substitute = offered.worth
  return offered.worth
}
