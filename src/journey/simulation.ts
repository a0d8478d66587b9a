import { ClockLoop } from '../engine/clock-loop.js'
import { type StreamKey, Streams } from '../engine/streams.js'
import { DAY, MINUTE } from '../kernel/units.js'
import type { Decision } from '../ledger/decisions.js'
import type { LedgerListener } from '../ledger/event.js'
import { emptyOutcome, type Outcome } from '../ledger/event.js'
import { Ledger } from '../ledger/ledger.js'
import type { Model } from '../model/model.js'
import { Feelings } from './feelings.js'
import { Journey } from './journey.js'
import { Habits, Recruiting } from './people/habits.js'
import type { Actor, HouseProcess } from './process.js'
import { type Approver, RoleDesk } from './role-desk.js'
import { Rulebook } from './rulebook.js'
import { TeamDesk, type WrapUp } from './team-desk.js'
import { TrustRules } from './trust-rules.js'
import { AskingPays, Loyalty, Talk } from './worth.js'

/** The next customer. */
export type ArrivalProcess = HouseProcess<Actor.arrivals, null>
/** The next change of a team's staffing. */
export type StaffingProcess = HouseProcess<Actor.staffing, TeamDesk>
/** The next change of a manager role's working hours. */
export type HoursProcess = HouseProcess<Actor.hours, RoleDesk>
/** The next time that the doors open or close. */
export type DoorsProcess = HouseProcess<Actor.doors, null>
/** The ends of the counted window and of its thirds, and the judgement of an overload. */
export type ProbeProcess = HouseProcess<Actor.probe, null>
/** The next midnight. */
export type NightProcess = HouseProcess<Actor.night, null>
/** The next of the scenario's events. */
export type EventProcess = HouseProcess<Actor.event, null>
/** What happens to the house rather than to a customer. */
export type Process =
  | ArrivalProcess
  | StaffingProcess
  | HoursProcess
  | DoorsProcess
  | ProbeProcess
  | NightProcess
  | EventProcess

export type SimulationActor = Journey | WrapUp | Approver | Process

/** One replication in progress: everything that changes. The functions of this folder act on it. */
export class Simulation {
  readonly clock = new ClockLoop<SimulationActor>()
  readonly streams: Streams
  readonly ledger: Ledger
  readonly trust: TrustRules
  readonly feelings: Feelings
  readonly loyalty: Loyalty
  readonly talk: Talk
  readonly habits: Habits
  readonly recruiting: Recruiting
  readonly rules: Rulebook
  readonly askingPays: AskingPays
  readonly teams: readonly TeamDesk[]
  readonly roles: readonly RoleDesk[]
  // Beliefs that every leg asks for.
  readonly loadMemory: number
  readonly waitTolerance: number
  readonly answerTolerance: number
  readonly longExplanation: number
  readonly poorTreatment: number
  readonly warmTreatment: number
  readonly distrustLine: number
  readonly stopAt: number

  /** What is being decided, and what a journey has come to: told to the ledger, and filled in anew each time. */
  readonly decision: Decision = {
    discretionary: false,
    blocked: 0,
    claimed: 0,
    misreadRefusal: false,
    misreadGrant: false,
    granted: Number.NaN,
    exceptions: false,
  }
  readonly outcome: Outcome = emptyOutcome()

  /** Customers so far; the next one's number. */
  customers = 0
  openJourneys = 0
  openCounted = 0
  /** Some are at work whose shift is over, until they are let go. */
  staying = false
  /** No end in sight: the run ends before its cohort has. */
  stopped = false
  /** Lines of everything at the end of the window, to judge an overload by. */
  backlogAtEnd = 0
  /** Events until the window had ended. */
  eventsAtEnd = 0
  readonly #pool: Journey[] = []
  /** Every journey that was ever made, of whichever customer. */
  readonly #made: Journey[] = []

  constructor(
    readonly model: Model,
    key: StreamKey,
    listener: LedgerListener | null,
  ) {
    const ranks = 1 + Math.max(...model.segments.map(({ rank }) => rank))
    this.streams = new Streams(key)
    this.ledger = new Ledger(model, this.clock, listener)
    this.trust = new TrustRules(model.beliefs)
    this.feelings = new Feelings(model.beliefs)
    this.loyalty = new Loyalty(model.beliefs, model.casesAYear)
    this.talk = new Talk(model.beliefs)
    this.habits = new Habits(model.beliefs)
    this.recruiting = new Recruiting(model)
    this.rules = new Rulebook(model)
    this.askingPays = new AskingPays(model.beliefs)
    this.teams = model.teams.map((team, index) => {
      const areas = this.ledger.teams[index]!
      return new TeamDesk(team, index, areas, ranks, model, this.streams)
    })
    this.roles = model.managers.map((role, index) => new RoleDesk(role, index, this.ledger.roles[index]!))
    this.loadMemory = model.beliefs['handling.load_memory'] * MINUTE
    this.waitTolerance = model.beliefs['trust.wait_tolerance'] * MINUTE
    this.answerTolerance = model.beliefs['trust.answer_tolerance'] * MINUTE
    this.longExplanation = model.beliefs['trust.explaining_reference'] * MINUTE
    this.poorTreatment = model.beliefs['treatment.poor']
    this.warmTreatment = model.beliefs['treatment.warm']
    this.distrustLine = model.beliefs['trust.distrust_line']
    this.stopAt = model.beliefs['run.stop_open_journeys']
  }

  get now(): number {
    return this.clock.now
  }

  /** Whether customers are received now. */
  isOpen(): boolean {
    return this.model.opening === null || this.model.opening.isOpen(this.clock.now)
  }

  /**
   * The moment a delay from now.
   * @param amount seconds, or business days; where nothing ever closes every day is one
   */
  later(amount: number, businessDays: boolean): number {
    if (!businessDays) return this.now + amount
    const { opening } = this.model
    return opening === null ? this.now + amount * DAY : opening.addBusinessDays(this.now, amount)
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
  get openAndCounted(): readonly Journey[] {
    return this.#made.filter(({ counted, slot }) => counted && slot >= 0)
  }

  retire(journey: Journey): void {
    this.clock.leave(journey)
    this.#pool.push(journey)
    this.openJourneys--
    if (journey.counted) this.openCounted--
  }
}
