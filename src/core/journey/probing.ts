import { EventKind } from '../engine/clock-loop.js'
import { YEAR } from '../model/units.js'
import { touchPeople } from './people/night.js'
import { type HouseProcess, HouseTurn, houseOrder } from './process.js'
import type { Simulation } from './simulation.js'

/** Looks at the house at the ends of the window and its thirds, and afterwards whether an end is in sight. */
export function probe(sim: Simulation, process: HouseProcess): void {
  const beliefs = sim.model.beliefs
  const turn = process.next
  process.next++
  switch (turn) {
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
      sim.stopped = backlog(sim) > beliefs.run_stop_growth * sim.backlogAtEnd + beliefs.run_stop_backlog
      break
    default:
      sim.stopped = true
  }
  if (!sim.stopped) scheduleProbe(sim, process)
}

export function scheduleProbe(sim: Simulation, process: HouseProcess): void {
  const at = sim.ledger.books.windowStart + afterStart(sim, process.next)
  sim.clock.schedule(process, at, EventKind.capacity, houseOrder(HouseTurn.probe))
}

/** When the n-th look is due, in seconds after the start of the window. */
function afterStart(sim: Simulation, n: i32): f64 {
  const span = sim.model.span
  const spans = sim.model.beliefs.run_stop_spans
  switch (n) {
    case 0:
      return 0
    case 1:
      return span / 3
    case 2:
      return (2 * span) / 3
    case 3:
      return span
    case 4:
      return spans * span
    default:
      return spans * span + YEAR
  }
}

function beginWindow(sim: Simulation): void {
  touchAll(sim)
  for (let i = 0; i < sim.teams.length; i++) {
    touchPeople(sim, sim.teams[i]!)
    sim.teams[i]!.crew.startWindow()
  }
  sim.ledger.window.begin(sim.now)
}

/** Ends the counted window, also where a run that was stopped cuts it short. */
export function endWindow(sim: Simulation): void {
  touchAll(sim)
  for (let i = 0; i < sim.teams.length; i++) touchPeople(sim, sim.teams[i]!)
  sim.ledger.window.end(sim.now)
  sim.eventsAtEnd = sim.clock.events
}

function touchAll(sim: Simulation): void {
  for (let i = 0; i < sim.teams.length; i++) sim.teams[i]!.touch(sim.now)
  for (let i = 0; i < sim.roles.length; i++) sim.roles[i]!.touch(sim.now)
}

/** Customers and requests in line. */
function backlog(sim: Simulation): f64 {
  let sum = 0
  for (let i = 0; i < sim.teams.length; i++) sum += sim.teams[i]!.line.length
  // Reviews can wait: nobody is kept waiting by them.
  for (let i = 0; i < sim.roles.length; i++) sum += sim.roles[i]!.line.length - sim.roles[i]!.reviews
  return sum as f64
}
