import { EventKind } from '../engine/clock-loop.js'
import { type EndingCounter, JOURNEY } from '../ledger/counters.js'
import type { Outcome } from '../ledger/event.js'
import type { DelayModel } from '../model/model.js'
import { concludeRequest, feltBy } from './claims.js'
import { faceDecision, remedyIsDue } from './customer.js'
import { type Journey, State } from './journey.js'
import { Purpose } from './purposes.js'
import type { Simulation } from './simulation.js'
import { leaveUnresolved, moveTrust } from './trusting.js'

/** The customer hangs up. */
function hangUp(sim: Simulation, journey: Journey): void {
  sim.ledger.hungUp()
  journey.since = sim.now
  journey.state = State.between
}

/**
 * The case is solved. It holds, or it comes back after a while.
 * @param share chance that it holds
 */
export function endResolved(sim: Simulation, journey: Journey, share: number): void {
  const n = journey.resolutions++
  hangUp(sim, journey)
  const holds = share === 1 || sim.streams.uniform(journey.number, Purpose.rightFirstTime, n) < share
  sim.ledger.resolved(journey, holds)
  if (holds) {
    endJourney(sim, journey, JOURNEY.ended_resolved)
    return
  }
  if (journey.repeats >= journey.segment.repeatsAtMost) {
    sim.feelings.comeUndone(journey)
    moveTrust(sim, journey, JOURNEY.trust_reopening)
    endJourney(sim, journey, JOURNEY.ended_gave_up)
    return
  }
  journey.repeats++
  journey.reopened = true
  comeBack(sim, journey, journey.issue.reopensAfter!, Purpose.reopensAfter, n)
}

/** The contact ended in a refusal; a substitute worth something makes calling again less likely. */
export function endRefused(sim: Simulation, journey: Journey, substituteWorth: number): void {
  hangUp(sim, journey)
  if (!callsAgain(sim, journey, 1 - substituteWorth)) endJourney(sim, journey, JOURNEY.ended_refused)
}

/** The end of the chain: nobody could help, this time or for good. */
export function endUnhelped(sim: Simulation, journey: Journey): void {
  hangUp(sim, journey)
  if (callsAgain(sim, journey, 1)) {
    moveTrust(sim, journey, JOURNEY.trust_not_solved)
  } else {
    moveTrust(sim, journey, JOURNEY.trust_no_one_could_help)
    endJourney(sim, journey, JOURNEY.ended_no_one_could_help)
  }
}

/** The customer did not wait for an answer to the request: calls again, or gives up. */
export function endHungUp(sim: Simulation, journey: Journey): void {
  moveTrust(sim, journey, JOURNEY.trust_abandonment)
  hangUp(sim, journey)
  if (!redials(sim, journey) && !callsAgain(sim, journey, 1)) endJourney(sim, journey, JOURNEY.ended_gave_up)
}

/** The customer gave up waiting in line. */
export function endAbandoned(sim: Simulation, journey: Journey): void {
  moveTrust(sim, journey, JOURNEY.trust_abandonment)
  hangUp(sim, journey)
  if (!redials(sim, journey)) endJourney(sim, journey, JOURNEY.ended_abandoned)
}

/** The house has closed on those who wait. */
export function endSentAway(sim: Simulation, journey: Journey): void {
  moveTrust(sim, journey, JOURNEY.trust_turned_away)
  hangUp(sim, journey)
  if (!redials(sim, journey)) endJourney(sim, journey, JOURNEY.ended_sent_away)
}

/** The line was full. */
export function endTurnedAway(sim: Simulation, journey: Journey): void {
  moveTrust(sim, journey, JOURNEY.trust_turned_away)
  hangUp(sim, journey)
  if (!redials(sim, journey)) endJourney(sim, journey, JOURNEY.ended_turned_away)
}

function redials(sim: Simulation, journey: Journey): boolean {
  const { redial } = journey.segment
  if (redial === null || journey.redials >= sim.model.beliefs['repeat.redials']) return false
  const n = journey.redials
  if (sim.streams.uniform(journey.number, Purpose.redial, n) >= redial.share) return false
  journey.redials++
  comeBack(sim, journey, redial.after, Purpose.redialAfter, n)
  return true
}

function callsAgain(sim: Simulation, journey: Journey, factor: number): boolean {
  const { callsAgain: again, repeatsAtMost } = journey.segment
  if (again === null || journey.repeats >= repeatsAtMost) return false
  const n = journey.repeats
  if (sim.streams.uniform(journey.number, Purpose.persistence, n) >= again.share * factor) return false
  journey.repeats++
  comeBack(sim, journey, again.after, Purpose.callsAgainAfter, n)
  return true
}

/** The next contact: after the delay, or on the next open day where that falls in closed hours. */
function comeBack(sim: Simulation, journey: Journey, after: DelayModel, purpose: number, n: number): void {
  const { opening, arrivals } = sim.model
  const amount = after.law.quantile(sim.streams.uniform(journey.number, purpose, n))
  let time = sim.later(amount, after.businessDays)
  if (opening !== null && !opening.isOpen(time)) {
    const u = sim.streams.uniform(journey.number, Purpose.returnTime, journey.contacts)
    time = arrivals.kind === 'random' ? arrivals.profile.withinOpenDay(time, u) : opening.nextOpen(time)
  }
  sim.clock.schedule(journey, time, EventKind.arrival, journey.number)
}

/**
 * The journey is over: what it was to the customer, and what that is worth. Being left without a solution is an outcome of
 * its own, whichever way it came about.
 * @param ending its counter, `JOURNEY.ended_...`
 */
function endJourney(sim: Simulation, journey: Journey, ending: EndingCounter): void {
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
  outcome.churnCost = 0 + lost * lifetimeValue
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
  outcome.delightBrought = 0
  outcome.delightWorth = 0
  if (!journey.delighted) return
  const { churnBase, lifetimeValue } = journey.segment
  const told = talk.told(journey, satisfaction)
  const won = talk.won(talk.good(told, journey.trust) - outcome.tellsOtherwise, talk.bad(told, journey.trust))
  const lost = loyalty.lost(loyalty.churn(journey, 0), churnBase)
  outcome.delightBrought = lost - outcome.lost + outcome.won - won
  outcome.delightWorth = 0 + outcome.delightBrought * lifetimeValue
}
