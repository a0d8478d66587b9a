import type { Subject } from '../engine/clock-loop.js'
import { type Waiter, WaitingLine } from '../engine/waiting-line.js'
import { ZERO } from '../kernel/zero.js'
import type { RoleAreas } from '../ledger/areas.js'
import type { ManagerModel } from '../model/model.js'
import type { Journey } from './journey.js'
import type { Person } from './people/crew.js'
import { Actor } from './process.js'

/** A decision that waits for the manager to look at it. It stands in line with requests, behind them. */
export class Review implements Waiter<Journey | Review> {
  ahead: Journey | Review | null = null
  behind: Journey | Review | null = null
  lineClass = -1

  constructor(
    readonly person: Person,
    readonly seconds: number,
    private readonly criticism: boolean,
    private readonly thanks: boolean,
  ) {}

  /**
   * The agent hears what the manager thinks.
   * @param weight of the last review among those that an agent looks back on
   */
  tell(weight: number): void {
    this.person.hear(this.criticism, this.thanks, weight)
  }
}

/** A person of a manager role. The one pending event is the end of a decision or of a spell, whichever is first. */
export class Approver implements Subject {
  readonly actor = Actor.approver
  slot = -1
  /** The request being decided, the decision being reviewed, or null; interrupted work stays with its person. */
  task: Journey | Review | null = null
  workLeft = ZERO
  /** The pending event is the end of the decision, not of the spell. */
  finishes = false
  /** Within a spell of availability. */
  available = true
  spell = 0
  spellLeft = Number.POSITIVE_INFINITY
  /** When workLeft and spellLeft were last brought up to date. */
  touched = ZERO

  constructor(
    readonly role: RoleDesk,
    readonly person: number,
  ) {}
}

/** A manager role at work: its people, and the requests before it. */
export class RoleDesk {
  readonly approvers: Approver[] = []
  /** Requests before reviews: a customer is waiting. */
  readonly line = new WaitingLine<Journey | Review>(2)
  /** Reviews in the line. */
  reviews = 0
  /** How many people of the role are gone, the first ones. */
  gone = 0
  /** At work: within working hours, or staying after closing. */
  working = true
  /** Within working hours. */
  due = true
  busy = 0
  reachable = 0

  constructor(
    readonly model: ManagerModel,
    readonly index: number,
    private readonly areas: RoleAreas,
  ) {}

  /** Books how its people and requests have been; call before anything about them changes. */
  touch(now: number): void {
    this.areas.pass(now, this.busy, this.reachable, this.line.length - this.reviews)
  }
}
