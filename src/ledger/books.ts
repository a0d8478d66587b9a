import { DAY } from '../kernel/units.js'
import { LogHistogram } from '../statistics/log-histogram.js'
import { TIME_CAUSES } from '../vocabulary/time-causes.js'
import { TRUST_CAUSES } from '../vocabulary/trust-causes.js'
import type { Booked, BookedHouse } from './booked.js'
import { FIRST, type JOURNEY, JOURNEY_WIDTH, TEAM_WIDTH, type TimeCounter, type TrustCounter } from './counters.js'
import { Course } from './course.js'
import { DURATION_NAMES, type DurationName } from './durations.js'
import type { LedgerListener } from './event.js'

/** The sums that bookings go to, the time at which they are made, and who hears of them. */
export class Books {
  /** Rows of sums per issue and segment, then one that nobody reads, for uncounted journeys. */
  readonly sums: Float64Array
  /** Rows of counted journeys' sums per team, then one that nobody reads. */
  readonly teamSums: Float64Array
  readonly durations: Readonly<Record<DurationName, LogHistogram>>
  readonly course: Course
  readonly paidByDay: Float64Array
  readonly windowStart: number
  readonly windowEnd: number
  /** A wait is answered within the service level up to so many seconds. */
  readonly within: number
  private readonly segments: number
  private readonly unreadRow: number
  private readonly unreadTeamRow: number

  constructor(
    house: BookedHouse,
    readonly clock: { readonly now: number },
    readonly listener: LedgerListener | null,
  ) {
    this.segments = house.segments.length
    this.unreadRow = house.issues.length * this.segments * JOURNEY_WIDTH
    this.unreadTeamRow = house.teams.length * TEAM_WIDTH
    this.sums = new Float64Array(this.unreadRow + JOURNEY_WIDTH)
    this.teamSums = new Float64Array(this.unreadTeamRow + TEAM_WIDTH)
    this.durations = Object.fromEntries(DURATION_NAMES.map((name) => [name, new LogHistogram()])) as Record<
      DurationName,
      LogHistogram
    >
    this.course = new Course(house)
    this.paidByDay = new Float64Array(Math.max(1, Math.ceil(house.span / DAY)))
    this.windowStart = house.warmUp
    this.windowEnd = house.warmUp + house.span
    this.within = house.serviceLevel.within
  }

  get now(): number {
    return this.clock.now
  }

  /** Within the counted span. */
  inWindow(): boolean {
    return this.clock.now >= this.windowStart && this.clock.now < this.windowEnd
  }

  /** First place of a journey's row in the sums. */
  rowOf(issue: number, segment: number, counted: boolean): number {
    return counted ? (issue * this.segments + segment) * JOURNEY_WIDTH : this.unreadRow
  }

  /** First place of a team's row in the sums, for what a journey does there. */
  teamRow(journey: Booked, team: number): number {
    return journey.counted ? team * TEAM_WIDTH : this.unreadTeamRow
  }

  /** Rows of the counted journeys, per issue and segment, and per team. */
  get journeyRows(): Float64Array {
    return this.sums.subarray(0, this.unreadRow)
  }

  get teamRows(): Float64Array {
    return this.teamSums.subarray(0, this.unreadTeamRow)
  }

  /** A counter over all counted journeys. */
  total(counter: JOURNEY): number {
    let sum = 0
    for (let at: number = counter; at < this.unreadRow; at += JOURNEY_WIDTH) sum += this.sums[at]!
    return sum
  }

  /**
   * Books a part of a customer's time.
   * @param cause its counter, `JOURNEY.time_...`
   */
  spend(journey: Booked, cause: TimeCounter, seconds: number): void {
    this.sums[journey.row + cause]! += seconds
    if (this.listener !== null) {
      const name = TIME_CAUSES[cause - FIRST.time]!
      this.listener.hear({ event: 'spent', time: this.now, customer: journey.number, cause: name, seconds })
    }
  }

  /**
   * Books what has moved a customer's trust, in points.
   * @param cause its counter, `JOURNEY.trust_...`
   * @param before 0-1
   */
  move(journey: Booked, cause: TrustCounter, before: number): void {
    const after = journey.trust
    this.sums[journey.row + cause]! += 100 * (before - after)
    if (this.listener !== null) {
      const name = TRUST_CAUSES[cause - FIRST.trust]!
      this.listener.hear({ event: 'trusted', time: this.now, customer: journey.number, cause: name, before, after })
    }
  }
}
