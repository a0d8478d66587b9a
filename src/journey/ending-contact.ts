import { EventKind } from '../engine/clock-loop.js'
import { JOURNEY } from '../ledger/counters.js'
import type { DelayModel } from '../model/model.js'
import { endJourney } from './ending.js'
import { type Journey, State } from './journey.js'
import { later } from './later.js'
import { Purpose } from './purposes.js'
import type { Simulation } from './simulation.js'
import { moveTrust } from './trusting.js'

/** The customer hangs up. */
export function hangUp(sim: Simulation, journey: Journey): void {
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
  let time = later(sim, amount, after.businessDays)
  if (opening !== null && !opening.isOpen(time)) {
    const u = sim.streams.uniform(journey.number, Purpose.returnTime, journey.contacts)
    time = arrivals.kind === 'random' ? arrivals.profile.withinOpenDay(time, u) : opening.nextOpen(time)
  }
  sim.clock.schedule(journey, time, EventKind.arrival, journey.number)
}
