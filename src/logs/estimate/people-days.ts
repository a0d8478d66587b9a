import { NumberSet } from './number-set.js'

/** So many persons on a day at a team are remembered; beyond, days are told from those alone. */
const MOST_REMEMBERED = 200_000
const MOST_TEAMS = 65_536
const MOST_DAYS = 65_536

/** Who was seen at which team on which day. */
export class PeopleDays {
  readonly #personDays = new DistinctByTeam()
  readonly #people = new DistinctByTeam()
  readonly #days = new DistinctByTeam()

  /** @param day since 1970 */
  add(team: number, agent: number, day: number): void {
    if (this.#personDays.size >= MOST_REMEMBERED) return
    // Each of the three fits in its part of 53 bits.
    if (!this.#personDays.add(team, agent * MOST_DAYS + (day & (MOST_DAYS - 1)))) return
    this.#people.add(team, agent)
    this.#days.add(team, day & (MOST_DAYS - 1))
  }

  /** Persons seen at a team. */
  people(team: number): number {
    return this.#people.of(team)
  }

  /** Persons seen at a team on a day on which anybody was. */
  aDay(team: number): number {
    return this.#personDays.of(team) / Math.max(1, this.#days.of(team))
  }
}

/** How many different things were seen at each team. */
class DistinctByTeam {
  readonly #seen = new NumberSet()
  readonly #counts = new Map<number, number>()

  get size(): number {
    return this.#seen.size
  }

  /** Whether it was not seen there before. */
  add(team: number, what: number): boolean {
    if (!this.#seen.add(what * MOST_TEAMS + team)) return false
    this.#counts.set(team, this.of(team) + 1)
    return true
  }

  of(team: number): number {
    return this.#counts.get(team) ?? 0
  }
}
