import { Subject } from '../engine/clock-loop.js'
import { LeastOf } from '../engine/least-of.js'
import { Waiter, WaitingLine } from '../engine/waiting-line.js'
import type { RoleAreas } from '../ledger/areas.js'
import type { ManagerModel } from '../model/manager-model.js'
import type { Person } from './people/crew.js'
import { Actor } from './process.js'

/** A decision that waits for the manager to look at it. It stands in line with requests, behind them. Pooled by the role. */
export class Review extends Waiter {
  seconds: f64 = 0
  criticism: bool = false
  thanks: bool = false

  constructor(public person: Person) {
    super(Actor.review)
  }

  /**
   * The agent hears what the manager thinks.
   * @param weight of the last review among those that an agent looks back on
   */
  tell(weight: f64): void {
    this.person.hear(this.criticism, this.thanks, weight)
  }
}

/** A person of a manager role. The one pending event is the end of a decision or of a spell, whichever is first. */
export class Approver extends Subject {
  /**
   * The request that is being decided, the review being made, or null; interrupted work stays with its person.
   * It changes by {@link takeUp} only.
   */
  task: Waiter | null = null
  workLeft: f64 = 0
  /** Seconds left of a piece of other work, done while there is no task; 0 without one. And how many were begun. */
  otherLeft: f64 = 0
  others: i32 = 0
  /** The pending event is the end of the decision, not of the spell. */
  finishes: bool = false
  /** Within a spell of availability. */
  available: bool = true
  spell: i32 = 0
  spellLeft: f64 = Number.POSITIVE_INFINITY
  /** When workLeft and spellLeft were last brought up to date. */
  touched: f64 = 0

  constructor(
    readonly role: RoleDesk,
    readonly person: i32,
  ) {
    super(Actor.approver)
  }

  /** Within a spell of availability, on shift, and not gone for good. */
  get isThere(): bool {
    return this.available && this.isOnShift
  }

  /** Of those who are at work, or finishing before going home. */
  get isOnShift(): bool {
    const role = this.role
    if (this.person < role.gone) return false
    return (this.person as f64) < role.scheduled || (role.model.finishes && this.task !== null)
  }

  get isReachable(): bool {
    return this.role.working && this.isThere
  }

  /** From now on this is the work in hand; null: none. */
  takeUp(task: Waiter | null): void {
    this.task = task
    this.beCounted()
  }

  /** Whether this person is there and without work of any kind; call when that may have changed. */
  beCounted(): void {
    this.role.idle.put(this.person, this.task === null && this.otherLeft === 0 && this.isThere)
  }
}

/** A manager role at work: its people, and the requests before it. */
export class RoleDesk {
  readonly approvers: Array<Approver> = []
  /** Those who are there and without work; within working hours they can be asked. */
  readonly idle: LeastOf = new LeastOf()
  /** Requests before reviews: a customer is waiting. */
  readonly line: WaitingLine = new WaitingLine(2)
  /** Reviews in the line. */
  reviews: i32 = 0
  /** How many people of the role are gone, the first ones. */
  gone: i32 = 0
  /** How many are to be at work: those due, and those who stay after closing. */
  scheduled: f64 = 0
  /** How many the plan has at this time of the week. */
  due: f64 = 0
  /** A customer who is being attended to may still come to it; see `letGo`. */
  isNeeded: bool = false
  busy: i32 = 0
  reachable: i32 = 0
  private readonly pool: Array<Review> = []

  constructor(
    readonly model: ManagerModel,
    readonly index: i32,
    private readonly areas: RoleAreas,
  ) {}

  /** As many as are asked. */
  get isUnlimited(): bool {
    return this.model.people === Number.POSITIVE_INFINITY
  }

  /** Work goes on: within working hours, while people stay after closing, or as long as the last of a shift finish. */
  get working(): bool {
    return this.scheduled > 0 || this.model.finishes
  }

  /** On shift, and not all gone for good: who is away for a spell comes back. */
  get isAtWork(): bool {
    return (this.gone as f64) < this.scheduled
  }

  /** Books how its people and requests have been; call before anything about them changes. */
  touch(now: f64): void {
    this.areas.pass(now, this.busy, this.reachable, this.line.length - this.reviews)
  }

  /** A review from the pool: a look, of so many seconds, at what that person has decided. */
  newReview(person: Person, seconds: f64, criticism: bool, thanks: bool): Review {
    const review = this.pool.length > 0 ? this.pool.pop()! : new Review(person)
    review.person = person
    review.seconds = seconds
    review.criticism = criticism
    review.thanks = thanks
    return review
  }

  /** The review has been made and told. */
  retire(review: Review): void {
    this.pool.push(review)
  }
}
