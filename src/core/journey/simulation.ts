import { ClockLoop } from '../engine/clock-loop.js'
import { Streams } from '../engine/streams.js'
import { Decision } from '../ledger/decisions.js'
import { Ledger } from '../ledger/ledger.js'
import type { Model } from '../model/model.js'
import { DAY } from '../model/units.js'
import { Lane } from '../valuing/lane.js'
import { AskingPays } from './asking-pays.js'
import { Journey, Request } from './journey.js'
import { LineOrder } from './line-order.js'
import { Habits, Recruiting } from './people/habits.js'
import { RoleDesk } from './role-desk.js'
import { Rulebook } from './rulebook.js'
import { introduceHelp, TeamDesk } from './team-desk.js'

/** One replication in progress: everything that changes. The functions of this folder act on it. */
export class Simulation {
  readonly clock: ClockLoop
  readonly model: Model
  readonly streams: Streams
  readonly ledger: Ledger
  readonly habits: Habits
  readonly recruiting: Recruiting
  readonly rules: Rulebook
  readonly askingPays: AskingPays
  readonly teams: Array<TeamDesk> = []
  readonly roles: Array<RoleDesk> = []
  /** What is made of it all, once or in several ways at the same time. */
  readonly lanes: Array<Lane> = []
  readonly stopAt: f64

  /** What is being decided: told to the ledger, and filled in anew each time. */
  readonly decision: Decision = new Decision()
  /** Who is in the line that is sent away. */
  readonly inLine: Array<Journey> = []

  /** Customers so far; the next one's number. */
  customers: i32 = 0
  /** Of them, those who arrived in the counted window. */
  counted: i32 = 0
  openJourneys: i32 = 0
  openCounted: i32 = 0
  /** Some are at work whose shift is over, until they are let go. */
  staying: bool = false
  /** No end in sight: the run ends before its cohort has. */
  stopped: bool = false
  /** Lines of everything at the end of the window, to judge an overload by. */
  backlogAtEnd: f64 = 0
  /** Events until the window had ended. */
  eventsAtEnd: f64 = 0
  private readonly pool: Array<Journey> = []
  private readonly requests: Array<Request> = []
  /** Every journey that was ever made, of whichever customer. */
  readonly made: Array<Journey> = []

  /**
   * @param models what happens is the first one's; each says what it is worth, in a lane of its own. They differ in nothing
   * that moves the flow
   * @param k0 @param k1 key of the replication
   * @param listening whether what is booked is told
   */
  constructor(models: Array<Model>, k0: i32, k1: i32, listening: bool) {
    const model = models[0]!
    const streams = new Streams(k0, k1)
    const clock = new ClockLoop()
    const ledger = new Ledger(model, clock, listening)
    this.model = model
    this.streams = streams
    this.clock = clock
    this.ledger = ledger
    this.habits = new Habits(model.beliefs)
    this.recruiting = new Recruiting(model)
    this.rules = new Rulebook(model)
    this.askingPays = new AskingPays(model.beliefs)
    this.stopAt = model.beliefs.run_stop_open_journeys
    for (let i = 0; i < models.length; i++) this.lanes.push(new Lane(models[i]!, ledger.books, i === 0))
    const order = new LineOrder(model.lineClasses)
    for (let i = 0; i < model.teams.length; i++) {
      this.teams.push(new TeamDesk(model.teams[i]!, i, this.ledger.teams[i]!, order, model, this.streams))
    }
    introduceHelp(this.teams)
    for (let i = 0; i < model.managers.length; i++) {
      this.roles.push(new RoleDesk(model.managers[i]!, i, this.ledger.roles[i]!))
    }
  }

  get now(): f64 {
    return this.clock.now
  }

  /** Whether customers are received now. */
  isOpen(): bool {
    const opening = this.model.opening
    return opening === null || opening.isOpen(this.clock.now)
  }

  /**
   * The moment a delay from now.
   * @param amount seconds, or business days; where nothing ever closes every day is one
   */
  later(amount: f64, businessDays: bool): f64 {
    if (!businessDays) return this.now + amount
    const opening = this.model.opening
    return opening === null ? this.now + amount * DAY : opening.addBusinessDays(this.now, amount)
  }

  /** A journey from the pool, in the calendar. */
  newJourney(): Journey {
    const journey = this.pool.length > 0 ? this.pool.pop()! : this.makeJourney()
    this.clock.enter(journey)
    this.openJourneys++
    return journey
  }

  private makeJourney(): Journey {
    const model = this.model
    const journey = new Journey(model.teams.length, this.lanes.length, model.segments[0]!, model.issues[0]!)
    this.made.push(journey)
    return journey
  }

  /** A request from the pool, to lie before a role. */
  newRequest(journey: Journey, role: i32): Request {
    const request = this.requests.length > 0 ? this.requests.pop()! : new Request(journey, role)
    request.journey = journey
    request.role = role
    request.approver = -1
    return request
  }

  retireRequest(request: Request): void {
    this.requests.push(request)
  }

  retire(journey: Journey): void {
    this.clock.leave(journey)
    this.pool.push(journey)
    this.openJourneys--
    if (journey.counted) this.openCounted--
  }
}
