import type { Model } from '../model/model.js'

/** Names of those to whom no case can come, on any way. */
export interface OutOfReach {
  readonly teams: readonly string[]
  readonly managers: readonly string[]
}

/**
 * Teams that no chain, routing, owner, overflow or misroute leads to, and manager roles that no such team reports to and
 * that are not on duty. Generous, as the reach is: whoever is named cannot be met, not whoever cannot be met is named.
 */
export function outOfReach({ issues, teams, managers, reach }: Model): OutOfReach {
  const near = issues
    .filter(({ upTo, prevented }, index) => upTo > (issues[index - 1]?.upTo ?? 0) && prevented < 1)
    .map(({ start }) => reach[start]!)
  const [met, asked] = [new Set(near.flatMap((found) => found.teams)), new Set(near.flatMap((found) => found.roles))]
  return {
    teams: teams.flatMap(({ name }, index) => (met.has(index) ? [] : [name])),
    managers: managers.flatMap(({ name }, index) => (asked.has(index) ? [] : [name])),
  }
}
