import type { TeamAreas } from './areas.js'
import type { Booked } from './booked.js'
import type { Books } from './books.js'
import { JOURNEY, TEAM } from './counters.js'
import { Told } from './telling.js'

/**
 * The books of waiting. A team books who is offered to it, and the time spent in its own line; each of those offered is
 * answered there, gives up there, is turned or sent away there, or moves on to another team's line. The house books the first
 * wait of a contact once, as the customer lives it: from joining to its end, over all lines.
 */
export class Waits {
  constructor(
    private readonly books: Books,
    private readonly teams: Array<TeamAreas>,
  ) {}

  /** A customer comes to a team. */
  joined(journey: Booked, team: i32): void {
    const books = this.books
    if (journey.contactLegs === 0) {
      journey.offeredBy = journey.calledBack ? -1 : journey.channel
      if (journey.offeredBy >= 0) books.sums[journey.row + JOURNEY.offered]! += 1
      books.channels.joined(journey)
    }
    this.offer(journey, team)
    books.tell(Told.joined, journey, team)
  }

  /** Someone leaves a team's line for another's. */
  movedOn(journey: Booked, from: i32, to: i32): void {
    const books = this.books
    this.timeHere(journey, from)
    books.teamSums[books.teamRow(journey, from) + TEAM.moved_on]! += 1
    if (books.inWindow()) this.teams[from]!.movedOn++
    this.offer(journey, to)
    books.tell(Told.overflowed, journey, to)
  }

  /** An agent answers someone on the phone. */
  answered(journey: Booked, team: i32): void {
    const books = this.books
    const teamSums = books.teamSums
    const within = books.within
    const waited = books.now - journey.since
    journey.lineSeconds += waited
    if (journey.contactLegs === 0) this.answeredFirst(journey, waited)
    else books.spend(journey, JOURNEY.time_hold_handover, waited)
    const here = books.now - journey.lineSince
    const teamRow = books.teamRow(journey, team)
    teamSums[teamRow + TEAM.answered]! += 1
    teamSums[teamRow + TEAM.wait_seconds]! += here
    teamSums[teamRow + TEAM.answered_wait_seconds]! += here
    if (here <= within) teamSums[teamRow + TEAM.answered_within]! += 1
    if (here > 0) teamSums[teamRow + TEAM.delayed]! += 1
  }

  /** The customer hangs up in line, or at the sight of it. */
  abandoned(journey: Booked, team: i32): void {
    const books = this.books
    const sums = books.sums
    const row = journey.row
    const waited = this.unanswered(journey, team)
    if (journey.offeredBy >= 0) sums[row + JOURNEY.abandoned_contacts]! += 1
    if (journey.contactLegs === 0) {
      sums[row + JOURNEY.abandoned_waits]! += 1
      if (waited <= books.within) sums[row + JOURNEY.abandoned_within]! += 1
    }
    if (journey.offeredBy >= 0) books.channels.abandoned(journey, journey.contactLegs === 0, waited)
    books.teamSums[books.teamRow(journey, team) + TEAM.abandoned]! += 1
    books.tell(Told.abandoned, journey, team)
  }

  /** There is no place in line. */
  turnedAway(journey: Booked, team: i32): void {
    const books = this.books
    this.unanswered(journey, team)
    if (journey.offeredBy >= 0) books.sums[journey.row + JOURNEY.blocked_contacts]! += 1
    if (journey.contactLegs === 0) books.sums[journey.row + JOURNEY.blocked_waits]! += 1
    books.teamSums[books.teamRow(journey, team) + TEAM.blocked]! += 1
    books.tell(Told.turned_away, journey, team)
  }

  /** The house closes, or has closed, on the line. */
  sentAway(journey: Booked, team: i32): void {
    const books = this.books
    this.unanswered(journey, team)
    if (journey.offeredBy >= 0) books.sums[journey.row + JOURNEY.sent_away_contacts]! += 1
    if (journey.contactLegs === 0) books.sums[journey.row + JOURNEY.sent_away_waits]! += 1
    books.teamSums[books.teamRow(journey, team) + TEAM.sent_away]! += 1
    books.tell(Told.sent_away, journey, team)
  }

  /** The run is stopped, and a counted customer still is in line. */
  leftOpen(journey: Booked): void {
    const books = this.books
    const teamRow = books.teamRow(journey, journey.team)
    books.teamSums[teamRow + TEAM.open_waits]! += 1
    books.teamSums[teamRow + TEAM.open_wait_seconds]! += books.now - journey.lineSince
    if (journey.contactLegs > 0) return
    const waited = books.now - journey.since
    books.sums[journey.row + JOURNEY.open_waits]! += 1
    books.sums[journey.row + JOURNEY.open_wait_seconds]! += waited
    if (waited > books.within) books.sums[journey.row + JOURNEY.open_waits_late]! += 1
  }

  private offer(journey: Booked, team: i32): void {
    const books = this.books
    journey.lineSince = books.now
    if (!journey.calledBack) books.teamSums[books.teamRow(journey, team) + TEAM.offered]! += 1
    if (books.inWindow()) this.teams[team]!.joins++
  }

  private answeredFirst(journey: Booked, waited: f64): void {
    const books = this.books
    const sums = books.sums
    const row = journey.row
    books.spend(journey, JOURNEY.time_queue, waited)
    books.channels.answered(journey, waited)
    sums[row + JOURNEY.answered]! += 1
    sums[row + JOURNEY.answered_wait_seconds]! += waited
    if (waited <= books.within) sums[row + JOURNEY.answered_within]! += 1
    if (waited > 0) sums[row + JOURNEY.delayed]! += 1
    if (journey.counted) {
      books.durations.queue_time.add(waited)
      books.durations.speed_of_answer.add(waited)
    }
  }

  /**
   * A wait, maybe of no length, that no answer ended: whoever leaves at once because there is a line has not reached an
   * agent at once either.
   * @returns its seconds
   */
  private unanswered(journey: Booked, team: i32): f64 {
    const books = this.books
    const waited = books.now - journey.since
    const first = journey.contactLegs === 0
    books.spend(journey, first ? JOURNEY.time_queue : JOURNEY.time_hold_handover, waited)
    journey.lineSeconds += waited
    if (first) books.sums[journey.row + JOURNEY.delayed]! += 1
    if (first) books.channels.unanswered(journey, waited)
    if (first && journey.counted) books.durations.queue_time.add(waited)
    this.timeHere(journey, team)
    return waited
  }

  private timeHere(journey: Booked, team: i32): void {
    const books = this.books
    const teamRow = books.teamRow(journey, team)
    books.teamSums[teamRow + TEAM.wait_seconds]! += books.now - journey.lineSince
    books.teamSums[teamRow + TEAM.delayed]! += 1
  }
}
