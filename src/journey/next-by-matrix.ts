import type { Journey } from './journey.js'
import { Purpose } from './purposes.js'
import type { Simulation } from './simulation.js'

/** The next team by the routing matrix, drawn afresh at the start of each leg; -1 where the case stays and is solved. */
export function nextByMatrix(sim: Simulation, journey: Journey, team: number): number {
  const row = journey.issue.matrix![team]!
  if (row.length === 0) return -1
  const leg = (journey.contacts << 12) | ((journey.contactLegs + 1) & 4095)
  const u = sim.streams.uniform(journey.number, Purpose.route, leg)
  return row.find(({ upTo }) => u < upTo)?.team ?? -1
}
