import { exp, power } from '../../engine/arithmetic.js'
import type { ParameterId } from '../../evidence/registry.js'
import type { Model } from '../../model/model.js'
import { MIDDLING } from './crew.js'

const DAYS_A_WEEK = 7

/** What a night does to people, as steps of one day. */
export class Habits {
  readonly contagion: number
  readonly criticised: number
  readonly recognised: number
  readonly saturation: number
  readonly confidenceStep: number
  readonly markStep: number
  readonly learning: number
  readonly learningStep: number
  readonly fadingStep: number
  readonly moraleStep: number
  readonly moraleTaken: number
  readonly moraleRefused: number
  readonly moraleOverClaimed: number
  readonly moraleLoad: number
  readonly loadThreshold: number
  readonly leavingSlope: number
  /** Weight of the last decision among those that one looks back on: for what reviews say, and for morale. */
  readonly lastReview: number
  readonly lastDecision: number

  constructor(beliefs: Readonly<Record<ParameterId, number>>) {
    this.contagion = beliefs['people.contagion']
    this.criticised = beliefs['people.criticised']
    this.recognised = beliefs['people.recognised']
    this.saturation = beliefs['people.saturation']
    this.markStep = dailyStep(beliefs['people.reprimand_half_life'])
    this.confidenceStep = dailyStep(beliefs['people.confidence_half_life'])
    this.learning = beliefs['people.learning']
    this.learningStep = dailyStep(beliefs['people.learning_half_life'])
    this.fadingStep = dailyStep(beliefs['people.fading_half_life'])
    this.moraleStep = dailyStep(beliefs['people.morale_half_life'])
    this.moraleTaken = beliefs['people.morale_taken']
    this.moraleRefused = beliefs['people.morale_refused']
    this.moraleOverClaimed = beliefs['people.morale_over_claimed']
    this.moraleLoad = beliefs['people.morale_load']
    this.loadThreshold = beliefs['treatment.load_threshold']
    this.leavingSlope = beliefs['people.leaving_slope']
    this.lastReview = 1 / beliefs['people.review_memory']
    this.lastDecision = 1 / beliefs['people.morale_memory']
  }
}

/** Share of a change that a day brings, given weeks for half of it. */
function dailyStep(halfLife: number): number {
  return 1 - power(0.5, 1 / (DAYS_A_WEEK * halfLife))
}

/**
 * Who applies, by what those who work there say of it: by their morale. Firms of better repute have more applicants, and
 * perhaps abler ones (Turban and Cable 2003). The stated `hiring` and what a newcomer knows are meant at middling morale.
 */
export class Recruiting {
  readonly #number: number
  readonly #skill: number

  constructor({ beliefs, culture }: Model) {
    this.#number = culture.referred * beliefs['people.word_applicants']
    this.#skill = culture.referred * beliefs['people.word_skill']
  }

  /** Applicants, of those who come at middling morale: a seat is filled so many times as fast. */
  applicants(morale: number): number {
    return exp(this.#number * (morale - MIDDLING))
  }

  /** Skill of whoever is hired, given what it is at middling morale, both of what the team was trained to: in odds. */
  newcomerSkill(usual: number, morale: number): number {
    if (this.#skill === 0 || usual === 1) return usual
    const odds = (usual / (1 - usual)) * exp(this.#skill * (morale - MIDDLING))
    return odds / (1 + odds)
  }
}
