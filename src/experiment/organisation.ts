import type { Model } from '../model/model.js'

/** Who works for whom in a house, and what each may decide. */
export interface House {
  readonly teams: readonly HousePart[]
  readonly roles: readonly HousePart[]
}

export interface HousePart {
  readonly name: string
  /** At work at most at once; null: as many as are asked. */
  readonly people: number | null
  /** What may be granted without asking, in money; null without a limit. */
  readonly limit: number | null
  /** The manager role above; null where there is none. */
  readonly above: string | null
}

/** The house of a model. A role that stands in several ladders is above whom the first of them says. */
export function houseOf({ teams, managers }: Model): House {
  const finite = (value: number) => (Number.isFinite(value) ? value : null)
  const nameOf = (role: number | undefined) => (role === undefined ? null : (managers[role]?.name ?? null))
  const above = (role: number) => {
    const ladder = teams.find(({ layers }) => layers.includes(role))?.layers ?? []
    return nameOf(ladder[ladder.indexOf(role) + 1])
  }
  return {
    teams: teams.map(({ name, staffing: { unlimited, changes }, actual, layers }) => ({
      name,
      people: unlimited ? null : changes.reduce((most, { agents }) => Math.max(most, agents), 0),
      limit: finite(actual.granted),
      above: nameOf(layers[0]),
    })),
    roles: managers.map(({ name, people, limit }, role) => ({
      name,
      people: finite(people),
      limit: finite(limit),
      above: above(role),
    })),
  }
}
