import { exp, log } from '../engine/arithmetic.js'
import type { ParameterId } from '../evidence/registry.js'
import type { Journey } from './journey.js'

/**
 * What a journey does to a customer beyond trust: how a moment feels, and in the end satisfaction, effort, the chance
 * of leaving and the wish to talk. Pure formulas of the beliefs; each is described in docs/model.md.
 */
export class Feelings {
  readonly #beliefs: Readonly<Record<ParameterId, number>>
  readonly #outcome: number
  readonly #treatment: number
  readonly #procedure: number
  readonly #hassle: number

  constructor(beliefs: Readonly<Record<ParameterId, number>>) {
    this.#beliefs = beliefs
    this.#outcome = beliefs['satisfaction.weight.outcome']
    this.#treatment = beliefs['satisfaction.weight.treatment']
    this.#procedure = beliefs['satisfaction.weight.procedure']
    this.#hassle = beliefs['satisfaction.hassle']
  }

  /** Mean courtesy of a team, 0-1: lowered by missing training and by load above the threshold. */
  meanCourtesy(training: number, load: number): number {
    const b = this.#beliefs
    const overload = Math.max(0, load - b['treatment.load_threshold'])
    return b['treatment.mean'] - b['treatment.training'] * (1 - training) - b['treatment.load'] * overload
  }

  /** Courtesy of one leg: uniform around the mean, kept within 0-1. */
  courtesy(mean: number, u: number): number {
    const courtesy = mean + this.#beliefs['treatment.half_range'] * (2 * u - 1)
    return courtesy < 0 ? 0 : Math.min(courtesy, 1)
  }

  /** Outcome score of a solved case, given the value of its remedy (1 without one). */
  solvedOutcome(failure: boolean, remedyValue: number): number {
    return failure ? remedyValue : this.#beliefs['satisfaction.enquiry_outcome']
  }

  /** Outcome score of a refusal, of being left alone, of a case that comes back: worse the graver the issue. */
  badOutcome(severity: number): number {
    const b = this.#beliefs
    return -Math.min(1, b['satisfaction.severity_base'] + b['satisfaction.severity_slope'] * severity)
  }

  /**
   * Adds a moment (-1 to 1): outcome, treatment and procedure, weighted as complaint research orders them (F12).
   * @param courtesy 0-1; 0.5 where nobody treated the customer in any way
   */
  moment(journey: Journey, outcome: number, courtesy: number, hassles: number): void {
    const procedure = Math.max(-1, 1 - this.#hassle * hassles)
    const score = this.#outcome * outcome + this.#treatment * (2 * courtesy - 1) + this.#procedure * procedure
    if (Math.abs(score) > Math.abs(journey.peak)) journey.peak = score
    journey.last = score
  }

  /** Satisfaction 0-100: the most intense moment, signed, and the end (peak-end; F14). Duration has no weight. */
  satisfaction(journey: Journey): number {
    const weight = this.#beliefs['satisfaction.peak_weight']
    return 50 + 50 * (weight * journey.peak + (1 - weight) * journey.last)
  }

  /** Customer effort, 1 (very low) to 5 (very high). */
  effort(journey: Journey): number {
    const b = this.#beliefs
    const load =
      b['effort.contact'] * (journey.contacts - 1) +
      b['effort.transfer'] * journey.transfers +
      b['effort.repeat'] * journey.repeatExplanations +
      b['effort.hold'] * journey.holds +
      (b['effort.hour'] * journey.lineSeconds) / 3600
    return 1 + (4 * load) / (1 + load)
  }

  /**
   * Probability of leaving within 12 months: logit(base) + severity (failures) + trust lost in logits. Regained trust
   * can make good at most what the failure itself did: recovery does not raise loyalty (F10).
   */
  churn(journey: Journey): number {
    const b = this.#beliefs
    const base = journey.segment.churnBase
    if (base <= 0 || base >= 1) return base
    const severity = journey.issue.failure ? b['churn.severity'] * journey.issue.severity : 0
    const start = journey.segment.trustOdds
    const lost = log((start * start * start) / (journey.ability * journey.benevolence * journey.integrity)) / 3
    const shift = severity + b['churn.trust'] * Math.max(-severity / b['churn.trust'], lost)
    return 1 / (1 + ((1 - base) / base) * exp(-shift))
  }

  /** Satisfaction as it is talked about: a failure well recovered is not told better than no failure (F10). */
  toldSatisfaction(journey: Journey, satisfaction: number): number {
    return journey.issue.failure ? Math.min(satisfaction, this.#beliefs['word_of_mouth.without_failure']) : satisfaction
  }

  /** Positive conversations after a journey that felt like `told` (0-100): an asymmetric U (Anderson 1998). */
  tellsGood(told: number): number {
    const b = this.#beliefs
    const above = Math.max(0, told - b['word_of_mouth.neutral_point']) / b['word_of_mouth.positive_span']
    return b['word_of_mouth.positive'] * above * above + (b['word_of_mouth.base'] * told) / 100
  }

  /** Negative conversations after such a journey. */
  tellsBad(told: number): number {
    const b = this.#beliefs
    const neutral = b['word_of_mouth.neutral_point']
    const below = Math.max(0, neutral - told) / neutral
    return b['word_of_mouth.negative'] * below * below + b['word_of_mouth.base'] * (1 - told / 100)
  }

  /** Customers won, net of those put off, by so many conversations; retelling adds a geometric tail. */
  customersWon(good: number, bad: number): number {
    const b = this.#beliefs
    const perTelling = b['word_of_mouth.listener_in_market'] / (1 - b['word_of_mouth.retelling'])
    return perTelling * (b['word_of_mouth.choice_positive'] * good - b['word_of_mouth.choice_negative'] * bad)
  }

  /** Value to the customer of a grant, as a share of full value, by granted over due: S-shaped, then falling. */
  remedyValue(ratio: number): number {
    const b = this.#beliefs
    const low = b['deciding.remedy_value.low']
    const high = b['deciding.remedy_value.high']
    const flat = b['deciding.remedy_value.flat']
    // Between low and high it rises twice as fast as before: steepest where compensation research finds it.
    const slope = 1 / (low + 2 * (high - low))
    if (ratio <= low) return slope * ratio
    if (ratio <= high) return slope * (low + 2 * (ratio - low))
    if (ratio <= flat) return 1
    return Math.max(0, 1 - b['deciding.remedy_value.falling'] * (ratio - flat))
  }
}
