import { log } from '../../engine/arithmetic.js'
import type { Streams } from '../../engine/streams.js'
import type { Model, TeamModel } from '../../model/model.js'
import { Purpose } from '../purposes.js'
import { Person } from './person.js'

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
  busySeen = -0
  dutySeen = -0
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
