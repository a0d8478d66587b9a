import type { JsonSchema } from './json-schema.js'
import type { Path } from './tree/tree.js'

export interface KeysAt {
  readonly names: readonly string[]
  /** Every way in which a key may be written, by its name. */
  readonly ways: ReadonlyMap<string, readonly JsonSchema[]>
  /** Whether the author may choose further keys, as for the names of teams. */
  readonly others: boolean
}

/** Which keys the language knows at a path. */
export type KnownKeys = (path: Path) => KeysAt

/** Reads the known keys from the JSON Schema. */
export function knownKeys(schema: JsonSchema): KnownKeys {
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
    }
    met.set(mark, keys)
    return keys
  }
}

function descend(schemas: readonly JsonSchema[], path: Path): readonly JsonSchema[] {
  const here = schemas.flatMap(ways)
  const [step, ...rest] = path
  if (step === undefined) return here
  return descend(
    here.flatMap((schema) => below(schema, String(step))),
    rest,
  )
}

/** A schema and all its alternatives. */
function ways(schema: JsonSchema): readonly JsonSchema[] {
  const alternatives = (schema.anyOf ?? []) as readonly JsonSchema[]
  return [schema, ...alternatives.flatMap(ways)]
}

function below(schema: JsonSchema, key: string): readonly JsonSchema[] {
  const properties = schema.properties as Record<string, JsonSchema> | undefined
  if (properties !== undefined && Object.hasOwn(properties, key)) return [properties[key]!]
  const others = schema.additionalProperties ?? schema.items
  return typeof others === 'object' && others !== null ? [others as JsonSchema] : []
}
