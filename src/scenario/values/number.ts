import { DAY, HOUR, MINUTE, SECOND, WEEK, YEAR } from '../../kernel/units.js'
import type { Scalar } from '../tree/tree.js'
import { DECIMAL, type Form, Mistake, NUMBER, padded, plainNumber, textOf, WHOLE } from './form.js'

/** No duration of a scenario is longer, in years: beyond it somebody has slipped, or wants to see an event list overflow. */
export const LONGEST_YEARS = 100
export const LONGEST = LONGEST_YEARS * YEAR
/** No run and no vacancy is longer. */
export const TEN_YEARS = 10 * YEAR
/** No amount of money is larger: a million million is beyond any bill, in any currency. */
export const MOST_MONEY = 1e12
/** More customers a second call nobody: three thousand million a year. */
export const MOST_PER_SECOND = 100
/** Smaller shares, weights and variations than this part of the whole are nothing, or a slip. */
export const LEAST_PART = 1e-4

const NAMED: readonly (readonly [string, number])[] = [
  ['years', YEAR],
  ['weeks', WEEK],
  ['days', DAY],
  ['h', HOUR],
  ['min', MINUTE],
]

/** A duration as one would write it, in the largest unit that leaves no fraction. */
export function durationName(seconds: number): string {
  const [unit, size] = NAMED.find(([, each]) => seconds >= each && seconds % each === 0) ?? ['s', SECOND]
  return `${seconds / size} ${unit}`
}

/** Refuses what nobody can mean. @throws {Mistake} */
export function bounded(
  number: number,
  text: string,
  [low, high]: readonly [number, number],
  show: (number: number) => string = String,
): number {
  if (number < low) throw new Mistake('too-small', `"${text}" is less than ${show(low)}`)
  if (number > high) throw new Mistake('too-large', `"${text}" is more than ${show(high)}`)
  return number
}

const NUMBER_SHAPE = new RegExp(`^[-+]?${NUMBER}$`)

/** Reads a number as YAML writes it: `12`, `0.4`, `-1.5`, `1e9`. @throws {Mistake} for `1,000`, `1_000` and the like */
export function readDecimal(raw: Exclude<Scalar, null>): number {
  const text = textOf(raw, 'number')
  const number = NUMBER_SHAPE.test(text) ? Number(text) : Number.NaN
  if (Number.isFinite(number)) return number
  throw new Mistake('no-number', `"${text}" is no number`, plainNumber(text) ?? 'write plain digits, such as 12 or 0.4')
}

/** A number between two bounds, both allowed. */
export function decimal(low: number, high: number, what = 'a number'): Form<number> {
  return {
    what,
    json: {
      type: ['number', 'string'],
      pattern: padded(`${low < 0 ? '[-+]?' : '[+]?'}${NUMBER}`),
      ...(Number.isFinite(low) ? { minimum: low } : {}),
      ...(Number.isFinite(high) ? { maximum: high } : {}),
    },
    read: (raw) => within(readDecimal(raw), low, high),
  }
}

/** A whole number between two bounds, both allowed. */
export function integer(low: number, high: number, hint?: string): Form<number> {
  return {
    what: 'a whole number',
    json: {
      type: ['integer', 'string'],
      pattern: padded(`${low < 0 ? '[-+]?' : '[+]?'}${WHOLE}`),
      minimum: low,
      maximum: high,
    },
    read: (raw) => readInteger(raw, low, high, hint),
  }
}

/** @param hint what to write instead of a number above `high` */
export function readInteger(raw: Exclude<Scalar, null>, low: number, high: number, hint?: string): number {
  const number = readDecimal(raw)
  if (!Number.isInteger(number)) throw new Mistake('no-whole-number', `${number} is no whole number`)
  return within(number, low, high, hint)
}

function within(number: number, low: number, high: number, hint?: string): number {
  if (number < low) throw new Mistake('too-small', `${number} is less than ${low}`)
  if (number > high) throw new Mistake('too-large', `${number} is more than ${high}`, hint)
  return number
}

const SHARE_SHAPE = new RegExp(`^(-?)(${DECIMAL}) ?(%?)$`)

/** Reads `40%` or `0.4`, from nothing to everything. @throws {Mistake} */
export function readShare(raw: Exclude<Scalar, null>): number {
  const text = textOf(raw, 'share')
  const [, minus, digits, percent] = SHARE_SHAPE.exec(text) ?? []
  if (digits === undefined) throw new Mistake('no-share', `"${text}" is no share`, 'write 40% or 0.4')
  if (minus) throw new Mistake('negative', `"${text}" is negative: a share is between 0% and 100%`)
  const share = percent ? Number(digits) / 100 : Number(digits)
  if (share <= 1) return share
  const meant = !percent && share <= 100 ? `write ${digits}%` : undefined
  throw new Mistake('too-large', `"${text}" is more than the whole: a share is between 0% and 100%`, meant)
}

/** A share as a pattern. */
export const SHARE = '0*(?:100(?:\\.0+)?|\\d{1,2}(?:\\.\\d+)?|\\.\\d+)\\s*%|0*(?:1(?:\\.0+)?|0(?:\\.\\d+)?|\\.\\d+)'

const JSON_SHARE = {
  type: ['string', 'number'],
  minimum: 0,
  maximum: 1,
  pattern: padded(SHARE),
  examples: ['40%', 0.4],
}

/** A share between nothing and everything, as a fraction. */
export const share: Form<number> = {
  what: 'a share such as 40%',
  json: JSON_SHARE,
  show: (share) => `${100 * share} %`,
  read: readShare,
}

/** A share of more than nothing, as a fraction. */
export const positiveShare: Form<number> = {
  what: 'a share such as 40%',
  json: { ...JSON_SHARE, minimum: LEAST_PART },
  read: (raw) => {
    const read = readShare(raw)
    if (read === 0) throw new Mistake('too-small', `"${textOf(raw, 'share')}" must be more than 0%`)
    return bounded(read, textOf(raw, 'share'), [LEAST_PART, 1])
  },
}

/** A share that happens within a year: `12%` or `12% per year`. */
export const yearlyShare: Form<number> = {
  what: 'a share such as 12% per year',
  json: { ...JSON_SHARE, pattern: padded(`(?:${SHARE})(?:\\s+per\\s+year)?`), examples: ['12% per year'] },
  read: (raw) => readShare(typeof raw === 'string' ? textOf(raw, 'share').replace(/ per year$/, '') : raw),
}
