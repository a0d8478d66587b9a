import { log } from '../engine/arithmetic.js'
import { EventKind } from '../engine/clock-loop.js'
import type { Distribution } from '../engine/distribution.js'
import { DAY } from '../kernel/units.js'
import type { RandomArrivals } from '../model/arrival-pattern.js'
import type { ArrivalProcess } from './process.js'
import { Purpose } from './purposes.js'
import type { Simulation } from './simulation.js'

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
