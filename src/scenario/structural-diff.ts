import { own } from '../kernel/own.js'
import { TIME_UNITS } from '../kernel/units.js'
import { ABOUT_THE_FILE, ABOUT_THE_RUN } from './beside-the-design.js'
import { isPlainMap, type Plain, type PlainMap } from './tree/plain.js'

/** A place at which two scenarios differ, both sides as written; null where nothing is written. */
export interface Change {
  /** Dotted, as `--set` takes it. */
  readonly path: string
  readonly base: string | null
  readonly variant: string | null
}

const IGNORED: readonly string[] = [...ABOUT_THE_FILE, ...ABOUT_THE_RUN]

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
  const kept = Object.entries(scenario).filter(([key]) => !isOfTheRun(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, key === 'beliefs' ? flattened(value) : value]))
}

/** Whether a section is about the run, the file or its promises rather than the organisation. */
export function isOfTheRun(section: string): boolean {
  return IGNORED.includes(section)
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
