import { exp, power } from '../../engine/arithmetic.js'
import { EventKind } from '../../engine/clock-loop.js'
import { DAY } from '../../model/units.js'
import { type HouseProcess, HouseTurn, houseOrder } from '../process.js'
import type { Simulation } from '../simulation.js'
import { fillSeats } from '../staffing.js'
import type { TeamDesk } from '../team-desk.js'
import { dose } from './confidence.js'
import { MIDDLING, type Person } from './crew.js'
import type { Habits } from './habits.js'

/** At midnight people sleep on what the day brought: confidence, skill and morale move, some leave, others begin. */
export function passNight(sim: Simulation, process: HouseProcess): void {
  for (let i = 0; i < sim.teams.length; i++) {
    const desk = sim.teams[i]!
    if (desk.model.bot !== null) continue
    desk.touch(sim.now)
    touchPeople(sim, desk)
    sleepOn(sim, desk)
    if (sim.model.culture.attrition > 0 && !desk.model.staffing.unlimited) turnOver(sim, desk)
  }
  process.next++
  scheduleNight(sim, process)
}

export function scheduleNight(sim: Simulation, process: HouseProcess): void {
  sim.clock.schedule(process, ((process.next + 1) as f64) * DAY, EventKind.capacity, houseOrder(HouseTurn.night))
}

/** Books how a team's people have been; call before anything about them changes. */
export function touchPeople(sim: Simulation, desk: TeamDesk): void {
  if (desk.model.bot !== null) return
  const crew = desk.crew
  const course = sim.ledger.books.course
  const row = course.begin(desk.index, crew.people.length, sim.now)
  if (row < 0) return
  for (let seat = 0; seat < crew.people.length; seat++) {
    if (Number.isNaN(crew.vacantUntil[seat]!)) course.person(row, crew.people[seat]!, crew.mayFear)
  }
}

function sleepOn(sim: Simulation, desk: TeamDesk): void {
  const habits = sim.habits
  const people = desk.crew.people
  const team = desk.model
  const overload = Math.max(0, occupancySinceLastNight(desk) - habits.loadThreshold)
  let criticised: f64 = 0
  let recognised: f64 = 0
  for (let seat = 0; seat < people.length; seat++) {
    criticised += people[seat]!.criticised
    recognised += people[seat]!.recognised
  }
  criticised /= people.length as f64
  recognised /= people.length as f64
  const confidence = team.confidence
  for (let seat = 0; seat < people.length; seat++) {
    const person = people[seat]!
    if (confidence !== null) {
      const target =
        confidence.rest -
        habits.criticised * dose(heard(habits, person.criticised, criticised), habits.saturation) +
        habits.recognised * dose(heard(habits, person.recognised, recognised), habits.saturation) +
        person.mark
      person.feel((target - person.confidence) * habits.confidenceStep)
      person.mark -= person.mark * habits.markStep
    }
    // Whoever stands for a team without limit shares its decisions with any number of others.
    if (team.staffing.unlimited) person.decisions = 0
    learn(person, team.training, habits)
    const balance =
      MIDDLING +
      habits.moraleTaken * person.taken -
      habits.moraleRefused * person.refused -
      habits.moraleOverClaimed * person.overClaimed -
      habits.moraleLoad * overload
    person.morale += (Math.max(0, Math.min(1, balance)) - person.morale) * habits.moraleStep
  }
}

/** What teammates hear counts too, without making the whole louder. */
function heard(habits: Habits, own: f64, all: f64): f64 {
  return (own + habits.contagion * all) / (1 + habits.contagion)
}

/** One learns by deciding, a novice grows into the team, and what goes beyond its training fades. */
function learn(person: Person, training: f64, habits: Habits): void {
  if (person.decisions > 0) {
    person.skill = 1 - (1 - person.skill) * power(1 - habits.learning, person.decisions)
    person.decisions = 0
  }
  const missing = training - person.skill
  person.skill += missing * (missing > 0 ? habits.learningStep : habits.fadingStep)
}

/** Who has borne enough leaves; a seat that has been empty long enough is taken by a novice. */
function turnOver(sim: Simulation, desk: TeamDesk): void {
  const crew = desk.crew
  const culture = sim.model.culture
  const morale = crew.morale
  const applicants = sim.recruiting.applicants(morale)
  const skill = sim.recruiting.newcomerSkill(desk.model.noviceSkill, morale)
  for (let seat = 0; seat < crew.people.length; seat++) {
    const person = crew.people[seat]!
    const until = crew.vacantUntil[seat]!
    if (until <= sim.now) {
      crew.hire(seat, skill)
      desk.servers.employ(seat)
    } else if (Number.isNaN(until)) {
      const stated = culture.attrition * desk.model.leaving
      const risk = stated * DAY * exp(sim.habits.leavingSlope * (MIDDLING - person.morale))
      person.risk += risk
      sim.ledger.books.course.addLeavers(desk.index, sim.now - DAY, risk, applicants, skill)
      if (person.risk < person.limit) continue
      crew.leave(seat, sim.now + culture.hiring / applicants)
      desk.servers.dismiss(seat)
    }
  }
  fillSeats(sim, desk)
}

/** Of the day that has passed; 0 where nobody was on duty. */
function occupancySinceLastNight(desk: TeamDesk): f64 {
  const crew = desk.crew
  const busy = desk.areas.busy
  const onDuty = desk.areas.onDuty
  const passed = busy - crew.busySeen
  const duty = onDuty - crew.dutySeen
  crew.busySeen = busy
  crew.dutySeen = onDuty
  return duty > 0 && !desk.model.staffing.unlimited ? passed / duty : 0
}
