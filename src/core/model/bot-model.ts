import type { DelayModel } from './delay-model.js'

/** What makes a team a program: it answers any number of customers at the same time, and is nobody. */
export class BotModel {
  constructor(
    /** Currency per conversation. */
    readonly cost: f64,
    /** Share of its answers that are wrong, and do not sound it. */
    readonly wrong: f64,
    /** Share of the promises made by such answers that the firm keeps. */
    readonly kept: f64,
    /** How often it talks on before it hands over to a person. */
    readonly hides: f64,
    /** How long until a wrong answer shows, where the issue does not say how long a solution that does not hold lasts. */
    readonly shows: DelayModel,
  ) {}
}
