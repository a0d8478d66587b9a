import type { DistributionSpec } from '../../distributions/distribution.js'
import { own } from '../../kernel/own.js'
import {
  type Argument,
  DISTRIBUTION,
  DISTRIBUTIONS,
  type StatedDistribution,
  type StatedLaw,
  writtenLaw,
} from '../../vocabulary/distributions.js'
import { didYouMean } from '../nearest.js'
import { Column, type Scalar } from '../tree/tree.js'
import { asWritten, type Form, Mistake, padded, textOf } from './form.js'
import { AMOUNT, money, readMoney } from './money.js'
import { bounded, readDecimal } from './number.js'
import { CALENDAR_DURATION, DURATION, type Duration, readDuration, readSeconds } from './time.js'

/** A random duration; means and bounds in `unit`. */
export interface RandomDuration {
  readonly law: DistributionSpec
  readonly unit: Duration['unit']
}

/** Less variation than this is none, or a slip. */
const LEAST_VARIATION = 0.001
const MOST_PHASES = 1000

type ReadQuantity = (text: string) => number

/** By the ids that the engine draws from: a law of its that the vocabulary lacks does not compile. */
const LAWS: Readonly<Record<DistributionSpec['law'], StatedLaw>> = DISTRIBUTION

/** Reads a bare quantity or one of the laws. @throws {Mistake} */
export function readDistribution(raw: Exclude<Scalar, null>, quantity: ReadQuantity): DistributionSpec {
  if (raw instanceof Column) return readColumnValues(raw, quantity)
  const text = textOf(raw, 'distribution')
  const [, word, inside] = /^([A-Za-z_]\w*) ?\((.*)\)$/s.exec(text) ?? []
  if (word === undefined) {
    if (/^\w+\([^)]*$/.test(text)) throw cutOff(text)
    if (/^[A-Za-z]/.test(text)) throw unknownLaw(/^\w*/.exec(text)![0], text)
    return { law: 'constant', value: quantity(text) }
  }
  const law = own(LAWS, word)
  if (law === undefined) throw unknownLaw(word, text)
  return readLaw(law, inside!, text, quantity)
}

function readLaw(law: StatedLaw, inside: string, text: string, quantity: ReadQuantity): StatedDistribution {
  const { id, takes } = law
  if (takes === 'list') {
    const [, list] = /^\[(.*)\]$/s.exec(inside.trim()) ?? []
    if (list === undefined) {
      throw new Mistake('wrong-arguments', `"${text}" takes a list`, `write ${id}([1 min, 2 min])`)
    }
    return { law: id, values: list.split(',').map((item) => quantity(item.trim())) } as StatedDistribution
  }
  const args = inside.split(',').map((argument) => argument.trim())
  if (args.length !== takes.length || args.includes('')) {
    throw new Mistake('wrong-arguments', `"${text}" takes other arguments`, `write ${writtenLaw(law)}`)
  }
  const values = takes.map(({ is }, index) => readArgument(args[index]!, is, quantity))
  const quantities = values.filter((_, index) => takes[index]!.is === 'quantity')
  if (quantities.some((value, index) => index > 0 && quantities[index - 1]! > value)) {
    throw new Mistake('wrong-order', 'the smallest comes first: a <= mode <= b')
  }
  return { law: id, ...Object.fromEntries(takes.map(({ key }, index) => [key, values[index]!])) } as StatedDistribution
}

function readArgument(text: string, is: Argument['is'], quantity: ReadQuantity): number {
  if (is === 'quantity') return quantity(text)
  if (is === 'mean') return positive(text, quantity)
  return is === 'whole' ? phases(text) : number(text, is.atLeast)
}

/** In a YAML flow map a comma ends the value: `{talk: lognormal(4 min, 1)}` is cut in two. */
function cutOff(text: string): Mistake {
  return new Mistake('cut-off', `"${text}" ends at the comma`, 'inside { } a value with commas stands in quotes')
}

function unknownLaw(word: string, text: string): Mistake {
  const laws = DISTRIBUTIONS.map(({ id }): string => id)
  const message = laws.includes(word) ? `"${text}" lacks its brackets` : `there is no distribution "${word}"`
  return new Mistake(
    'unknown-distribution',
    message,
    didYouMean(word, laws) ?? `the distributions are ${laws.join(', ')}`,
  )
}

function positive(text: string, quantity: ReadQuantity): number {
  const mean = quantity(text)
  if (mean > 0) return mean
  throw new Mistake('too-small', `a mean of "${text}" leaves no distribution: write more than zero`)
}

function number(text: string, low: number): number {
  const read = readDecimal(text)
  if (read < low || read > 100) throw new Mistake('out-of-range', `${read} is not between ${low} and 100`)
  return read === 0 ? read : bounded(read, text, [LEAST_VARIATION, 100])
}

function phases(text: string): number {
  const k = readDecimal(text)
  if (Number.isInteger(k) && k >= 1 && k <= MOST_PHASES) return k
  throw new Mistake('out-of-range', `${k} is no number of phases: write a whole number from 1 to ${MOST_PHASES}`)
}

/** As a pattern: a bare quantity, or a law with as many arguments as it takes; what each may be is the program's. */
function pattern(quantity: string): string {
  const bySignature = new Map<string, string[]>()
  for (const { id, takes } of DISTRIBUTIONS) {
    const inside = takes === 'list' ? '\\s*\\[.+\\]\\s*' : takes.map(() => '[^,]+').join(',')
    bySignature.set(inside, [...(bySignature.get(inside) ?? []), id])
  }
  const calls = [...bySignature].map(([inside, ids]) => `(?:${ids.join('|')})\\s?\\(${inside}\\)`)
  return padded(quantity, ...calls, 'empirical\\([^[,]+,[^,]+(?:,[^,]+)?\\)')
}

/** A random time in seconds. */
export const randomSeconds: Form<DistributionSpec> = {
  what: 'a duration or distribution such as lognormal(6 min, 1.1)',
  json: {
    type: 'string',
    pattern: pattern(DURATION),
    examples: ['6 min', 'exponential(6 min)', 'lognormal(6 min, 1.1)'],
  },
  read: (raw) => readDistribution(raw, readSeconds),
}

/** Whether a time is none at all. */
export const takesNoTime = (law: DistributionSpec) => law.law === 'constant' && law.value === 0

/** A random amount in the file's currency. */
export const randomMoney: Form<DistributionSpec> = {
  what: 'an amount or distribution such as lognormal(45 USD, 0.9)',
  json: { ...money.json, pattern: pattern(AMOUNT), examples: ['45 USD', 'lognormal(45 USD, 0.9)'] },
  read: (raw) => readDistribution(raw, readMoney),
}

/** A random time that may be in business days. */
export const randomDuration: Form<RandomDuration> = {
  what: 'a duration or distribution such as lognormal(2 days, 1)',
  json: { type: 'string', pattern: pattern(CALENDAR_DURATION), examples: ['2 business days', 'lognormal(2 days, 1)'] },
  read: (raw) => {
    const units = new Set<RandomDuration['unit']>()
    const law = readDistribution(raw, (text) => {
      const { amount, unit } = readDuration(text)
      units.add(unit)
      return amount
    })
    if (units.size > 1) throw new Mistake('mixed-units', `"${asWritten(raw)}" mixes business days with other units`)
    return { law, unit: [...units][0] ?? 'seconds' }
  },
}

const BARE = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/i
/** Enough for a thousandth of a second, whatever its unit. */
const DECIMALS = 12

/** Units as headers name them, and as the language does. */
const HEADERS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:s|secs?|seconds?)\b/i, 's'],
  [/\b(?:h|hrs?|hours?)\b/i, 'h'],
  [/\bdays?\b/i, 'days'],
]

/** The values of a column of cells, each a number with a unit of its own or in the column's. @throws {Mistake} */
function readColumnValues(column: Column, quantity: (text: string) => number): DistributionSpec {
  return { law: 'empirical', values: column.cells.map((cell) => readCell(cell, column, quantity)) }
}

function readCell(cell: string, { path, name, unit }: Column, quantity: (text: string) => number): number {
  const [bare, exponent] = BARE.exec(cell) ?? []
  const number = exponent === undefined ? cell : Number(cell).toFixed(DECIMALS)
  try {
    return quantity(bare === undefined || unit === undefined ? number : `${number} ${unit}`)
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    if (error.code !== 'missing-unit') {
      throw new Mistake(error.code, `${error.message}, in column "${name}" of ${path}`, error.hint)
    }
    const meant = HEADERS.find(([header]) => header.test(name))?.[1] ?? 'min'
    throw new Mistake(
      'missing-unit',
      `column "${name}" of ${path} has no unit`,
      `write empirical(${path}, ${name}, ${meant}), or a unit in each cell`,
    )
  }
}
