import { DAY, WEEK } from '../kernel/units.js'
import type { BookedCrew, BookedHouse } from './booked.js'
import { TEAM_WEEK, TEAM_WEEK_WIDTH, type WEEKLY, WEEKLY_WIDTH } from './counters.js'

/** The course of things, week by week of the counted span. */
export class Course {
  /** Row per week. */
  readonly house: Float64Array
  /** Row (team * weeks + week). */
  readonly teams: Float64Array
  /** By team: up to when its people have been taken down. */
  private readonly touched: Float64Array
  private readonly start: number
  private readonly end: number
  private readonly weeks: number

  constructor({ warmUp, span, teams }: Pick<BookedHouse, 'warmUp' | 'span' | 'teams'>) {
    this.start = warmUp
    this.end = warmUp + span
    this.weeks = Math.max(1, Math.ceil(span / WEEK))
    this.house = new Float64Array(this.weeks * WEEKLY_WIDTH)
    this.teams = new Float64Array(teams.length * this.weeks * TEAM_WEEK_WIDTH)
    this.touched = new Float64Array(teams.length)
  }

  /** Adds to the week of a moment in the span. */
  add(time: number, counter: WEEKLY, amount: number): void {
    this.house[this.weekOf(time) * WEEKLY_WIDTH + counter]! += amount
  }

  /** Adds how a team's people were since the last time, in person-seconds; call before anything about them changes. */
  touchPeople(team: number, crew: BookedCrew, now: number): void {
    const since = this.touched[team]!
    const passed = now - since
    this.touched[team] = now
    if (passed <= 0 || since < this.start || since >= this.end) return
    const row = (team * this.weeks + this.weekOf(since)) * TEAM_WEEK_WIDTH
    this.teams[row + TEAM_WEEK.seconds]! += passed
    this.teams[row + TEAM_WEEK.seat_seconds]! += crew.people.length * passed
    for (let seat = 0; seat < crew.people.length; seat++) {
      if (!Number.isNaN(crew.vacantUntil[seat]!)) continue
      const person = crew.people[seat]!
      this.teams[row + TEAM_WEEK.person_seconds]! += passed
      this.teams[row + TEAM_WEEK.skill_seconds]! += person.skill * passed
      this.teams[row + TEAM_WEEK.morale_seconds]! += person.morale * passed
      if (!crew.mayFear) continue
      this.teams[row + TEAM_WEEK.fearing_seconds]! += passed
      this.teams[row + TEAM_WEEK.confidence_seconds]! += person.share * passed
    }
  }

  /**
   * Adds leavers to be expected of the day that began at a time, and who would come for them.
   * @param applicants for each, of the usual number
   * @param skill of the successor, of what the team was trained to
   */
  addLeavers(team: number, time: number, leavers: number, applicants: number, skill: number): void {
    const since = Math.max(time, this.start)
    if (time + DAY <= this.start || since >= this.end) return
    const row = (team * this.weeks + this.weekOf(since)) * TEAM_WEEK_WIDTH
    this.teams[row + TEAM_WEEK.leavers]! += leavers
    this.teams[row + TEAM_WEEK.applicants]! += leavers * applicants
    this.teams[row + TEAM_WEEK.newcomer_skill]! += leavers * skill
  }

  /** Of a team, over all weeks. */
  total(team: number, counter: TEAM_WEEK): number {
    let sum = 0
    for (let week = 0; week < this.weeks; week++) {
      sum += this.teams[(team * this.weeks + week) * TEAM_WEEK_WIDTH + counter]!
    }
    return sum
  }

  private weekOf(time: number): number {
    return Math.min(this.weeks - 1, Math.floor((time - this.start) / WEEK))
  }
}
