import { describe, expect, test } from 'vitest'
import { LEAST, parse, problems } from './support/reading.js'

const times = (count: number, item: (index: number) => string, by = '') =>
  Array.from({ length: count }, (_, index) => item(index)).join(by)
const desk = (demand: string) => `demand: ${demand}\nissues: {q: {talk: 3 min, chain: [d]}}\nteams: {d: {agents: 2}}\n`

/** Each a mistake in another way, very often; a quadratic list of them takes minutes. */
const VERY_OFTEN: readonly (readonly [string, number, string])[] = [
  ['unknown keys', 30_000, LEAST + times(30_000, (i) => `k${i}: 1\n`)],
  ['unknown keys on one line', 30_000, `${LEAST}culture: {${times(30_000, (i) => `k${i}: 1`, ', ')}}\n`],
  ['keys without a value', 30_000, LEAST + times(30_000, (i) => `k${i}:\n`)],
  ['the same key', 29_999, LEAST + times(30_000, () => 'k: 1\n')],
  ['unknown measures', 30_000, `${LEAST}expect:\n${times(30_000, (i) => `  k${i}: "< 3"\n`)}`],
  ['unknown parameters', 30_000, `${LEAST}beliefs:\n${times(30_000, (i) => `  k${i}: 3\n`)}`],
  ['no times', 30_000, desk(`{at: [${times(30_000, () => 'x', ', ')}]}`)],
  ['unknown teams in a chain', 30_000, LEAST.replace('[desk]', `[${times(30_000, (i) => `k${i}`, ', ')}]`)],
  ['one team in a chain', 29_999, LEAST.replace('[desk]', `[${times(30_000, () => 'desk', ', ')}]`)],
]

describe('very many mistakes', () => {
  test.each(VERY_OFTEN)('are counted, and the first of them shown: %s', (_, count, text) => {
    const found = problems(text)
    expect(found).toHaveLength(101)
    expect(found.at(-1)).toMatchObject({ code: 'too-many-problems', count: count - 100 })
    expect(found.at(-1)!.message).toBe(`and ${(count - 100).toLocaleString('en')} more`)
  })

  test('in more things than anybody names are not looked at', () => {
    for (const section of ['issues', 'teams', 'managers', 'customers']) {
      const found = problems(`${section}:\n${times(4000, (i) => `  k${i}: {}\n`)}`)
      expect(found.map(({ message }) => message)).toEqual([`"${section}" holds 4000: at most 1000 are possible`])
    }
  })
})

describe('a very long value', () => {
  const blanks = ' '.repeat(49_000)
  test.each([
    ['talk', LEAST.replace('exponential(1 min)', `"empirical(${blanks}"`)],
    ['talk', LEAST.replace('exponential(1 min)', `"exponential(1 min${blanks}x"`)],
    ['wage', LEAST.replace('agents: 1', `agents: 1, wage: "1${blanks}x"`)],
    ['currency', `currency: "U${blanks}S"\n${LEAST}`],
    ['an amount', LEAST.replace('chain:', `remedy: {amount: "1${blanks}US"}, chain:`)],
    ['a share', `culture: {attrition: "1${blanks}per"}\n${LEAST}`],
    ['hours', desk(`{arrivals: 3 per hour, open: "mon${blanks}!"}`)],
    ['a rate', desk(`{arrivals: "3${blanks}per!"}`)],
    ['a threshold', `${LEAST}expect: {cost: "< 1${blanks}!"}\n`],
  ])('is read in time that grows with it alone: %s', (_, text) => {
    expect(problems(text)[0]!.message.length).toBeLessThan(200)
  })

  test('is refused beyond what anybody writes', () => {
    expect(problems(`description: "${'a '.repeat(30_000)}"\n${LEAST}`)[0]).toMatchObject({ code: 'too-long', line: 1 })
  })
})

test('brackets in comments and quotes are no nesting', () => {
  const many = '['.repeat(5000)
  const dashes = '-'.repeat(600)
  expect(() => parse(`# ${many}\n${LEAST}description: "${many}"\nname: |\n  ${dashes}\n`)).not.toThrow()
  expect(problems(`${LEAST}description: ${many}\n`)[0]!.code).toBe('nested-too-deeply')
  expect(problems(`${LEAST}description:\n  ${'- '.repeat(5000)}\n`)[0]!.code).toBe('nested-too-deeply')
})
