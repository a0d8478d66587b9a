import { type F64s, f64s } from '../engine/numbers.js'
import type { Booked } from '../ledger/booked.js'
import type { Books } from '../ledger/books.js'
import { CAUSES_OF_TRUST, FIRST_TRUST, type JOURNEY, JOURNEY_WIDTH } from '../ledger/counters.js'
import type { TrustCounter } from '../ledger/families.js'
import { Told } from '../ledger/telling.js'
import type { IssueModel } from '../model/issue-model.js'
import type { Model } from '../model/model.js'
import type { SegmentModel } from '../model/segment-model.js'
import { FACETS } from '../model/trust-sizes.js'
import { MINUTE } from '../model/units.js'
import { Feelings } from './feelings.js'
import { Outcome } from './outcome.js'
import { Recommending } from './recommending.js'
import { Loyalty, Talk } from './worth.js'

/**
 * One way to value what happens, and what it comes to. The same journeys may be valued in several at once: by other beliefs
 * about trust, satisfaction, loyalty and talk, none of which moves what happens.
 */
export class Lane {
  readonly feelings: Feelings
  readonly loyalty: Loyalty
  readonly talk: Talk
  readonly recommending: Recommending
  /** Sums that valuation adds, in the rows of the books; and its part of the course, in theirs. */
  readonly sums: F64s
  readonly weeks: F64s
  /** Points of trust lost, by the channel that the journey began on. */
  readonly channelTrust: F64s
  /** Up to so many seconds a first wait, and one for an answer, are taken as they come. */
  readonly waitTolerance: f64
  readonly answerTolerance: f64
  /** Seconds of an explanation that weigh as stated. */
  readonly longExplanation: f64
  /** By team: the load that its agents feel, 0-1, when it was so, and for how many seconds they do. */
  readonly loads: F64s
  private readonly loadsSeen: F64s
  private readonly loadMemory: f64
  /** By cause of trust: the weight with which it last struck, and what it then made of the odds of each facet. */
  readonly lastWeights: F64s = f64s(CAUSES_OF_TRUST)
  readonly lastFactors: F64s = f64s(CAUSES_OF_TRUST * FACETS)
  /** What the journey in hand has come to, filled in anew each time. */
  readonly outcome: Outcome = new Outcome()

  /** @param isFirst whether it is this lane's model by which everything happens; only this lane's is told of */
  constructor(
    readonly model: Model,
    private readonly books: Books,
    readonly isFirst: bool,
  ) {
    this.feelings = new Feelings(model.beliefs)
    this.loyalty = new Loyalty(model.beliefs, model.casesAYear)
    this.talk = new Talk(model.beliefs)
    this.recommending = new Recommending(model.beliefs)
    this.sums = f64s(books.sums.length)
    this.weeks = f64s(books.course.house.length)
    this.channelTrust = f64s(model.channels.length)
    this.loads = f64s(model.teams.length)
    this.loadsSeen = f64s(model.teams.length)
    for (let cause = 0; cause < CAUSES_OF_TRUST; cause++) this.lastWeights[cause] = Number.NaN
    this.loadMemory = model.beliefs.handling_load_memory * MINUTE
    this.waitTolerance = model.beliefs.trust_wait_tolerance * MINUTE
    this.answerTolerance = model.beliefs.trust_answer_tolerance * MINUTE
    this.longExplanation = model.beliefs.trust_explaining_reference * MINUTE
  }

  /**
   * Updates the load that the agents of a team feel. A rational stand-in for exponential smoothing: as monotone, and cheaper.
   * @param busy share of those on duty
   */
  feelLoad(team: i32, busy: f64): void {
    const now = this.books.now
    const passed = now - this.loadsSeen[team]!
    this.loadsSeen[team] = now
    const load = this.loads[team]!
    this.loads[team] = load + ((busy - load) * passed) / (passed + this.loadMemory)
  }

  segmentOf(journey: Booked): SegmentModel {
    return this.isFirst ? journey.segment : this.model.segments[journey.segment.index]!
  }

  issueOf(journey: Booked): IssueModel {
    return this.isFirst ? journey.issue : this.model.issues[journey.issue.index]!
  }

  /** How much of a refusal or a suspicion is felt: less by who knows that nothing was due. */
  feltBy(journey: Booked): f64 {
    return journey.undue ? this.model.beliefs.claims_felt : 1
  }

  /**
   * Books what has moved a customer's trust, in points.
   * @param before @param after 0-1
   */
  bookTrust(journey: Booked, cause: TrustCounter, before: f64, after: f64): void {
    this.sums[journey.row + cause]! += 100 * (before - after)
    const telling = this.books.telling
    if (!telling.on || !this.isFirst) return
    telling.begin(Told.trusted, journey.number)
    telling.add((cause - FIRST_TRUST) as f64)
    telling.add(before)
    telling.add(after)
  }

  /** A counter over all counted journeys. */
  total(counter: JOURNEY): f64 {
    let sum: f64 = 0
    for (let at: i32 = counter; at < this.sums.length - JOURNEY_WIDTH; at += JOURNEY_WIDTH) sum += this.sums[at]!
    return sum
  }
}
