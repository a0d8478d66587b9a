import { exp, power } from '../../engine/arithmetic.js'
import { EventKind } from '../../engine/clock-loop.js'
import { DAY } from '../../kernel/units.js'
import { dose } from '../../model/confidence.js'
import { HouseTurn, houseOrder } from '../process.js'
import type { NightProcess, Simulation } from '../simulation.js'
import { fillSeats } from '../staffing.js'
import type { TeamDesk } from '../team-desk.js'
import { MIDDLING, moraleOf, type Person } from './crew.js'
import type { Habits } from './habits.js'

/** At midnight people sleep on what the day brought: confidence, skill and morale move, some leave, others begin. */
export function passNight(sim: Simulation, process: NightProcess): void {
  for (const desk of sim.teams) {
    desk.touch(sim.now)
    sim.ledger.touchPeople(desk.index, desk.crew)
    sleepOn(sim, desk)
    if (sim.model.culture.attrition > 0 && !desk.model.staffing.unlimited) turnOver(sim, desk)
  }
  process.next++
  scheduleNight(sim, process)
}

export function scheduleNight(sim: Simulation, process: NightProcess): void {
  sim.clock.schedule(process, (process.next + 1) * DAY, EventKind.capacity, houseOrder(HouseTurn.night))
}

function sleepOn(sim: Simulation, desk: TeamDesk): void {
  const { habits } = sim
  const { people } = desk.crew
  const overload = Math.max(0, occupancySinceLastNight(desk) - habits.loadThreshold)
  const share = (of: (person: Person) => number) => people.reduce((sum, person) => sum + of(person), 0) / people.length
  const criticised = share((person) => person.criticised)
  const recognised = share((person) => person.recognised)
  const { confidence, training, staffing } = desk.model
  for (const person of people) {
    if (confidence !== null) {
      // What teammates hear counts too, without making the whole louder.
      const heard = (own: number, all: number) => (own + habits.contagion * all) / (1 + habits.contagion)
      const target =
        confidence.rest -
        habits.criticised * dose(heard(person.criticised, criticised), habits.saturation) +
        habits.recognised * dose(heard(person.recognised, recognised), habits.saturation) +
        person.mark
      person.feel((target - person.confidence) * habits.confidenceStep)
      person.mark -= person.mark * habits.markStep
    }
    // Whoever stands for a team without limit shares its decisions with any number of others.
    if (staffing.unlimited) person.decisions = 0
    learn(person, training, habits)
    const balance =
      MIDDLING +
      habits.moraleTaken * person.taken -
      habits.moraleRefused * person.refused -
      habits.moraleOverClaimed * person.overClaimed -
      habits.moraleLoad * overload
    person.morale += (Math.max(0, Math.min(1, balance)) - person.morale) * habits.moraleStep
  }
}

/** One learns by deciding, a novice grows into the team, and what goes beyond its training fades. */
function learn(person: Person, training: number, habits: Habits): void {
  if (person.decisions > 0) {
    person.skill = 1 - (1 - person.skill) * power(1 - habits.learning, person.decisions)
    person.decisions = 0
  }
  const missing = training - person.skill
  person.skill += missing * (missing > 0 ? habits.learningStep : habits.fadingStep)
}

/** Who has borne enough leaves; a seat that has been empty long enough is taken by a novice. */
function turnOver(sim: Simulation, desk: TeamDesk): void {
  const { crew } = desk
  const morale = moraleOf(crew)
  const applicants = sim.recruiting.applicants(morale)
  const skill = sim.recruiting.newcomerSkill(desk.model.noviceSkill, morale)
  for (let seat = 0; seat < crew.people.length; seat++) {
    const person = crew.people[seat]!
    const until = crew.vacantUntil[seat]!
    if (until <= sim.now) {
      crew.hire(seat, skill)
      desk.servers.employ(seat)
    } else if (Number.isNaN(until)) {
      const stated = sim.model.culture.attrition * desk.model.leaving
      const risk = stated * DAY * exp(sim.habits.leavingSlope * (MIDDLING - person.morale))
      person.risk += risk
      sim.ledger.books.course.addLeavers(desk.index, sim.now - DAY, risk, applicants, skill)
      if (person.risk < person.limit) continue
      crew.leave(seat, sim.now + sim.model.culture.hiring / applicants)
      desk.servers.dismiss(seat)
    }
  }
  fillSeats(sim, desk)
}

/** Of the day that has passed; 0 where nobody was on duty. */
function occupancySinceLastNight(desk: TeamDesk): number {
  const { crew } = desk
  const { busy, onDuty } = desk.areas
  const passed = busy - crew.busySeen
  const duty = onDuty - crew.dutySeen
  crew.busySeen = busy
  crew.dutySeen = onDuty
  return duty > 0 && !desk.model.staffing.unlimited ? passed / duty : 0
}
