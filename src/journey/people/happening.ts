import { EventKind } from '../../engine/clock-loop.js'
import type { EventModel } from '../../model/compile-events.js'
import { setGone } from '../approvers.js'
import { HouseTurn, houseOrder } from '../process.js'
import type { EventProcess, Simulation } from '../simulation.js'

/** What the scenario says happens to the house now. */
export function happen(sim: Simulation, process: EventProcess): void {
  const event = sim.model.events[process.next++]!
  switch (event.kind) {
    case 'word':
      for (const team of event.teams) speak(sim, team, event.shift, event.isPublic)
      break
    case 'recognition':
      for (const team of event.teams) {
        const { crew, model } = sim.teams[team]!
        crew.recognition = event.share ?? model.confidence?.recognition ?? 0
      }
      break
    case 'training':
      for (const team of event.teams) train(sim, team)
      break
    case 'absence':
      setGone(sim, sim.roles[event.role]!, event.gone)
      break
    case 'policy':
      changePolicy(sim, event)
      break
  }
  scheduleEvent(sim, process)
}

export function scheduleEvent(sim: Simulation, process: EventProcess): void {
  const event = sim.model.events[process.next]
  if (event === undefined) return
  sim.clock.schedule(process, Math.max(sim.now, event.at), EventKind.capacity, houseOrder(HouseTurn.event))
}

/** One agent is told, the teammates hear of it; in public everybody is. */
function speak(sim: Simulation, team: number, shift: number, isPublic: boolean): void {
  const desk = sim.teams[team]!
  if (desk.model.confidence === null) return
  sim.ledger.touchPeople(desk.index, desk.crew)
  for (const [seat, person] of desk.crew.people.entries()) {
    const felt = seat === 0 || isPublic ? shift : shift * sim.habits.contagion
    person.feel(felt)
    // Thanks fade like any change of confidence; a reprimand is remembered.
    if (felt < 0) person.mark += felt
  }
}

/** A course makes up part of what everybody lacks; it fades, night by night. */
function train(sim: Simulation, team: number): void {
  const desk = sim.teams[team]!
  sim.ledger.touchPeople(desk.index, desk.crew)
  for (const person of desk.crew.people) {
    person.skill += (1 - person.skill) * sim.model.beliefs['people.training_wave']
  }
}

function changePolicy(sim: Simulation, { powers, rules }: Extract<EventModel, { kind: 'policy' }>): void {
  for (const { team, actual, claimed } of powers) {
    const desk = sim.teams[team]!
    desk.actual = actual
    desk.claimed = claimed
  }
  if (rules !== null) sim.rules.set(rules, sim.now)
}
