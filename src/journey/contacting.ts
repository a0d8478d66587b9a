import { JOURNEY, JOURNEY_WIDTH } from '../ledger/counters.js'
import { drawUndue } from './claims.js'
import { bookPrevented } from './ending.js'
import { pick } from './facts.js'
import type { Journey } from './journey.js'
import { Plan } from './journey.js'
import { Purpose } from './purposes.js'
import type { Simulation } from './simulation.js'
import { bookTime } from './timing.js'
import { moveTrust } from './trusting.js'
import { join } from './waiting.js'

/** A new customer: drawn, and on the line, unless the problem was prevented. */
export function arrive(sim: Simulation): void {
  const { model, streams } = sim
  const number = sim.customers++
  const segment = pick(streams, model.segments, number, Purpose.segment)
  const issue = pick(streams, model.issues, number, Purpose.issue)
  const journey = sim.newJourney()
  journey.begin(number, model.segments[segment]!, model.issues[issue]!, sim.now)
  journey.cohort = sim.inWindow()
  journey.row = journey.cohort ? (issue * model.segments.length + segment) * JOURNEY_WIDTH : sim.scratchRow
  if (journey.cohort) sim.openCohort++
  if (sim.openJourneys >= sim.stopAt) sim.stopped = true
  sim.sums[journey.row + JOURNEY.customers]! += 1
  sim.listener?.happened('arrived', sim.now, number, -1, journey.cohort ? 1 : 0)

  const { prevented } = journey.issue
  if (prevented > 0 && streams.uniform(number, Purpose.prevented, 0) < prevented) {
    sim.listener?.happened('prevented', sim.now, number, -1, 0)
    bookPrevented(sim, journey)
    sim.retire(journey)
    return
  }
  sim.sums[journey.row + JOURNEY.journeys]! += 1
  drawUndue(sim, journey)
  if (journey.issue.failure && !journey.undue) moveTrust(sim, journey, JOURNEY.trust_failure)
  contact(sim, journey, journey.issue.start)
}

/** The customer calls again: whoever owned the case, or the first team. */
export function contactAgain(sim: Simulation, journey: Journey): void {
  bookTime(sim, journey, JOURNEY.time_between_contacts, sim.now - journey.since)
  if (journey.reopened) {
    journey.reopened = false
    sim.feelings.comeUndone(journey)
    moveTrust(sim, journey, JOURNEY.trust_reopening)
    sim.listener?.happened('reopened', sim.now, journey.number, -1, 0)
  }
  const team = owns(sim, journey, journey.lastTeam) ? journey.lastTeam : journey.issue.start
  journey.chainAt = Math.max(0, journey.issue.chain.indexOf(team))
  contact(sim, journey, team)
}

/** A team keeps the cases that are its own: not those that came by misroute or overflow. */
function owns(sim: Simulation, { issue }: Journey, team: number): boolean {
  if (team < 0 || sim.model.teams[team]!.ownership === 'none') return false
  return issue.matrix !== null || issue.chain.includes(team) || issue.remedy?.owner === team
}

function contact(sim: Simulation, journey: Journey, team: number): void {
  journey.contacts++
  journey.contactLegs = 0
  journey.passedOn = false
  journey.target = -1
  journey.withOwner = false
  journey.from = -1
  journey.wentCold = false
  journey.warmUntil = Number.NaN
  journey.hassles = 0
  journey.plan = Plan.solved
  sim.sums[journey.row + JOURNEY.contacts]! += 1
  sim.listener?.happened('contact', sim.now, journey.number, team, 0)
  sim.countLive(1)
  join(sim, journey, team)
}
