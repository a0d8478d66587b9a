import { JOURNEY, MANAGER, MANAGER_WIDTH, TEAM, TEAM_WIDTH } from '../ledger/counters.js'
import { type Journey, State } from './journey.js'
import type { Simulation } from './simulation.js'

/**
 * Books what the counted journeys had come to that were still open when the run was stopped: whoever is in a line will
 * have waited longer, and that bounds what the figures would be.
 * @param teams rows of the observations, added to
 * @param managers likewise
 */
export function bookOpen(sim: Simulation, teams: Float64Array, managers: Float64Array): void {
  for (const journey of sim.openOfCohort) {
    const { row } = journey
    sim.sums[row + JOURNEY.open_journeys]! += 1
    sim.sums[row + JOURNEY.open_journey_seconds]! += sim.now - journey.started
    sim.sums[row + JOURNEY.open_trust]! += 100 * journey.trust
    if (journey.state === State.waiting && !journey.calledBack) bookWaiting(sim, journey, teams)
    if (journey.state === State.holding || journey.state === State.awaitingAnswer) {
      const role = journey.route[journey.routeAt]! * MANAGER_WIDTH
      managers[role + MANAGER.open_requests]! += 1
      managers[role + MANAGER.open_request_seconds]! += sim.now - journey.asked
    }
  }
}

function bookWaiting(sim: Simulation, journey: Journey, teams: Float64Array): void {
  const team = journey.team * TEAM_WIDTH
  teams[team + TEAM.open_waits]! += 1
  teams[team + TEAM.open_wait_seconds]! += sim.now - journey.lineSince
  if (journey.contactLegs > 0) return
  const waited = sim.now - journey.since
  sim.sums[journey.row + JOURNEY.open_waits]! += 1
  sim.sums[journey.row + JOURNEY.open_wait_seconds]! += waited
  if (waited > sim.model.serviceLevel.within) sim.sums[journey.row + JOURNEY.open_waits_late]! += 1
}
