import type { RoleAreas } from './areas.js'
import type { Booked } from './booked.js'
import type { Books } from './books.js'
import { JOURNEY, MANAGER, MANAGER_WIDTH, TEAM } from './counters.js'

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
  readonly rows: Float64Array

  constructor(
    private readonly books: Books,
    private readonly roles: readonly RoleAreas[],
  ) {
    this.rows = new Float64Array(roles.length * MANAGER_WIDTH)
  }

  escalated(journey: Booked, why: Escalation): void {
    const { books } = this
    const { row, team } = journey
    if (why === Escalation.unsure) books.sums[row + JOURNEY.asked_to_be_sure]! += 1
    if (why === Escalation.demanded) books.sums[row + JOURNEY.manager_demands]! += 1
    books.sums[row + JOURNEY.escalations]! += 1
    books.teamSums[books.teamRow(journey, team) + TEAM.escalations]! += 1
    const demanded = why === Escalation.demanded
    books.listener?.hear({ event: 'escalated', time: books.now, customer: journey.number, team, demanded })
  }

  /** The request comes before a role. */
  asked(journey: Booked, manager: number): void {
    const { books } = this
    if (books.inWindow()) this.roles[manager]!.joins++
    books.listener?.hear({ event: 'asked', time: books.now, customer: journey.number, manager })
  }

  /** A person of the role begins to work on it. */
  considered(journey: Booked, manager: number, person: number, seconds: number): void {
    const { books } = this
    if (books.inWindow()) this.roles[manager]!.work += seconds
    books.listener?.hear({ event: 'considered', time: books.now, customer: journey.number, manager, person, seconds })
  }

  /** The role has decided. */
  decided(journey: Booked, manager: number, approved: boolean): void {
    const { books } = this
    if (books.inWindow()) this.roles[manager]!.decided++
    books.sums[journey.row + JOURNEY.approval_layers]! += 1
    if (journey.counted) {
      const row = manager * MANAGER_WIDTH
      this.rows[row + MANAGER.decided]! += 1
      if (approved) this.rows[row + MANAGER.approved]! += 1
      this.rows[row + MANAGER.wait_seconds]! += books.now - journey.asked
    }
    books.listener?.hear({ event: 'decided', time: books.now, customer: journey.number, manager, approved })
  }

  /**
   * The customer has hung up, and the request is taken back.
   * @param spared seconds of work begun that are not needed any more: they are no load
   */
  withdrawn(journey: Booked, manager: number, spared: number): void {
    const { books } = this
    if (books.inWindow()) this.roles[manager]!.work -= spared
    books.listener?.hear({ event: 'withdrawn', time: books.now, customer: journey.number, manager, spared })
  }

  /** All whom it took have decided. */
  answered(journey: Booked): void {
    const { sums, durations, now } = this.books
    const wait = now - journey.requestedAt
    sums[journey.row + JOURNEY.approvals_decided]! += 1
    sums[journey.row + JOURNEY.approval_wait_seconds]! += wait
    if (wait > 0) sums[journey.row + JOURNEY.approval_delayed]! += 1
    if (journey.counted) durations.approval_wait.add(wait)
  }

  /** The answer is yes, and the agent says so. */
  approved(journey: Booked): void {
    const { sums } = this.books
    sums[journey.row + JOURNEY.approvals_granted]! += 1
    sums[journey.row + JOURNEY.paid_anyway]! += 1
  }

  /** The customer has held so many seconds with the agent. */
  held(journey: Booked, seconds: number): void {
    const { books } = this
    books.spend(journey, JOURNEY.time_hold_approval, seconds)
    journey.lineSeconds += seconds
    if (journey.counted) books.durations.hold_time.add(seconds)
  }

  /** The customer hangs up on hold. */
  abandoned(journey: Booked): void {
    const { books } = this
    books.listener?.hear({ event: 'abandoned', time: books.now, customer: journey.number, team: journey.team })
  }

  /** The customer is promised a call, and waits no more with the agent. */
  released(journey: Booked): void {
    const { books } = this
    books.listener?.hear({ event: 'released', time: books.now, customer: journey.number, team: journey.team })
  }

  /** The run is stopped, and a counted customer's request still is before the role. */
  leftOpen(journey: Booked, manager: number): void {
    const row = manager * MANAGER_WIDTH
    this.rows[row + MANAGER.open_requests]! += 1
    this.rows[row + MANAGER.open_request_seconds]! += this.books.now - journey.asked
  }

  /** A decision of an agent comes before the role, to be looked at. */
  reviewAsked(manager: number): void {
    if (this.books.inWindow()) this.roles[manager]!.reviews++
  }

  /** The role has looked at it. */
  reviewed(manager: number): void {
    if (this.books.inWindow()) this.roles[manager]!.reviewed++
  }
}
