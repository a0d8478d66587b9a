import { EventKind } from '../../engine/clock-loop.js'
import { Happening, type HappeningModel } from '../../model/happening.js'
import { setGone } from '../approvers.js'
import { type HouseProcess, HouseTurn, houseOrder } from '../process.js'
import type { Simulation } from '../simulation.js'
import { touchPeople } from './night.js'

/** What the scenario says happens to the house now. */
export function happen(sim: Simulation, process: HouseProcess): void {
  const event = sim.model.events[process.next]!
  process.next++
  switch (event.kind) {
    case Happening.word:
      for (let i = 0; i < event.teams.length; i++) speak(sim, event.teams[i]!, event.shift, event.isPublic)
      break
    case Happening.recognition:
      for (let i = 0; i < event.teams.length; i++) recognise(sim, event.teams[i]!, event.share)
      break
    case Happening.training:
      for (let i = 0; i < event.teams.length; i++) train(sim, event.teams[i]!)
      break
    case Happening.absence:
      setGone(sim, sim.roles[event.role]!, event.gone)
      break
    case Happening.policy:
      changePolicy(sim, event)
      break
    case Happening.update:
      changePolicy(sim, event)
      updateBots(sim, event)
      break
  }
  scheduleEvent(sim, process)
}

export function scheduleEvent(sim: Simulation, process: HouseProcess): void {
  const events = sim.model.events
  if (process.next >= events.length) return
  const at = Math.max(sim.now, events[process.next]!.at)
  sim.clock.schedule(process, at, EventKind.capacity, houseOrder(HouseTurn.event))
}

/** One agent is told, the teammates hear of it; in public everybody is. */
function speak(sim: Simulation, team: i32, shift: f64, isPublic: bool): void {
  const desk = sim.teams[team]!
  if (desk.model.confidence === null) return
  touchPeople(sim, desk)
  const people = desk.crew.people
  for (let seat = 0; seat < people.length; seat++) {
    const person = people[seat]!
    const felt = seat === 0 || isPublic ? shift : shift * sim.habits.contagion
    person.feel(felt)
    // Thanks fade like any change of confidence; a reprimand is remembered.
    if (felt < 0) person.mark += felt
  }
}

/** @param share NaN: back to what it was */
function recognise(sim: Simulation, team: i32, share: f64): void {
  const desk = sim.teams[team]!
  const confidence = desk.model.confidence
  if (!Number.isNaN(share)) desk.crew.recognition = share
  else desk.crew.recognition = confidence === null ? 0 : confidence.recognition
}

/** A course makes up part of what everybody lacks; it fades, night by night. */
function train(sim: Simulation, team: i32): void {
  const desk = sim.teams[team]!
  if (desk.model.bot !== null) return
  touchPeople(sim, desk)
  const people = desk.crew.people
  for (let seat = 0; seat < people.length; seat++) {
    const person = people[seat]!
    person.skill += (1 - person.skill) * sim.model.beliefs.people_training_wave
  }
}

function updateBots(sim: Simulation, event: HappeningModel): void {
  for (let i = 0; i < event.updates.length; i++) {
    const update = event.updates[i]!
    const desk = sim.teams[update.team]!
    desk.wrong = update.wrong
    desk.solvesTo = update.solvesTo
    desk.solvesBy = update.solvesBy
  }
}

function changePolicy(sim: Simulation, event: HappeningModel): void {
  for (let i = 0; i < event.powers.length; i++) {
    const change = event.powers[i]!
    const desk = sim.teams[change.team]!
    desk.actual = change.actual
    desk.claimed = change.claimed
  }
  if (!Number.isNaN(event.rules)) sim.rules.set(event.rules, sim.now)
}
