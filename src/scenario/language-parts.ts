import { type JsonSchema, jsonSchema, waysOf } from './language.js'

interface Key {
  readonly key: string
  readonly meaning: string
  readonly example?: string
}

/** A part of the language; the keys at the top have no path and no meaning of their own. */
interface LanguagePart {
  readonly path?: string
  readonly meaning?: string
  readonly keys: readonly Key[]
}

/** The parts of the language, with all keys of each as they are said to whoever writes a file. */
export function languageParts(): readonly LanguagePart[] {
  const top = Object.entries(propertiesOf(jsonSchema())).map(([key, schema]) => {
    return { key, schema, keys: keysBelow(schema, '') }
  })
  return [
    { keys: top.filter(({ keys }) => keys.length === 0).map(({ key, schema }) => stated(key, schema)) },
    ...top
      .filter(({ keys }) => keys.length > 0)
      .map(({ key, schema, keys }) => {
        return { path: entryOf(schema) !== undefined ? `${key}.NAME` : key, meaning: meaningOf(schema), keys }
      }),
  ]
}

function keysBelow(schema: JsonSchema, prefix: string): readonly Key[] {
  return Object.entries(propertiesOf(schema)).flatMap(([key, below]) => [
    stated(`${prefix}${key}`, below),
    ...keysBelow(below, `${prefix}${key}.`),
  ])
}

/** The keys of a map; of a map by name or a list of maps, those of each entry. */
function propertiesOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  if (schema.properties !== undefined) return schema.properties as Readonly<Record<string, JsonSchema>>
  const items = schema.items as JsonSchema | undefined
  if (items?.properties !== undefined) return propertiesOf(items)
  const entry = entryOf(schema)
  return entry === undefined ? {} : propertiesOf(entry)
}

/** What each entry of a map by name is, where it is a map, or may be one. */
function entryOf({ additionalProperties }: JsonSchema): JsonSchema | undefined {
  return typeof additionalProperties === 'object' && additionalProperties !== null
    ? waysOf(additionalProperties as JsonSchema).find(({ properties }) => properties !== undefined)
    : undefined
}

function stated(key: string, schema: JsonSchema): Key {
  const choices = (schema.enum as readonly unknown[] | undefined)?.filter((choice) => choice !== null)
  const example = choices?.join(', ') ?? (schema.examples as readonly unknown[] | undefined)?.[0]
  return { key, meaning: meaningOf(schema), ...(example === undefined ? {} : { example: String(example) }) }
}

function meaningOf(schema: JsonSchema): string {
  return String(schema.description ?? '')
}
