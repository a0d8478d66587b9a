/** So many persons on a day at a team are remembered; beyond, days are told from those alone. */
const MOST_REMEMBERED = 200_000
const MOST_TEAMS = 65_536

/** Who was seen at which team on which day. */
export class PeopleDays {
  readonly #seen = new Set<number>()
  readonly #people = new Map<number, Set<number>>()
  readonly #personDays = new Map<number, number>()
  readonly #days = new Map<number, Set<number>>()

  /** @param day since 1970 */
  add(team: number, agent: number, day: number): void {
    if (this.#seen.size >= MOST_REMEMBERED) return
    // Each of the three fits in its part of 53 bits.
    const key = (agent * MOST_TEAMS + team) * 65_536 + (day & 65_535)
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.#personDays.set(team, (this.#personDays.get(team) ?? 0) + 1)
    setOf(this.#people, team).add(agent)
    setOf(this.#days, team).add(day)
  }

  /** Persons seen at a team. */
  people(team: number): number {
    return this.#people.get(team)?.size ?? 0
  }

  /** Persons seen at a team on a day on which anybody was. */
  aDay(team: number): number {
    return (this.#personDays.get(team) ?? 0) / Math.max(1, this.#days.get(team)?.size ?? 0)
  }
}

function setOf(sets: Map<number, Set<number>>, key: number): Set<number> {
  const known = sets.get(key) ?? new Set()
  sets.set(key, known)
  return known
}
