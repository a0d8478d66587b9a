import { HOUR } from '../kernel/units.js'
import { ZERO } from '../kernel/zero.js'
import type { RoleAreas, TeamAreas } from './areas.js'
import type { BookedHouse } from './booked.js'
import { MANAGER, MANAGER_WIDTH, TEAM, TEAM_WEEK, TEAM_WIDTH } from './counters.js'
import type { Course } from './course.js'
import type { Presence } from './presence.js'

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

/** Person- and customer-seconds within the counted window, in rows by team and by manager role. */
export class Window {
  readonly teamRows: Float64Array
  readonly roleRows: Float64Array
  /** How long the window was, in seconds; 0 until it ends. */
  lasted = ZERO
  /** Customer-seconds on the line in it. */
  inSystem = ZERO
  private begun = Number.NaN
  private third = 0

  constructor(
    private readonly house: BookedHouse,
    private readonly teams: readonly TeamAreas[],
    private readonly roles: readonly RoleAreas[],
    private readonly course: Course,
    private readonly presence: Presence,
  ) {
    this.teamRows = new Float64Array(teams.length * TEAM_WIDTH)
    this.roleRows = new Float64Array(roles.length * MANAGER_WIDTH)
  }

  get isOver(): boolean {
    return this.lasted > 0
  }

  /** Begins the window. All areas are up to now. */
  begin(now: number): void {
    this.begun = now
    for (const areas of this.teams) areas.restart()
    for (const areas of this.roles) areas.restart()
    this.presence.restart(now)
  }

  /** Takes down the lines of the third that ends now. All areas are up to now. */
  endThird(): void {
    const third = this.third++
    for (let team = 0; team < this.teams.length; team++) {
      const row = team * TEAM_WIDTH
      const before = LINE_BY_THIRD.slice(0, third).reduce((sum, at) => sum + this.teamRows[row + at]!, 0)
      this.teamRows[row + LINE_BY_THIRD[third]!] = this.teams[team]!.line - before
    }
    for (let role = 0; role < this.roles.length; role++) {
      const row = role * MANAGER_WIDTH
      const before = ROLE_LINE_BY_THIRD.slice(0, third).reduce((sum, at) => sum + this.roleRows[row + at]!, 0)
      this.roleRows[row + ROLE_LINE_BY_THIRD[third]!] = this.roles[role]!.line - before
    }
  }

  /** Ends the window, which may have been cut short, or never have begun. All areas and people are up to now. */
  end(now: number): void {
    if (Number.isNaN(this.begun)) this.begin(now)
    this.lasted = now - this.begun
    this.presence.touch(now)
    this.inSystem = this.presence.area
    for (let team = 0; team < this.teams.length; team++) this.endTeam(team)
    for (let role = 0; role < this.roles.length; role++) this.endRole(role)
  }

  private endTeam(team: number): void {
    const areas = this.teams[team]!
    const { wage, deskPay, paidPerDesk, staffing } = this.house.teams[team]!
    const { beliefs } = this.house
    const rows = this.teamRows
    const row = team * TEAM_WIDTH
    rows[row + TEAM.window_seconds] = this.lasted
    rows[row + TEAM.busy_seconds] = areas.busy
    // Without a limit there is nobody idle, and no occupancy to speak of.
    rows[row + TEAM.occupied_seconds] = staffing.unlimited ? 0 : areas.busy
    rows[row + TEAM.on_duty_seconds] = staffing.unlimited ? 0 : areas.onDuty
    const paid = staffing.unlimited ? areas.busy : areas.onDuty
    rows[row + TEAM.paid_seconds] = paid
    rows[row + TEAM.payroll_seconds] = paid * paidPerDesk
    rows[row + TEAM.labour_busy] = areas.busy * wage
    rows[row + TEAM.labour_idle] = paid * deskPay - areas.busy * wage
    rows[row + TEAM.overtime_seconds] = areas.overtime
    rows[row + TEAM.line_seconds] = areas.line
    rows[row + TEAM.serving_seconds] = areas.serving
    rows[row + TEAM.window_joins] = areas.joins
    rows[row + TEAM.window_moved_on] = areas.movedOn
    rows[row + TEAM.window_legs] = areas.legs
    rows[row + TEAM.window_work_seconds] = areas.work
    for (const counter of PEOPLE) rows[row + TEAM[counter]] = this.course.total(team, TEAM_WEEK[counter])
    const yearOfPay = wage * beliefs['people.hours_per_year'] * HOUR
    rows[row + TEAM.attrition_cost] = rows[row + TEAM.leavers]! * beliefs['people.replacement_cost'] * yearOfPay
  }

  private endRole(role: number): void {
    const areas = this.roles[role]!
    const { wage, people } = this.house.managers[role]!
    const rows = this.roleRows
    const row = role * MANAGER_WIDTH
    rows[row + MANAGER.window_seconds] = this.lasted
    rows[row + MANAGER.busy_seconds] = areas.busy
    rows[row + MANAGER.on_duty_seconds] = people === Number.POSITIVE_INFINITY ? 0 : areas.onDuty
    rows[row + MANAGER.labour] = areas.busy * wage
    rows[row + MANAGER.line_seconds] = areas.line
    rows[row + MANAGER.window_joins] = areas.joins
    rows[row + MANAGER.window_decided] = areas.decided
    rows[row + MANAGER.window_work_seconds] = areas.work
    rows[row + MANAGER.window_reviews] = areas.reviews
    rows[row + MANAGER.window_reviewed] = areas.reviewed
  }
}
