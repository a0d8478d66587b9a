import { HOUR } from '../kernel/units.js'
import { MANAGER, MANAGER_WIDTH, TEAM, TEAM_WEEK, TEAM_WIDTH } from '../ledger/counters.js'
import type { Simulation } from './simulation.js'

const LINE_BY_THIRD = [TEAM.line_seconds_first_third, TEAM.line_seconds_middle_third, TEAM.line_seconds_last_third]
const ROLE_LINE_BY_THIRD = [
  MANAGER.line_seconds_first_third,
  MANAGER.line_seconds_middle_third,
  MANAGER.line_seconds_last_third,
]

const PEOPLE = [
  'seat_seconds',
  'person_seconds',
  'fearing_seconds',
  'confidence_seconds',
  'skill_seconds',
  'morale_seconds',
  'leavers',
  'applicants',
  'newcomer_skill',
] as const

/** Person- and customer-seconds within the window, in the rows of the observations. */
export class WindowAreas {
  readonly teams: Float64Array
  readonly roles: Float64Array
  readonly started: number
  lasted = -0
  inSystem = -0
  #third = 0

  /** Begins the window: whatever the warm-up left is forgotten. */
  constructor(sim: Simulation) {
    this.teams = new Float64Array(sim.teams.length * TEAM_WIDTH)
    this.roles = new Float64Array(sim.roles.length * MANAGER_WIDTH)
    this.started = sim.now
    for (const desk of sim.teams) {
      sim.touchCrew(desk)
      desk.startWindow(sim.now)
    }
    for (const role of sim.roles) role.startWindow(sim.now)
    sim.restartLive()
  }

  /** Takes down the lines of the third that ends now. */
  endThird(sim: Simulation): void {
    const third = this.#third++
    for (const desk of sim.teams) {
      desk.touch(sim.now)
      const before = LINE_BY_THIRD.slice(0, third).reduce((sum, at) => sum + this.#team(desk.index, at), 0)
      this.teams[desk.index * TEAM_WIDTH + LINE_BY_THIRD[third]!] = desk.lineArea - before
    }
    for (const role of sim.roles) {
      role.touch(sim.now)
      const before = ROLE_LINE_BY_THIRD.slice(0, third).reduce((sum, at) => sum + this.#role(role.index, at), 0)
      this.roles[role.index * MANAGER_WIDTH + ROLE_LINE_BY_THIRD[third]!] = role.lineArea - before
    }
  }

  /** Ends the window. */
  end(sim: Simulation): void {
    this.lasted = sim.now - this.started
    sim.touchLive()
    this.inSystem = sim.liveArea
    for (const desk of sim.teams) {
      desk.touch(sim.now)
      sim.touchCrew(desk)
      const row = desk.index * TEAM_WIDTH
      const unlimited = desk.model.staffing.unlimited
      this.teams[row + TEAM.window_seconds] = this.lasted
      this.teams[row + TEAM.busy_seconds] = desk.busyArea
      // Without a limit there is nobody idle, and no occupancy to speak of.
      this.teams[row + TEAM.occupied_seconds] = unlimited ? 0 : desk.busyArea
      this.teams[row + TEAM.on_duty_seconds] = unlimited ? 0 : desk.dutyArea
      const paid = unlimited ? desk.busyArea : desk.dutyArea
      this.teams[row + TEAM.paid_seconds] = paid
      this.teams[row + TEAM.payroll_seconds] = paid * desk.model.paidPerDesk
      this.teams[row + TEAM.labour_busy] = desk.busyArea * desk.model.wage
      this.teams[row + TEAM.labour_idle] = paid * desk.model.deskPay - desk.busyArea * desk.model.wage
      this.teams[row + TEAM.line_seconds] = desk.lineArea
      this.teams[row + TEAM.serving_seconds] = desk.servingArea
      this.teams[row + TEAM.window_joins] = desk.windowJoins
      this.teams[row + TEAM.window_moved_on] = desk.windowMovedOn
      this.teams[row + TEAM.window_legs] = desk.windowLegs
      this.teams[row + TEAM.window_work_seconds] = desk.windowWork
      for (const counter of PEOPLE) this.teams[row + TEAM[counter]] = sim.course.total(desk.index, TEAM_WEEK[counter])
      this.teams[row + TEAM.attrition_cost] =
        this.teams[row + TEAM.leavers]! * sim.model.beliefs['people.replacement_cost'] * yearOfPay(sim, desk.model.wage)
    }
    for (const role of sim.roles) {
      role.touch(sim.now)
      const row = role.index * MANAGER_WIDTH
      this.roles[row + MANAGER.window_seconds] = this.lasted
      this.roles[row + MANAGER.busy_seconds] = role.busyArea
      this.roles[row + MANAGER.on_duty_seconds] = role.model.people === Number.POSITIVE_INFINITY ? 0 : role.dutyArea
      this.roles[row + MANAGER.labour] = role.busyArea * role.model.wage
      this.roles[row + MANAGER.line_seconds] = role.lineArea
      this.roles[row + MANAGER.window_joins] = role.windowJoins
      this.roles[row + MANAGER.window_decided] = role.windowDecided
      this.roles[row + MANAGER.window_work_seconds] = role.windowWork
      this.roles[row + MANAGER.window_reviews] = role.windowReviews
      this.roles[row + MANAGER.window_reviewed] = role.windowReviewed
    }
  }

  #team(index: number, counter: number): number {
    return this.teams[index * TEAM_WIDTH + counter]!
  }

  #role(index: number, counter: number): number {
    return this.roles[index * MANAGER_WIDTH + counter]!
  }
}

function yearOfPay(sim: Simulation, wagePerSecond: number): number {
  return wagePerSecond * sim.model.beliefs['people.hours_per_year'] * HOUR
}
