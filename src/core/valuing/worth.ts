import { exp } from '../engine/arithmetic.js'
import type { Booked } from '../ledger/booked.js'
import type { Beliefs } from '../model/beliefs.js'
import type { IssueModel } from '../model/issue-model.js'
import type { SegmentModel } from '../model/segment-model.js'
import { type Felt, gravity, lostLogits } from './felt.js'

/** Who leaves within twelve months, and how many persons that makes. Pure formulas; see docs/model.md. */
export class Loyalty {
  /** @param casesAYear cases of a person in a year; 0 where the firm's customers are not counted */
  constructor(
    private readonly beliefs: Beliefs,
    private readonly casesAYear: f64,
  ) {}

  /**
   * Chance of leaving after this case: logit(base) + severity of a failure + trust lost. Being left unresolved weighs
   * at least as much as it was found to, where trust does not carry it already; regained trust never makes more loyal
   * than no failure (F10).
   * @param left weight of being left unresolved; 0 where the case was resolved
   * @param delighted after a failure it keeps nobody who would leave without one
   */
  churn(journey: Booked, felt: Felt, issue: IssueModel, segment: SegmentModel, left: f64, delighted: bool): f64 {
    const b = this.beliefs
    const unresolved = b.churn_unresolved * gravity(issue.severity) * left
    const shift = this.ofFailure(journey, issue) + Math.max(b.churn_trust * lostLogits(felt, segment), unresolved)
    const pleased: f64 = delighted ? b.delight_loyalty : 0
    const least: f64 = isFailure(journey, issue) ? 0 : Math.min(0, 0 - pleased)
    return moved(segment.churnBase, Math.max(least, shift - pleased))
  }

  /** The same had the case been handled as well as can be: what no lever of service can win back. */
  churnAtBest(journey: Booked, issue: IssueModel, segment: SegmentModel): f64 {
    return moved(segment.churnBase, this.ofFailure(journey, issue))
  }

  /**
   * Persons lost for this case beyond those who would have left anyway. A person leaves once: with k cases a year that
   * go like this one, (1 - base) (1 - exp(-k e)) leave, e = (churn - base) / (1 - base), and this case has the k-th part.
   */
  lost(churn: f64, base: f64): f64 {
    const k = this.casesAYear
    if (k === 0 || base >= 1) return churn - base
    return ((1 - base) * (1 - exp((-k * (churn - base)) / (1 - base)))) / k
  }

  /**
   * Persons lost at least for a case that has not ended: everybody stays who would have without it.
   * @param mayDelight whether a gesture may yet keep who would leave without the case
   */
  leastLost(base: f64, mayDelight: bool): f64 {
    const least = mayDelight ? moved(base, Math.min(0, 0 - this.beliefs.delight_loyalty)) : base
    return this.lost(least, base)
  }

  /** Persons lost at most for such a case: nobody stays. */
  mostLost(base: f64): f64 {
    const most: f64 = base <= 0 || base >= 1 ? base : 1
    return this.lost(most, base)
  }

  private ofFailure(journey: Booked, issue: IssueModel): f64 {
    return isFailure(journey, issue) ? this.beliefs.churn_severity * issue.severity : 0
  }
}

function isFailure(journey: Booked, issue: IssueModel): bool {
  return issue.failure && !journey.undue
}

/** A probability moved by logits; 0 and 1 stay. */
function moved(base: f64, shift: f64): f64 {
  return base <= 0 || base >= 1 ? base : 1 / (1 + ((1 - base) / base) * exp(-shift))
}

/** Satisfaction of the best journey. */
const BEST: f64 = 100

/** What a customer tells others, and what that is worth. Pure formulas; see docs/model.md. */
export class Talk {
  private readonly trusting: f64
  private readonly perTelling: f64

  constructor(private readonly beliefs: Beliefs) {
    this.trusting = beliefs.trust_start / 100
    this.perTelling = beliefs.word_of_mouth_listener_in_market / (1 - beliefs.word_of_mouth_retelling)
  }

  /** Satisfaction as it is talked about: a failure well recovered is not told better than no failure (F10). */
  told(issue: IssueModel, satisfaction: f64): f64 {
    return issue.failure ? Math.min(satisfaction, this.beliefs.word_of_mouth_without_failure) : satisfaction
  }

  /**
   * Good conversations after a journey that felt like `told` (0-100): an asymmetric U (Anderson 1998), by trust (0-1):
   * what one does not trust one does not recommend.
   */
  good(told: f64, trust: f64): f64 {
    const b = this.beliefs
    const above = Math.max(0, told - b.word_of_mouth_neutral_point) / b.word_of_mouth_positive_span
    return (b.word_of_mouth_positive * above * trust) / this.trusting
  }

  /** Good conversations of who was delighted: more of them, but after a failure none that no failure would not have had. */
  delighted(issue: IssueModel, segment: SegmentModel, told: f64, trust: f64): f64 {
    const good = this.good(told, trust)
    const more = good * (1 + this.beliefs.delight_talk)
    return issue.failure ? Math.max(good, Math.min(more, this.otherwise(issue, segment))) : more
  }

  /** Bad conversations after such a journey. */
  bad(told: f64, trust: f64): f64 {
    const neutral = this.beliefs.word_of_mouth_neutral_point
    const below = Math.max(0, neutral - told) / neutral
    return (this.beliefs.word_of_mouth_negative * below * below * (1 - trust)) / (1 - this.trusting)
  }

  /** Good conversations of the same customer had nothing gone wrong; whoever only asks would have said nothing. */
  otherwise(issue: IssueModel, segment: SegmentModel): f64 {
    return issue.failure ? this.good(this.beliefs.word_of_mouth_without_failure, segment.trust) : 0
  }

  /** Good conversations at most, with all trust: a failure is not told better than none, and delight adds to the rest. */
  goodAtMost(issue: IssueModel): f64 {
    const b = this.beliefs
    return issue.failure
      ? this.good(b.word_of_mouth_without_failure, 1)
      : this.good(BEST, 1) * (1 + Math.max(0, b.delight_talk))
  }

  /** Bad conversations at most, of the worst journey without any trust. */
  badAtMost(): f64 {
    return this.bad(0, 0)
  }

  /** Customers won, net of those put off, by so many conversations more or less; retelling adds a geometric tail. */
  won(good: f64, bad: f64): f64 {
    const b = this.beliefs
    return this.perTelling * (b.word_of_mouth_choice_positive * good - b.word_of_mouth_choice_negative * bad)
  }
}
