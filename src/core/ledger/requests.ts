import { type F64s, f64s } from '../engine/numbers.js'
import type { RoleAreas } from './areas.js'
import type { Booked } from './booked.js'
import type { Books } from './books.js'
import { JOURNEY, MANAGER, MANAGER_WIDTH, TEAM } from './counters.js'
import { Told } from './telling.js'

/** Why a request goes upstairs. */
export enum Escalation {
  /** Something blocks the agent. */
  blocked = 0,
  /** Nothing blocks, but the agent asks to be on the safe side. */
  unsure = 1,
  /** The customer demands it after being refused. */
  demanded = 2,
}

/** The books of requests to managers. */
export class Requests {
  /** Row per manager role, of counted journeys' requests. */
  readonly rows: F64s

  constructor(
    private readonly books: Books,
    private readonly roles: Array<RoleAreas>,
  ) {
    this.rows = f64s(roles.length * MANAGER_WIDTH)
  }

  escalated(journey: Booked, why: Escalation): void {
    const books = this.books
    const row = journey.row
    const demanded = why === Escalation.demanded
    if (why === Escalation.unsure) books.sums[row + JOURNEY.asked_to_be_sure]! += 1
    if (demanded) {
      books.sums[row + JOURNEY.manager_demands]! += 1
      books.complain(journey)
    }
    books.sums[row + JOURNEY.escalations]! += 1
    books.teamSums[books.teamRow(journey, journey.team) + TEAM.escalations]! += 1
    const telling = books.telling
    if (telling.on) {
      telling.begin(Told.escalated, journey.number)
      telling.add(journey.team)
      telling.add(demanded ? 1 : 0)
    }
  }

  /** The request comes before a role. */
  asked(journey: Booked, manager: i32): void {
    const books = this.books
    if (books.inWindow()) this.roles[manager]!.joins++
    const telling = books.telling
    if (telling.on) {
      telling.begin(Told.asked, journey.number)
      telling.add(manager)
    }
  }

  /** A person of the role begins to work on it. */
  considered(journey: Booked, manager: i32, person: i32, seconds: f64): void {
    const books = this.books
    if (books.inWindow()) this.roles[manager]!.work += seconds
    const telling = books.telling
    if (telling.on) {
      telling.begin(Told.considered, journey.number)
      telling.add(manager)
      telling.add(person)
      telling.add(seconds)
    }
  }

  /**
   * The role has decided.
   * @param suffices what the role says is all that it takes of it: it may grant as much, or signs with one who says whether
   */
  decided(journey: Booked, manager: i32, approved: bool, suffices: bool): void {
    const books = this.books
    if (books.inWindow()) this.roles[manager]!.decided++
    books.sums[journey.row + JOURNEY.approval_layers]! += 1
    if (journey.counted) {
      const row = manager * MANAGER_WIDTH
      this.rows[row + MANAGER.decided]! += 1
      if (approved) this.rows[row + MANAGER.approved]! += 1
      this.rows[row + MANAGER.wait_seconds]! += books.now - journey.asked
    }
    const telling = books.telling
    if (telling.on) {
      telling.begin(Told.decided, journey.number)
      telling.add(manager)
      telling.add(approved ? 1 : 0)
      telling.add(suffices ? 1 : 0)
    }
  }

  /**
   * The customer has hung up, and the request is taken back.
   * @param spared seconds of work begun that are not needed any more: they are no load
   */
  withdrawn(journey: Booked, manager: i32, spared: f64): void {
    const books = this.books
    if (books.inWindow()) this.roles[manager]!.work -= spared
    const telling = books.telling
    if (telling.on) {
      telling.begin(Told.withdrawn, journey.number)
      telling.add(manager)
      telling.add(spared)
    }
  }

  /** All whom it took have decided. */
  answered(journey: Booked): void {
    const books = this.books
    const wait = books.now - journey.requestedAt
    books.sums[journey.row + JOURNEY.approvals_decided]! += 1
    books.sums[journey.row + JOURNEY.approval_wait_seconds]! += wait
    if (wait > 0) books.sums[journey.row + JOURNEY.approval_delayed]! += 1
    if (journey.counted) books.durations.approval_wait.add(wait)
  }

  /** The answer is yes, and the agent says so. */
  approved(journey: Booked): void {
    const sums = this.books.sums
    sums[journey.row + JOURNEY.approvals_granted]! += 1
    sums[journey.row + JOURNEY.paid_anyway]! += 1
  }

  /** The customer has held so many seconds with the agent. */
  held(journey: Booked, seconds: f64): void {
    const books = this.books
    books.spend(journey, JOURNEY.time_hold_approval, seconds)
    journey.lineSeconds += seconds
    if (journey.counted) books.durations.hold_time.add(seconds)
  }

  /** The customer hangs up on hold. */
  abandoned(journey: Booked): void {
    this.books.tell(Told.abandoned, journey, journey.team)
  }

  /** The customer is promised a call, and waits no more with the agent. */
  released(journey: Booked): void {
    this.books.tell(Told.released, journey, journey.team)
  }

  /** The run is stopped, and a counted customer's request still is before the role. */
  leftOpen(journey: Booked, manager: i32): void {
    const row = manager * MANAGER_WIDTH
    this.rows[row + MANAGER.open_requests]! += 1
    this.rows[row + MANAGER.open_request_seconds]! += this.books.now - journey.asked
  }

  /** A decision of an agent comes before the role, to be looked at. */
  reviewAsked(manager: i32): void {
    if (this.books.inWindow()) this.roles[manager]!.reviews++
  }

  /** The role has looked at it. */
  reviewed(manager: i32): void {
    if (this.books.inWindow()) this.roles[manager]!.reviewed++
  }
}
