import type { DistributionSpec } from '../../engine/distribution-spec.js'
import { didYouMean } from '../nearest.js'
import type { RandomDuration } from '../scenario.js'
import { Column, type Scalar } from '../tree/tree.js'
import { bounded } from './bounds.js'
import { readColumnValues } from './column.js'
import { readDecimal } from './decimal.js'
import { readDuration, readSeconds } from './duration.js'
import type { Form } from './form.js'
import { Mistake } from './mistake.js'
import { readMoney } from './money.js'
import { asWritten, textOf } from './written.js'

/** Less variation than this is none, or a slip. */
const LEAST_VARIATION = 0.001

type ReadQuantity = (text: string) => number

/** Each law: its arguments as the language names them, and what they mean. `q` reads the quantity, `n` a plain number. */
const LAWS: Readonly<
  Record<
    string,
    { readonly takes: readonly string[]; readonly make: (a: readonly string[], q: ReadQuantity) => DistributionSpec }
  >
> = {
  constant: { takes: ['x'], make: ([x], q) => ({ law: 'constant', value: q(x!) }) },
  exponential: { takes: ['mean'], make: ([mean], q) => ({ law: 'exponential', mean: positive(mean!, q) }) },
  lognormal: {
    takes: ['mean', 'cv'],
    make: ([mean, cv], q) => ({ law: 'lognormal', mean: positive(mean!, q), cv: number(cv!, 0) }),
  },
  gamma: {
    takes: ['mean', 'cv'],
    make: ([mean, cv], q) => ({ law: 'gamma', mean: positive(mean!, q), cv: number(cv!, 0) }),
  },
  erlang: {
    takes: ['mean', 'k'],
    make: ([mean, k], q) => ({ law: 'erlang', mean: positive(mean!, q), k: phases(k!) }),
  },
  weibull: {
    takes: ['mean', 'shape'],
    make: ([mean, shape], q) => ({ law: 'weibull', mean: positive(mean!, q), shape: number(shape!, 0.1) }),
  },
  hyperexponential: {
    takes: ['mean', 'cv'],
    make: ([mean, cv], q) => ({ law: 'hyperexponential', mean: positive(mean!, q), cv: number(cv!, 1) }),
  },
  uniform: {
    takes: ['a', 'b'],
    make: ([a, b], q) => ordered([q(a!), q(b!)], ([low, high]) => ({ law: 'uniform', low: low!, high: high! })),
  },
  triangular: {
    takes: ['a', 'mode', 'b'],
    make: (args, q) =>
      ordered(args.map(q), ([low, mode, high]) => ({ law: 'triangular', low: low!, mode: mode!, high: high! })),
  },
  pert: {
    takes: ['a', 'mode', 'b'],
    make: (args, q) =>
      ordered(args.map(q), ([low, mode, high]) => ({ law: 'pert', low: low!, mode: mode!, high: high! })),
  },
}

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
  if (word === 'empirical') return empirical(inside!, text, quantity)
  const law = Object.hasOwn(LAWS, word) ? LAWS[word] : undefined
  if (law === undefined) throw unknownLaw(word, text)
  const args = inside!.split(',').map((argument) => argument.trim())
  if (args.length !== law.takes.length || args.includes('')) {
    throw new Mistake('wrong-arguments', `"${text}" takes other arguments`, `write ${word}(${law.takes.join(', ')})`)
  }
  return law.make(args, quantity)
}

function empirical(inside: string, text: string, quantity: ReadQuantity): DistributionSpec {
  const [, list] = /^\[(.*)\]$/s.exec(inside.trim()) ?? []
  if (list === undefined)
    throw new Mistake('wrong-arguments', `"${text}" takes a list`, 'write empirical([1 min, 2 min])')
  const values = list.split(',').map((item) => quantity(item.trim()))
  return { law: 'empirical', values }
}

/** In a YAML flow map a comma ends the value: `{talk: lognormal(4 min, 1)}` is cut in two. */
function cutOff(text: string): Mistake {
  return new Mistake('cut-off', `"${text}" ends at the comma`, 'inside { } a value with commas stands in quotes')
}

function unknownLaw(word: string, text: string): Mistake {
  const laws = [...Object.keys(LAWS), 'empirical']
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
  if (Number.isInteger(k) && k >= 1 && k <= 1000) return k
  throw new Mistake('out-of-range', `${k} is no number of phases: write a whole number from 1 to 1000`)
}

function ordered(values: readonly number[], make: (values: readonly number[]) => DistributionSpec): DistributionSpec {
  if (values.every((value, index) => index === 0 || values[index - 1]! <= value)) return make(values)
  throw new Mistake('wrong-order', 'the smallest comes first: a <= mode <= b')
}

const PATTERN =
  '^\\s*(?:(?:constant|exponential|lognormal|gamma|erlang|weibull|hyperexponential|uniform|triangular|pert|empirical)\\s*\\(.*\\)|\\d.*|\\.\\d.*)$'

/** A random time in seconds. */
export const randomSeconds: Form<DistributionSpec> = {
  what: 'a duration or distribution such as lognormal(6 min, 1.1)',
  json: { type: 'string', pattern: PATTERN, examples: ['6 min', 'exponential(6 min)', 'lognormal(6 min, 1.1)'] },
  read: (raw) => readDistribution(raw, readSeconds),
}

/** A random amount in the file's currency. */
export const randomMoney: Form<DistributionSpec> = {
  what: 'an amount or distribution such as lognormal(45 USD, 0.9)',
  json: { type: ['string', 'number'], pattern: PATTERN, minimum: 0, examples: ['45 USD', 'lognormal(45 USD, 0.9)'] },
  read: (raw) => readDistribution(raw, readMoney),
}

/** A random time that may be in business days. */
export const randomDuration: Form<RandomDuration> = {
  what: 'a duration or distribution such as lognormal(2 days, 1)',
  json: { type: 'string', pattern: PATTERN, examples: ['2 business days', 'lognormal(2 days, 1)'] },
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
