import { own } from '../kernel/own.js'
import { TIME_UNITS } from '../kernel/units.js'
import { isBesideTheDesign } from './beside-the-design.js'
import { isPlainMap, type Plain, type PlainMap } from './tree/tree.js'

/** A place at which two scenarios differ, both sides as written; null where nothing is written. */
export interface Change {
  /** Dotted, as `--set` takes it. */
  readonly path: string
  readonly base: string | null
  readonly variant: string | null
}

/** Characters of a number that someone may have typed. */
const LONGEST = 15

/**
 * What differs between two designs, path by path in the order of the base. Notation does not count: `50` is `50 USD`,
 * `60 min` is `1 h`, `0.4` is `40%`.
 */
export function structuralDiff(base: PlainMap, variant: PlainMap): readonly Change[] {
  return changesOf(designOf(base), designOf(variant), '')
}

function designOf(scenario: PlainMap): PlainMap {
  const kept = Object.entries(scenario).filter(([key]) => !isBesideTheDesign(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, key === 'beliefs' ? flattened(value) : value]))
}

/** Ids of beliefs may be written nested or dotted; the last one written wins. */
function flattened(value: Plain): Plain {
  return isPlainMap(value) ? Object.fromEntries(leavesOf(value)) : value
}

function leavesOf(map: PlainMap, above = ''): readonly (readonly [string, Plain])[] {
  return Object.entries(map).flatMap(([key, below]) =>
    isPlainMap(below) ? leavesOf(below, `${above}${key}.`) : [[`${above}${key}`, below] as const],
  )
}

function changesOf(base: PlainMap, variant: PlainMap, above: string): readonly Change[] {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(variant)])]
  return keys.flatMap((key) => {
    const [before, after] = [own(base, key), own(variant, key)]
    const path = `${above}${key}`
    if (before !== undefined && after !== undefined) {
      if (isPlainMap(before) && isPlainMap(after)) return changesOf(before, after, `${path}.`)
      if (meaning(before) === meaning(after)) return []
    }
    return [{ path, base: textOf(before), variant: textOf(after) }]
  })
}

function textOf(value: Plain | undefined): string | null {
  return value === undefined ? null : flow(value)
}

/** As one would write it in a line. */
function flow(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'number') return String(numberToShow(value))
  if (!isPlainMap(value)) return String(value).trim()
  return `{${Object.entries(value)
    .map(([key, below]) => `${key}: ${flow(below)}`)
    .join(', ')}}`
}

/** Shares that were rescaled have more digits than anyone would write. */
function numberToShow(value: number): number {
  return String(value).length > LONGEST ? Number(value.toPrecision(4)) : value
}

/** Equal for what is the same, however it is written. */
function meaning(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(meaning).join(',')}]`
  if (isPlainMap(value)) {
    const keys = Object.keys(value).sort()
    return `{${keys.map((key) => `${key}:${meaning(value[key]!)}`).join(',')}}`
  }
  const text = String(value).replace(/\s+/g, ' ').trim()
  const [, digits, unit = ''] = /^(-?(?:\d+(?:\.\d+)?|\.\d+)) ?(%|[A-Z]{3}|[a-z]+)?$/.exec(text) ?? []
  if (digits === undefined) return text
  if (unit === '%') return String(Number(digits) / 100)
  if (Object.hasOwn(TIME_UNITS, unit)) return `${Number(digits) * TIME_UNITS[unit]!} s`
  return unit === '' || /^[A-Z]/.test(unit) ? String(Number(digits)) : text
}

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
  const isVariant = (path: readonly string[]) => !isBesideTheDesign(path[0]!) && chosen.has(groupOf(path))
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
