import { exp, log } from '../../engine/arithmetic.js'
import type { Streams } from '../../engine/streams.js'
import { ZERO } from '../../kernel/zero.js'
import { balanceOf, logShare, sharesHeard } from '../../model/confidence.js'
import type { Model, TeamModel } from '../../model/model.js'
import { Purpose } from '../purposes.js'

/** Morale of someone to whom nothing happens: the stated rate of leaving is meant at it. */
export const MIDDLING = 0.5

/** An agent, as days change one. Begins as the scenario describes the team, or as a novice. */
export class Person {
  /** Logit of confidence, and ln of confidence. */
  confidence = ZERO
  logConfidence = ZERO
  /** Confidence, 0-1. */
  share = ZERO
  /** 0-1, on the scale of the team's training. */
  skill: number
  morale = MIDDLING
  /** What reprimands have left behind, in logits. */
  mark = ZERO
  /** Shares of the last decisions of one's own that were criticised and thanked for. */
  criticised = ZERO
  recognised = ZERO
  /** Shares of the last decisions that one took oneself, had to refuse, and had been told one could take. */
  taken = ZERO
  refused = ZERO
  overClaimed = ZERO
  /** Decisions taken oneself since the last night. */
  decisions = 0
  /** Risk of leaving gathered so far, and how much one bears. */
  risk = ZERO
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

/** The people of a team, by seat. A team without limit has one, who stands for all. */
export class Crew {
  readonly people: Person[]
  /** Whether anybody might be afraid: else there is no confidence to speak of. */
  readonly mayFear: boolean
  /** By seat: when a successor begins; NaN where nobody is missed. */
  readonly vacantUntil: number[]
  vacancies = 0
  /** Share of uncritical reviews that say thank you; a programme may change it. */
  recognition: number
  /** Busy and paid area of the team as the last night found them. */
  busySeen = ZERO
  dutySeen = ZERO
  #hired = 0

  constructor(
    private readonly team: TeamModel,
    private readonly model: Model,
    private readonly streams: Streams,
  ) {
    const seats = Math.max(...team.staffing.changes.map(({ agents }) => agents))
    this.mayFear = team.confidence !== null || team.actual.logConfidence < 0
    this.recognition = team.confidence?.recognition ?? 0
    this.people = Array.from({ length: team.staffing.unlimited ? 1 : seats }, (_, seat) =>
      this.#person(seat, team.training),
    )
    this.vacantUntil = this.people.map(() => Number.NaN)
  }

  /** Who sits at an agent's desk. */
  of(agent: number): Person {
    return this.people[this.team.staffing.unlimited ? 0 : agent]!
  }

  /** A seat is empty from now on. */
  leave(seat: number, until: number): void {
    this.vacantUntil[seat] = until
    this.vacancies++
  }

  /** A novice takes an empty seat. @param skill of what the team was trained to */
  hire(seat: number, skill: number): void {
    this.people[seat] = this.#person(this.people.length + this.#hired++, this.team.training * skill)
    this.vacantUntil[seat] = Number.NaN
    this.vacancies--
  }

  /** Forgets what the areas of the team were, which begin anew. */
  startWindow(): void {
    this.busySeen = 0
    this.dutySeen = 0
  }

  #person(number: number, skill: number): Person {
    const person = new Person(number, this.team, this.model, skill)
    // How much risk of leaving one bears is exponential: whoever runs a steady risk leaves after an exponential time.
    if (this.model.culture.attrition > 0) {
      person.limit = -log(this.streams.uniform(this.team.key, Purpose.leaving, number))
    }
    return person
  }
}

/**
 * A share that a skilled agent reaches, as one with less skill does.
 * @param lost share of it that is lost without any skill
 */
export function bySkill(share: number, skill: number, lost: number): number {
  return share * (1 - lost * (1 - skill))
}

/** Mean morale of those who are there; middling where nobody is. */
export function moraleOf({ people, vacantUntil }: Crew): number {
  const present = people.filter((_, seat) => Number.isNaN(vacantUntil[seat]!))
  return present.length === 0 ? MIDDLING : present.reduce((sum, { morale }) => sum + morale, 0) / present.length
}
