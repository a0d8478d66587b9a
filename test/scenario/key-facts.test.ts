import { describe, expect, test } from 'vitest'
import { PARAMETERS } from '../../src/evidence/registry.js'
import { everyKey, keysNamed } from '../../src/scenario/key-facts.js'
import { type JsonSchema, jsonSchema } from '../../src/scenario/language.js'

/** The paths of all keys that the schema names. */
function* pathsOf(schema: JsonSchema, above: readonly string[] = []): Generator<string> {
  for (const way of [schema.anyOf ?? []].flat() as JsonSchema[]) yield* pathsOf(way, above)
  for (const [key, below] of Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)) {
    yield [...above, key].join('.')
    yield* pathsOf(below, [...above, key])
  }
  const inside = [
    [schema.additionalProperties, 'NAME'],
    [schema.items, 'ITEM'],
  ] as const
  for (const [below, step] of inside) {
    if (typeof below === 'object' && below !== null) yield* pathsOf(below as JsonSchema, [...above, step])
  }
}

const paths = (query: string) => keysNamed(query).map(({ path }) => path)

describe('the keys of the language', () => {
  test('are all explained', () => {
    const named = [...new Set(pathsOf(jsonSchema()))]
    const explained = everyKey().map(({ path }) => path)
    expect(named.filter((path) => !explained.includes(path))).toEqual([])
  })

  test('say what they mean, what they do, and how they are written', () => {
    for (const { path, meaning, effect, written, keys } of everyKey()) {
      expect(meaning, path).toMatch(/\S/)
      expect(effect, path).toMatch(/^\S.+[.:)]$/)
      expect([...written, ...keys].length, path).toBeGreaterThan(0)
    }
  })

  test('name defaults that the registry has', () => {
    const ids = PARAMETERS.map(({ id }): string => id)
    for (const { path, parameter } of everyKey()) {
      if (parameter !== undefined) expect(ids, path).toContain(parameter)
    }
  })

  test.each([
    ['silos', ['culture.silos']],
    ['transfer.mode', ['teams.NAME.transfer.mode']],
    ['teams.NAME.authority.granted', ['teams.NAME.authority.granted']],
    ['teams.front_line.authority.granted', ['teams.NAME.authority.granted']],
    ['Authority.Granted', ['teams.NAME.authority.granted']],
    ['demand.open', ['demand.open']],
    ['customers', ['customers']],
    ['nothing.of.the.kind', []],
    ['constructor', []],
  ])('are found by the end of their path: %s', (query, expected) => {
    expect(paths(query)).toEqual(expected)
  })

  test('that share a name are all found', () => {
    expect(paths('wage')).toEqual(['teams.NAME.wage', 'managers.NAME.wage', 'programme.NAME.cost.wage'])
  })
})
