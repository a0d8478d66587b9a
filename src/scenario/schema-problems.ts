import type * as z from 'zod'
import { currencyIn } from './currency.js'
import { type JsonSchema, type KnownKeys, languageKeys } from './language.js'
import { meantBy } from './misspelt.js'
import { didYouMean } from './nearest.js'
import { SCENARIO, SECTIONS, scenarioSchema, type WrittenScenario } from './scenario.js'
import type { DeepPartial } from './sections/draft.js'
import { lenient } from './sections/section.js'
import type { Hint, ProblemList } from './tree/problem-list.js'
import {
  describeKind,
  type Entry,
  isPlainMap,
  type MapTree,
  type Path,
  type Plain,
  type PlainMap,
  place,
  plain,
  type Scalar,
  type Tree,
  treeAt,
} from './tree/tree.js'
import { notAName } from './values/word.js'

/** Of sections met before: those of designs made from one file are the same but for what changes. */
const read = new WeakMap<Tree, { readonly section: z.core.SomeType; readonly value: unknown }>()

/** The values of a scenario without any problem, section by section. @returns undefined where there is one */
function soundValues(tree: MapTree): WrittenScenario | undefined {
  const written = plain(tree) as PlainMap
  if (Object.keys(written).some((key) => !SECTIONS.some(([name]) => name === key))) return undefined
  const values: [string, unknown][] = []
  for (const [key, section] of SECTIONS) {
    if (!Object.hasOwn(written, key)) {
      if (section._zod.optin !== 'optional') return undefined
      continue
    }
    const found = tree.entries.get(key)!.value
    const known = read.get(found)
    if (known?.section === section) {
      values.push([key, known.value])
      continue
    }
    const parsed = (section as z.ZodType).safeParse(written[key])
    if (!parsed.success) return undefined
    read.set(found, { section, value: parsed.data })
    values.push([key, parsed.data])
  }
  return Object.fromEntries(values) as unknown as WrittenScenario
}

/** Checks a tree against the schema. @returns its values; only the sound ones where there are problems */
export function checkSchema(tree: MapTree, problems: ProblemList): DeepPartial<WrittenScenario> {
  const sound = soundValues(tree)
  if (sound !== undefined) return sound
  let written = plain(tree)
  let checked = SCENARIO.safeParse(written)
  if (checked.success) return checked.data
  const known = languageKeys()
  const { tree: meant, isWithin } = meantBy(checked.error.issues, tree, known)
  const misnamed = meant === tree ? [] : (SCENARIO.safeParse(plain(meant)).error?.issues ?? [])
  reportIssues(
    misnamed.filter(({ path }) => isWithin(path)),
    meant,
    known,
    problems,
  )
  // What is wrong inside a value can hide what is wrong with the value: look again until the rest is sound.
  while (!checked.success) {
    const before = written
    written = without(written, reportIssues(checked.error.issues, tree, known, problems))
    const parsed = soundParts().safeParse(written)
    if (!parsed.success && same(before, written)) return {}
    checked = parsed
  }
  return checked.data
}

let ofSoundParts: ReturnType<typeof scenarioSchema> | undefined

/** The language without what has to be there: made where a scenario has mistakes, and once, since it takes longer than reading. */
function soundParts(): ReturnType<typeof scenarioSchema> {
  ofSoundParts ??= scenarioSchema(lenient)
  return ofSoundParts
}

function same(a: Plain, b: Plain): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The value less what stands at the paths; a list with a bad item goes SCENARIO. */
function without(value: Plain, paths: readonly Path[]): Plain {
  if (!isPlainMap(value)) return value
  const below = new Map<string, Path[]>()
  for (const [step, ...rest] of paths) {
    if (step === undefined) continue
    const known = below.get(String(step))
    if (known === undefined) below.set(String(step), [rest])
    else known.push(rest)
  }
  const kept = Object.entries(value).flatMap(([key, inner]): readonly (readonly [string, Plain])[] => {
    const inside = below.get(key)
    if (inside === undefined) return [[key, inner]]
    return inside.some((rest) => rest.length === 0) || !isPlainMap(inner) ? [] : [[key, without(inner, inside)]]
  })
  return Object.fromEntries(kept)
}

type Issue = z.core.$ZodIssue

/** The currency of the examples in what the forms say. */
const EXAMPLE = /\bUSD\b/g

type Report = (code: string, message: string, hint?: Hint, at?: Path, part?: 'key' | 'value') => Path[]

/** Reports what the schema found at its place in the tree. @returns the paths that cannot be used */
function reportIssues(issues: readonly Issue[], tree: MapTree, known: KnownKeys, problems: ProblemList): Path[] {
  const currency = currencyIn(tree) ?? 'USD'
  return issues.flatMap((issue) => reportIssue(issue, [], tree, known, problems, currency))
}

function reportIssue(
  issue: Issue,
  above: Path,
  tree: MapTree,
  known: KnownKeys,
  problems: ProblemList,
  currency: string,
): Path[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))]
  const report: Report = (code, message, hint, at = path, part = 'value') => {
    const advice = () => (typeof hint === 'function' ? hint() : hint)?.replace(EXAMPLE, currency)
    problems.add(place(tree, at, part), code, message, advice)
    return [at]
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => {
        const hint = () => {
          const candidates = known(path).names
          return didYouMean(key, candidates) ?? listOf(candidates)
        }
        return report('unknown-key', `there is no key "${key}"${inside(path)}`, hint, [...path, key], 'key')
      })
    case 'invalid_key':
      return report('invalid-name', notAName(String(path.at(-1))), undefined, path, 'key')
    case 'invalid_union':
      return bestOption(issue).flatMap((inner) => reportIssue(inner, path, tree, known, problems, currency))
    case 'custom': {
      const { code, hint, atKey } = (issue.params ?? {}) as { code?: string; hint?: string; atKey?: boolean }
      if (code === 'missing-key') return missing(path, report, issue.message)
      return report(code ?? 'invalid-value', issue.message, hint, path, atKey ? 'key' : 'value')
    }
    default: {
      const found = treeAt(tree, path)
      if (found === undefined) return missing(path, report)
      const wanted = issue.code === 'invalid_type' && issue.expected === 'array' ? 'a list' : 'a map'
      const hint = wanted === 'a map' ? keysFor(path, found, known) : asList(found)
      return report(
        'wrong-shape',
        `"${path.at(-1) ?? 'the scenario'}" takes ${wanted}, not ${describeKind(found)}`,
        hint,
      )
    }
  }
}

function asList(found: Tree): string | undefined {
  return found.kind === 'scalar' ? `write [${found.value}]` : undefined
}

function missing(path: Path, report: (code: string, message: string, hint?: Hint) => Path[], what?: string): Path[] {
  return report('missing-key', `"${path.at(-1)}" is missing${inside(path.slice(0, -1))}`, what && `it takes ${what}`)
}

function inside(path: Path): string {
  return path.length === 0 ? '' : ` in ${path.join('.')}`
}

function listOf(candidates: readonly string[]): string | undefined {
  return candidates.length === 0 ? undefined : `the keys here are ${candidates.join(', ')}`
}

/** Of several ways to write a value, the one that the author seems to have meant: of the right shape, with the fewest mistakes. */
function bestOption(issue: z.core.$ZodIssueInvalidUnion): readonly Issue[] {
  const fitting = issue.errors.filter((option) => !option.some(isWrongShape))
  const ranked = [...(fitting.length > 0 ? fitting : issue.errors.slice(0, 1))].sort((a, b) => a.length - b.length)
  return ranked[0] ?? []
}

function isWrongShape(issue: Issue): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_union') return issue.errors.every((option) => option.some(isWrongShape))
  const shape = issue.code === 'custom' && (issue.params as { code?: string } | undefined)?.code === 'wrong-shape'
  return shape || issue.code === 'invalid_type'
}

/** More keys than these are a list of all. */
const FEW = 2

/** Where a value that stands in the place of a map may have been meant to stand: at the keys of the map that take it. */
function keysFor(path: Path, found: Tree, known: KnownKeys): string | undefined {
  const { names, ways } = known(path)
  if (names.length === 0) return undefined
  const { value } = found.kind === 'scalar' ? found : { value: null }
  // What leaders claim is said beside what is, never alone.
  const fitting = names.filter((name) => name !== 'claimed' && ways.get(name)?.some((schema) => takes(schema, value)))
  const paths = fitting.map((name) => `"${[...path, name].join('.')}"`)
  if (paths.length === 0 || paths.length > FEW) return `its keys are ${names.join(', ')}`
  return `did you mean ${paths.join(' or ')}?`
}

/** Whether a scalar looks like one that the schema takes. */
export function takes(schema: JsonSchema, value: Scalar): boolean {
  const {
    anyOf,
    enum: words,
    type,
    pattern,
    minimum,
    maximum,
  } = schema as {
    anyOf?: readonly JsonSchema[]
    enum?: readonly unknown[]
    type?: string | readonly string[]
    pattern?: string
    minimum?: number
    maximum?: number
  }
  if (anyOf?.some((alternative) => takes(alternative, value))) return true
  if (words !== undefined) return typeof value === 'string' && words.includes(value)
  const types = [type ?? []].flat()
  if (typeof value === 'boolean') return types.includes('boolean')
  if (typeof value === 'string') return types.includes('string') && new RegExp(pattern ?? '').test(value)
  if (typeof value !== 'number' || !(types.includes('number') || types.includes('integer'))) return false
  return value >= (minimum ?? value) && value <= (maximum ?? value)
}

/** A key without a value, or with null, must at least be a key: a slip of the pen would delete nothing, silently. */
export function checkDeletions(tree: MapTree, problems: ProblemList): void {
  const deleted = [...deletions(tree)]
  if (deleted.length === 0) return
  const known = languageKeys()
  for (const { above, name, entry } of deleted) {
    const { names, others } = known(above)
    if (others || names.length === 0 || names.includes(name)) continue
    const where = above.length === 0 ? '' : ` in ${above.join('.')}`
    problems.add(entry.key, 'unknown-key', `there is no key "${name}"${where}`, () => didYouMean(name, names))
  }
}

interface Deletion {
  readonly above: Path
  readonly name: string
  readonly entry: Entry
}

function* deletions(tree: MapTree, above: Path = []): Generator<Deletion> {
  for (const [name, entry] of tree.entries) {
    if (entry.value.kind === 'map') yield* deletions(entry.value, [...above, name])
    else if (entry.value.kind === 'scalar' && entry.value.value === null) yield { above, name, entry }
  }
}
