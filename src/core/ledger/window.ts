import { type F64s, f64s } from '../engine/numbers.js'
import type { Model } from '../model/model.js'
import type { RoleAreas, TeamAreas } from './areas.js'
import { MANAGER, MANAGER_WIDTH, TEAM, TEAM_HOURS, TEAM_HOURS_WIDTH, TEAM_WEEK, TEAM_WIDTH } from './counters.js'
import type { Course } from './course.js'
import type { Presence } from './presence.js'

/** Person- and customer-seconds within the counted window, in rows by team and by manager role. */
export class Window {
  readonly teamRows: F64s
  readonly roleRows: F64s
  /** Rows of people by part of the week and team; none where parts are not booked apart. */
  readonly hourRows: F64s
  /** How long the window was, in seconds; 0 until it ends. */
  lasted: f64 = 0
  /** Customer-seconds on the line in it. */
  inSystem: f64 = 0
  private begun: f64 = Number.NaN
  private third: i32 = 0

  constructor(
    private readonly model: Model,
    private readonly teams: Array<TeamAreas>,
    private readonly roles: Array<RoleAreas>,
    private readonly course: Course,
    private readonly presence: Presence,
  ) {
    this.teamRows = f64s(teams.length * TEAM_WIDTH)
    this.roleRows = f64s(roles.length * MANAGER_WIDTH)
    const intervals = model.intervals
    this.hourRows = f64s(intervals === null ? 0 : intervals.count * teams.length * TEAM_HOURS_WIDTH)
  }

  get isOver(): bool {
    return this.lasted > 0
  }

  /** Begins the window. All areas are up to now. */
  begin(now: f64): void {
    this.begun = now
    for (let team = 0; team < this.teams.length; team++) this.teams[team]!.restart()
    for (let role = 0; role < this.roles.length; role++) this.roles[role]!.restart()
    this.presence.restart(now)
  }

  /** Takes down the lines of the third that ends now. All areas are up to now. */
  endThird(): void {
    const third = this.third++
    for (let team = 0; team < this.teams.length; team++) {
      const first = team * TEAM_WIDTH + TEAM.line_seconds_first_third
      this.teamRows[first + third] = this.teams[team]!.line - sumOf(this.teamRows, first, third)
    }
    for (let role = 0; role < this.roles.length; role++) {
      const first = role * MANAGER_WIDTH + MANAGER.line_seconds_first_third
      this.roleRows[first + third] = this.roles[role]!.line - sumOf(this.roleRows, first, third)
    }
  }

  /** Ends the window, which may have been cut short, or never have begun. All areas and people are up to now. */
  end(now: f64): void {
    if (Number.isNaN(this.begun)) this.begin(now)
    this.lasted = now - this.begun
    this.presence.touch(now)
    this.inSystem = this.presence.area
    for (let team = 0; team < this.teams.length; team++) {
      this.endTeam(team)
      this.endHours(team)
    }
    for (let role = 0; role < this.roles.length; role++) this.endRole(role)
  }

  /** What leavers cost is not here: that is valued by lane. */
  private endTeam(team: i32): void {
    const areas = this.teams[team]!
    const model = this.model.teams[team]!
    const wage = model.wage
    const bot = model.bot
    const unlimited = model.staffing.unlimited || bot !== null
    const rows = this.teamRows
    const row = team * TEAM_WIDTH
    rows[row + TEAM.window_seconds] = this.lasted
    rows[row + TEAM.busy_seconds] = areas.busy
    // Without a limit there is nobody idle, and no occupancy to speak of.
    rows[row + TEAM.occupied_seconds] = unlimited ? 0 : areas.busy
    rows[row + TEAM.on_duty_seconds] = unlimited ? 0 : areas.onDuty
    const paid: f64 = bot !== null ? 0 : unlimited ? areas.busy : areas.onDuty
    rows[row + TEAM.bot_cost] = bot === null ? 0 : bot.cost * (areas.legs as f64)
    rows[row + TEAM.paid_seconds] = paid
    rows[row + TEAM.payroll_seconds] = paid * model.paidPerDesk
    rows[row + TEAM.labour_busy] = areas.busy * wage
    rows[row + TEAM.labour_idle] = paid * model.deskPay - areas.busy * wage
    rows[row + TEAM.overtime_seconds] = bot === null ? areas.overtime : 0
    rows[row + TEAM.line_seconds] = areas.line
    rows[row + TEAM.serving_seconds] = areas.serving
    rows[row + TEAM.window_joins] = areas.joins
    rows[row + TEAM.window_moved_on] = areas.movedOn
    rows[row + TEAM.window_legs] = areas.legs
    rows[row + TEAM.window_work_seconds] = areas.work
    rows[row + TEAM.helped_seconds] = areas.helped
    rows[row + TEAM.helping_seconds] = areas.helping
    const course = this.course
    rows[row + TEAM.seat_seconds] = course.total(team, TEAM_WEEK.seat_seconds)
    rows[row + TEAM.person_seconds] = course.total(team, TEAM_WEEK.person_seconds)
    rows[row + TEAM.fearing_seconds] = course.total(team, TEAM_WEEK.fearing_seconds)
    rows[row + TEAM.confidence_seconds] = course.total(team, TEAM_WEEK.confidence_seconds)
    rows[row + TEAM.skill_seconds] = course.total(team, TEAM_WEEK.skill_seconds)
    rows[row + TEAM.morale_seconds] = course.total(team, TEAM_WEEK.morale_seconds)
    rows[row + TEAM.leavers] = course.total(team, TEAM_WEEK.leavers)
    rows[row + TEAM.applicants] = course.total(team, TEAM_WEEK.applicants)
    rows[row + TEAM.newcomer_skill] = course.total(team, TEAM_WEEK.newcomer_skill)
  }

  /** Without a limit there are no hours on duty. */
  private endHours(team: i32): void {
    const byInterval = this.teams[team]!.byInterval
    if (byInterval === null || this.model.teams[team]!.staffing.unlimited) return
    for (let interval = 0; interval < byInterval.busy.length; interval++) {
      const row = (interval * this.teams.length + team) * TEAM_HOURS_WIDTH
      this.hourRows[row + TEAM_HOURS.occupied_seconds] = byInterval.busy[interval]!
      this.hourRows[row + TEAM_HOURS.on_duty_seconds] = byInterval.onDuty[interval]!
    }
  }

  private endRole(role: i32): void {
    const areas = this.roles[role]!
    const model = this.model.managers[role]!
    const rows = this.roleRows
    const row = role * MANAGER_WIDTH
    rows[row + MANAGER.window_seconds] = this.lasted
    rows[row + MANAGER.busy_seconds] = areas.busy
    rows[row + MANAGER.on_duty_seconds] = model.people === Number.POSITIVE_INFINITY ? 0 : areas.onDuty
    rows[row + MANAGER.labour] = areas.busy * model.wage
    rows[row + MANAGER.line_seconds] = areas.line
    rows[row + MANAGER.window_joins] = areas.joins
    rows[row + MANAGER.window_decided] = areas.decided
    rows[row + MANAGER.window_work_seconds] = areas.work
    rows[row + MANAGER.window_reviews] = areas.reviews
    rows[row + MANAGER.window_reviewed] = areas.reviewed
  }
}

/** Of so many places from the first. */
function sumOf(rows: F64s, first: i32, count: i32): f64 {
  let sum: f64 = 0
  for (let i = 0; i < count; i++) sum += rows[first + i]!
  return sum
}
