import type { ParameterId } from '../evidence/registry.js'
import { HOUR } from '../kernel/units.js'
import type { Journey } from './journey.js'
import { MIDDLING } from './people/crew.js'

/** Courtesy where nobody treats the customer in any way: neither kind nor rude. */
export const NO_TREATMENT = 0.5

/**
 * What a journey feels like: its moments, and in the end satisfaction and effort. Pure formulas of the beliefs; each is
 * described in docs/model.md.
 */
export class Feelings {
  // Fields of its own: looking names up in the beliefs at every journey's end would cost more than the formulas.
  private readonly satisfactionWeightOutcome: number
  private readonly satisfactionWeightTreatment: number
  private readonly satisfactionWeightProcedure: number
  private readonly satisfactionHassle: number
  private readonly treatmentLoadThreshold: number
  private readonly treatmentMean: number
  private readonly treatmentTraining: number
  private readonly treatmentMorale: number
  private readonly treatmentLoad: number
  private readonly treatmentHalfRange: number
  private readonly satisfactionEnquiryOutcome: number
  private readonly satisfactionSecondRecovery: number
  private readonly satisfactionSeverityBase: number
  private readonly satisfactionSeveritySlope: number
  private readonly satisfactionPeakWeight: number
  private readonly delightSatisfaction: number
  private readonly effortContact: number
  private readonly effortTransfer: number
  private readonly effortRepeat: number
  private readonly effortHold: number
  private readonly effortHour: number
  private readonly effortUnhelped: number
  private readonly decidingRemedyValueLow: number
  private readonly decidingRemedyValueHigh: number
  private readonly decidingRemedyValueSteepness: number
  private readonly decidingRemedyValueFlat: number
  private readonly decidingRemedyValueFalling: number

  constructor(beliefs: Readonly<Record<ParameterId, number>>) {
    this.satisfactionWeightOutcome = beliefs['satisfaction.weight.outcome']
    this.satisfactionWeightTreatment = beliefs['satisfaction.weight.treatment']
    this.satisfactionWeightProcedure = beliefs['satisfaction.weight.procedure']
    this.satisfactionHassle = beliefs['satisfaction.hassle']
    this.treatmentLoadThreshold = beliefs['treatment.load_threshold']
    this.treatmentMean = beliefs['treatment.mean']
    this.treatmentTraining = beliefs['treatment.training']
    this.treatmentMorale = beliefs['treatment.morale']
    this.treatmentLoad = beliefs['treatment.load']
    this.treatmentHalfRange = beliefs['treatment.half_range']
    this.satisfactionEnquiryOutcome = beliefs['satisfaction.enquiry_outcome']
    this.satisfactionSecondRecovery = beliefs['satisfaction.second_recovery']
    this.satisfactionSeverityBase = beliefs['satisfaction.severity_base']
    this.satisfactionSeveritySlope = beliefs['satisfaction.severity_slope']
    this.satisfactionPeakWeight = beliefs['satisfaction.peak_weight']
    this.delightSatisfaction = beliefs['delight.satisfaction']
    this.effortContact = beliefs['effort.contact']
    this.effortTransfer = beliefs['effort.transfer']
    this.effortRepeat = beliefs['effort.repeat']
    this.effortHold = beliefs['effort.hold']
    this.effortHour = beliefs['effort.hour']
    this.effortUnhelped = beliefs['effort.unhelped']
    this.decidingRemedyValueLow = beliefs['deciding.remedy_value.low']
    this.decidingRemedyValueHigh = beliefs['deciding.remedy_value.high']
    this.decidingRemedyValueSteepness = beliefs['deciding.remedy_value.steepness']
    this.decidingRemedyValueFlat = beliefs['deciding.remedy_value.flat']
    this.decidingRemedyValueFalling = beliefs['deciding.remedy_value.falling']
  }

  /** Mean courtesy of an agent, 0-1: bent by skill, by morale and by load above the threshold. */
  meanCourtesy(skill: number, morale: number, load: number): number {
    const overload = Math.max(0, load - this.treatmentLoadThreshold)
    return (
      this.treatmentMean -
      this.treatmentTraining * (1 - skill) +
      this.treatmentMorale * (morale - MIDDLING) -
      this.treatmentLoad * overload
    )
  }

  /** Courtesy of one leg: uniform around the mean, kept within 0-1. */
  courtesy(mean: number, u: number): number {
    const courtesy = mean + this.treatmentHalfRange * (2 * u - 1)
    return courtesy < 0 ? 0 : Math.min(courtesy, 1)
  }

  /**
   * Outcome score of a solved case, given the value of its remedy (1 without one). What has come back before is no
   * feat to solve: after a second failure no paradox is left (F11).
   */
  solvedOutcome(failure: boolean, remedyValue: number, again: boolean): number {
    const outcome = failure ? remedyValue : this.satisfactionEnquiryOutcome
    return again ? this.satisfactionSecondRecovery * outcome : outcome
  }

  /** Outcome score of a refusal, of being left alone, of a case that comes back: worse the graver the issue. */
  badOutcome(severity: number): number {
    return -Math.min(1, this.satisfactionSeverityBase + this.satisfactionSeveritySlope * severity)
  }

  /**
   * Adds a moment (-1 to 1): outcome, treatment and procedure, weighted as complaint research orders them (F12).
   * @param courtesy 0-1; `NO_TREATMENT` where nobody treated the customer in any way
   */
  moment(journey: Journey, outcome: number, courtesy: number, hassles: number): void {
    const procedure = Math.max(-1, 1 - this.satisfactionHassle * hassles)
    const score =
      this.satisfactionWeightOutcome * outcome +
      this.satisfactionWeightTreatment * (2 * courtesy - 1) +
      this.satisfactionWeightProcedure * procedure
    if (Math.abs(score) > Math.abs(journey.peak)) journey.peak = score
    journey.last = score
  }

  /** A solution did not hold: what felt good about it turns out to have been nothing, and the customer knows. */
  comeUndone(journey: Journey): void {
    if (journey.peak > 0) journey.peak = 0
    journey.delighted = false
    this.moment(journey, this.badOutcome(journey.issue.severity), NO_TREATMENT, 0)
  }

  /**
   * The end of a case that nobody made good: the outcome alone, however kindly it was said.
   * @param missing share of what was due that the customer did not get, 0-1
   */
  leftUnresolved(journey: Journey, missing: number): void {
    const score = this.badOutcome(journey.issue.severity) * missing
    if (Math.abs(score) > Math.abs(journey.peak)) journey.peak = score
    journey.last = score
  }

  /** Satisfaction 0-100: the most intense moment, signed, and the end (peak-end; F14). Duration has no weight. */
  satisfaction(journey: Journey): number {
    const weight = this.satisfactionPeakWeight
    return 50 + 50 * (weight * journey.peak + (1 - weight) * journey.last)
  }

  /** The same of who was delighted: a part of what is missing to 100 is there. */
  delighted(satisfaction: number): number {
    return satisfaction + this.delightSatisfaction * (100 - satisfaction)
  }

  /** Customer effort, 1 (very low) to 5 (very high): whoever is left unresolved has it all still to do. */
  effort(journey: Journey, resolved: boolean): number {
    const load =
      (resolved ? 0 : this.effortUnhelped) +
      this.effortContact * (journey.contacts - 1) +
      this.effortTransfer * journey.transfers +
      this.effortRepeat * journey.repeatExplanations +
      this.effortHold * journey.holds +
      (this.effortHour * journey.lineSeconds) / HOUR
    return 1 + (4 * load) / (1 + load)
  }

  /** Value to the customer of a grant, as a share of full value, by granted over due: S-shaped, then falling. */
  remedyValue(ratio: number): number {
    const low = this.decidingRemedyValueLow
    const high = this.decidingRemedyValueHigh
    const flat = this.decidingRemedyValueFlat
    // Between low and high it rises faster than before: steepest where compensation research finds it.
    const steepness = this.decidingRemedyValueSteepness
    const slope = 1 / (low + steepness * (high - low))
    if (ratio <= low) return slope * ratio
    if (ratio <= high) return slope * (low + steepness * (ratio - low))
    if (ratio <= flat) return 1
    return Math.max(0, 1 - this.decidingRemedyValueFalling * (ratio - flat))
  }
}
