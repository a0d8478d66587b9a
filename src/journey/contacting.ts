import { JOURNEY } from '../ledger/counters.js'
import { drawUndue } from './claims.js'
import { pick } from './facts.js'
import type { Journey } from './journey.js'
import { Plan } from './journey.js'
import { Purpose } from './purposes.js'
import type { Simulation } from './simulation.js'
import { moveTrust } from './trusting.js'
import { join } from './waiting.js'

/** A new customer: drawn, and on the line, unless the problem was prevented. */
export function arrive(sim: Simulation): void {
  const { model, streams } = sim
  const number = sim.customers++
  const segment = pick(streams, model.segments, number, Purpose.segment)
  const issue = pick(streams, model.issues, number, Purpose.issue)
  const journey = sim.newJourney()
  const { books } = sim.ledger
  const counted = books.inWindow()
  const row = books.rowOf(issue, segment, counted)
  journey.begin(number, model.segments[segment]!, model.issues[issue]!, sim.now, counted, row)
  if (counted) sim.openCounted++
  if (sim.openJourneys >= sim.stopAt) sim.stopped = true
  sim.ledger.arrived(journey)

  const { prevented } = journey.issue
  if (prevented > 0 && streams.uniform(number, Purpose.prevented, 0) < prevented) {
    sim.ledger.prevented(journey, 100 * journey.trust < sim.distrustLine, sim.talk.otherwise(journey))
    sim.retire(journey)
    return
  }
  drawUndue(sim, journey)
  if (journey.issue.failure && !journey.undue) moveTrust(sim, journey, JOURNEY.trust_failure)
  contact(sim, journey, journey.issue.start)
}

/** The customer calls again: whoever owned the case, or the first team. */
export function contactAgain(sim: Simulation, journey: Journey): void {
  sim.ledger.cameBack(journey)
  if (journey.reopened) {
    journey.reopened = false
    sim.feelings.comeUndone(journey)
    moveTrust(sim, journey, JOURNEY.trust_reopening)
    sim.ledger.reopened(journey)
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
  sim.ledger.contacted(journey, team)
  join(sim, journey, team)
}
