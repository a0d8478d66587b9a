import { own } from '../kernel/own.js'
import { isOfTheRun, structuralDiff } from './structural-diff.js'
import { isPlainMap, type Plain, type PlainMap } from './tree/plain.js'

/** What belongs to a team's people and powers rather than to its desks, by the key under the team. */
const OF_A_TEAM: Readonly<Record<string, string>> = {
  authority: 'authority',
  empowerment: 'empowerment',
  transfer: 'silos',
}

/** The group of changes to which a path of a scenario belongs: its section, and within teams what it is about. */
export function groupOf([section = '', name, key]: readonly string[]): string {
  if (section !== 'teams' || name === undefined) return section
  return (key === undefined ? undefined : OF_A_TEAM[key]) ?? 'teams'
}

/** The groups in which two designs differ, in the order of the base. */
export function differingGroups(base: PlainMap, variant: PlainMap): readonly string[] {
  return [...new Set(structuralDiff(base, variant).map(({ path }) => groupOf(path.split('.'))))]
}

/** A design in between: what belongs to the chosen groups is as in the variant, all else as in the base. */
export function mixed(base: PlainMap, variant: PlainMap, chosen: ReadonlySet<string>): PlainMap {
  const isVariant = (path: readonly string[]) => !isOfTheRun(path[0]!) && chosen.has(groupOf(path))
  return mixedMap(base, variant, [], isVariant)
}

function mixedMap(
  base: PlainMap,
  variant: PlainMap,
  above: readonly string[],
  isVariant: (path: readonly string[]) => boolean,
): PlainMap {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(variant)])]
  const entries = keys.flatMap((key): readonly (readonly [string, Plain])[] => {
    const [before, after] = [own(base, key), own(variant, key)]
    const path = [...above, key]
    // A team of one design only comes or goes whole, with all its powers.
    const value =
      isPlainMap(before) && isPlainMap(after)
        ? mixedMap(before, after, path, isVariant)
        : isVariant(path)
          ? after
          : before
    return value === undefined ? [] : [[key, value]]
  })
  return Object.fromEntries(entries)
}
