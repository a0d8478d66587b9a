import { ClockLoop } from '../engine/clock-loop.js'
import { type StreamKey, Streams } from '../engine/streams.js'
import { DAY, MINUTE } from '../kernel/units.js'
import { JOURNEY_WIDTH, TEAM_WIDTH } from '../ledger/counters.js'
import { DURATION_NAMES, type DurationName } from '../ledger/durations.js'
import type { Model } from '../model/model.js'
import { LogHistogram } from '../statistics/log-histogram.js'
import { AskingPays } from './asking-pays.js'
import { Course } from './course.js'
import { DayTotals } from './day-totals.js'
import { Feelings } from './feelings.js'
import { Journey } from './journey.js'
import type { JourneyListener } from './listener.js'
import { Loyalty } from './loyalty.js'
import { Habits } from './people/habits.js'
import { Recruiting } from './people/recruiting.js'
import type { Process } from './process.js'
import { type Approver, RoleDesk } from './role-desk.js'
import { RoleSum } from './role-sum.js'
import { Rulebook } from './rulebook.js'
import { Talk } from './talk.js'
import { type Desk, TeamDesk } from './team-desk.js'
import { TrustRules } from './trust-rules.js'
import type { WindowAreas } from './window-areas.js'

export type SimulationActor = Journey | Desk | Approver | Process

/** One replication in progress: everything that changes. The functions of this folder act on it. */
export class Simulation {
  readonly clock = new ClockLoop<SimulationActor>()
  readonly streams: Streams
  readonly trust: TrustRules
  readonly feelings: Feelings
  readonly loyalty: Loyalty
  readonly talk: Talk
  readonly habits: Habits
  readonly recruiting: Recruiting
  readonly rules: Rulebook
  readonly askingPays: AskingPays
  readonly course: Course
  readonly teams: readonly TeamDesk[]
  readonly roles: readonly RoleDesk[]
  readonly windowStart: number
  readonly windowEnd: number
  // Beliefs that every leg asks for.
  readonly loadMemory: number
  readonly waitTolerance: number
  readonly answerTolerance: number
  readonly longExplanation: number
  readonly poorTreatment: number
  readonly warmTreatment: number
  readonly distrustLine: number
  readonly stopAt: number

  /** Rows of sums per issue and segment, then one that nobody reads, for uncounted journeys. */
  readonly sums: Float64Array
  readonly scratchRow: number
  /** Rows of the cohort's sums per team, then one that nobody reads. */
  readonly teamSums: Float64Array
  readonly scratchTeamRow: number
  readonly roleDecided: Float64Array
  readonly durations: Record<DurationName, LogHistogram>
  readonly concessionByDay: Float64Array
  readonly liveByDay: DayTotals

  /** Customers so far; the next one's number. */
  customers = 0
  openJourneys = 0
  openCohort = 0
  /** Contacts on the phone: in a line, with an agent, on hold. */
  live = 0
  liveArea = -0
  /** Some are at work whose shift is over, until they are let go. */
  staying = false
  /** No end in sight: the run ends before its cohort has. */
  stopped = false
  /** Lines of everything at the end of the window, to judge an overload by. */
  backlogAtEnd = 0
  window: WindowAreas | null = null
  #liveTouched = -0
  readonly #pool: Journey[] = []
  /** Every journey that was ever made, of whichever customer. */
  readonly #made: Journey[] = []

  constructor(
    readonly model: Model,
    key: StreamKey,
    readonly listener: JourneyListener | null,
  ) {
    const ranks = 1 + Math.max(...model.segments.map(({ rank }) => rank))
    this.streams = new Streams(key)
    this.trust = new TrustRules(model.beliefs)
    this.feelings = new Feelings(model.beliefs)
    this.loyalty = new Loyalty(model.beliefs, model.casesAYear)
    this.talk = new Talk(model.beliefs)
    this.habits = new Habits(model.beliefs)
    this.recruiting = new Recruiting(model)
    this.rules = new Rulebook(model)
    this.askingPays = new AskingPays(model.beliefs)
    this.teams = model.teams.map((team, index) => new TeamDesk(team, index, ranks, model, this.streams))
    this.roles = model.managers.map((role, index) => new RoleDesk(role, index))
    this.windowStart = model.warmUp
    this.windowEnd = model.warmUp + model.span
    this.loadMemory = model.beliefs['handling.load_memory'] * MINUTE
    this.waitTolerance = model.beliefs['trust.wait_tolerance'] * MINUTE
    this.answerTolerance = model.beliefs['trust.answer_tolerance'] * MINUTE
    this.longExplanation = model.beliefs['trust.explaining_reference'] * MINUTE
    this.poorTreatment = model.beliefs['treatment.poor']
    this.warmTreatment = model.beliefs['treatment.warm']
    this.distrustLine = model.beliefs['trust.distrust_line']
    this.course = new Course(model)
    this.stopAt = model.beliefs['run.stop_open_journeys']
    const rows = model.issues.length * model.segments.length
    this.sums = new Float64Array((rows + 1) * JOURNEY_WIDTH)
    this.scratchRow = rows * JOURNEY_WIDTH
    this.teamSums = new Float64Array((model.teams.length + 1) * TEAM_WIDTH)
    this.scratchTeamRow = model.teams.length * TEAM_WIDTH
    this.roleDecided = new Float64Array(model.managers.length * RoleSum.width)
    this.durations = Object.fromEntries(DURATION_NAMES.map((name) => [name, new LogHistogram()])) as Record<
      DurationName,
      LogHistogram
    >
    this.concessionByDay = new Float64Array(Math.max(1, Math.ceil(model.span / DAY)))
    this.liveByDay = new DayTotals(this.windowEnd)
  }

  get now(): number {
    return this.clock.now
  }

  teamRow(journey: Journey, team: number): number {
    return journey.cohort ? team * TEAM_WIDTH : this.scratchTeamRow
  }

  inWindow(): boolean {
    return this.clock.now >= this.windowStart && this.clock.now < this.windowEnd
  }

  /** Whether customers are received now. */
  isOpen(): boolean {
    return this.model.opening === null || this.model.opening.isOpen(this.clock.now)
  }

  /** Takes down how a team's people have been; call before anything about them changes. */
  touchCrew({ crew, index }: TeamDesk): void {
    this.course.addPeople(index, crew, this.now)
    crew.touched = this.now
  }

  /** A journey from the pool, in the calendar. */
  newJourney(): Journey {
    const journey = this.#pool.pop() ?? this.#makeJourney()
    this.clock.enter(journey)
    this.openJourneys++
    return journey
  }

  #makeJourney(): Journey {
    const journey = new Journey(this.model.teams.length, this.model.segments[0]!, this.model.issues[0]!)
    this.#made.push(journey)
    return journey
  }

  /** The counted journeys that have not ended. */
  get openOfCohort(): readonly Journey[] {
    return this.#made.filter(({ cohort, slot }) => cohort && slot >= 0)
  }

  retire(journey: Journey): void {
    this.clock.leave(journey)
    this.#pool.push(journey)
    this.openJourneys--
    if (journey.cohort) this.openCohort--
  }

  /** A contact comes on the line (+1) or leaves it (-1). */
  countLive(change: 1 | -1): void {
    this.touchLive()
    this.live += change
  }

  touchLive(): void {
    const { now } = this.clock
    if (now >= this.liveByDay.nextEnd) this.liveByDay.pass(now, this.liveArea, this.live, this.#liveTouched)
    this.liveArea += this.live * (now - this.#liveTouched)
    this.#liveTouched = now
  }

  /** Forgets the area so far: the window begins. */
  restartLive(): void {
    this.touchLive()
    this.liveByDay.restart(this.liveArea)
    this.liveArea = 0
  }
}
