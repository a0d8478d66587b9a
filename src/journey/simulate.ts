import type { StreamKey } from '../engine/streams.js'
import { invariant } from '../kernel/invariant.js'
import type { LedgerListener } from '../ledger/event.js'
import type { Observations } from '../ledger/observations.js'
import type { Model } from '../model/model.js'
import { approverEvent, openRole, takeNext } from './approvers.js'
import { arrive, contactAgain, scheduleArrival } from './arriving.js'
import { settle } from './deciding.js'
import { conclude, decided, holdEnds } from './escalating.js'
import {
  changeHours,
  changeStaffing,
  letGo,
  scheduleDoors,
  scheduleHours,
  scheduleStaffing,
  turnDoors,
} from './hours.js'
import { type Journey, LegEnd, State } from './journey.js'
import { observe, probe, scheduleProbe } from './observe.js'
import { happen, scheduleEvent } from './people/happening.js'
import { passNight, scheduleNight } from './people/night.js'
import { Actor, HouseProcess } from './process.js'
import type { Approver } from './role-desk.js'
import type { Process } from './simulation.js'
import { Simulation, type SimulationActor } from './simulation.js'
import { freeAgent } from './staffing.js'
import { passOn, transfer } from './transferring.js'
import { feelTreatment } from './trusting.js'
import { waitingLimit } from './waiting.js'

/**
 * Runs one replication: customers arrive through warm-up and span, and on until everyone who arrived in the span has
 * ended. The same model and key give the same observations, whoever listens.
 */
export function simulate(model: Model, key: StreamKey, listener: LedgerListener | null = null): Observations {
  const sim = new Simulation(model, key, listener)
  open(sim)
  sim.clock.run((actor) => handle(sim, actor))
  return observe(sim)
}

function open(sim: Simulation): void {
  for (const role of sim.roles) {
    openRole(sim, role)
    if (role.model.hours.length > 1) start(sim, new HouseProcess(Actor.hours as const, role, 1), scheduleHours)
  }
  for (const team of sim.teams) {
    const { changes } = team.model.staffing
    team.due = changes[0]!.agents
    team.scheduled = team.due
    team.servers.setCapacity(team.scheduled, 0)
    if (changes.length > 1) start(sim, new HouseProcess(Actor.staffing as const, team, 1), scheduleStaffing)
  }
  if (sim.model.opening !== null) start(sim, new HouseProcess(Actor.doors as const, null), scheduleDoors)
  start(sim, new HouseProcess(Actor.night as const, null), scheduleNight)
  if (sim.model.events.length > 0) start(sim, new HouseProcess(Actor.event as const, null), scheduleEvent)
  start(sim, new HouseProcess(Actor.probe as const, null), scheduleProbe)
  start(sim, new HouseProcess(Actor.arrivals as const, null), scheduleArrival)
}

function start<P extends Process>(sim: Simulation, process: P, schedule: (sim: Simulation, process: P) => void): void {
  sim.clock.enter(process)
  schedule(sim, process)
}

/** @returns whether to go on */
function handle(sim: Simulation, actor: SimulationActor): boolean {
  switch (actor.actor) {
    case Actor.journey:
      journeyEvent(sim, actor)
      break
    case Actor.wrapUp:
      freeAgent(sim, actor.team, actor.agent)
      break
    case Actor.approver:
      approval(sim, actor)
      break
    case Actor.arrivals:
      arrive(sim)
      scheduleArrival(sim, actor)
      break
    case Actor.staffing:
      changeStaffing(sim, actor)
      break
    case Actor.hours:
      changeHours(sim, actor)
      break
    case Actor.doors:
      turnDoors(sim, actor)
      break
    case Actor.probe:
      probe(sim, actor)
      break
    case Actor.night:
      passNight(sim, actor)
      break
    case Actor.event:
      happen(sim, actor)
      break
  }
  if (sim.staying) letGo(sim)
  return !sim.stopped && (sim.openCounted > 0 || sim.now < sim.ledger.books.windowEnd)
}

function journeyEvent(sim: Simulation, journey: Journey): void {
  switch (journey.state) {
    case State.talking:
      endLeg(sim, journey)
      break
    case State.waiting:
      waitingLimit(sim, journey)
      break
    case State.holding:
      holdEnds(sim, journey)
      break
    case State.between:
      contactAgain(sim, journey)
      break
    default:
      invariant(false, 'nothing is pending for a journey in this state')
  }
}

function endLeg(sim: Simulation, journey: Journey): void {
  feelTreatment(sim, journey)
  switch (journey.legEnd) {
    case LegEnd.settle:
    case LegEnd.settleInHaste:
      settle(sim, journey)
      break
    case LegEnd.route:
      transfer(sim, journey, journey.next, true)
      break
    case LegEnd.tellAnswer:
      conclude(sim, journey, 0)
      break
    case LegEnd.passOn:
    case LegEnd.passOnInHaste:
      passOn(sim, journey)
      break
  }
}

function approval(sim: Simulation, approver: Approver): void {
  const journey = approverEvent(sim, approver)
  if (journey === null) return
  decided(sim, journey)
  takeNext(sim, approver)
}
