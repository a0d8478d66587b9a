import type { Subject } from '../engine/clock-loop.js'
import { invariant } from '../engine/invariant.js'
import { approverEvent, takeNext } from './approvers.js'
import { arrive, contactAgain, scheduleArrival, staysAway } from './arriving.js'
import { openRole } from './availability.js'
import { seekPerson, talksOn } from './bots.js'
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
import { feelTreatment } from './moments.js'
import { happen, scheduleEvent } from './people/happening.js'
import { passNight, scheduleNight } from './people/night.js'
import { probe, scheduleProbe } from './probing.js'
import { Actor, HouseProcess } from './process.js'
import type { Approver } from './role-desk.js'
import type { Simulation } from './simulation.js'
import { fallSilent, freeAgent } from './staffing.js'
import type { WrapUp } from './team-desk.js'
import { passOn, transfer } from './transferring.js'
import { waitingLimit } from './waiting.js'

/** Puts everybody in their places at the beginning; then {@link step} until the run is over. */
export function open(sim: Simulation): void {
  for (let i = 0; i < sim.roles.length; i++) {
    openRole(sim, sim.roles[i]!)
    if (sim.roles[i]!.model.hours.length > 1) scheduleHours(sim, enter(sim, Actor.hours, i, 1))
  }
  for (let i = 0; i < sim.teams.length; i++) {
    const team = sim.teams[i]!
    const changes = team.model.staffing.changes
    team.due = changes[0]!.agents
    team.scheduled = team.due
    team.servers.setCapacity(team.scheduled, 0)
    if (changes.length > 1) scheduleStaffing(sim, enter(sim, Actor.staffing, i, 1))
  }
  if (sim.model.opening !== null) scheduleDoors(sim, enter(sim, Actor.doors))
  scheduleNight(sim, enter(sim, Actor.night))
  if (sim.model.events.length > 0) scheduleEvent(sim, enter(sim, Actor.event))
  scheduleProbe(sim, enter(sim, Actor.probe))
  scheduleArrival(sim, enter(sim, Actor.arrivals))
}

/** @param next the how-manyth change is its first: what holds from the beginning is none */
function enter(sim: Simulation, actor: Actor, index: i32 = 0, next: i32 = 0): HouseProcess {
  const process = new HouseProcess(actor, index)
  process.next = next
  sim.clock.enter(process)
  return process
}

/**
 * Lets the next event happen. Customers arrive through warm-up and span, and it goes on until everyone who arrived in the
 * span has ended.
 * @returns whether to go on
 */
export function step(sim: Simulation): bool {
  const subject = sim.clock.next()
  if (subject === null) return false
  handle(sim, subject)
  if (sim.staying) letGo(sim)
  return !sim.stopped && (sim.openCounted > 0 || sim.now < sim.ledger.books.windowEnd)
}

function handle(sim: Simulation, subject: Subject): void {
  switch (subject.actor) {
    case Actor.journey:
      journeyEvent(sim, subject as Journey)
      break
    case Actor.wrapUp:
      freeAgent(sim, (subject as WrapUp).team, (subject as WrapUp).agent)
      break
    case Actor.approver:
      approval(sim, subject as Approver)
      break
    default:
      houseEvent(sim, subject as HouseProcess)
  }
}

function houseEvent(sim: Simulation, process: HouseProcess): void {
  switch (process.actor) {
    case Actor.arrivals:
      if (staysAway(sim)) break
      arrive(sim)
      scheduleArrival(sim, process)
      break
    case Actor.staffing:
      changeStaffing(sim, process)
      break
    case Actor.hours:
      changeHours(sim, process)
      break
    case Actor.doors:
      turnDoors(sim, process)
      break
    case Actor.probe:
      probe(sim, process)
      break
    case Actor.night:
      passNight(sim, process)
      break
    case Actor.event:
      happen(sim, process)
      break
    default:
      invariant(false, 'nothing happens by itself to others')
  }
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
  if (sim.teams[journey.team]!.holdsSeveral(journey)) fallSilent(sim, journey)
  if (journey.tries === 0) feelTreatment(sim, journey)
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
      if (!talksOn(sim, journey)) passOn(sim, journey)
      break
    case LegEnd.askForPerson:
    case LegEnd.handOver:
      seekPerson(sim, journey)
      break
  }
}

function approval(sim: Simulation, approver: Approver): void {
  const request = approverEvent(sim, approver)
  if (request === null) return
  decided(sim, request)
  takeNext(sim, approver)
}
