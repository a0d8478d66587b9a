import { EventKind } from '../engine/clock-loop.js'
import { YEAR } from '../kernel/units.js'
import { HouseTurn, houseOrder } from './house-order.js'
import type { ProbeProcess } from './process.js'
import type { Simulation } from './simulation.js'

/** Looks at the house at the ends of the window and its thirds, and afterwards whether an end is in sight. */
export function probe(sim: Simulation, process: ProbeProcess): void {
  const { beliefs } = sim.model
  switch (process.next++) {
    case 0:
      beginWindow(sim)
      break
    case 1:
    case 2:
      touchAll(sim)
      sim.ledger.window.endThird()
      break
    case 3:
      touchAll(sim)
      sim.ledger.window.endThird()
      endWindow(sim)
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
  sim.clock.schedule(process, sim.ledger.books.windowStart + after, EventKind.capacity, houseOrder(HouseTurn.probe))
}

function beginWindow(sim: Simulation): void {
  touchAll(sim)
  for (const { index, crew } of sim.teams) {
    sim.ledger.touchPeople(index, crew)
    crew.startWindow()
  }
  sim.ledger.window.begin(sim.now)
}

/** Ends the counted window, also where a run that was stopped cuts it short. */
export function endWindow(sim: Simulation): void {
  touchAll(sim)
  for (const { index, crew } of sim.teams) sim.ledger.touchPeople(index, crew)
  sim.ledger.window.end(sim.now)
  sim.eventsAtEnd = sim.clock.events
}

function touchAll(sim: Simulation): void {
  for (const desk of sim.teams) desk.touch(sim.now)
  for (const role of sim.roles) role.touch(sim.now)
}

/** Customers and requests in line. */
function backlog(sim: Simulation): number {
  let sum = 0
  for (const { line } of sim.teams) sum += line.length
  // Reviews can wait: nobody is kept waiting by them.
  for (const { line, reviews } of sim.roles) sum += line.length - reviews
  return sum
}
