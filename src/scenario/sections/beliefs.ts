import * as z from 'zod'
import type { Limits, Parameter } from '../../evidence/parameter.js'
import { PARAMETERS } from '../../evidence/registry.js'
import { own } from '../../kernel/own.js'
import { TIME_UNITS } from '../../kernel/units.js'
import { didYouMean } from '../nearest.js'
import type { ProblemList } from '../tree/problem-list.js'
import { CutOff, describeKind, type Entry, type MapTree, type ScalarTree, treeAt } from '../tree/tree.js'
import { cutOffMistake, Mistake } from '../values/form.js'
import { readMoney } from '../values/money.js'
import { readDecimal, readShare } from '../values/number.js'
import { readSeconds } from '../values/time.js'
import { key } from './section.js'

const KNOWN: ReadonlyMap<string, Parameter> = new Map(PARAMETERS.map((parameter) => [parameter.id, parameter]))

/** Which are sound is for {@link checkBeliefs} to say, that knows the registry. */
export const BELIEFS = key(
  z.record(z.string(), z.unknown()),
  'Overrides of behavioural defaults, by their registry id.',
  'the program’s own defaults',
  'Replaces a behavioural default in this scenario: `runaround explain ID` shows its value, range and source.',
)

/**
 * Flattens `beliefs` to registry ids and reads each in its parameter's unit, as a bare number or with its unit written.
 * @returns undefined where there are none
 */
export function checkBeliefs(tree: MapTree, problems: ProblemList): Readonly<Record<string, number>> | undefined {
  const written = treeAt(tree, ['beliefs'])
  if (written?.kind !== 'map') return undefined
  const values = new Map<string, number>()
  for (const [id, { key, value }] of flattened(written)) {
    const parameter = KNOWN.get(id)
    if (parameter === undefined) {
      problems.add(key, 'unknown-parameter', `there is no parameter "${id}"`, () => didYouMean(id, [...KNOWN.keys()]))
    } else if (value.kind !== 'scalar' || value.value === null) {
      problems.add(value.origin, 'wrong-shape', `"${id}" takes a number, not ${describeKind(value)}`)
    } else {
      const number = read(value, parameter, problems)
      if (number !== undefined) values.set(id, number)
    }
  }
  checkOrder(written, values, problems)
  return values.size === 0 ? undefined : Object.fromEntries(values)
}

/** What cannot exceed another, at what is stated or the default. */
function checkOrder(written: MapTree, values: ReadonlyMap<string, number>, problems: ProblemList): void {
  for (const { id, atMost, value } of KNOWN.values()) {
    const other = atMost === undefined ? undefined : KNOWN.get(atMost)
    if (other === undefined || !(values.has(id) || values.has(other.id))) continue
    const [low, high] = [values.get(id) ?? value, values.get(other.id) ?? other.value]
    if (low <= high) continue
    const at = flattened(written).get(values.has(id) ? id : other.id)!.value.origin
    problems.add(at, 'wrong-order', `"${id}" is ${low}, more than "${other.id}", ${high}`)
  }
}

/** Leaves by dotted id, the last one written winning; null takes an id out. */
function flattened(tree: MapTree, above = '', into = new Map<string, Entry>()): Map<string, Entry> {
  for (const [key, entry] of tree.entries) {
    const id = `${above}${key}`
    if (entry.value.kind === 'map') flattened(entry.value, `${id}.`, into)
    else if (entry.value.kind === 'scalar' && entry.value.value === null) into.delete(id)
    else into.set(id, entry)
  }
  return into
}

function read({ value, origin }: ScalarTree, { unit, limits }: Parameter, problems: ProblemList): number | undefined {
  try {
    if (value instanceof CutOff) throw cutOffMistake(value)
    const text = typeof value === 'number' ? String(value) : value
    if (typeof text !== 'string') throw new Mistake('no-number', `${String(text)} is no number`)
    return within(readIn(unit, text.trim()), unit, limits)
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    problems.add(origin, error.code, error.message, error.hint)
    return undefined
  }
}

function readIn(unit: string, text: string): number {
  if (/^-?[\d.]+$/.test(text)) return readDecimal(text)
  if (unit === 'currency') return readMoney(text)
  if (text.endsWith('%') && unit === 'share') return readShare(text)
  const time = own(TIME_UNITS, unit)
  return time === undefined ? readDecimal(text) : readSeconds(text) / time
}

function within(number: number, unit: string, { low, high, whole }: Limits): number {
  if (whole && !Number.isInteger(number)) throw new Mistake('no-whole-number', `${number} is no whole number`)
  if (number >= low && number <= high) return number
  const code = number < low ? 'too-small' : 'too-large'
  throw new Mistake(code, `${number} is not possible here: write ${low} to ${high} (${unit})`)
}
