import { ask, withdraw } from './approvers.js'
import type { Journey, Request } from './journey.js'
import { stageBegin } from './request-route.js'
import type { Simulation } from './simulation.js'

/** The roles of a stage get the request at the same time. */
export function askStage(sim: Simulation, journey: Journey): void {
  const end = journey.stages[journey.stage]!
  journey.asked = sim.now
  for (let place = stageBegin(journey); place < end; place++) {
    const request = sim.newRequest(journey, journey.route[place]!)
    journey.open.push(request)
    ask(sim, sim.roles[request.role]!, request)
  }
}

/** A role has done with it. */
export function closeRequest(sim: Simulation, request: Request): void {
  const open = request.journey.open
  const last = open.pop()!
  if (last !== request) open[open.indexOf(request)] = last
  sim.retireRequest(request)
}

/** It is taken back from all who have not decided: the customer has hung up, or one of those whom it takes has said no. */
export function withdrawAll(sim: Simulation, journey: Journey): void {
  const open = journey.open
  for (let i = 0; i < open.length; i++) {
    const request = open[i]!
    withdraw(sim, sim.roles[request.role]!, request)
    sim.retireRequest(request)
  }
  open.length = 0
}
