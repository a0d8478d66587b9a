import type { ClockLoop } from '../engine/clock-loop.js'
import { type F64s, f64s } from '../engine/numbers.js'
import type { IntervalsModel } from '../model/intervals.js'
import type { Model } from '../model/model.js'
import { DAY } from '../model/units.js'
import type { Booked } from './booked.js'
import { ChannelBooks } from './channel-books.js'
import { FIRST_TIME, JOURNEY, JOURNEY_WIDTH, TEAM, TEAM_WIDTH } from './counters.js'
import { Course } from './course.js'
import { Durations } from './durations.js'
import type { TimeCounter } from './families.js'
import { Telling, Told } from './telling.js'

/** The sums that bookings go to, the time at which they are made, and who hears of them. */
export class Books {
  /** How many rows of sums counted journeys have: per interval, issue and segment. */
  readonly rows: i32
  /** First place of the row after them, which nobody reads, for uncounted journeys; the same per team. */
  readonly unreadRow: i32
  readonly unreadTeamRow: i32
  /** Rows of sums per interval, issue and segment, then the unread one; what a journey is worth stands in rows of the lanes. */
  readonly sums: F64s
  /** Rows of counted journeys' sums per interval and team, then the unread one. */
  readonly teamSums: F64s
  readonly durations: Durations = new Durations()
  readonly course: Course
  readonly channels: ChannelBooks
  readonly paidByDay: F64s
  readonly windowStart: f64
  readonly windowEnd: f64
  /** A wait is answered within the service level up to so many seconds. */
  readonly within: f64
  readonly telling: Telling
  private readonly issues: i32
  private readonly segments: i32
  private readonly teams: i32
  private readonly intervals: IntervalsModel | null
  private readonly byContact: bool

  /**
   * @param clock of the run; bookings are made at its time
   * @param listening whether what is booked is told
   */
  constructor(
    model: Model,
    private readonly clock: ClockLoop,
    listening: bool,
  ) {
    const intervals = model.intervals
    const parts = intervals === null ? 1 : intervals.count
    const rows = parts * model.issues.length * model.segments.length
    const teams = parts * model.teams.length
    this.intervals = intervals
    this.byContact = intervals === null ? false : intervals.byContact
    this.issues = model.issues.length
    this.segments = model.segments.length
    this.teams = model.teams.length
    this.rows = rows
    this.unreadRow = rows * JOURNEY_WIDTH
    this.unreadTeamRow = teams * TEAM_WIDTH
    const sums = f64s((rows + 1) * JOURNEY_WIDTH)
    const telling = new Telling(listening, clock)
    this.sums = sums
    this.teamSums = f64s((teams + 1) * TEAM_WIDTH)
    this.course = new Course(model)
    this.paidByDay = f64s(Math.max(1, Math.ceil(model.span / DAY)) as i32)
    this.windowStart = model.warmUp
    this.windowEnd = model.warmUp + model.span
    this.within = model.within
    this.telling = telling
    this.channels = new ChannelBooks(model.channels.length, model.within, sums, telling)
  }

  get now(): f64 {
    return this.clock.now
  }

  /** Within the counted span. */
  inWindow(): bool {
    return this.clock.now >= this.windowStart && this.clock.now < this.windowEnd
  }

  /** A customer arrives: gives the journey its row in the sums. */
  assign(journey: Booked): void {
    const intervals = this.intervals
    journey.interval = intervals === null ? 0 : intervals.at(this.clock.now)
    const row = this.rowOf(journey.interval, journey.issue.index, journey.segment.index)
    journey.row = journey.counted ? row : this.unreadRow
  }

  /** First place of counted journeys' row in the sums. */
  rowOf(interval: i32, issue: i32, segment: i32): i32 {
    return ((interval * this.issues + issue) * this.segments + segment) * JOURNEY_WIDTH
  }

  /** A later contact begins: another row where contacts are booked where they begin. */
  assignAgain(journey: Booked): void {
    if (this.byContact) this.assign(journey)
  }

  /** First place of a team's row in the sums, for what a journey does there. */
  teamRow(journey: Booked, team: i32): i32 {
    return journey.counted ? (journey.interval * this.teams + team) * TEAM_WIDTH : this.unreadTeamRow
  }

  /** A counter over all counted journeys. */
  total(counter: JOURNEY): f64 {
    let sum: f64 = 0
    for (let at: i32 = counter; at < this.unreadRow; at += JOURNEY_WIDTH) sum += this.sums[at]!
    return sum
  }

  /**
   * Books a part of a customer's time.
   * @param cause its counter, `JOURNEY.time_...`
   */
  spend(journey: Booked, cause: TimeCounter, seconds: f64): void {
    this.sums[journey.row + cause]! += seconds
    const telling = this.telling
    if (telling.on) {
      telling.begin(Told.spent, journey.number)
      telling.add(cause - FIRST_TIME)
      telling.add(seconds)
    }
  }

  /** Books talk that begins, after so many seconds of explaining; to who wrote, both are part of the wait for an answer. */
  talk(journey: Booked, team: i32, explaining: f64, seconds: f64): void {
    this.teamSums[this.teamRow(journey, team) + TEAM.talk_seconds]! += explaining + seconds
    if (journey.written) {
      this.sums[journey.row + JOURNEY.written_seconds]! += explaining + seconds
      this.spend(journey, JOURNEY.time_waiting_call_back, explaining + seconds)
    } else {
      this.spend(journey, JOURNEY.time_talking, seconds)
      journey.lineSeconds += explaining + seconds
    }
  }

  /** The customer complains of how the case is handled: once in a case. */
  complain(journey: Booked): void {
    if (journey.complained) return
    journey.complained = true
    this.sums[journey.row + JOURNEY.complaints]! += 1
  }

  /** Tells of a customer what has nothing to it but the team. */
  tell(told: Told, journey: Booked, team: i32): void {
    const telling = this.telling
    if (telling.on) {
      telling.begin(told, journey.number)
      telling.add(team)
    }
  }
}
