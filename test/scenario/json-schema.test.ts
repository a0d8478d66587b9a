import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type JsonSchema, jsonSchema } from '../../src/scenario/language.js'
import { red } from './support/red.js'

const schema = jsonSchema()
const files = ['base/homeware.yaml', ...readdirSync('scenarios').filter((file) => file.endsWith('.yaml'))]

describe('the JSON Schema', () => {
  test.each(files)('accepts scenarios/%s', (file) => {
    const value: unknown = parse(readFileSync(`scenarios/${file}`, 'utf8'))
    expect(red(value, schema)).toEqual([])
  })

  test.each([
    ['an unknown key', { horizn: '1 week' }],
    ['an unknown key deep inside', { teams: { desk: { agentz: 3 } } }],
    ['a duration without a unit', { horizon: 6 }],
    ['a word that is not possible', { approvals: { policy: 'leader' } }],
    ['a share above the whole', { culture: { refusal: 40 } }],
  ])('refuses %s', (_, value) => {
    expect(red({ extends: 'base.yaml', ...value }, schema)).not.toEqual([])
  })

  test('asks a file that extends nothing for the main parts', () => {
    expect(red({ name: 'x' }, schema)).not.toEqual([])
    expect(red({ extends: 'base.yaml' }, schema)).toEqual([])
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
