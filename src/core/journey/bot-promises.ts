import { JOURNEY } from '../ledger/counters.js'
import type { Journey } from './journey.js'
import { feel } from './moments.js'
import type { Simulation } from './simulation.js'

/** What was promised is not to be had, now or ever. */
export function breakPromise(sim: Simulation, journey: Journey): void {
  if (journey.promiser < 0) return
  journey.promiser = -1
  sim.ledger.bots.promiseSettled(journey, false, 0)
  feel(sim, journey, JOURNEY.trust_broken_promise)
}
