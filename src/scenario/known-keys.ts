import type { JsonSchema } from './json-schema.js'
import type { KnownKeys } from './problems-of-schema.js'
import type { Path } from './tree/tree.js'

/** Reads from the JSON Schema which keys the language knows at a path. */
export function knownKeys(schema: JsonSchema): KnownKeys {
  return (path) => [...new Set(descend([schema], path).flatMap(({ properties }) => Object.keys(properties ?? {})))]
}

function descend(schemas: readonly JsonSchema[], path: Path): readonly JsonSchema[] {
  const here = schemas.flatMap(options)
  const [step, ...rest] = path
  if (step === undefined) return here
  return descend(
    here.flatMap((schema) => below(schema, String(step))),
    rest,
  )
}

function options(schema: JsonSchema): readonly JsonSchema[] {
  const anyOf = schema.anyOf as readonly JsonSchema[] | undefined
  return anyOf === undefined ? [schema] : anyOf.flatMap(options)
}

function below(schema: JsonSchema, key: string): readonly JsonSchema[] {
  const properties = schema.properties as Record<string, JsonSchema> | undefined
  if (properties !== undefined && Object.hasOwn(properties, key)) return [properties[key]!]
  const others = schema.additionalProperties ?? schema.items
  return typeof others === 'object' && others !== null ? [others as JsonSchema] : []
}
