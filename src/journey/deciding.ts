import { firstOf } from '../ledger/decisions.js'
import { Escalation } from '../ledger/requests.js'
import type { CultureModel } from '../model/model.js'
import { GATES, type Gate } from '../vocabulary/gates.js'
import { askForReview } from './approvers.js'
import { looksDue } from './claims.js'
import { faceDecision, remedyIsDue } from './customer.js'
import { escalate, mayEscalate } from './escalating.js'
import { blocks, isDiscretionary, Reading, readPolicy } from './gates.js'
import type { Journey } from './journey.js'
import type { Person } from './people/crew.js'
import { Purpose, visitOf } from './purposes.js'
import { Review } from './role-desk.js'
import type { Simulation } from './simulation.js'
import type { TeamDesk } from './team-desk.js'
import { transfer } from './transferring.js'
import { grant, grantUnneeded, refuseOnPolicy, resolve } from './verdicts.js'

/** The agent has understood the case: nothing to decide, or the five gates. */
export function settle(sim: Simulation, journey: Journey): void {
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
  const desk = sim.teams[journey.team]!
  const { model: team, actual, claimed: said } = desk
  const person = desk.crew.of(journey.agent)
  if (!looksDue(sim, journey, desk)) {
    sim.ledger.decisions.turnedDown(journey)
    person.decided(false, true, false, sim.habits.lastDecision)
    refuse(sim, journey, person)
    return
  }
  const met = blocks(sim, journey, team, actual, person.logConfidence)
  const claimed = said === actual ? met : blocks(sim, journey, team, said, said.logConfidence)
  const reading = readPolicy(sim, journey, desk, person, met)
  // What the agent does not know to be forbidden stands in nobody's way.
  const blocked = reading === Reading.permits ? 0 : met
  const { decision } = sim
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
  const { model: team, actual } = desk
  sim.ledger.decisions.tookOn(journey)
  person.decided(true, false, false, sim.habits.lastDecision)
  if (isDiscretionary(journey, team)) review(sim, journey, desk, person)
  grant(sim, journey, Math.min(journey.amount * (1 + team.overGrant * (1 - person.skill)), actual.granted))
  resolve(sim, journey, 0)
}

function beBlocked(sim: Simulation, journey: Journey, person: Person, blocked: number): void {
  const first = firstOf(blocked)
  const refused = first !== OWNERSHIP && refuses(sim, journey, first)
  person.decided(false, refused, journey.overClaimed, sim.habits.lastDecision)
  if (first === OWNERSHIP) toOwner(sim, journey)
  else if (!refused && mayEscalate(sim, journey)) escalate(sim, journey, Escalation.blocked)
  else refuse(sim, journey, person)
}

/** "We have a policy": some then demand a manager, and the others leave with that. */
function refuse(sim: Simulation, journey: Journey, person: Person): void {
  if (demandsManager(sim, journey, person) && mayEscalate(sim, journey)) {
    escalate(sim, journey, Escalation.demanded)
  } else {
    refuseOnPolicy(sim, journey)
  }
}

/** Nothing blocks, but who was not trained for it asks to be on the safe side (M6). */
function isUnsure(sim: Simulation, journey: Journey, { skill }: Person): boolean {
  const { key } = sim.model.teams[journey.team]!
  const share = sim.model.beliefs['deciding.unsure'] * (1 - skill)
  if (share <= 0) return false
  return sim.streams.uniform(journey.number, Purpose.unsure, visitOf(key, journey.visits[journey.team]!)) < share
}

/** The remedy belongs to another team. The chain goes on from there, never back; a matrix has had its say. */
function toOwner(sim: Simulation, journey: Journey): void {
  const owner = journey.issue.remedy!.owner
  journey.chainAt = Math.max(journey.chainAt, journey.issue.chain.indexOf(owner))
  journey.withOwner = true
  transfer(sim, journey, owner, true)
}

/** Share of blocks answered with the policy, by the gate that blocks first. */
const REFUSED: Readonly<Record<Gate, (refuse: CultureModel['refuse'], byAmount: boolean) => number>> = {
  ownership: () => 0,
  authority: ({ amount, exception }, byAmount) => (byAmount ? amount : exception),
  tools: ({ tools }) => tools,
  judgement: ({ judgement }) => judgement,
  courage: ({ courage }) => courage,
}
const REFUSED_BY_GATE = GATES.map((gate) => REFUSED[gate])
const OWNERSHIP = GATES.indexOf('ownership')

/** A blocked agent answers with the policy or asks upstairs, depending on what blocked. */
function refuses(sim: Simulation, journey: Journey, first: number): boolean {
  const { refuse } = sim.model.culture
  const team = sim.model.teams[journey.team]!
  const byAmount = journey.amount > sim.teams[journey.team]!.actual.granted
  const share = REFUSED_BY_GATE[first]!(refuse, byAmount)
  if (share === 0) return false
  return sim.streams.uniform(journey.number, Purpose.refusal, visitOf(team.key, journey.visits[journey.team]!)) < share
}

/** Whoever was never taught to calm an angry customer hears more demands for a manager. */
function demandsManager(sim: Simulation, journey: Journey, { skill }: Person): boolean {
  const share = journey.segment.demandsManager * (1 + sim.model.beliefs['deciding.calming'] * (1 - skill))
  return share > 0 && sim.streams.uniform(journey.number, Purpose.assertiveness, 0) < share
}

/**
 * An agent has used discretion: now and then the manager looks at it, and criticises, thanks or says nothing. The verdict
 * belongs to the decision; when it is heard, to how busy the manager is.
 */
function review(sim: Simulation, journey: Journey, desk: TeamDesk, person: Person): void {
  const { model, crew } = desk
  if (model.confidence === null || model.confidence.review === 0) return
  const visit = visitOf(model.key, journey.visits[desk.index]!)
  if (sim.streams.uniform(journey.number, Purpose.review, visit) >= model.confidence.review) {
    person.hear(false, false, sim.habits.lastReview)
    return
  }
  const verdict = sim.streams.uniform(journey.number, Purpose.reviewVerdict, visit)
  const { led } = model.confidence
  const criticism = verdict < 1 - led
  const thanks = !criticism && verdict < 1 - led + led * crew.recognition
  const found = new Review(person, model.reviewSeconds, criticism, thanks)
  const role = model.layers[0]
  if (model.reviewSeconds === 0 || role === undefined) found.tell(sim.habits.lastReview)
  else askForReview(sim, sim.roles[role]!, found)
}
