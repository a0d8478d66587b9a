/** What a listener hears of; `team` and `value` by event. */
export type JourneyEvent =
  | 'arrived'
  | 'prevented'
  | 'contact'
  | 'joined'
  | 'answered'
  | 'explained'
  | 'leg_ended'
  | 'transferred'
  | 'misrouted'
  | 'overflowed'
  | 'abandoned'
  | 'turned_away'
  | 'blocked'
  | 'granted'
  | 'refused'
  | 'escalated'
  | 'asked'
  | 'decided'
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
   * @param place index of the team, or of the manager role for `asked` and `decided`; -1 without one
   * @param value talk seconds (answered), explanation seconds (explained), gate (blocked), money (granted),
   *   1 or 0 (decided: approved or not), index of the ending (ended); otherwise 0
   */
  happened(event: JourneyEvent, time: number, customer: number, place: number, value: number): void
}
