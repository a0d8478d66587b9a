import type { ClockLoop } from '../engine/clock-loop.js'
import type { Model } from '../model/model.js'
import { Answers } from './answers.js'
import { RoleAreas, TeamAreas } from './areas.js'
import type { Booked } from './booked.js'
import { Books } from './books.js'
import { BotBooks } from './bot-books.js'
import { JOURNEY, TEAM, WEEKLY } from './counters.js'
import { Decisions } from './decisions.js'
import type { EndingCounter } from './families.js'
import { IntervalAreas } from './interval-areas.js'
import { Presence } from './presence.js'
import { Requests } from './requests.js'
import { Told } from './telling.js'
import { Waits } from './waits.js'
import { Window } from './window.js'

/**
 * All that one replication books of what happens: counters, times, durations and areas. What happens calls it and never
 * counts; whoever listens hears each booking. What it is to customers, and worth, the lanes of valuation book.
 */
export class Ledger {
  readonly books: Books
  readonly waits: Waits
  readonly decisions: Decisions
  readonly answers: Answers
  readonly requests: Requests
  readonly bots: BotBooks
  /** By team and by manager role. */
  readonly teams: Array<TeamAreas>
  readonly roles: Array<RoleAreas>
  readonly presence: Presence
  readonly window: Window
  /** Within so many seconds of the last a contact counts as repeated. */
  private readonly repeatWithin: f64

  /**
   * @param clock of the run; bookings are made at its time
   * @param listening whether what is booked is told
   */
  constructor(model: Model, clock: ClockLoop, listening: bool) {
    const books = new Books(model, clock, listening)
    const bots = new BotBooks(model, books)
    const presence = new Presence(books.windowEnd)
    const teams: Array<TeamAreas> = []
    const roles: Array<RoleAreas> = []
    const intervals = model.intervals
    for (let team = 0; team < model.teams.length; team++) {
      teams.push(new TeamAreas(intervals === null ? null : new IntervalAreas(intervals)))
    }
    for (let role = 0; role < model.managers.length; role++) roles.push(new RoleAreas())
    this.repeatWithin = model.repeatWithin
    this.books = books
    this.teams = teams
    this.roles = roles
    this.presence = presence
    this.window = new Window(model, teams, roles, books.course, presence)
    this.waits = new Waits(books, teams)
    this.bots = bots
    this.decisions = new Decisions(books, bots)
    this.answers = new Answers(model, books)
    this.requests = new Requests(books, roles)
  }

  /** A customer comes with a problem. */
  arrived(journey: Booked): void {
    const books = this.books
    books.sums[journey.row + JOURNEY.customers]! += 1
    const telling = books.telling
    if (telling.on) {
      telling.begin(Told.arrived, journey.number)
      telling.add(journey.counted ? 1 : 0)
    }
  }

  /** The problem was solved before the customer noticed: no journey. What the customer feels and tells is valued, and told, apart. */
  prevented(journey: Booked): void {
    const books = this.books
    books.sums[journey.row + JOURNEY.prevented]! += 1
    if (journey.counted) books.course.add(journey.started, WEEKLY.customers, 1)
  }

  /** The customer comes on the line; with the first contact a journey begins. */
  contacted(journey: Booked, team: i32): void {
    const books = this.books
    if (journey.contacts === 1) books.sums[journey.row + JOURNEY.journeys]! += 1
    else books.assignAgain(journey)
    books.sums[journey.row + JOURNEY.contacts]! += 1
    books.channels.contacted(journey)
    if (!journey.written) this.presence.change(books.now, 1)
    books.tell(Told.contact, journey, team)
  }

  /** The time between two contacts is over. Who comes back because nothing came of the last one, or it did not hold, complains. */
  cameBack(journey: Booked): void {
    const books = this.books
    const between = books.now - journey.since
    books.spend(journey, JOURNEY.time_between_contacts, between)
    if (between <= this.repeatWithin) books.sums[journey.row + JOURNEY.repeated_within]! += 1
    if (journey.unhelped) books.complain(journey)
    journey.unhelped = false
  }

  /** A solution has not held. */
  reopened(journey: Booked): void {
    const telling = this.books.telling
    if (telling.on) telling.begin(Told.reopened, journey.number)
  }

  /** The customer hangs up, for good or to be called; who writes never was on the line. */
  hungUp(journey: Booked): void {
    if (!journey.written) this.presence.change(this.books.now, -1)
  }

  /** The customer is called back, and on the line again; or somebody gets round to what was written. */
  calledBack(journey: Booked): void {
    if (!journey.written) this.presence.change(this.books.now, 1)
    else if (journey.contactLegs === 0) this.books.channels.answered(journey, this.books.now - journey.since)
    this.waitedForCall(journey)
  }

  /** A stretch of waiting to be called is over. */
  waitedForCall(journey: Booked): void {
    this.books.spend(journey, JOURNEY.time_waiting_call_back, this.books.now - journey.since)
  }

  /** A call comes that had been promised for a time. */
  promiseDue(journey: Booked, broken: bool): void {
    const sums = this.books.sums
    sums[journey.row + JOURNEY.promises]! += 1
    if (broken) sums[journey.row + JOURNEY.broken_promises]! += 1
    if (journey.written) this.books.channels.answerDue(journey, broken)
  }

  /** The customer explains, at first or once more, for so many seconds from now. */
  explained(journey: Booked, team: i32, seconds: f64): void {
    const books = this.books
    if (journey.explanations === 0) {
      books.sums[journey.row + JOURNEY.explanations]! += 1
      if (!journey.written) books.spend(journey, JOURNEY.time_explaining, seconds)
    } else {
      books.sums[journey.row + JOURNEY.repeat_explanations]! += 1
      if (!journey.written) books.spend(journey, JOURNEY.time_repeat_explaining, seconds)
      books.teamSums[books.teamRow(journey, team) + TEAM.repeat_explanations]! += 1
    }
    const telling = books.telling
    if (telling.on) {
      telling.begin(Told.explained, journey.number)
      telling.add(team)
      telling.add(seconds)
    }
  }

  /**
   * A leg begins: an agent talks with the customer, after so many seconds of explaining; who wrote waits on meanwhile.
   * @param home the agent's team, which may be another than that of the line
   */
  answered(journey: Booked, team: i32, home: i32, agent: i32, explaining: f64, seconds: f64): void {
    const books = this.books
    const teamRow = books.teamRow(journey, team)
    books.sums[journey.row + JOURNEY.legs]! += 1
    if (journey.contactLegs === 0) books.sums[journey.row + JOURNEY.attended]! += 1
    books.talk(journey, team, explaining, seconds)
    books.teamSums[teamRow + TEAM.legs]! += 1
    this.bots.met(journey, team, seconds)
    if (!books.telling.on) return
    this.tellWho(Told.answered, journey, team, home, agent)
    books.telling.add(seconds)
  }

  /** A talk has taken so many seconds longer than it was to, among others that the agent had in hand. */
  slowed(journey: Booked, team: i32, seconds: f64): void {
    const books = this.books
    books.spend(journey, JOURNEY.time_talking, seconds)
    books.teamSums[books.teamRow(journey, team) + TEAM.talk_seconds]! += seconds
    journey.lineSeconds += seconds
  }

  /**
   * The customer leaves the agent.
   * @param home the agent's team
   * @param seconds that the agent was attached to the case, wrap-up included
   */
  legEnded(journey: Booked, team: i32, home: i32, agent: i32, seconds: f64, wrapUp: f64): void {
    this.handled(Told.leg_ended, journey, team, home, agent, seconds, wrapUp)
    if (this.books.inWindow()) this.teams[team]!.legs++
  }

  /** The agent who stayed on the line for a warm handover leaves it; otherwise as {@link legEnded}. */
  handedOver(journey: Booked, team: i32, home: i32, agent: i32, seconds: f64, wrapUp: f64): void {
    this.handled(Told.handed_over, journey, team, home, agent, seconds, wrapUp)
  }

  /** The customer is sent on, rightly or not. */
  transferred(journey: Booked, from: i32, team: i32, misrouted: bool): void {
    const books = this.books
    const sums = books.sums
    const teamRow = books.teamRow(journey, from)
    if (!journey.passedOn) sums[journey.row + JOURNEY.transferred_contacts]! += 1
    journey.passedOn = true
    if (journey.transfers === 1) sums[journey.row + JOURNEY.transferred_journeys]! += 1
    sums[journey.row + JOURNEY.transfers]! += 1
    books.teamSums[teamRow + TEAM.transfers_out]! += 1
    if (misrouted) {
      sums[journey.row + JOURNEY.misroutes]! += 1
      books.teamSums[teamRow + TEAM.misroutes_out]! += 1
    }
    const telling = books.telling
    if (telling.on) {
      telling.begin(Told.transferred, journey.number)
      telling.add(from)
      telling.add(team)
      telling.add(misrouted ? 1 : 0)
    }
  }

  /** An agent goes beyond what is due, for so much money. */
  gestured(journey: Booked, cost: f64): void {
    this.books.sums[journey.row + JOURNEY.delight_cost]! += cost
  }

  /** The case is solved, for good or until it comes back. */
  resolved(journey: Booked, holds: bool): void {
    const sums = this.books.sums
    sums[journey.row + JOURNEY.resolutions]! += 1
    if (!holds) sums[journey.row + JOURNEY.reopenings]! += 1
  }

  /**
   * The journey is over. Its outcome is valued, and its end told, apart.
   * @param ending its counter, `JOURNEY.ended_...`
   */
  ended(journey: Booked, ending: EndingCounter): void {
    if (!journey.counted) return
    const books = this.books
    const sums = books.sums
    const durations = books.durations
    const row = journey.row
    const lasted = books.now - journey.started
    sums[row + ending]! += 1
    sums[row + JOURNEY.journey_seconds]! += lasted
    sums[row + JOURNEY.customer_seconds]! += journey.lineSeconds
    if (ending === JOURNEY.ended_resolved) {
      if (journey.contacts === 1) sums[row + JOURNEY.first_contact_resolved]! += 1
      sums[row + JOURNEY.resolved_journey_seconds]! += lasted
      durations.time_to_resolution.add(lasted)
    }
    durations.handle_time.add(journey.handleSeconds)
    durations.journey_time.add(lasted)
    durations.customer_time.add(journey.lineSeconds)
    books.course.add(journey.started, WEEKLY.customers, 1)
    if (journey.delighted) sums[row + JOURNEY.delighted]! += 1
    this.bots.ended(journey, ending)
  }

  /**
   * The run is stopped, and a counted journey has not ended.
   * @param payable whether money may yet be granted to the customer
   */
  leftOpen(journey: Booked, payable: bool): void {
    const sums = this.books.sums
    sums[journey.row + JOURNEY.open_journeys]! += 1
    sums[journey.row + JOURNEY.open_journey_seconds]! += this.books.now - journey.started
    if (payable) sums[journey.row + JOURNEY.open_payable]! += 1
  }

  /** The run is over: adds what the window saw to the rows of teams, what came of requests to those of roles, and how like they were answered. Once. */
  close(): void {
    const teams = this.books.teamSums
    const roles = this.window.roleRows
    for (let i = 0; i < this.window.teamRows.length; i++) teams[i]! += this.window.teamRows[i]!
    for (let i = 0; i < roles.length; i++) roles[i]! += this.requests.rows[i]!
    this.answers.close()
  }

  private handled(told: Told, journey: Booked, team: i32, home: i32, agent: i32, seconds: f64, wrapUp: f64): void {
    const books = this.books
    books.sums[journey.row + JOURNEY.wrap_up_seconds]! += wrapUp
    journey.handleSeconds += seconds
    books.sums[journey.row + JOURNEY.handle_seconds]! += seconds
    books.teamSums[books.teamRow(journey, team) + TEAM.handle_seconds]! += seconds
    books.channels.handled(journey, seconds)
    if (books.inWindow()) this.teams[team]!.worked(seconds, this.teams[home]!)
    if (!books.telling.on) return
    this.tellWho(told, journey, team, home, agent)
    books.telling.add(seconds)
    books.telling.add(wrapUp)
  }

  private tellWho(told: Told, journey: Booked, team: i32, home: i32, agent: i32): void {
    const telling = this.books.telling
    telling.begin(told, journey.number)
    telling.add(team)
    telling.add(home)
    telling.add(agent)
  }
}
