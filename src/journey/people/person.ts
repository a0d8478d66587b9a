import { exp } from '../../engine/arithmetic.js'
import { balanceOf, logShare, sharesHeard } from '../../model/confidence.js'
import type { Model, TeamModel } from '../../model/model.js'

/** Morale of someone to whom nothing happens: the stated rate of leaving is meant at it. */
export const MIDDLING = 0.5

/** An agent, as days change one. Begins as the scenario describes the team, or as a novice. */
export class Person {
  /** Logit of confidence, and ln of confidence. */
  confidence = -0
  logConfidence = -0
  /** Confidence, 0-1. */
  share = -0
  /** 0-1, on the scale of the team's training. */
  skill: number
  morale = MIDDLING
  /** What reprimands have left behind, in logits. */
  mark = -0
  /** Shares of the last decisions of one's own that were criticised and thanked for. */
  criticised = -0
  recognised = -0
  /** Shares of the last decisions that one took oneself, had to refuse, and had been told one could take. */
  taken = -0
  refused = -0
  overClaimed = -0
  /** Decisions taken oneself since the last night. */
  decisions = 0
  /** Risk of leaving gathered so far, and how much one bears. */
  risk = -0
  limit = Number.POSITIVE_INFINITY

  /** @param number tells the people of a team apart, those hired later included */
  constructor(
    readonly number: number,
    team: TeamModel,
    { beliefs }: Model,
    skill: number,
  ) {
    this.skill = skill
    const { confidence } = team
    if (confidence === null) {
      this.logConfidence = team.actual.logConfidence
      this.share = exp(this.logConfidence)
      return
    }
    const { criticised, recognised } = sharesHeard(confidence)
    this.criticised = criticised
    this.recognised = recognised
    this.feel(balanceOf(confidence, beliefs))
  }

  /**
   * What is heard of a decision that one took: criticism, thanks, or neither, as of most, at which nobody looks.
   * @param weight of the last one among those looked back on
   */
  hear(criticism: boolean, thanks: boolean, weight: number): void {
    this.criticised += ((criticism ? 1 : 0) - this.criticised) * weight
    this.recognised += ((thanks ? 1 : 0) - this.recognised) * weight
  }

  /** A word of so many logits, felt at once. */
  feel(shift: number): void {
    this.confidence += shift
    this.logConfidence = logShare(this.confidence)
    this.share = exp(this.logConfidence)
  }

  /**
   * A decision was faced.
   * @param weight of the last one among those looked back on
   */
  decided(taken: boolean, refused: boolean, overClaimed: boolean, weight: number): void {
    if (taken) this.decisions++
    this.taken += ((taken ? 1 : 0) - this.taken) * weight
    this.refused += ((refused ? 1 : 0) - this.refused) * weight
    this.overClaimed += ((overClaimed ? 1 : 0) - this.overClaimed) * weight
  }
}
