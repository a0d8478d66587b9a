import { exp, log } from '../engine/arithmetic.js'
import type { ParameterId } from '../evidence/registry.js'

/** Whether asking for what is not due pays, as word of it has got round. */
export class AskingPays {
  readonly #learning: number
  readonly #weight: number
  #paid: number

  constructor(beliefs: Readonly<Record<ParameterId, number>>) {
    this.#learning = beliefs['claims.learning']
    this.#weight = 1 / beliefs['claims.memory']
    // Half: the stated share is meant there.
    this.#paid = 1 / 2
  }

  hear(isPaid: boolean): void {
    this.#paid += ((isPaid ? 1 : 0) - this.#paid) * this.#weight
  }

  /** Share of requests that are undue by now. */
  shareOf(stated: number): number {
    if (stated <= 0 || stated >= 1) return stated
    return 1 / (1 + exp(-(log(stated / (1 - stated)) + this.#learning * (this.#paid - 1 / 2))))
  }
}
