import type { Scenario } from './scenario.js'

/** Up to what amount an agent decides alone, in the scenario's currency. */
export type Limit = number | 'unlimited'

/** What a team's agents may grant alone, as it is; no limit where none is stated. */
export function limitOf({ teams }: Scenario, team: string): Limit {
  return teams[team]!.authority?.granted?.actual ?? 'unlimited'
}

/** The scenario with another limit of a team; what leaders claim of it stays. */
export function withLimit(scenario: Scenario, team: string, limit: Limit): Scenario {
  const stated = scenario.teams[team]!
  const { authority } = stated
  const changed = { ...stated, authority: { ...authority, granted: { ...authority?.granted, actual: limit } } }
  return { ...scenario, teams: { ...scenario.teams, [team]: changed } }
}

/** Limits in ascending order, each once; none at all comes last. */
export function ascending(limits: readonly Limit[]): readonly Limit[] {
  return [...new Set(limits)].sort((a, b) => amountOf(a) - amountOf(b) || 0)
}

/** Infinite where there is no limit. */
export function amountOf(limit: Limit): number {
  return limit === 'unlimited' ? Number.POSITIVE_INFINITY : limit
}
