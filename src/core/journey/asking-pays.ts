import { exp, log } from '../engine/arithmetic.js'
import type { Beliefs } from '../model/beliefs.js'

/** Whether asking for what is not due pays, as word of it has got round. */
export class AskingPays {
  private readonly learning: f64
  private readonly weight: f64
  /** Half: the stated share is meant there. */
  private paid: f64 = 0.5

  constructor(beliefs: Beliefs) {
    this.learning = beliefs.claims_learning
    this.weight = 1 / beliefs.claims_memory
  }

  hear(isPaid: bool): void {
    const last: f64 = isPaid ? 1 : 0
    this.paid += (last - this.paid) * this.weight
  }

  /** Share of requests that are undue by now. */
  shareOf(stated: f64): f64 {
    if (stated <= 0 || stated >= 1) return stated
    return 1 / (1 + exp(-(log(stated / (1 - stated)) + this.learning * (this.paid - 0.5))))
  }
}
