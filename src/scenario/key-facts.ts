import { explainedSchema, type JsonSchema, waysOf } from './language.js'
import type { KeyNote } from './sections/section.js'

/** A key of the language, with all that is stated about it. */
export interface KeyFacts extends KeyNote {
  /** With NAME for a name of the author's and ITEM for a place in a list. */
  readonly path: string
  readonly meaning: string
  /** How it may be written: `a duration such as 6 min`. */
  readonly written: readonly string[]
  /** The keys of a map. */
  readonly keys: readonly string[]
  /** Lowest and highest number that is possible, where there are such. */
  readonly range: { readonly low?: number; readonly high?: number }
}

/** Every key of the language, in its order. */
export function everyKey(): readonly KeyFacts[] {
  const found = new Map<string, KeyFacts>()
  for (const { path, schema } of keysBelow(explainedSchema(), [])) {
    const name = path.join('.')
    const note = schema.note as KeyNote | undefined
    if (note !== undefined && !found.has(name)) found.set(name, { path: name, ...note, ...stated(schema) })
  }
  return [...found.values()]
}

/**
 * The keys that a query means, by the end of their path: `silos`, `transfer.mode`, `teams.front_line.authority.granted`.
 * Whatever stands in the place of a name matches any.
 */
export function keysNamed(query: string): readonly KeyFacts[] {
  const wanted = query.toLowerCase().split('.')
  const found = everyKey().filter(({ path }) => matches(path, wanted))
  const whole = found.filter(({ path }) => path.split('.').length === wanted.length)
  if (whole.length > 0) return whole
  const freely = ({ path }: KeyFacts) => path.split('.').slice(-wanted.length).filter(isFree).length
  const least = Math.min(...found.map(freely))
  return found.filter((key) => freely(key) === least)
}

function matches(path: string, wanted: readonly string[]): boolean {
  const steps = path.split('.').slice(-wanted.length)
  return (
    steps.length === wanted.length &&
    steps.every((step, index) => (isFree(step) ? index < wanted.length - 1 : step.toLowerCase() === wanted[index]))
  )
}

function isFree(step: string): boolean {
  return step === 'NAME' || step === 'ITEM'
}

/** Every key below a schema, with NAME for a name of the author's and ITEM for a place in a list. */
export function* keysBelow(
  schema: JsonSchema,
  path: readonly string[],
): Generator<{ path: readonly string[]; schema: JsonSchema }> {
  if (path.length > 0) yield { path, schema }
  for (const { properties, additionalProperties, items } of waysOf(schema)) {
    for (const [key, below] of Object.entries((properties ?? {}) as Record<string, JsonSchema>)) {
      yield* keysBelow(below, [...path, key])
    }
    if (isSchema(additionalProperties)) yield* keysBelow(additionalProperties, [...path, 'NAME'])
    if (isSchema(items)) yield* keysBelow(items, [...path, 'ITEM'])
  }
}

function stated(schema: JsonSchema): Omit<KeyFacts, 'path' | keyof KeyNote> {
  const ways = waysOf(schema)
  const written = ways.flatMap(
    ({ title, items, additionalProperties }) =>
      title ?? (isSchema(items) ? 'a list' : isSchema(additionalProperties) ? 'a map' : []),
  )
  const [first] = ways.filter(({ minimum, maximum }) => minimum !== undefined || maximum !== undefined)
  const { minimum: low, maximum: high } = (first ?? {}) as { minimum?: number; maximum?: number }
  return {
    meaning: String(schema.description ?? ''),
    written: [...new Set(written.map(String))],
    keys: ways.flatMap(({ properties }) => Object.keys((properties ?? {}) as object)),
    range: { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) },
  }
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null
}
