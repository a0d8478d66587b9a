import { EventKind } from '../engine/clock-loop.js'
import { YEAR } from '../kernel/units.js'
import { HouseTurn, houseOrder } from './house-order.js'
import type { ProbeProcess } from './process.js'
import type { Simulation } from './simulation.js'
import { WindowAreas } from './window-areas.js'

/** Looks at the house at the ends of the window and its thirds, and afterwards whether an end is in sight. */
export function probe(sim: Simulation, process: ProbeProcess): void {
  const { beliefs } = sim.model
  switch (process.next++) {
    case 0:
      sim.window = new WindowAreas(sim)
      break
    case 1:
    case 2:
      sim.window!.endThird(sim)
      break
    case 3:
      sim.window!.endThird(sim)
      sim.window!.end(sim)
      sim.backlogAtEnd = backlog(sim)
      break
    case 4:
      sim.stopped = backlog(sim) > beliefs['run.stop_growth'] * sim.backlogAtEnd + beliefs['run.stop_backlog']
      break
    default:
      sim.stopped = true
  }
  if (!sim.stopped) scheduleProbe(sim, process)
}

export function scheduleProbe(sim: Simulation, process: ProbeProcess): void {
  const { span } = sim.model
  const spans = sim.model.beliefs['run.stop_spans']
  const after = [0, span / 3, (2 * span) / 3, span, spans * span, spans * span + YEAR][process.next]!
  sim.clock.schedule(process, sim.windowStart + after, EventKind.capacity, houseOrder(HouseTurn.probe))
}

/** Customers and requests in line. */
function backlog(sim: Simulation): number {
  let sum = 0
  for (const { line } of sim.teams) sum += line.length
  // Reviews can wait: nobody is kept waiting by them.
  for (const { line, reviews } of sim.roles) sum += line.length - reviews
  return sum
}
