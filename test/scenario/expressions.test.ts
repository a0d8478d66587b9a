import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { backtracks } from '../support/backtracking.js'

test.each([
  [/^\s*a\s*$/, false],
  [/^(-?)(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/, false],
  [/^\d+\s*([a-z ]*)$/i, true],
  [/^(a+)+$/, true],
  [/^(a|a)*$/, true],
  [/^\w+\d+!$/, true],
  [/^\w+$/, false],
  [/\s+per$/, true],
  [/\s+/g, false],
  [/^\s*x(.+?)\s+y/, true],
  [/^([^,]+?)\s*,/, true],
  [/^[a-z]+-[a-z]+$/, false],
  [/\d\s*([A-Z]{3})\b/g, false],
])('tells whether %s backtracks', (expression, does) => {
  expect(backtracks(expression)).toBe(does)
})

/** Regular expressions that stand in a source: whatever follows what no division follows. */
const LITERAL =
  /(?<=[(,=:?|&![]\s*|return )\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])*)\/([a-z]*)/g
const COMMENT = /^\s*(?:\/\*)?\*.*$|\/\/ .*$/gm

function literalsIn(folder: string): RegExp[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const text = readFileSync(`${folder}/${path}`, 'utf8').replace(COMMENT, '')
      return [...text.matchAll(LITERAL)].map(([, source = '', flags = '']) => new RegExp(source, flags))
    })
}

describe('the expressions of the language', () => {
  const Usual = RegExp
  const built: RegExp[] = []
  beforeAll(async () => {
    globalThis.RegExp = new Proxy(Usual, {
      construct: (target, [source, flags]: [string, string?]) => {
        const made = new target(source, flags)
        if (new Error().stack?.split('\n')[2]?.includes('src/scenario')) built.push(made)
        return made
      },
    })
    vi.resetModules()
    await import('../../src/scenario/parse.js')
    await import('../../src/scenario/vary.js')
    await import('../../src/scenario/stated-numbers.js')
    await import('../../src/scenario/differences.js')
    globalThis.RegExp = Usual
  })
  afterAll(() => {
    globalThis.RegExp = Usual
  })

  test('are found', () => {
    expect(literalsIn('src/scenario').length).toBeGreaterThan(35)
    expect(built.map(({ source }) => source)).toContain('^(-?)(\\d+(?:\\.\\d+)?|\\.\\d+) ?(%?)$')
  })

  test('are read in time that grows with the text alone', () => {
    expect([...literalsIn('src/scenario'), ...built].filter(backtracks).map(String)).toEqual([])
  })

  test('are no harder for an editor', async () => {
    const { jsonSchema } = await import('../../src/scenario/language.js')
    const patterns: string[] = []
    JSON.stringify(jsonSchema(), (key, value) => {
      if (key === 'pattern') patterns.push(value)
      return value as unknown
    })
    const all = [...new Set(patterns)].map((pattern) => new RegExp(pattern, 'u'))
    expect(all.filter(backtracks).map(String)).toEqual([])
  })
})
