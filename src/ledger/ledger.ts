import { ENDINGS } from '../vocabulary/endings.js'
import { RoleAreas, TeamAreas } from './areas.js'
import type { Booked, BookedCrew, BookedHouse } from './booked.js'
import { Books } from './books.js'
import { type EndingCounter, FIRST, JOURNEY, TEAM, type TrustCounter } from './counters.js'
import { Decisions } from './decisions.js'
import type { LedgerListener, Outcome } from './event.js'
import type { Observations } from './observations.js'
import { bookOutcome, bookPrevented } from './outcome.js'
import { Presence } from './presence.js'
import { bookProspect, type Prospect } from './prospect.js'
import { Requests } from './requests.js'
import { Waits } from './waits.js'
import { Window } from './window.js'

/**
 * All that one replication books: counters, times, durations and areas. What happens calls it and never counts; whoever
 * listens hears each booking as one event.
 */
export class Ledger {
  readonly books: Books
  readonly waits: Waits
  readonly decisions: Decisions
  readonly requests: Requests
  /** By team and by manager role. */
  readonly teams: readonly TeamAreas[]
  readonly roles: readonly RoleAreas[]
  readonly presence: Presence
  readonly window: Window

  /** @param clock of the run; bookings are made at its time */
  constructor(
    private readonly house: BookedHouse,
    clock: { readonly now: number },
    listener: LedgerListener | null,
  ) {
    this.books = new Books(house, clock, listener)
    this.teams = house.teams.map(() => new TeamAreas())
    this.roles = house.managers.map(() => new RoleAreas())
    this.presence = new Presence(this.books.windowEnd)
    this.window = new Window(house, this.teams, this.roles, this.books.course, this.presence)
    this.waits = new Waits(this.books, this.teams)
    this.decisions = new Decisions(this.books)
    this.requests = new Requests(this.books, this.roles)
  }

  /** A customer comes with a problem. */
  arrived(journey: Booked): void {
    const { books } = this
    books.sums[journey.row + JOURNEY.customers]! += 1
    const counts = journey.counted
    books.listener?.hear({ event: 'arrived', time: books.now, customer: journey.number, counts })
  }

  /**
   * The problem was solved before the customer noticed: no journey, no feelings, the talk of any other day.
   * @param tells conversations of such a day
   */
  prevented(journey: Booked, distrusting: boolean, tells: number): void {
    const { books } = this
    bookPrevented(books, journey, distrusting, tells)
    books.listener?.hear({ event: 'prevented', time: books.now, customer: journey.number })
  }

  /** The customer comes on the line; with the first contact a journey begins. */
  contacted(journey: Booked, team: number): void {
    const { books } = this
    if (journey.contacts === 1) books.sums[journey.row + JOURNEY.journeys]! += 1
    books.sums[journey.row + JOURNEY.contacts]! += 1
    this.presence.change(books.now, 1)
    books.listener?.hear({ event: 'contact', time: books.now, customer: journey.number, team })
  }

  /** The time between two contacts is over. */
  cameBack(journey: Booked): void {
    this.books.spend(journey, JOURNEY.time_between_contacts, this.books.now - journey.since)
  }

  /** A solution has not held. */
  reopened(journey: Booked): void {
    this.books.listener?.hear({ event: 'reopened', time: this.books.now, customer: journey.number })
  }

  /** The customer hangs up, for good or to be called. */
  hungUp(): void {
    this.presence.change(this.books.now, -1)
  }

  /** The customer is called back, and on the line again. */
  calledBack(journey: Booked): void {
    this.presence.change(this.books.now, 1)
    this.waitedForCall(journey)
  }

  /** A stretch of waiting to be called is over. */
  waitedForCall(journey: Booked): void {
    this.books.spend(journey, JOURNEY.time_waiting_call_back, this.books.now - journey.since)
  }

  /** A call comes that had been promised for a time. */
  promiseDue(journey: Booked, broken: boolean): void {
    const { sums } = this.books
    sums[journey.row + JOURNEY.promises]! += 1
    if (broken) sums[journey.row + JOURNEY.broken_promises]! += 1
  }

  /** The customer explains, at first or once more, for so many seconds from now. */
  explained(journey: Booked, team: number, seconds: number): void {
    const { books } = this
    if (journey.explanations === 0) {
      books.sums[journey.row + JOURNEY.explanations]! += 1
      books.spend(journey, JOURNEY.time_explaining, seconds)
    } else {
      books.sums[journey.row + JOURNEY.repeat_explanations]! += 1
      books.spend(journey, JOURNEY.time_repeat_explaining, seconds)
      books.teamSums[books.teamRow(journey, team) + TEAM.repeat_explanations]! += 1
    }
    books.listener?.hear({ event: 'explained', time: books.now, customer: journey.number, team, seconds })
  }

  /** A leg begins: an agent talks with the customer, after so many seconds of explaining. */
  answered(journey: Booked, team: number, agent: number, explaining: number, seconds: number): void {
    const { books } = this
    const teamRow = books.teamRow(journey, team)
    books.sums[journey.row + JOURNEY.legs]! += 1
    books.spend(journey, JOURNEY.time_talking, seconds)
    books.teamSums[teamRow + TEAM.legs]! += 1
    books.teamSums[teamRow + TEAM.talk_seconds]! += explaining + seconds
    journey.lineSeconds += explaining + seconds
    books.listener?.hear({ event: 'answered', time: books.now, customer: journey.number, team, agent, seconds })
  }

  /**
   * The customer leaves the agent.
   * @param seconds that the agent was attached to the case, wrap-up included
   */
  legEnded(journey: Booked, team: number, agent: number, seconds: number, wrapUp: number): void {
    const { books } = this
    this.handled(journey, team, seconds, wrapUp)
    if (books.inWindow()) this.teams[team]!.legs++
    books.listener?.hear({
      event: 'leg_ended',
      time: books.now,
      customer: journey.number,
      team,
      agent,
      seconds,
      wrapUp,
    })
  }

  /** The agent who stayed on the line for a warm handover leaves it; otherwise as {@link legEnded}. */
  handedOver(journey: Booked, team: number, agent: number, seconds: number, wrapUp: number): void {
    const { books } = this
    this.handled(journey, team, seconds, wrapUp)
    const at = { event: 'handed_over', time: books.now, customer: journey.number } as const
    books.listener?.hear({ ...at, team, agent, seconds, wrapUp })
  }

  /** The customer is sent on, rightly or not. */
  transferred(journey: Booked, from: number, team: number, misrouted: boolean): void {
    const { books } = this
    const { sums, teamSums } = books
    const teamRow = books.teamRow(journey, from)
    if (!journey.passedOn) sums[journey.row + JOURNEY.transferred_contacts]! += 1
    journey.passedOn = true
    sums[journey.row + JOURNEY.transfers]! += 1
    teamSums[teamRow + TEAM.transfers_out]! += 1
    if (misrouted) {
      sums[journey.row + JOURNEY.misroutes]! += 1
      teamSums[teamRow + TEAM.misroutes_out]! += 1
    }
    books.listener?.hear({ event: 'transferred', time: books.now, customer: journey.number, from, team, misrouted })
  }

  /**
   * Trust has moved.
   * @param cause its counter, `JOURNEY.trust_...`
   * @param before 0-1
   */
  trusted(journey: Booked, cause: TrustCounter, before: number): void {
    this.books.move(journey, cause, before)
  }

  /** An agent goes beyond what is due, for so much money. */
  gestured(journey: Booked, cost: number): void {
    this.books.sums[journey.row + JOURNEY.delight_cost]! += cost
  }

  /** The case is solved, for good or until it comes back. */
  resolved(journey: Booked, holds: boolean): void {
    const { sums } = this.books
    sums[journey.row + JOURNEY.resolutions]! += 1
    if (!holds) sums[journey.row + JOURNEY.reopenings]! += 1
  }

  /**
   * The journey is over.
   * @param ending its counter, `JOURNEY.ended_...`
   * @param outcome null of whom does not count
   */
  ended(journey: Booked, ending: EndingCounter, outcome: Outcome | null): void {
    const { books } = this
    if (outcome !== null) bookOutcome(books, journey, ending, outcome)
    if (books.listener === null) return
    const name = ENDINGS[ending - FIRST.ended]!
    const kept = outcome === null ? null : { ...outcome }
    books.listener.hear({ event: 'ended', time: books.now, customer: journey.number, ending: name, outcome: kept })
  }

  /** A team's people are about to change. */
  touchPeople(team: number, crew: BookedCrew): void {
    this.books.course.touchPeople(team, crew, this.books.now)
  }

  /** The run is stopped, and a counted journey has not ended. */
  leftOpen(journey: Booked, prospect: Prospect): void {
    bookProspect(this.books, journey, prospect)
  }

  /**
   * All that has been booked.
   * @param house row of what the house has once
   */
  observed(house: Float64Array): Observations {
    const { books, window } = this
    const { teamRows: teams } = books
    const { roleRows: managers } = window
    for (let i = 0; i < teams.length; i++) teams[i]! += window.teamRows[i]!
    for (let i = 0; i < managers.length; i++) managers[i]! += this.requests.rows[i]!
    return {
      issues: this.house.issues.length,
      segments: this.house.segments.length,
      journeys: books.journeyRows,
      teams,
      managers,
      house,
      inSystemByDay: this.presence.byDay.totals,
      weeks: books.course.house,
      teamWeeks: books.course.teams,
      durations: books.durations,
    }
  }

  private handled(journey: Booked, team: number, seconds: number, wrapUp: number): void {
    const { books } = this
    books.sums[journey.row + JOURNEY.wrap_up_seconds]! += wrapUp
    journey.handleSeconds += seconds
    books.sums[journey.row + JOURNEY.handle_seconds]! += seconds
    books.teamSums[books.teamRow(journey, team) + TEAM.handle_seconds]! += seconds
    if (books.inWindow()) this.teams[team]!.work += seconds
  }
}
