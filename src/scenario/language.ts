import * as z from 'zod'
import { SCENARIO } from './scenario.js'
import type { Path } from './tree/tree.js'

export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/**
 * The language as JSON Schema (draft 2020-12), for editors: descriptions, words, patterns, no unknown keys. Only a file
 * that extends nothing must hold the main parts; what each part requires is left to validation, since a file may inherit
 * it. Any key may be null, which deletes what is inherited.
 */
export function jsonSchema(): JsonSchema {
  return throughout(explainedSchema(), ({ note: _, refers: __, ...schema }) => schema)
}

/** The same with a `note` on each key, what holds where it is not written and what it does, and with what `refers` to names. */
export function explainedSchema(): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(SCENARIO, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema: part }) => {
      delete part.required
    },
  })
  return {
    $schema,
    title: 'runaround scenario',
    ...throughout(schema, (part) => part, orNull),
    anyOf: [{ required: ['extends'] }, { required: ['demand', 'issues', 'teams'] }],
  }
}

/** A schema with all of its parts changed, and over and above that the values of keys; what stands in a list is none. */
function throughout(
  schema: JsonSchema,
  change: (part: JsonSchema) => JsonSchema,
  ofKey: (part: JsonSchema) => JsonSchema = (part) => part,
): JsonSchema {
  const inside = (part: JsonSchema) => throughout(part, change, ofKey)
  const { properties, additionalProperties, items, anyOf } = schema as {
    properties?: Record<string, JsonSchema>
    additionalProperties?: JsonSchema | false
    items?: JsonSchema
    anyOf?: readonly JsonSchema[]
  }
  const named = Object.entries(properties ?? {}).map(([key, part]) => [key, ofKey(inside(part))])
  return change({
    ...schema,
    ...(properties === undefined ? {} : { properties: Object.fromEntries(named) }),
    ...(additionalProperties ? { additionalProperties: ofKey(inside(additionalProperties)) } : {}),
    ...(items === undefined ? {} : { items: inside(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(inside) }),
  })
}

function orNull(schema: JsonSchema): JsonSchema {
  const { type, enum: words, anyOf } = schema as { type?: string | string[]; enum?: unknown[]; anyOf?: JsonSchema[] }
  return {
    ...schema,
    ...(type === undefined ? {} : { type: [type, 'null'].flat() }),
    ...(words === undefined ? {} : { enum: [...words, null] }),
    ...(anyOf === undefined ? {} : { anyOf: [...anyOf, { type: 'null' }] }),
  }
}

interface KeysAt {
  readonly names: readonly string[]
  /** Every way in which a key may be written, by its name. */
  readonly ways: ReadonlyMap<string, readonly JsonSchema[]>
  /** Whether the author may choose further keys, as for the names of teams. */
  readonly others: boolean
  /** Every way in which what stands at the path itself may be written. */
  readonly written: readonly JsonSchema[]
}

/** Which keys the language knows at a path. */
export type KnownKeys = (path: Path) => KeysAt

let known: KnownKeys | undefined

/** The keys of the language, worked out once: it takes longer than reading a scenario. */
export function languageKeys(): KnownKeys {
  known ??= knownKeys(jsonSchema())
  return known
}

function knownKeys(schema: JsonSchema): KnownKeys {
  const met = new Map<string, KeysAt>()
  return (path) => {
    const mark = JSON.stringify(path)
    const before = met.get(mark)
    if (before !== undefined) return before
    const found = descend([schema], path)
    const properties = found.flatMap((each) => Object.entries((each.properties ?? {}) as Record<string, JsonSchema>))
    const names = [...new Set(properties.map(([name]) => name))]
    const keys = {
      names,
      ways: new Map(names.map((name) => [name, properties.flatMap(([key, each]) => (key === name ? [each] : []))])),
      others: found.some(({ additionalProperties }) => typeof additionalProperties === 'object'),
      written: found,
    }
    met.set(mark, keys)
    return keys
  }
}

function descend(schemas: readonly JsonSchema[], path: Path): readonly JsonSchema[] {
  const here = schemas.flatMap(waysOf)
  const [step, ...rest] = path
  if (step === undefined) return here
  return descend(
    here.flatMap((schema) => below(schema, String(step))),
    rest,
  )
}

/** A schema and all its alternatives. */
export function waysOf(schema: JsonSchema): readonly JsonSchema[] {
  return [schema, ...((schema.anyOf ?? []) as readonly JsonSchema[]).flatMap(waysOf)]
}

function below(schema: JsonSchema, key: string): readonly JsonSchema[] {
  const properties = schema.properties as Record<string, JsonSchema> | undefined
  if (properties !== undefined && Object.hasOwn(properties, key)) return [properties[key]!]
  const others = schema.additionalProperties ?? schema.items
  return typeof others === 'object' && others !== null ? [others as JsonSchema] : []
}
