import { exp, log } from '../../engine/arithmetic.js'
import type { Streams } from '../../engine/streams.js'
import { BookedPerson } from '../../ledger/booked.js'
import type { Model } from '../../model/model.js'
import type { TeamModel } from '../../model/team-model.js'
import { Purpose } from '../purposes.js'
import { logShare } from './confidence.js'

/** Morale of someone to whom nothing happens: the stated rate of leaving is meant at it. */
export const MIDDLING: f64 = 0.5

/** An agent, as days change one. Begins as the scenario describes the team, or as a novice. */
export class Person extends BookedPerson {
  /** Logit of confidence, and ln of confidence. */
  confidence: f64 = 0
  logConfidence: f64 = 0
  /** What reprimands have left behind, in logits. */
  mark: f64 = 0
  /** Shares of the last decisions of one's own that were criticised and thanked for. */
  criticised: f64 = 0
  recognised: f64 = 0
  /** Shares of the last decisions that one took oneself, had to refuse, and had been told one could take. */
  taken: f64 = 0
  refused: f64 = 0
  overClaimed: f64 = 0
  /** Decisions taken oneself since the last night. */
  decisions: i32 = 0
  /** Risk of leaving gathered so far, and how much one bears. */
  risk: f64 = 0
  limit: f64 = Number.POSITIVE_INFINITY

  /**
   * @param number tells the people of a team apart, those hired later included
   * @param skill 0-1, on the scale of the team's training
   */
  constructor(
    readonly number: i32,
    team: TeamModel,
    skill: f64,
  ) {
    super()
    this.skill = skill
    this.morale = MIDDLING
    const confidence = team.confidence
    if (confidence === null) {
      this.logConfidence = team.actual.logConfidence
      this.share = exp(this.logConfidence)
    } else {
      this.criticised = confidence.criticised
      this.recognised = confidence.recognised
      this.feel(confidence.balance)
    }
  }

  /**
   * What is heard of a decision that one took: criticism, thanks, or neither, as of most, at which nobody looks.
   * @param weight of the last one among those looked back on
   */
  hear(criticism: bool, thanks: bool, weight: f64): void {
    this.criticised += (one(criticism) - this.criticised) * weight
    this.recognised += (one(thanks) - this.recognised) * weight
  }

  /** A word of so many logits, felt at once. */
  feel(shift: f64): void {
    this.confidence += shift
    this.logConfidence = logShare(this.confidence)
    this.share = exp(this.logConfidence)
  }

  /**
   * A decision was faced.
   * @param weight of the last one among those looked back on
   */
  decided(taken: bool, refused: bool, overClaimed: bool, weight: f64): void {
    if (taken) this.decisions++
    this.taken += (one(taken) - this.taken) * weight
    this.refused += (one(refused) - this.refused) * weight
    this.overClaimed += (one(overClaimed) - this.overClaimed) * weight
  }
}

/** The people of a team, by seat. A team without limit has one, who stands for all; so does a bot for itself. */
export class Crew {
  readonly people: Array<Person> = []
  /** One stands for all. */
  readonly isOne: bool
  /** Whether anybody might be afraid: else there is no confidence to speak of. */
  readonly mayFear: bool
  /** By seat: when a successor begins; NaN where nobody is missed. */
  readonly vacantUntil: Array<f64> = []
  vacancies: i32 = 0
  /** Share of uncritical reviews that say thank you; a programme may change it. */
  recognition: f64
  /** Busy and paid area of the team as the last night found them. */
  busySeen: f64 = 0
  dutySeen: f64 = 0
  private hired: i32 = 0

  constructor(
    private readonly team: TeamModel,
    private readonly model: Model,
    private readonly streams: Streams,
  ) {
    const confidence = team.confidence
    this.mayFear = confidence !== null || team.actual.logConfidence < 0
    this.recognition = confidence === null ? 0 : confidence.recognition
    const staffing = team.staffing
    const isOne = staffing.unlimited || team.bot !== null
    this.isOne = isOne
    let seats: f64 = isOne ? 1 : 0
    for (let i = 0; i < staffing.changes.length && !isOne; i++) {
      seats = Math.max(seats, staffing.changes[i]!.agents)
    }
    for (let seat = 0; (seat as f64) < seats; seat++) {
      this.people.push(this.person(seat, team.training))
      this.vacantUntil.push(Number.NaN)
    }
  }

  /** Who sits at an agent's desk. */
  of(agent: i32): Person {
    return this.people[this.isOne ? 0 : agent]!
  }

  /** A seat is empty from now on. */
  leave(seat: i32, until: f64): void {
    this.vacantUntil[seat] = until
    this.vacancies++
  }

  /** A novice takes an empty seat. @param skill of what the team was trained to */
  hire(seat: i32, skill: f64): void {
    this.people[seat] = this.person(this.people.length + this.hired, this.team.training * skill)
    this.hired++
    this.vacantUntil[seat] = Number.NaN
    this.vacancies--
  }

  /** Forgets what the areas of the team were, which begin anew. */
  startWindow(): void {
    this.busySeen = 0
    this.dutySeen = 0
  }

  /** Mean morale of those who are there; middling where nobody is. */
  get morale(): f64 {
    let sum: f64 = 0
    let present = 0
    for (let seat = 0; seat < this.people.length; seat++) {
      if (!Number.isNaN(this.vacantUntil[seat]!)) continue
      sum += this.people[seat]!.morale
      present++
    }
    return present === 0 ? MIDDLING : sum / (present as f64)
  }

  private person(number: i32, skill: f64): Person {
    const person = new Person(number, this.team, skill)
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
export function bySkill(share: f64, skill: f64, lost: f64): f64 {
  return share * (1 - lost * (1 - skill))
}

function one(is: bool): f64 {
  return is ? 1 : 0
}
