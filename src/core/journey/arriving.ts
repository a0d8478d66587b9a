import { log } from '../engine/arithmetic.js'
import { EventKind } from '../engine/clock-loop.js'
import type { Law } from '../engine/law.js'
import { JOURNEY } from '../ledger/counters.js'
import { type ArrivalPattern, Arrivals } from '../model/arrival-pattern.js'
import { Ownership } from '../model/team-model.js'
import { DAY } from '../model/units.js'
import { chooseChannel, writeIn } from './channel-of.js'
import { drawUndue } from './claims.js'
import { issueOf, segmentOf } from './customer.js'
import { type Journey, LegEnd } from './journey.js'
import { beginFeeling, feel, feelPrevented, feelReopening, newContact } from './moments.js'
import type { HouseProcess } from './process.js'
import { Purpose } from './purposes.js'
import type { Simulation } from './simulation.js'
import { join } from './waiting.js'

/** Puts the next customer into the calendar, if there is one. The n-th gap is the n-th customer's own. */
export function scheduleArrival(sim: Simulation, process: HouseProcess): void {
  const arrivals = sim.model.arrivals!
  const n = sim.customers
  let time: f64 = Number.POSITIVE_INFINITY
  if (arrivals.kind === Arrivals.random) time = nextRandom(sim, process, arrivals, n)
  else if (arrivals.kind === Arrivals.every) time = arrivals.first + (n as f64) * arrivals.every
  else if (n < arrivals.times.length) time = arrivals.times[n]!
  if (time < Number.POSITIVE_INFINITY) sim.clock.schedule(process, time, EventKind.arrival, n)
}

/** A Poisson process by time change: a unit exponential is spent along the rate, piece by piece. */
function nextRandom(sim: Simulation, process: HouseProcess, arrivals: ArrivalPattern, n: i32): f64 {
  let left = -log(sim.streams.uniform(n, Purpose.arrival, 0)) / arrivals.rate
  let mass = process.weight * (process.until - process.at)
  while (!(left < mass)) {
    if (process.until > process.at) {
      left -= mass
      process.at = process.until
    }
    enterPiece(sim, process, arrivals)
    mass = process.weight * (process.until - process.at)
  }
  process.at += left / process.weight
  return process.at
}

function enterPiece(sim: Simulation, process: HouseProcess, arrivals: ArrivalPattern): void {
  const piece = arrivals.profile!.pieceAt(process.at)
  process.weight = piece.weight
  process.until = piece.until
  const surges = sim.model.surges
  for (let i = 0; i < surges.length; i++) {
    const surge = surges[i]!
    if (surge.from > process.at) process.until = Math.min(process.until, surge.from)
    else if (process.at < surge.until) {
      process.weight *= surge.factor
      process.until = Math.min(process.until, surge.until)
    }
  }
  const busyness = arrivals.busyness
  const halfDayBusyness = arrivals.halfDayBusyness
  if (busyness !== null) drawFactor(sim, process, busyness, DAY, Purpose.busyness)
  if (halfDayBusyness !== null) drawFactor(sim, process, halfDayBusyness, DAY / 2, Purpose.halfDayBusyness)
}

/** A factor that holds for a stretch of the calendar of so many seconds. */
function drawFactor(sim: Simulation, process: HouseProcess, law: Law, length: f64, purpose: Purpose): void {
  const stretch = Math.floor(process.at / length)
  process.weight *= law.quantile(sim.streams.uniform(stretch as i32, purpose, 0))
  process.until = Math.min(process.until, (stretch + 1) * length)
}

/**
 * Whether nobody new comes any more: the count is over, and so few of its customers are left that the company they meet
 * cannot move a figure. They are followed to their end all the same.
 */
export function staysAway(sim: Simulation): bool {
  const few = sim.model.beliefs.run_last_share * (sim.counted as f64)
  return sim.now >= sim.ledger.books.windowEnd && (sim.openCounted as f64) <= few
}

/** A new customer: drawn, and on the line, unless the problem was prevented. */
export function arrive(sim: Simulation): void {
  const model = sim.model
  const streams = sim.streams
  const number = sim.customers
  sim.customers++
  const segment = model.segments[segmentOf(streams, model.arrivals!, model.segments, number)]!
  const issue = model.issues[issueOf(streams, model.arrivals!, model.issues, segment, number)]!
  const journey = sim.newJourney()
  const books = sim.ledger.books
  const counted = books.inWindow()
  journey.begin(number, segment, issue, sim.now, counted)
  books.assign(journey)
  beginFeeling(sim, journey)
  if (counted) {
    sim.counted++
    sim.openCounted++
  }
  if (sim.openJourneys >= sim.stopAt) sim.stopped = true
  sim.ledger.arrived(journey)

  const prevented = journey.issue.prevented
  if (prevented > 0 && streams.uniform(number, Purpose.prevented, 0) < prevented) {
    sim.ledger.prevented(journey)
    feelPrevented(sim, journey)
    sim.retire(journey)
    return
  }
  drawUndue(sim, journey)
  if (journey.issue.failure && !journey.undue) feel(sim, journey, JOURNEY.trust_failure)
  chooseChannel(sim, journey)
  contact(sim, journey, startOf(journey))
}

/** The customer calls again: whoever owned the case, or the first team. */
export function contactAgain(sim: Simulation, journey: Journey): void {
  sim.ledger.cameBack(journey)
  if (journey.reopened) {
    journey.reopened = false
    journey.delighted = false
    feelReopening(sim, journey)
    sim.ledger.reopened(journey)
  }
  contact(sim, journey, owns(sim, journey, journey.lastTeam) ? journey.lastTeam : startOf(journey))
}

/** The first team that serves the channel. */
function startOf(journey: Journey): i32 {
  return journey.issue.starts[journey.channel]!
}

/** A team keeps the cases that are its own: not those that came by misroute or overflow. */
function owns(sim: Simulation, journey: Journey, team: i32): bool {
  if (team < 0 || sim.model.teams[team]!.ownership === Ownership.none) return false
  if (!sim.model.teams[team]!.channels[journey.channel]!) return false
  const issue = journey.issue
  if (issue.matrix !== null || issue.chain.includes(team)) return true
  const remedy = issue.remedy
  return remedy !== null && remedy.owner === team
}

function contact(sim: Simulation, journey: Journey, team: i32): void {
  journey.contacts++
  journey.chainAt = Math.max(journey.issue.chain.indexOf(team), 0) as i32
  journey.contactLegs = 0
  journey.passedOn = false
  journey.target = -1
  journey.withOwner = false
  journey.withPeople = false
  journey.from = -1
  journey.wentCold = false
  journey.warmUntil = Number.NaN
  journey.denied = false
  newContact(sim, journey)
  journey.legEnd = LegEnd.settle
  sim.ledger.contacted(journey, team)
  if (journey.written) writeIn(sim, journey)
  join(sim, journey, team)
}
