import { type EndingCounter, JOURNEY } from '../ledger/counters.js'
import type { Outcome } from '../ledger/outcome.js'
import { concludeRequest, feltBy } from './claims.js'
import { faceDecision, remedyIsDue } from './facts.js'
import type { Journey } from './journey.js'
import type { Simulation } from './simulation.js'
import { leaveUnresolved } from './trusting.js'

/**
 * The journey is over: what it was to the customer, and what that is worth. Being left without a solution is an outcome of
 * its own, whichever way it came about.
 * @param ending its counter, `JOURNEY.ended_...`
 */
export function endJourney(sim: Simulation, journey: Journey, ending: EndingCounter): void {
  const missing = ending === JOURNEY.ended_resolved ? 0 : missingShare(sim, journey)
  const left = missing * silence(sim, journey)
  if (missing > 0) {
    sim.feelings.leftUnresolved(journey, missing)
    leaveUnresolved(sim, journey, left)
  }
  concludeRequest(sim, journey)
  sim.ledger.ended(journey, ending, journey.counted ? outcomeOf(sim, journey, left) : null)
  sim.retire(journey)
}

/** What was due and is not there: all of it, less what a substitute for the remedy is worth. */
function missingShare(sim: Simulation, journey: Journey): number {
  faceDecision(sim, journey)
  return feltBy(sim, journey) * (remedyIsDue(journey) ? 1 - journey.substitute : 1)
}

/** Who got nothing and does not even try again has given up on the firm: more are lost of these than of who tried in vain. */
function silence(sim: Simulation, journey: Journey): number {
  return journey.contacts === 1 && journey.substitute === 0 ? sim.model.beliefs['trust.silence'] : 1
}

/** @param left weight of being left unresolved; 0 where the case was resolved */
function outcomeOf(sim: Simulation, journey: Journey, left: number): Outcome {
  const { feelings, outcome } = sim
  outcome.benevolence = (100 * journey.benevolence) / (1 + journey.benevolence)
  outcome.ability = (100 * journey.ability) / (1 + journey.ability)
  outcome.integrity = (100 * journey.integrity) / (1 + journey.integrity)
  outcome.distrusting = outcome.benevolence < sim.distrustLine
  const plain = feelings.satisfaction(journey)
  outcome.satisfaction = journey.delighted ? feelings.delighted(plain) : plain
  outcome.effort = feelings.effort(journey, left === 0)
  weigh(sim, journey, left, outcome)
  weighDelight(sim, journey, plain, outcome)
  return outcome
}

/** Who leaves and who talks, and the money in it: only what the journey adds to what would have been without it. */
function weigh(sim: Simulation, journey: Journey, left: number, outcome: Outcome): void {
  const { loyalty, talk } = sim
  const { churnBase, lifetimeValue } = journey.segment
  outcome.churn = loyalty.churn(journey, left, journey.delighted)
  outcome.churnBase = churnBase
  const lost = loyalty.lost(outcome.churn, churnBase)
  const lostAtBest = loyalty.lost(loyalty.churnAtBest(journey), churnBase)
  outcome.lost = lost
  outcome.churnCost = lost * lifetimeValue
  outcome.churnCostAtBest = lostAtBest * lifetimeValue

  const told = talk.told(journey, outcome.satisfaction)
  outcome.tellsGood = journey.delighted ? talk.delighted(journey, told) : talk.good(told, journey.trust)
  outcome.tellsBad = talk.bad(told, journey.trust)
  outcome.tellsOtherwise = talk.otherwise(journey)
  const won = talk.won(outcome.tellsGood - outcome.tellsOtherwise, outcome.tellsBad)
  outcome.won = won
  outcome.wordOfMouthCost = 0 - won * lifetimeValue

  outcome.unmet = left > 0 && remedyIsDue(journey) ? Math.max(0, journey.due - journey.paid) : 0
  outcome.unmetLost = outcome.unmet > 0 ? lost - lostAtBest - won : 0
  outcome.unmetCost = outcome.unmetLost * lifetimeValue
}

/**
 * What delight brings: the same journey without it, against what it was.
 * @param satisfaction without it
 */
function weighDelight(sim: Simulation, journey: Journey, satisfaction: number, outcome: Outcome): void {
  const { loyalty, talk } = sim
  outcome.delighted = journey.delighted
  if (!journey.delighted) return
  const { churnBase, lifetimeValue } = journey.segment
  const told = talk.told(journey, satisfaction)
  const won = talk.won(talk.good(told, journey.trust) - outcome.tellsOtherwise, talk.bad(told, journey.trust))
  const lost = loyalty.lost(loyalty.churn(journey, 0), churnBase)
  outcome.delightBrought = lost - outcome.lost + outcome.won - won
  outcome.delightWorth = outcome.delightBrought * lifetimeValue
}
