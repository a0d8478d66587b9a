import { stepsOf } from '../assign.js'

/**
 * The teams whose settings a measure changes; all where it changes those of none.
 * @param paths what it sets
 * @param teams all there are
 */
export function touchedTeams(paths: readonly string[], teams: readonly string[]): readonly string[] {
  const named = paths
    .map(stepsOf)
    .flatMap(([section, name]) => (section === 'teams' && name !== undefined ? [name] : []))
  if (named.length === 0 || named.includes('*')) return teams
  return teams.filter((team) => named.includes(team))
}
