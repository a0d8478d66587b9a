import { describe, expect, test } from 'vitest'
import { parse as fromYaml } from 'yaml'
import { Failure, type Problem } from '../../src/kernel/failure.js'
import { jsonSchema } from '../../src/scenario/language.js'
import { EVERYTHING } from './support/everything.js'
import { parse } from './support/reading.js'
import { red } from './support/red.js'

/** Each as YAML: what is right somewhere, out of range, and of another type. */
const VALUES = [
  ...[
    '0',
    '1',
    '-1',
    '0.5',
    '1.5',
    '2',
    '40',
    '100',
    '101',
    '1e3',
    '5e-1',
    '1e-7',
    '1e13',
    '"0"',
    '"1"',
    '"0.5"',
    '"-3"',
    '" 40 "',
  ],
  ...['"+1"', '"1."', '"1e3"', '1.0', '0%', '40%', '4 %', '100%', '100.0%', '101%', '.5%', '040%', '"1.0"', '"00.5"'],
  ...['12% per year', '0.00001', '0 s', '5s', '6 min', '1.5 h', '2  days', '2 business days', '1 business  day'],
  ...['6 Min', '5 months', '9999 years', '-5 s', '600 USD', '600USD', '.5 USD', '600 usd', '1000000000001 USD'],
  ...['22 USD per hour', '22 per h', '22  USD  per  hour', '-5 USD', '38 per hour', '38/hour', '38 / h', '38 per  h'],
  ...[
    '0 per day',
    '9 per fortnight',
    '101 per s',
    'unlimited',
    '" unlimited "',
    'true',
    'false',
    '"true"',
    '" false "',
  ],
  ...['yes', '[]', '{}', '[1]', '{a: 1}', 'x', 'front_line', '"  claims "', '""', '"  "', 'a b', 'exponential(6 min)'],
  ...['"lognormal( 6 min , 1 )"', 'lognormal (6 min, 1)', 'lognormal(6 min)', 'exponential(6 min', 'normal(6 min)'],
  ...['mon-fri 08:00-17:00', '8:00 - 17:00', 'mon, wed 08:00-12:00, sat 09:00-12:00', 'mon, tue', 'mon 25:00-26:00'],
  ...['fooday 08:00-17:00', '20:00-24:00', 'cold', 'serve', 'ladder', 'failure', '" warm "', '"< 9"', '"<= 9 h"'],
  ...['">=  55 %"', '"= 9"', 'week 10', 'week 0', 'USD', '" USD "', 'usd', 'pert(1 USD, 2 USD, 3 USD)', '1 year'],
  ...['null', '[null]', '[front_line, null]'],
]
/** What stands in the place of a map. */
const SHAPES = ['x', '3', '40%', 'true', '[]', '[x]', '[null]', '{a: 1}']

/** Some 1,200 values in all: enough that most forms meet most values at some key. */
const ROUNDS = 16

const EVENTS = `
events:
  - {at: week 2, do: policy_change, team: claims, granted: 40 USD, exceptions: true, rules: 0.5}
  - {at: week 1, do: demand_surge, factor: 2, for: 2 days}
  - {at: day 3, do: manager_leaves, manager: supervisor}
  - {at: 3 days, do: recognition, team: claims, public: false}
  - {at: 3 days, do: recognition_programme, share: 30%, for: 2 days}
`

/**
 * What no JSON Schema can say, by the code of the program's problem: it knows neither a file that another extends nor two
 * places at once, and of a text only its letters.
 */
const BEYOND: readonly { readonly why: string; readonly codes: readonly string[]; readonly only?: RegExp }[] = [
  {
    why: 'a key may be inherited from the file that this one extends',
    codes: ['missing-key', 'empty'],
  },
  {
    why: 'a name stands for something elsewhere in the file',
    codes: [
      'unknown-manager',
      'unknown-team',
      'unknown-issue',
      'unknown-channel',
      'not-unknown',
      'unknown-name',
      'unknown-measure',
      'unknown-path',
      'nobody-there',
      'overflow-to-itself',
    ],
  },
  {
    why: 'two places contradict each other, or make a third idle',
    codes: ['shares-off', 'no-effect', 'different-currencies', 'out-of-range'],
  },
  {
    why: 'how much an amount is that stands in a text, with or without a unit',
    codes: ['too-small', 'too-large', 'no-whole-number'],
    only: /^["\d.]/,
  },
  {
    why: 'what unit a measure has',
    codes: ['wrong-unit'],
    only: /^"[<>]/,
  },
  {
    why: 'what the figure is of, or what stands at the path that is unknown',
    codes: ['not-its-unit', 'impossible-figure', 'unknown-definition', 'wrong-order'],
  },
  {
    why: 'how a number is spelt: YAML hands the editor 1000 for 1e3, which is no way to write an amount',
    codes: ['no-money', 'no-share'],
    only: /^\de/,
  },
  {
    why: 'what the arguments of a distribution are',
    codes: ['missing-unit', 'wrong-unit', 'no-duration', 'no-money', 'business-days'],
    only: /\(/,
  },
]

type Path = readonly string[]

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null && (!Array.isArray(value) || typeof value[0] === 'object')
}

/** A scenario with a value or a map on each line. */
class Lines {
  private readonly lines: string[] = []
  readonly paths: Path[] = []

  /** @param instead what to write at a path instead of what is there */
  constructor(whole: object, instead: (path: Path, isLeaf: boolean) => string | undefined) {
    const write = (value: unknown, path: Path): void => {
      const indent = '  '.repeat(path.length - 1)
      const mark =
        Number.isInteger(Number(path.at(-1))) && path[0] === 'events' ? '-' : `${JSON.stringify(path.at(-1))}:`
      const other = instead(path, !isBranch(value))
      this.paths.push(path)
      this.lines.push(`${indent}${mark} ${other ?? (isBranch(value) ? '' : JSON.stringify(value))}`)
      if (isBranch(value) && other === undefined) {
        for (const [key, below] of Object.entries(value)) write(below, [...path, key])
      }
    }
    for (const [key, below] of Object.entries(whole)) write(below, [key])
  }

  get text(): string {
    return `${this.lines.join('\n')}\n`
  }
}

function problemsOf(text: string): readonly Problem[] {
  try {
    parse(text)
    return []
  } catch (error) {
    if (error instanceof Failure) return error.problems
    throw error
  }
}

function byLine(problems: readonly Problem[]): ReadonlyMap<number, readonly Problem[]> {
  const lines = [...new Set(problems.map(({ line }) => line ?? 0))]
  return new Map(lines.map((line) => [line, problems.filter((problem) => problem.line === line)]))
}

const { beliefs: _, ...WHOLE } = fromYaml(EVERYTHING + EVENTS) as { readonly [key: string]: unknown }
const schema = jsonSchema()

const isBeyond = (code: string, value: string) =>
  BEYOND.some(({ codes, only }) => codes.includes(code) && (only === undefined || only.test(value)))

/** What a figure is counted as: the program looks at it once the figure itself is sound, of which measure it then knows. */
const ONCE_SOUND = /^observed\..*\.as$/

/** Where one refuses what the other accepts. */
function differences(instead: (path: Path, isLeaf: boolean) => string | undefined): string[] {
  const lines = new Lines(WHOLE, instead)
  const refused = byLine(problemsOf(lines.text))
  const marked = new Set(red(fromYaml(lines.text), schema).map(({ at }) => at))
  return lines.paths.flatMap((path, index): string[] => {
    const value = instead(path, true) ?? instead(path, false)
    if (value === undefined) return []
    const codes = (refused.get(index + 1) ?? []).map(({ code }) => code)
    const name = path.join('.')
    if ([...marked].some((place) => place === name || place.startsWith(`${name}.`)))
      return codes.length > 0 || ONCE_SOUND.test(name) ? [] : [`only the editor refuses ${name}: ${value}`]
    const unsaid = codes.filter((code) => !isBeyond(code, value))
    return unsaid.length === 0 ? [] : [`only the program refuses ${name}: ${value} (${unsaid.join(', ')})`]
  })
}

describe('the editor and the program', () => {
  const leaves: string[] = []
  const maps: string[] = []
  new Lines(WHOLE, (path, isLeaf) => void (isLeaf ? leaves : maps).push(path.join('.')))

  test('refuse the same values, whatever stands at every key', () => {
    const found = Array.from({ length: ROUNDS }, (_, round) => {
      // Not all at once: of very many problems the program shows the first hundred.
      const some = leaves.flatMap((leaf, index) =>
        (index + round) % 2 === 0 ? [[leaf, VALUES[(round + 7 * index) % VALUES.length]!] as const] : [],
      )
      const at = new Map(some)
      return differences((path) => at.get(path.join('.')))
    }).flat()
    expect(found).toEqual([])
  })

  test('take null for a key that is not there, inside a list too', () => {
    const inList = leaves.filter((leaf) => leaf.startsWith('events.'))
    expect(inList.length).toBeGreaterThan(10)
    expect(inList.flatMap((leaf) => differences((path) => (path.join('.') === leaf ? 'null' : undefined)))).toEqual([])
  })

  test('refuse the same shapes', () => {
    const depths = [1, 2, 3, 4]
    const found = depths.flatMap((depth) =>
      SHAPES.flatMap((_, round) =>
        differences((path) =>
          path.length === depth && maps.includes(path.join('.'))
            ? SHAPES[(round + maps.indexOf(path.join('.'))) % SHAPES.length]
            : undefined,
        ),
      ),
    )
    expect(found).toEqual([])
  })
})
