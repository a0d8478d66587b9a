import type { Booked } from '../ledger/booked.js'
import type { Beliefs } from '../model/beliefs.js'
import { HOUR } from '../model/units.js'
import type { Felt } from './felt.js'

/** Courtesy where nobody treats the customer in any way: neither kind nor rude. */
const NO_TREATMENT: f64 = 0.5
/** Morale of someone to whom nothing happens. */
const MIDDLING: f64 = 0.5

/**
 * What a journey feels like: its moments, and in the end satisfaction and effort. Pure formulas of the beliefs; each is
 * described in docs/model.md.
 */
export class Feelings {
  constructor(private readonly beliefs: Beliefs) {}

  /** Mean courtesy of an agent, 0-1: bent by skill, by morale and by load above the threshold. */
  meanCourtesy(skill: f64, morale: f64, load: f64): f64 {
    const b = this.beliefs
    const overload = Math.max(0, load - b.treatment_load_threshold)
    return (
      b.treatment_mean -
      b.treatment_training * (1 - skill) +
      b.treatment_morale * (morale - MIDDLING) -
      b.treatment_load * overload
    )
  }

  /** Courtesy of one leg: uniform around the mean, kept within 0-1. */
  courtesy(mean: f64, u: f64): f64 {
    const courtesy = mean + this.beliefs.treatment_half_range * (2 * u - 1)
    return courtesy < 0 ? 0 : Math.min(courtesy, 1)
  }

  /**
   * Outcome score of a solved case, given the value of its remedy (1 without one). What has come back before is no
   * feat to solve: after a second failure no paradox is left (F11).
   */
  solvedOutcome(failure: bool, remedyValue: f64, again: bool): f64 {
    const outcome = failure ? remedyValue : this.beliefs.satisfaction_enquiry_outcome
    return again ? this.beliefs.satisfaction_second_recovery * outcome : outcome
  }

  /** Outcome score of a refusal, of being left alone, of a case that comes back: worse the graver the issue. */
  badOutcome(severity: f64): f64 {
    return -Math.min(1, this.beliefs.satisfaction_severity_base + this.beliefs.satisfaction_severity_slope * severity)
  }

  /**
   * Adds a moment (-1 to 1): outcome, treatment and procedure, weighted as complaint research orders them (F12).
   * @param courtesy 0-1
   */
  moment(felt: Felt, outcome: f64, courtesy: f64, hassles: i32): void {
    const b = this.beliefs
    const procedure = Math.max(-1, 1 - b.satisfaction_hassle * (hassles as f64))
    const score =
      b.satisfaction_weight_outcome * outcome +
      b.satisfaction_weight_treatment * (2 * courtesy - 1) +
      b.satisfaction_weight_procedure * procedure
    if (Math.abs(score) > Math.abs(felt.peak)) felt.peak = score
    felt.last = score
  }

  /** A moment in which nobody treats the customer in any way. */
  unattended(felt: Felt, outcome: f64, hassles: i32): void {
    this.moment(felt, outcome, NO_TREATMENT, hassles)
  }

  /** A solution did not hold: what felt good about it turns out to have been nothing, and the customer knows. */
  comeUndone(felt: Felt, severity: f64): void {
    if (felt.peak > 0) felt.peak = 0
    this.unattended(felt, this.badOutcome(severity), 0)
  }

  /**
   * The end of a case that nobody made good: the outcome alone, however kindly it was said.
   * @param missing share of what was due that the customer did not get, 0-1
   */
  leftUnresolved(felt: Felt, severity: f64, missing: f64): void {
    const score = this.badOutcome(severity) * missing
    if (Math.abs(score) > Math.abs(felt.peak)) felt.peak = score
    felt.last = score
  }

  /** Satisfaction 0-100: the most intense moment, signed, and the end (peak-end; F14). Duration has no weight. */
  satisfaction(felt: Felt): f64 {
    const weight = this.beliefs.satisfaction_peak_weight
    return 50 + 50 * (weight * felt.peak + (1 - weight) * felt.last)
  }

  /** The same of who was delighted: a part of what is missing to 100 is there. */
  delighted(satisfaction: f64): f64 {
    return satisfaction + this.beliefs.delight_satisfaction * (100 - satisfaction)
  }

  /** Customer effort, 1 (very low) to 5 (very high): whoever is left unresolved has it all still to do. */
  effort(journey: Booked, resolved: bool): f64 {
    const b = this.beliefs
    const load =
      (resolved ? 0 : b.effort_unhelped) +
      b.effort_contact * ((journey.contacts - 1) as f64) +
      b.effort_transfer * (journey.transfers as f64) +
      b.effort_repeat * (journey.repeatExplanations as f64) +
      b.effort_hold * (journey.holds as f64) +
      (b.effort_hour * journey.lineSeconds) / HOUR
    return 1 + (4 * load) / (1 + load)
  }

  /** Value to the customer of a grant, as a share of full value, by granted over due: S-shaped, then falling. */
  remedyValue(ratio: f64): f64 {
    const low = this.beliefs.deciding_remedy_value_low
    const high = this.beliefs.deciding_remedy_value_high
    const flat = this.beliefs.deciding_remedy_value_flat
    // Between low and high it rises faster than before: steepest where compensation research finds it.
    const steepness = this.beliefs.deciding_remedy_value_steepness
    const slope = 1 / (low + steepness * (high - low))
    if (ratio <= low) return slope * ratio
    if (ratio <= high) return slope * (low + steepness * (ratio - low))
    if (ratio <= flat) return 1
    return Math.max(0, 1 - this.beliefs.deciding_remedy_value_falling * (ratio - flat))
  }
}
