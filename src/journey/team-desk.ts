import type { Subject } from '../engine/clock-loop.js'
import { Servers } from '../engine/servers.js'
import type { Streams } from '../engine/streams.js'
import { WaitingLine } from '../engine/waiting-line.js'
import { ZERO } from '../kernel/zero.js'
import type { TeamAreas } from '../ledger/areas.js'
import type { Model, Powers, TeamModel } from '../model/model.js'
import type { Journey } from './journey.js'
import { Crew } from './people/crew.js'
import { Actor } from './process.js'

/** An agent who writes up a case: no customer, not yet free. */
export class WrapUp implements Subject {
  readonly actor = Actor.wrapUp
  slot = -1

  constructor(
    readonly team: TeamDesk,
    readonly agent: number,
  ) {}
}

/** A team at work: its people and its line. */
export class TeamDesk {
  readonly servers = new Servers()
  readonly line: WaitingLine<Journey>
  /** By agent. */
  readonly wrapUps: WrapUp[] = []
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

  /** Smoothed share of people busy, as agents feel it. */
  load = ZERO
  #loadSeen = ZERO

  constructor(
    readonly model: TeamModel,
    readonly index: number,
    readonly areas: TeamAreas,
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

  /** Books how its people and its line have been; call before anything about them changes. */
  touch(now: number): void {
    this.areas.pass(now, this.servers.busy, this.servers.onDuty, this.line.length, this.serving)
    this.areas.passOvertime(now, this.servers.onDuty - this.due)
  }

  /** From now on the plan has so many at work; those who are beyond it work overtime. */
  plan(now: number, agents: number): void {
    this.areas.passOvertime(now, this.servers.onDuty - this.due)
    this.due = agents
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
}

/** Call backs go ahead of who is on the line with the same rank. */
export function lineClass(rank: number, calledBack: boolean): number {
  return 2 * rank + (calledBack ? 0 : 1)
}
