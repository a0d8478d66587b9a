import { exp } from '../../engine/arithmetic.js'
import type { Model } from '../../model/model.js'
import type { Crew } from './crew.js'
import { MIDDLING } from './person.js'

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

/** Mean morale of those who are there; middling where nobody is. */
export function moraleOf({ people, vacantUntil }: Crew): number {
  const present = people.filter((_, seat) => Number.isNaN(vacantUntil[seat]!))
  return present.length === 0 ? MIDDLING : present.reduce((sum, { morale }) => sum + morale, 0) / present.length
}
