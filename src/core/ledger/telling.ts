import type { ClockLoop } from '../engine/clock-loop.js'

/**
 * Something that the ledger has booked of one customer. Teams, agents, manager roles and persons are numbers from 0; whether
 * something is so is told as 1 or 0, a cause or an ending as its place in its family of counters. The numbers that follow what
 * is told, the time in seconds and the customer:
 */
export enum Told {
  /** Whether the customer arrived within the counted span. */
  arrived,
  /** Nothing more. */
  prevented,
  reopened,
  /** The team; of `overflowed`, the one to whose line the customer came. */
  contact,
  joined,
  overflowed,
  abandoned,
  turned_away,
  sent_away,
  released,
  /** Team, seconds. */
  explained,
  /** Team, the agent's team, agent, seconds of the talk that begins, which no explanation is part of. */
  answered,
  /**
   * The customer has left the agent; or the agent who stayed for a warm handover has left the customer. Team, the agent's
   * team, agent, seconds
   * that the agent was attached to the case, wrap-up included; of them, of wrap-up.
   */
  leg_ended,
  handed_over,
  /** From which team, to which, rightly or not; whether misrouted. */
  transferred,
  /**
   * Team; all gates that block, as a set of bits; what the agent may grant at that time, Infinity without a limit; whether the
   * agent may make exceptions; whether the case is one, by the rules of that time.
   */
  blocked,
  /** Team, money. */
  granted,
  /** Team; what is given instead, as a share of what is due. */
  refused,
  /** Team; whether demanded by the customer, rather than asked by the agent. */
  escalated,
  /** Manager role. */
  asked,
  /** Manager role, person, seconds of work that begin. */
  considered,
  /** Manager role; whether approved; whether that is all that it takes of the role. */
  decided,
  /** Manager role; seconds of the work begun that are not needed any more. */
  withdrawn,
  /** Trust has moved: cause, before, after, 0-1. Booked: 100 (before - after). */
  trusted,
  /** Time is booked: talk and explanations when they begin, all else as it ends. Cause, seconds. */
  spent,
  /** The customer is on that channel from now on; whether having come by another one. */
  on_channel,
  /** Ending; whether the customer counts; of who does, the outcome. */
  ended,
  /** The team, a bot. */
  wanted_person,
  kept_from_person,
  /** Team, seconds of talk that a bot adds. */
  talked_on,
  /** Team; whether the wrong answer promised something; the money. */
  misled,
  /** Whether a bot's promise was kept. */
  promise_settled,
}

/**
 * What has been booked, told to whoever listens outside as a row of numbers that piles up until it has been read. Listening
 * changes nothing: draws depend on their address, not on their turn.
 */
export class Telling {
  readonly numbers: Array<f64> = []

  /**
   * @param on whether anybody listens; otherwise nothing may be told
   * @param clock of the run
   */
  constructor(
    readonly on: bool,
    private readonly clock: ClockLoop,
  ) {}

  /** Begins to tell; what belongs to it follows by {@link Telling.add}, in the order of {@link Told}. */
  begin(told: Told, customer: i32): void {
    this.numbers.push(told)
    this.numbers.push(this.clock.now)
    this.numbers.push(customer)
  }

  add(x: f64): void {
    this.numbers.push(x)
  }

  /** All has been read. */
  clear(): void {
    this.numbers.length = 0
  }
}
