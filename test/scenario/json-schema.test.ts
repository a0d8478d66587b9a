import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type JsonSchema, jsonSchema } from '../../src/scenario/json-schema.js'

const schema = jsonSchema()
const files = ['base/homeware.yaml', ...readdirSync('scenarios').filter((file) => file.endsWith('.yaml'))]

/** Mismatches by the few keywords that the schema uses; a full validator is more than the test needs. */
function mismatches(value: unknown, part: JsonSchema, path: string): string[] {
  const {
    anyOf,
    type,
    enum: words,
    pattern,
    minimum,
    maximum,
  } = part as {
    anyOf?: JsonSchema[]
    type?: string | string[]
    enum?: unknown[]
    pattern?: string
    minimum?: number
    maximum?: number
  }
  const fits = anyOf === undefined || anyOf.some((option) => mismatches(value, option, path).length === 0)
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  const kinds = type === undefined ? [kind] : [type].flat().map((name) => (name === 'integer' ? 'number' : name))
  const found: string[] = []
  if (!fits) found.push(`${path}: no option fits`)
  if (!kinds.includes(kind)) found.push(`${path}: ${kind} is not ${kinds}`)
  if (words !== undefined && !words.includes(value)) found.push(`${path}: not one of ${words}`)
  if (typeof value === 'string' && pattern !== undefined && !new RegExp(pattern).test(value))
    found.push(`${path}: "${value}" is not ${pattern}`)
  if (typeof value === 'number' && ((minimum ?? value) > value || (maximum ?? value) < value))
    found.push(`${path}: ${value} is out of range`)
  return [...found, ...inside(value, part, path)]
}

function inside(value: unknown, part: JsonSchema, path: string): string[] {
  const {
    properties = {},
    additionalProperties,
    items,
    required = [],
  } = part as {
    properties?: Record<string, JsonSchema>
    additionalProperties?: JsonSchema | false
    items?: JsonSchema
    required?: string[]
  }
  if (Array.isArray(value))
    return items === undefined ? [] : value.flatMap((item, index) => mismatches(item, items, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  const missing = required.filter((key) => !Object.hasOwn(value, key)).map((key) => `${path}: ${key} is missing`)
  const below = Object.entries(value).flatMap(([key, item]) => {
    const known = Object.hasOwn(properties, key) ? properties[key] : additionalProperties
    if (known === false) return [`${path}.${key}: unknown key`]
    return known === undefined ? [] : mismatches(item, known, `${path}.${key}`)
  })
  return [...missing, ...below]
}

describe('the JSON Schema', () => {
  test.each(files)('accepts scenarios/%s', (file) => {
    const value: unknown = parse(readFileSync(`scenarios/${file}`, 'utf8'))
    expect(mismatches(value, schema, '')).toEqual([])
  })

  test.each([
    ['an unknown key', { horizn: '1 week' }],
    ['an unknown key deep inside', { teams: { desk: { agentz: 3 } } }],
    ['a duration without a unit', { horizon: 6 }],
    ['a word that is not possible', { approvals: { policy: 'leader' } }],
    ['a share above the whole', { culture: { refusal: 40 } }],
  ])('refuses %s', (_, value) => {
    expect(mismatches({ extends: 'base.yaml', ...value }, schema, '')).not.toEqual([])
  })

  test('asks a file that extends nothing for the main parts', () => {
    expect(mismatches({ name: 'x' }, schema, '')).not.toEqual([])
    expect(mismatches({ extends: 'base.yaml' }, schema, '')).toEqual([])
  })

  test('explains every key that the language names', () => {
    const silent: string[] = []
    const walk = (part: JsonSchema, path: string): void => {
      for (const [key, below] of Object.entries((part.properties ?? {}) as Record<string, JsonSchema>)) {
        if (below.description === undefined) silent.push(`${path}.${key}`)
        walk(below, `${path}.${key}`)
      }
      if (typeof part.additionalProperties === 'object') walk(part.additionalProperties as JsonSchema, `${path}.*`)
      for (const option of (part.anyOf ?? []) as JsonSchema[]) walk(option, path)
    }
    walk(schema, '')
    expect(silent).toEqual([])
  })

  test('lies beside the scenarios for editors: runaround schema > scenarios/scenario.schema.json', () => {
    expect(JSON.parse(readFileSync('scenarios/scenario.schema.json', 'utf8'))).toEqual(schema)
  })

  test('is draft 2020-12', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  })
})
