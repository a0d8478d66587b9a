import { firstOf } from '../ledger/decisions.js'
import { Escalation } from '../ledger/requests.js'
import { askForReview } from './approvers.js'
import { nextPerson, seekPerson } from './bots.js'
import { looksDue } from './claims.js'
import { faceDecision, remedyIsDue } from './customer.js'
import { escalate, mayEscalate, someoneMayGrant } from './escalating.js'
import { blocks, Gate, isDiscretionary, Reading, readPolicy } from './gates.js'
import { type Journey, LegEnd } from './journey.js'
import type { Person } from './people/crew.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import type { TeamDesk } from './team-desk.js'
import { transfer } from './transferring.js'
import { grant, grantUnneeded, refuseOnPolicy, resolve } from './verdicts.js'
import { answerForPromise, answersWrongly } from './wrong-answers.js'

/** The agent has understood the case: nothing to decide, or the five gates. */
export function settle(sim: Simulation, journey: Journey): void {
  if (answersWrongly(sim, journey)) return
  answerForPromise(sim, journey)
  if (journey.issue.remedy !== null && !journey.granted) {
    faceDecision(sim, journey)
    if (remedyIsDue(journey)) {
      decide(sim, journey)
      return
    }
    grantUnneeded(sim, journey)
  }
  resolve(sim, journey, 0)
}

function decide(sim: Simulation, journey: Journey): void {
  const place = sim.teams[journey.team]!
  const desk = sim.teams[journey.home]!
  const team = desk.model
  const actual = desk.actual
  const said = desk.claimed
  const person = desk.crew.of(journey.agent)
  if (!looksDue(sim, journey, place)) {
    sim.ledger.decisions.turnedDown(journey)
    person.decided(false, true, false, sim.habits.lastDecision)
    refuse(sim, journey, person)
    return
  }
  const met = blocks(sim, journey, place, place.actual, team, actual, person.logConfidence)
  const asSaid = said === actual && place.claimed === place.actual
  const claimed = asSaid ? met : blocks(sim, journey, place, place.claimed, team, said, said.logConfidence)
  const reading = readPolicy(sim, journey, place, desk, person, met)
  // What the agent does not know to be forbidden stands in nobody's way.
  const blocked = reading === Reading.permits ? 0 : met
  const decision = sim.decision
  decision.discretionary = isDiscretionary(journey, team)
  decision.blocked = blocked
  decision.claimed = claimed
  decision.misreadRefusal = reading === Reading.forbids
  decision.misreadGrant = reading === Reading.permits
  decision.granted = actual.granted
  decision.exceptions = actual.exceptions
  sim.ledger.decisions.faced(journey, decision)
  journey.overClaimed = blocked !== 0 && claimed === 0
  if (reading === Reading.forbids) {
    person.decided(false, true, false, sim.habits.lastDecision)
    refuse(sim, journey, person)
  } else if (blocked !== 0) {
    beBlocked(sim, journey, person, blocked)
  } else if (reading !== Reading.permits && mayEscalate(sim, journey) && isUnsure(sim, journey, person)) {
    person.decided(false, false, false, sim.habits.lastDecision)
    escalate(sim, journey, Escalation.unsure)
  } else {
    grantOnTheSpot(sim, journey, desk, person)
  }
}

function grantOnTheSpot(sim: Simulation, journey: Journey, desk: TeamDesk, person: Person): void {
  const team = desk.model
  sim.ledger.decisions.tookOn(journey)
  person.decided(true, false, false, sim.habits.lastDecision)
  if (isDiscretionary(journey, team)) review(sim, journey, desk, person)
  grant(sim, journey, Math.min(journey.amount * (1 + team.overGrant * (1 - person.skill)), desk.actual.granted))
  resolve(sim, journey, 0)
}

function beBlocked(sim: Simulation, journey: Journey, person: Person, blocked: i32): void {
  const first = firstOf(blocked)
  const refused = first !== Gate.ownership && refuses(sim, journey, first)
  person.decided(false, refused, journey.overClaimed, sim.habits.lastDecision)
  if (first === Gate.ownership) toOwner(sim, journey)
  else if (!refused && handsOver(sim, journey, first)) handOver(sim, journey)
  else if (!refused && mayEscalate(sim, journey)) escalate(sim, journey, Escalation.blocked)
  else refuse(sim, journey, person)
}

/** "We have a policy": some then demand a manager, and the others leave with that. */
function refuse(sim: Simulation, journey: Journey, person: Person): void {
  const demanded = demandsManager(sim, journey, person)
  if (demanded && isBot(sim, journey) && nextPerson(sim, journey) >= 0) handOver(sim, journey)
  else if (demanded && mayEscalate(sim, journey)) escalate(sim, journey, Escalation.demanded)
  else refuseOnPolicy(sim, journey)
}

/** A bot asks upstairs about amounts that somebody there may grant; with all else it sends the customer to a person. */
function handsOver(sim: Simulation, journey: Journey, first: i32): bool {
  if (!isBot(sim, journey) || nextPerson(sim, journey) < 0) return false
  return first !== Gate.authority || !someoneMayGrant(sim, journey)
}

function handOver(sim: Simulation, journey: Journey): void {
  journey.legEnd = LegEnd.handOver
  seekPerson(sim, journey)
}

function isBot(sim: Simulation, journey: Journey): bool {
  return sim.model.teams[journey.team]!.bot !== null
}

/** Nothing blocks, but who was not trained for it asks to be on the safe side (M6). */
function isUnsure(sim: Simulation, journey: Journey, person: Person): bool {
  const key = sim.model.teams[journey.team]!.key
  const share = sim.model.beliefs.deciding_unsure * (1 - person.skill)
  if (share <= 0) return false
  return sim.streams.uniform(journey.number, Purpose.unsure, visitOf(key, journey.visits[journey.team]!)) < share
}

/** The remedy belongs to another team. The chain goes on from there, never back; a matrix has had its say. */
function toOwner(sim: Simulation, journey: Journey): void {
  const owner = journey.issue.remedy!.owner
  const place = journey.issue.chain.indexOf(owner)
  if (place > journey.chainAt) journey.chainAt = place
  journey.withOwner = true
  transfer(sim, journey, owner, true)
}

/** A blocked agent answers with the policy or asks upstairs, depending on what blocked. */
function refuses(sim: Simulation, journey: Journey, first: i32): bool {
  const team = sim.model.teams[journey.team]!
  const share = refusedBy(sim, journey, first)
  if (share === 0) return false
  return sim.streams.uniform(journey.number, Purpose.refusal, visitOf(team.key, journey.visits[journey.team]!)) < share
}

/** Share of blocks answered with the policy, by the gate that blocks first. */
function refusedBy(sim: Simulation, journey: Journey, first: i32): f64 {
  const refuse = sim.model.culture.refuse
  switch (first) {
    case Gate.authority:
      return journey.amount > sim.teams[journey.home]!.actual.granted ? refuse.amount : refuse.exception
    case Gate.tools:
      return refuse.tools
    case Gate.judgement:
      return refuse.judgement
    case Gate.courage:
      return refuse.courage
    default:
      return 0
  }
}

/** Whoever was never taught to calm an angry customer hears more demands for a manager. */
function demandsManager(sim: Simulation, journey: Journey, person: Person): bool {
  const share = journey.segment.demandsManager * (1 + sim.model.beliefs.deciding_calming * (1 - person.skill))
  return share > 0 && sim.streams.uniform(journey.number, Purpose.assertiveness, 0) < share
}

/**
 * An agent has used discretion: now and then the manager looks at it, and criticises, thanks or says nothing. The verdict
 * belongs to the decision; when it is heard, to how busy the manager is.
 */
function review(sim: Simulation, journey: Journey, desk: TeamDesk, person: Person): void {
  const team = desk.model
  const confidence = team.confidence
  if (confidence === null || confidence.review === 0) return
  const visit = visitOf(sim.model.teams[journey.team]!.key, journey.visits[journey.team]!)
  if (sim.streams.uniform(journey.number, Purpose.review, visit) >= confidence.review) {
    person.hear(false, false, sim.habits.lastReview)
    return
  }
  const verdict = sim.streams.uniform(journey.number, Purpose.reviewVerdict, visit)
  const led = confidence.led
  const criticism = verdict < 1 - led
  const thanks = !criticism && verdict < 1 - led + led * desk.crew.recognition
  const reviewTime = team.reviewTime
  if (reviewTime === null || team.layers.length === 0) {
    person.hear(criticism, thanks, sim.habits.lastReview)
    return
  }
  const role = sim.roles[team.layers[0]!]!
  const seconds = reviewTime.quantile(sim.streams.uniform(journey.number, Purpose.reviewTime, visit))
  askForReview(sim, role, role.newReview(person, seconds, criticism, thanks))
}
