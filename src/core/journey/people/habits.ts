import { exp, power } from '../../engine/arithmetic.js'
import type { Beliefs } from '../../model/beliefs.js'
import type { Model } from '../../model/model.js'
import { MIDDLING } from './crew.js'

const DAYS_A_WEEK: f64 = 7

/** What a night does to people, as steps of one day. */
export class Habits {
  readonly contagion: f64
  readonly criticised: f64
  readonly recognised: f64
  readonly saturation: f64
  readonly confidenceStep: f64
  readonly markStep: f64
  readonly learning: f64
  readonly learningStep: f64
  readonly fadingStep: f64
  readonly moraleStep: f64
  readonly moraleTaken: f64
  readonly moraleRefused: f64
  readonly moraleOverClaimed: f64
  readonly moraleLoad: f64
  readonly loadThreshold: f64
  readonly leavingSlope: f64
  /** Weight of the last decision among those that one looks back on: for what reviews say, and for morale. */
  readonly lastReview: f64
  readonly lastDecision: f64

  constructor(beliefs: Beliefs) {
    this.contagion = beliefs.people_contagion
    this.criticised = beliefs.people_criticised
    this.recognised = beliefs.people_recognised
    this.saturation = beliefs.people_saturation
    this.markStep = dailyStep(beliefs.people_reprimand_half_life)
    this.confidenceStep = dailyStep(beliefs.people_confidence_half_life)
    this.learning = beliefs.people_learning
    this.learningStep = dailyStep(beliefs.people_learning_half_life)
    this.fadingStep = dailyStep(beliefs.people_fading_half_life)
    this.moraleStep = dailyStep(beliefs.people_morale_half_life)
    this.moraleTaken = beliefs.people_morale_taken
    this.moraleRefused = beliefs.people_morale_refused
    this.moraleOverClaimed = beliefs.people_morale_over_claimed
    this.moraleLoad = beliefs.people_morale_load
    this.loadThreshold = beliefs.treatment_load_threshold
    this.leavingSlope = beliefs.people_leaving_slope
    this.lastReview = 1 / beliefs.people_review_memory
    this.lastDecision = 1 / beliefs.people_morale_memory
  }
}

/** Share of a change that a day brings, given weeks for half of it. */
function dailyStep(halfLife: f64): f64 {
  return 1 - power(0.5, 1 / (DAYS_A_WEEK * halfLife))
}

/**
 * Who applies, by what those who work there say of it: by their morale. Firms of better repute have more applicants, and
 * perhaps abler ones (Turban and Cable 2003). The stated `hiring` and what a newcomer knows are meant at middling morale.
 */
export class Recruiting {
  private readonly number: f64
  private readonly skill: f64

  constructor(model: Model) {
    this.number = model.culture.referred * model.beliefs.people_word_applicants
    this.skill = model.culture.referred * model.beliefs.people_word_skill
  }

  /** Applicants, of those who come at middling morale: a seat is filled so many times as fast. */
  applicants(morale: f64): f64 {
    return exp(this.number * (morale - MIDDLING))
  }

  /** Skill of whoever is hired, given what it is at middling morale, both of what the team was trained to: in odds. */
  newcomerSkill(usual: f64, morale: f64): f64 {
    if (this.skill === 0 || usual === 1) return usual
    const odds = (usual / (1 - usual)) * exp(this.skill * (morale - MIDDLING))
    return odds / (1 + odds)
  }
}
