/** What a listener hears of; place, value and detail by event. */
export type JourneyEvent =
  | 'arrived'
  | 'prevented'
  | 'contact'
  | 'joined'
  | 'answered'
  | 'explained'
  | 'handled'
  | 'wrapped_up'
  | 'leg_ended'
  | 'transferred'
  | 'misrouted'
  | 'overflowed'
  | 'abandoned'
  | 'turned_away'
  | 'sent_away'
  | 'blocked'
  | 'granted'
  | 'refused'
  | 'escalated'
  | 'asked'
  | 'considered'
  | 'decided'
  | 'withdrawn'
  | 'released'
  | 'reopened'
  | 'ended'

/**
 * Hears what happens to customers, for traces and logs. Listening changes nothing: draws depend on their address, not
 * on their turn.
 */
export interface JourneyListener {
  /**
   * @param time seconds
   * @param customer number of the customer
   * @param place index of the team, or of the manager role for `asked`, `considered`, `decided` and `withdrawn`; -1
   *   without one
   * @param value 1 or 0: whether the customer counts (arrived), demands it (escalated), is told yes (decided); seconds
   *   of talk (answered), explanation (explained), agent-attached time and wrap-up (handled), wrap-up alone
   *   (wrapped_up), work (considered), work spared (withdrawn); the first gate that blocks (blocked); money (granted);
   *   worth of a substitute, 0-1 (refused); index of the ending (ended); otherwise 0
   * @param detail number of the agent at the place (answered, handled, wrapped_up) or of the manager (considered); all
   *   gates that block, as bits (blocked)
   */
  happened(event: JourneyEvent, time: number, customer: number, place: number, value: number, detail?: number): void
  /** An event moved trust, 0-1; `cause` is an index of TRUST_CAUSES. Booked: 100 (before - after). */
  trusted?(time: number, customer: number, cause: number, before: number, after: number): void
  /** Time is booked; `cause` is an index of TIME_CAUSES. Talk and explanations when they begin, all else as it ends. */
  spent?(time: number, customer: number, cause: number, seconds: number): void
  /** Comes just before `blocked`: what the agent may grant at that time, and whether the case is an exception then. */
  judged?(customer: number, granted: number, exceptions: boolean, exceptional: boolean): void
  /** What the journey was to a counted customer who made one; comes just before `ended`. */
  concluded?(customer: number, outcome: JourneyOutcome): void
}

/** What a journey was to the customer in the end, and what that is worth, as booked. */
export interface JourneyOutcome {
  /** Facets of trust, 0-100. */
  readonly ability: number
  readonly benevolence: number
  readonly integrity: number
  /** 0-100. */
  readonly satisfaction: number
  /** 1-5. */
  readonly effort: number
  /** Chance of leaving within a year, and what it would have been without the journey. */
  readonly churn: number
  readonly churnBase: number
  /** Good and bad conversations, and the good ones had nothing gone wrong. */
  readonly tellsGood: number
  readonly tellsBad: number
  readonly tellsOtherwise: number
  /** Money: lifetime value that the firm may expect to lose by the journey, and by what is told of it. */
  readonly churnCost: number
  readonly wordOfMouthCost: number
}
