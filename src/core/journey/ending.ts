import { EventKind } from '../engine/clock-loop.js'
import { JOURNEY } from '../ledger/counters.js'
import type { EndingCounter } from '../ledger/families.js'
import { Arrivals } from '../model/arrival-pattern.js'
import type { DelayModel } from '../model/delay-model.js'
import { breakPromise } from './bot-promises.js'
import { keepPromise, takeOther } from './channel-of.js'
import { concludeRequest } from './claims.js'
import { faceDecision } from './customer.js'
import { type Journey, State } from './journey.js'
import { feel, feelEnd, feelLeftUnresolved, feelReopening } from './moments.js'
import { Purpose } from './purposes.js'
import type { Simulation } from './simulation.js'

/** The customer hangs up, or has the answer in writing. */
function hangUp(sim: Simulation, journey: Journey): void {
  sim.ledger.hungUp(journey)
  if (journey.written) keepPromise(sim, journey)
  journey.since = sim.now
  journey.state = State.between
}

/**
 * The case is solved. It holds, or it comes back after a while.
 * @param share chance that it holds
 */
export function endResolved(sim: Simulation, journey: Journey, share: f64): void {
  const n = journey.resolutions++
  hangUp(sim, journey)
  const holds = share === 1 || sim.streams.uniform(journey.number, Purpose.rightFirstTime, n) < share
  sim.ledger.resolved(journey, holds)
  if (holds) {
    endJourney(sim, journey, JOURNEY.ended_resolved)
    return
  }
  if (journey.repeats >= journey.segment.repeatsAtMost) {
    journey.delighted = false
    feelReopening(sim, journey)
    endJourney(sim, journey, JOURNEY.ended_gave_up)
    return
  }
  journey.repeats++
  journey.reopened = true
  journey.unhelped = true
  const after = journey.issue.reopensAfter
  const shows = after === null ? sim.teams[journey.team]!.model.bot!.shows : after
  comeBack(sim, journey, shows, Purpose.reopensAfter, n)
}

/** The contact ended in a refusal; a substitute worth something makes calling again less likely. */
export function endRefused(sim: Simulation, journey: Journey, substituteWorth: f64): void {
  hangUp(sim, journey)
  if (!callsAgain(sim, journey, 1 - substituteWorth)) endJourney(sim, journey, JOURNEY.ended_refused)
}

/** The end of the chain: nobody could help, this time or for good. */
export function endUnhelped(sim: Simulation, journey: Journey): void {
  hangUp(sim, journey)
  if (callsAgain(sim, journey, 1)) {
    feel(sim, journey, JOURNEY.trust_not_solved)
  } else {
    feel(sim, journey, JOURNEY.trust_no_one_could_help)
    endJourney(sim, journey, JOURNEY.ended_no_one_could_help)
  }
}

/** The customer did not wait for an answer to the request: calls again, or gives up. */
export function endHungUp(sim: Simulation, journey: Journey): void {
  feel(sim, journey, JOURNEY.trust_abandonment)
  hangUp(sim, journey)
  if (!redials(sim, journey) && !callsAgain(sim, journey, 1)) endJourney(sim, journey, JOURNEY.ended_gave_up)
}

/** The customer leaves a bot behind which there is nobody, for good. */
export function endLeft(sim: Simulation, journey: Journey): void {
  hangUp(sim, journey)
  endJourney(sim, journey, JOURNEY.ended_gave_up)
}

/** The customer gave up waiting in line. */
export function endAbandoned(sim: Simulation, journey: Journey): void {
  feel(sim, journey, JOURNEY.trust_abandonment)
  hangUp(sim, journey)
  if (!redials(sim, journey)) endJourney(sim, journey, JOURNEY.ended_abandoned)
}

/** The house has closed on those who wait. */
export function endSentAway(sim: Simulation, journey: Journey): void {
  feel(sim, journey, JOURNEY.trust_turned_away)
  hangUp(sim, journey)
  if (!redials(sim, journey)) endJourney(sim, journey, JOURNEY.ended_sent_away)
}

/** The line was full. */
export function endTurnedAway(sim: Simulation, journey: Journey): void {
  feel(sim, journey, JOURNEY.trust_turned_away)
  hangUp(sim, journey)
  if (!redials(sim, journey)) endJourney(sim, journey, JOURNEY.ended_turned_away)
}

/** Who gives a channel up tries another one at once, where it is open. */
function goesOver(sim: Simulation, journey: Journey): bool {
  const change = journey.segment.givesUp[journey.channel]!
  const n = journey.redials
  if (change.share === 0 || (n as f64) >= sim.model.beliefs.repeat_redials) return false
  if (sim.streams.uniform(journey.number, Purpose.givesUpChannel, n) >= change.share) return false
  journey.redials++
  takeOther(sim, journey, change.to)
  sim.clock.schedule(journey, whenReceived(sim, journey, sim.now), EventKind.arrival, journey.number)
  return true
}

function redials(sim: Simulation, journey: Journey): bool {
  if (goesOver(sim, journey)) return true
  const redial = journey.segment.redial
  if (redial === null || (journey.redials as f64) >= sim.model.beliefs.repeat_redials) return false
  const n = journey.redials
  if (sim.streams.uniform(journey.number, Purpose.redial, n) >= redial.share) return false
  journey.redials++
  comeBack(sim, journey, redial.after, Purpose.redialAfter, n)
  return true
}

function callsAgain(sim: Simulation, journey: Journey, factor: f64): bool {
  const again = journey.segment.callsAgain
  if (again === null || (journey.repeats as f64) >= journey.segment.repeatsAtMost) return false
  const n = journey.repeats
  if (sim.streams.uniform(journey.number, Purpose.persistence, n) >= again.share * factor) return false
  journey.repeats++
  journey.unhelped = true
  comeBack(sim, journey, again.after, Purpose.callsAgainAfter, n)
  return true
}

/** The next contact: after the delay, or on the next open day where that falls in closed hours, in which one can but write. */
function comeBack(sim: Simulation, journey: Journey, after: DelayModel, purpose: Purpose, n: i32): void {
  const amount = after.law.quantile(sim.streams.uniform(journey.number, purpose, n))
  const time = whenReceived(sim, journey, sim.later(amount, after.businessDays))
  sim.clock.schedule(journey, time, EventKind.arrival, journey.number)
}

/** That time, or one of the next open day where it falls in closed hours. */
function whenReceived(sim: Simulation, journey: Journey, time: f64): f64 {
  const opening = sim.model.opening
  if (opening === null || journey.written || opening.isOpen(time)) return time
  const u = sim.streams.uniform(journey.number, Purpose.returnTime, journey.contacts)
  const arrivals = sim.model.arrivals!
  return arrivals.kind === Arrivals.random ? arrivals.profile!.withinOpenDay(time, u) : opening.nextOpen(time)
}

/**
 * The journey is over. Being left without a solution is an outcome of its own, whichever way it came about, and depends on
 * what there was to decide.
 * @param ending its counter, `JOURNEY.ended_...`
 */
function endJourney(sim: Simulation, journey: Journey, ending: EndingCounter): void {
  if (ending !== JOURNEY.ended_resolved) faceDecision(sim, journey)
  breakPromise(sim, journey)
  feelLeftUnresolved(sim, journey, ending)
  concludeRequest(sim, journey)
  sim.ledger.ended(journey, ending)
  feelEnd(sim, journey, ending)
  sim.retire(journey)
}
