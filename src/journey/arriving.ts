import { log } from '../engine/arithmetic.js'
import { EventKind } from '../engine/clock-loop.js'
import type { Distribution } from '../engine/distribution.js'
import { DAY } from '../kernel/units.js'
import { JOURNEY } from '../ledger/counters.js'
import type { RandomArrivals } from '../model/arrival-pattern.js'
import { drawUndue } from './claims.js'
import { pick } from './customer.js'
import { type Journey, LegEnd } from './journey.js'
import { Purpose } from './purposes.js'
import type { ArrivalProcess, Simulation } from './simulation.js'
import { moveTrust } from './trusting.js'
import { join } from './waiting.js'

/** Puts the next customer into the calendar, if there is one. The n-th gap is the n-th customer's own. */
export function scheduleArrival(sim: Simulation, process: ArrivalProcess): void {
  const { arrivals } = sim.model
  const n = sim.customers
  let time: number
  if (arrivals.kind === 'random') time = nextRandom(sim, process, arrivals, n)
  else if (arrivals.kind === 'every') time = arrivals.first + n * arrivals.every
  else time = arrivals.times[n] ?? Number.POSITIVE_INFINITY
  if (time < Number.POSITIVE_INFINITY) sim.clock.schedule(process, time, EventKind.arrival, n)
}

/** A Poisson process by time change: a unit exponential is spent along the rate, piece by piece. */
function nextRandom(sim: Simulation, process: ArrivalProcess, arrivals: RandomArrivals, n: number): number {
  let left = -log(sim.streams.uniform(n, Purpose.arrival, 0)) / arrivals.rate
  for (;;) {
    const mass = process.weight * (process.until - process.at)
    if (left < mass) {
      process.at += left / process.weight
      return process.at
    }
    if (process.until > process.at) {
      left -= mass
      process.at = process.until
    }
    enterPiece(sim, process, arrivals)
  }
}

function enterPiece(sim: Simulation, process: ArrivalProcess, arrivals: RandomArrivals): void {
  const piece = arrivals.profile.pieceAt(process.at)
  process.weight = piece.weight
  process.until = piece.until
  for (const { from, until, factor } of sim.model.surges) {
    if (process.at < from) process.until = Math.min(process.until, from)
    else if (process.at < until) {
      process.weight *= factor
      process.until = Math.min(process.until, until)
    }
  }
  const { busyness, halfDayBusyness } = arrivals
  if (busyness !== null) drawFactor(sim, process, busyness, DAY, Purpose.busyness)
  if (halfDayBusyness !== null) drawFactor(sim, process, halfDayBusyness, DAY / 2, Purpose.halfDayBusyness)
}

/** A factor that holds for a stretch of the calendar of so many seconds. */
function drawFactor(
  sim: Simulation,
  process: ArrivalProcess,
  law: Distribution,
  length: number,
  purpose: number,
): void {
  const stretch = Math.floor(process.at / length)
  process.weight *= law.quantile(sim.streams.uniform(stretch, purpose, 0))
  process.until = Math.min(process.until, (stretch + 1) * length)
}

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
  journey.legEnd = LegEnd.settle
  sim.ledger.contacted(journey, team)
  join(sim, journey, team)
}
