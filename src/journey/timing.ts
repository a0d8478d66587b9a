import { FIRST, type TimeCounter } from '../ledger/counters.js'
import type { Journey } from './journey.js'
import type { Simulation } from './simulation.js'

/**
 * Books a part of a customer's time.
 * @param cause its counter, `JOURNEY.time_...`
 */
export function bookTime(sim: Simulation, journey: Journey, cause: TimeCounter, seconds: number): void {
  sim.sums[journey.row + cause]! += seconds
  sim.listener?.spent?.(sim.now, journey.number, cause - FIRST.time, seconds)
}
