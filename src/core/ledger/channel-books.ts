import { type F64s, f64s } from '../engine/numbers.js'
import type { Booked } from './booked.js'
import { CHANNEL, CHANNEL_WIDTH, JOURNEY } from './counters.js'
import { type Telling, Told } from './telling.js'

/** The books of channels: what contacts are like by the way in which they come. */
export class ChannelBooks {
  /** Rows of counted journeys' sums per channel, then one which nobody reads. */
  readonly sums: F64s
  private readonly unreadRow: i32

  /**
   * @param within a wait on the line is answered within the service level up to so many seconds
   * @param journeys sums of journeys, in their rows
   */
  constructor(
    readonly channels: i32,
    private readonly within: f64,
    private readonly journeys: F64s,
    private readonly telling: Telling,
  ) {
    this.unreadRow = channels * CHANNEL_WIDTH
    this.sums = f64s((channels + 1) * CHANNEL_WIDTH)
  }

  contacted(journey: Booked): void {
    if (journey.contacts === 1) this.add(journey, CHANNEL.journeys, 1)
    this.add(journey, CHANNEL.contacts, 1)
  }

  /** The first wait of a contact begins. */
  joined(journey: Booked): void {
    this.add(journey, CHANNEL.waits, 1)
    if (!journey.written) this.add(journey, CHANNEL.offered, 1)
  }

  /** An agent ends the first wait of a contact. */
  answered(journey: Booked, waited: f64): void {
    this.add(journey, CHANNEL.wait_seconds, waited)
    this.add(journey, CHANNEL.answers, 1)
    this.add(journey, CHANNEL.answer_wait_seconds, waited)
    if (journey.written) return
    this.add(journey, CHANNEL.answered, 1)
    if (waited <= this.within) this.add(journey, CHANNEL.answered_within, 1)
  }

  /** The first wait of a contact is over without an answer. */
  unanswered(journey: Booked, waited: f64): void {
    this.add(journey, CHANNEL.wait_seconds, waited)
  }

  /** The customer gives up in a line, of a contact that is counted where it was offered. @param first whether in the first of the contact, in which so many seconds have passed */
  abandoned(journey: Booked, first: bool, waited: f64): void {
    const row = journey.counted ? journey.offeredBy * CHANNEL_WIDTH : this.unreadRow
    this.sums[row + CHANNEL.abandoned]! += 1
    if (first && waited <= this.within) this.sums[row + CHANNEL.abandoned_within]! += 1
  }

  /** A written contact that was promised an answer is over. */
  answerDue(journey: Booked, broken: bool): void {
    this.add(journey, CHANNEL.offered, 1)
    this.add(journey, CHANNEL.answered, 1)
    if (!broken) this.add(journey, CHANNEL.answered_within, 1)
  }

  handled(journey: Booked, seconds: f64): void {
    this.add(journey, CHANNEL.handle_seconds, seconds)
  }

  /** The customer is on that channel from now on. @param changed having come by another one */
  taken(journey: Booked, changed: bool): void {
    if (changed) this.changed(journey)
    const telling = this.telling
    if (!telling.on || this.channels === 1) return
    telling.begin(Told.on_channel, journey.number)
    telling.add(journey.channel)
    telling.add(changed ? 1 : 0)
  }

  private changed(journey: Booked): void {
    if (journey.changedChannel) return
    journey.changedChannel = true
    this.journeys[journey.row + JOURNEY.changed_channel]! += 1
    const row = journey.counted ? journey.firstChannel * CHANNEL_WIDTH : this.unreadRow
    this.sums[row + CHANNEL.changed]! += 1
  }

  private add(journey: Booked, counter: CHANNEL, what: f64): void {
    const row = journey.counted ? journey.channel * CHANNEL_WIDTH : this.unreadRow
    this.sums[row + counter]! += what
  }
}
