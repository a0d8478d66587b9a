import type { Subject } from '../engine/clock-loop.js'
import { Servers } from '../engine/servers.js'
import type { Streams } from '../engine/streams.js'
import { WaitingLine } from '../engine/waiting-line.js'
import type { Model, Powers, TeamModel } from '../model/model.js'
import { Actor } from './actor.js'
import type { Journey } from './journey.js'
import { Crew } from './people/crew.js'

/** An agent who writes up a case: no customer, not yet free. */
export class Desk implements Subject {
  readonly actor = Actor.desk
  slot = -1

  constructor(
    readonly team: TeamDesk,
    readonly agent: number,
  ) {}
}

/** A team at work: its people, its line, and the areas under both over the window. */
export class TeamDesk {
  readonly servers = new Servers()
  readonly line: WaitingLine<Journey>
  readonly desks: Desk[] = []
  readonly crew: Crew
  /** What agents may and can do; a change of policy replaces it. */
  actual: Powers
  claimed: Powers
  /** How many are to be at work, whether or not there are as many: those due, and those who stay after closing. */
  scheduled = 0
  /** How many the plan has at this time of the week. */
  due = 0
  /** Factor on talk time by person; filled as people appear. */
  readonly speeds: number[] = []
  /** Customers with an agent. */
  serving = 0

  busyArea = -0
  dutyArea = -0
  lineArea = -0
  servingArea = -0
  /** Agent-seconds of unfinished legs at the start of the window are not told apart: joins and work are rates. */
  windowJoins = 0
  /** Of these and of those there before, who overflowed to another team. */
  windowMovedOn = 0
  windowLegs = 0
  windowWork = -0
  /** Smoothed share of people busy, as agents feel it. */
  load = -0
  #touched = -0
  #loadSeen = -0

  constructor(
    readonly model: TeamModel,
    readonly index: number,
    private readonly ranks: number,
    house: Model,
    streams: Streams,
  ) {
    this.actual = model.actual
    this.claimed = model.claimed
    this.crew = new Crew(model, house, streams)
    this.line = new WaitingLine(2 * ranks)
  }

  /** The shift of some is over, but they are still needed. */
  get stays(): boolean {
    return this.scheduled > this.due
  }

  /** Whether another agent may call back: as many are at work on cases as the plan has, others stay for the line. */
  mayCallBack(busy = this.servers.busy): boolean {
    return busy < this.due
  }

  /**
   * Who is to be served next, or null.
   * @param busy agents who are, without the one to serve
   */
  next(busy = this.servers.busy): Journey | null {
    if (this.mayCallBack(busy)) return this.line.first()
    for (let rank = 0; rank < this.ranks; rank++) {
      const journey = this.line.firstOf(lineClass(rank, false))
      if (journey !== null) return journey
    }
    return null
  }

  /** Brings the areas up to now; call before anything in them changes. */
  touch(now: number): void {
    const passed = now - this.#touched
    if (passed <= 0) return
    this.#touched = now
    this.busyArea += this.servers.busy * passed
    this.dutyArea += this.servers.onDuty * passed
    this.lineArea += this.line.length * passed
    this.servingArea += this.serving * passed
  }

  /**
   * Updates the load that agents feel. A rational stand-in for exponential smoothing: as monotone, and cheaper.
   * @param memory time constant in seconds
   */
  feelLoad(now: number, memory: number): void {
    const passed = now - this.#loadSeen
    this.#loadSeen = now
    const busy = this.servers.capacity === Number.POSITIVE_INFINITY ? 0 : this.servers.busy / this.servers.onDuty
    this.load += ((busy - this.load) * passed) / (passed + memory)
  }

  /** Forgets what the warm-up left. */
  startWindow(now: number): void {
    this.touch(now)
    this.crew.startWindow()
    this.busyArea = 0
    this.dutyArea = 0
    this.lineArea = 0
    this.servingArea = 0
    this.windowJoins = 0
    this.windowMovedOn = 0
    this.windowLegs = 0
    this.windowWork = 0
  }
}

/** Call backs go ahead of who is on the line with the same rank. */
export function lineClass(rank: number, calledBack: boolean): number {
  return 2 * rank + (calledBack ? 0 : 1)
}
