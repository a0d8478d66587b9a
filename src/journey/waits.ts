import { JOURNEY, TEAM } from '../ledger/counters.js'
import type { Journey } from './journey.js'
import type { Simulation } from './simulation.js'
import type { TeamDesk } from './team-desk.js'
import { bookTime } from './timing.js'

/**
 * The books of waiting. A team books who is offered to it, and the time spent in its own line; each of those offered is
 * answered there, gives up there, is turned or sent away there, or moves on to another team's line. The house books the first
 * wait of a contact once, as the customer lives it: from joining to its end, over all lines.
 */
export function bookOffer(sim: Simulation, journey: Journey, desk: TeamDesk): void {
  journey.lineSince = sim.now
  if (!journey.calledBack) sim.teamSums[sim.teamRow(journey, desk.index) + TEAM.offered]! += 1
  if (sim.inWindow()) desk.windowJoins++
}

/** An agent answers someone on the phone. */
export function bookAnswer(sim: Simulation, journey: Journey, desk: TeamDesk): void {
  const waited = sim.now - journey.since
  const { within } = sim.model.serviceLevel
  journey.lineSeconds += waited
  if (journey.contactLegs === 0) {
    const { row } = journey
    bookTime(sim, journey, JOURNEY.time_queue, waited)
    sim.sums[row + JOURNEY.answered]! += 1
    sim.sums[row + JOURNEY.answered_wait_seconds]! += waited
    if (waited <= within) sim.sums[row + JOURNEY.answered_within]! += 1
    if (waited > 0) sim.sums[row + JOURNEY.delayed]! += 1
    if (journey.cohort) {
      sim.durations.queue_time.add(waited)
      sim.durations.speed_of_answer.add(waited)
    }
  } else {
    bookTime(sim, journey, JOURNEY.time_hold_handover, waited)
  }
  const here = sim.now - journey.lineSince
  const teamRow = sim.teamRow(journey, desk.index)
  sim.teamSums[teamRow + TEAM.answered]! += 1
  sim.teamSums[teamRow + TEAM.wait_seconds]! += here
  sim.teamSums[teamRow + TEAM.answered_wait_seconds]! += here
  if (here <= within) sim.teamSums[teamRow + TEAM.answered_within]! += 1
  if (here > 0) sim.teamSums[teamRow + TEAM.delayed]! += 1
}

/** Someone leaves a team's line for another's. */
export function bookMoveOn(sim: Simulation, journey: Journey, desk: TeamDesk): void {
  bookTimeHere(sim, journey, desk)
  sim.teamSums[sim.teamRow(journey, desk.index) + TEAM.moved_on]! += 1
  if (sim.inWindow()) desk.windowMovedOn++
}

/** The customer hangs up in line, or at the sight of it. */
export function bookHangUp(sim: Simulation, journey: Journey, desk: TeamDesk): void {
  const waited = bookUnanswered(sim, journey, desk)
  const { row } = journey
  sim.sums[row + JOURNEY.abandoned_contacts]! += 1
  if (journey.contactLegs === 0) {
    sim.sums[row + JOURNEY.abandoned_waits]! += 1
    if (waited <= sim.model.serviceLevel.within) sim.sums[row + JOURNEY.abandoned_within]! += 1
  }
  sim.teamSums[sim.teamRow(journey, desk.index) + TEAM.abandoned]! += 1
}

/** There is no place in line. */
export function bookTurnAway(sim: Simulation, journey: Journey, desk: TeamDesk): void {
  bookUnanswered(sim, journey, desk)
  sim.sums[journey.row + JOURNEY.blocked_contacts]! += 1
  if (journey.contactLegs === 0) sim.sums[journey.row + JOURNEY.blocked_waits]! += 1
  sim.teamSums[sim.teamRow(journey, desk.index) + TEAM.blocked]! += 1
}

/** The house closes, or has closed, on the line. */
export function bookSendAway(sim: Simulation, journey: Journey, desk: TeamDesk): void {
  bookUnanswered(sim, journey, desk)
  sim.sums[journey.row + JOURNEY.sent_away_contacts]! += 1
  if (journey.contactLegs === 0) sim.sums[journey.row + JOURNEY.sent_away_waits]! += 1
  sim.teamSums[sim.teamRow(journey, desk.index) + TEAM.sent_away]! += 1
}

/**
 * A wait, maybe of no length, that no answer ended: whoever leaves at once because there is a line has not reached an
 * agent at once either.
 */
function bookUnanswered(sim: Simulation, journey: Journey, desk: TeamDesk): number {
  const waited = sim.now - journey.since
  const first = journey.contactLegs === 0
  bookTime(sim, journey, first ? JOURNEY.time_queue : JOURNEY.time_hold_handover, waited)
  journey.lineSeconds += waited
  if (first) sim.sums[journey.row + JOURNEY.delayed]! += 1
  if (first && journey.cohort) sim.durations.queue_time.add(waited)
  bookTimeHere(sim, journey, desk)
  return waited
}

function bookTimeHere(sim: Simulation, journey: Journey, desk: TeamDesk): void {
  const teamRow = sim.teamRow(journey, desk.index)
  sim.teamSums[teamRow + TEAM.wait_seconds]! += sim.now - journey.lineSince
  sim.teamSums[teamRow + TEAM.delayed]! += 1
}
