import { type F64s, f64s } from '../engine/numbers.js'
import type { Model } from '../model/model.js'
import { DAY, WEEK } from '../model/units.js'
import type { BookedPerson } from './booked.js'
import { TEAM_WEEK, TEAM_WEEK_WIDTH, type WEEKLY, WEEKLY_WIDTH } from './counters.js'

/** The course of things, week by week of the counted span. */
export class Course {
  readonly weeks: i32
  /** Row per week. */
  readonly house: F64s
  /** Row (team * weeks + week). */
  readonly teams: F64s
  /** By team: up to when its people have been taken down. */
  private readonly touched: F64s
  private readonly start: f64
  private readonly end: f64
  /** Seconds that {@link Course.person} adds. */
  private passed: f64 = 0
  /** The week that was asked for last, and when it begins in the span. */
  private lastWeek: i32 = 0
  private lastFrom: f64 = 0

  constructor(model: Model) {
    const weeks = Math.max(1, Math.ceil(model.span / WEEK)) as i32
    const teams = model.teams.length
    this.start = model.warmUp
    this.end = model.warmUp + model.span
    this.weeks = weeks
    this.house = f64s(weeks * WEEKLY_WIDTH)
    this.teams = f64s(teams * weeks * TEAM_WEEK_WIDTH)
    this.touched = f64s(teams)
  }

  /** Adds to the week of a moment in the span. */
  add(time: f64, counter: WEEKLY, amount: f64): void {
    this.house[this.weekRow(time) + counter]! += amount
  }

  /**
   * Takes down a team's people as they were since the last time, in person-seconds; call before anything about them changes,
   * and where a row comes back, {@link Course.person} of everybody whose seat is not vacant, in the order of seats:
   *
   *     const row = course.begin(desk.index, crew.people.length, sim.now)
   *     if (row < 0) return
   *     for (let seat = 0; seat < crew.people.length; seat++) {
   *       if (Number.isNaN(crew.vacantUntil[seat]!)) course.person(row, crew.people[seat]!, crew.mayFear)
   *     }
   * @returns first place of the row to add to; -1 where nothing is to be taken down
   */
  begin(team: i32, seats: i32, now: f64): i32 {
    const since = this.touched[team]!
    const passed = now - since
    this.touched[team] = now
    if (passed <= 0 || since < this.start || since >= this.end) return -1
    const row = this.teamRow(team, since)
    this.teams[row + TEAM_WEEK.seconds]! += passed
    this.teams[row + TEAM_WEEK.seat_seconds]! += (seats as f64) * passed
    this.passed = passed
    return row
  }

  /**
   * Takes down one of the people.
   * @param row that {@link Course.begin} has just given
   * @param mayFear whether anybody might be afraid: else there is no confidence to speak of
   */
  person(row: i32, person: BookedPerson, mayFear: bool): void {
    const passed = this.passed
    this.teams[row + TEAM_WEEK.person_seconds]! += passed
    this.teams[row + TEAM_WEEK.skill_seconds]! += person.skill * passed
    this.teams[row + TEAM_WEEK.morale_seconds]! += person.morale * passed
    if (!mayFear) return
    this.teams[row + TEAM_WEEK.fearing_seconds]! += passed
    this.teams[row + TEAM_WEEK.confidence_seconds]! += person.share * passed
  }

  /**
   * Adds leavers to be expected of the day that began at a time, and who would come for them.
   * @param applicants for each, of the usual number
   * @param skill of the successor, of what the team was trained to
   */
  addLeavers(team: i32, time: f64, leavers: f64, applicants: f64, skill: f64): void {
    const since = Math.max(time, this.start)
    if (time + DAY <= this.start || since >= this.end) return
    const row = this.teamRow(team, since)
    this.teams[row + TEAM_WEEK.leavers]! += leavers
    this.teams[row + TEAM_WEEK.applicants]! += leavers * applicants
    this.teams[row + TEAM_WEEK.newcomer_skill]! += leavers * skill
  }

  /** Of a team, over all weeks. */
  total(team: i32, counter: TEAM_WEEK): f64 {
    let sum: f64 = 0
    for (let week = 0; week < this.weeks; week++) {
      sum += this.teams[(team * this.weeks + week) * TEAM_WEEK_WIDTH + counter]!
    }
    return sum
  }

  /** First place of the row of a moment's week in {@link Course.house}; the moment is in the span. */
  weekRow(time: f64): i32 {
    return this.weekOf(time) * WEEKLY_WIDTH
  }

  private weekOf(time: f64): i32 {
    const inSpan = time - this.start
    // Most moments are of the week of the one before; where rounding might tell otherwise, it is worked out.
    if (inSpan > this.lastFrom + 1 && inSpan < this.lastFrom + WEEK - 1) return this.lastWeek
    const week = Math.min((this.weeks - 1) as f64, Math.floor(inSpan / WEEK))
    this.lastFrom = week * WEEK
    this.lastWeek = week as i32
    return this.lastWeek
  }

  private teamRow(team: i32, time: f64): i32 {
    return (team * this.weeks + this.weekOf(time)) * TEAM_WEEK_WIDTH
  }
}
