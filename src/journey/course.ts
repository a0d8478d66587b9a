import { DAY, WEEK } from '../kernel/units.js'
import { TEAM_WEEK, TEAM_WEEK_WIDTH, type WEEKLY, WEEKLY_WIDTH } from '../ledger/counters.js'
import type { Model } from '../model/model.js'
import type { Crew } from './people/crew.js'

/** The course of things, week by week of the counted span. */
export class Course {
  /** Row per week. */
  readonly house: Float64Array
  /** Row (team * weeks + week). */
  readonly teams: Float64Array
  readonly #start: number
  readonly #end: number
  readonly #weeks: number

  constructor({ warmUp, span, teams }: Model) {
    this.#start = warmUp
    this.#end = warmUp + span
    this.#weeks = Math.max(1, Math.ceil(span / WEEK))
    this.house = new Float64Array(this.#weeks * WEEKLY_WIDTH)
    this.teams = new Float64Array(teams.length * this.#weeks * TEAM_WEEK_WIDTH)
  }

  /** Adds to the week of a moment in the span. */
  add(time: number, counter: WEEKLY, amount: number): void {
    this.house[this.#weekOf(time) * WEEKLY_WIDTH + counter]! += amount
  }

  /** Adds how a team's people were since the last time, in person-seconds. */
  addPeople(team: number, crew: Crew, now: number): void {
    const passed = now - crew.touched
    if (passed <= 0 || crew.touched < this.#start || crew.touched >= this.#end) return
    const row = (team * this.#weeks + this.#weekOf(crew.touched)) * TEAM_WEEK_WIDTH
    const add = (counter: TEAM_WEEK, amount: number) => {
      this.teams[row + counter]! += amount * passed
    }
    add(TEAM_WEEK.seconds, 1)
    add(TEAM_WEEK.seat_seconds, crew.people.length)
    for (const [seat, person] of crew.people.entries()) {
      if (!Number.isNaN(crew.vacantUntil[seat]!)) continue
      add(TEAM_WEEK.person_seconds, 1)
      add(TEAM_WEEK.skill_seconds, person.skill)
      add(TEAM_WEEK.morale_seconds, person.morale)
      if (!crew.mayFear) continue
      add(TEAM_WEEK.fearing_seconds, 1)
      add(TEAM_WEEK.confidence_seconds, person.share)
    }
  }

  /**
   * Adds leavers to be expected of the day that began at a time, and who would come for them.
   * @param applicants for each, of the usual number
   * @param skill of the successor, of what the team was trained to
   */
  addLeavers(team: number, time: number, leavers: number, applicants: number, skill: number): void {
    const since = Math.max(time, this.#start)
    if (time + DAY <= this.#start || since >= this.#end) return
    const row = (team * this.#weeks + this.#weekOf(since)) * TEAM_WEEK_WIDTH
    this.teams[row + TEAM_WEEK.leavers]! += leavers
    this.teams[row + TEAM_WEEK.applicants]! += leavers * applicants
    this.teams[row + TEAM_WEEK.newcomer_skill]! += leavers * skill
  }

  /** Of a team, over all weeks. */
  total(team: number, counter: TEAM_WEEK): number {
    let sum = 0
    for (let week = 0; week < this.#weeks; week++) {
      sum += this.teams[(team * this.#weeks + week) * TEAM_WEEK_WIDTH + counter]!
    }
    return sum
  }

  #weekOf(time: number): number {
    return Math.min(this.#weeks - 1, Math.floor((time - this.#start) / WEEK))
  }
}
