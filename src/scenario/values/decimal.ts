import type { Scalar } from '../tree/tree.js'
import type { Form } from './form.js'
import { Mistake } from './mistake.js'
import { NUMBER, padded, WHOLE } from './pattern.js'
import { textOf } from './written.js'

const SHAPE = new RegExp(`^[-+]?${NUMBER}$`)

/** Reads a number as YAML writes it: `12`, `0.4`, `-1.5`, `1e9`. @throws {Mistake} for `1,000`, `1_000` and the like */
export function readDecimal(raw: Exclude<Scalar, null>): number {
  const text = textOf(raw, 'number')
  const number = SHAPE.test(text) ? Number(text) : Number.NaN
  if (Number.isFinite(number)) return number
  throw new Mistake('no-number', `"${text}" is no number`, plainNumber(text) ?? 'write plain digits, such as 12 or 0.4')
}

/** What to write instead of a number with separators (`1,000`) or a decimal comma (`3,4`), and whatever follows it. */
export function plainNumber(text: string): string | undefined {
  const grouped = /^-?\d{1,3}(?:[,_ ]\d{3})+(?![\d,])/.exec(text)?.[0]
  if (grouped !== undefined) return `write ${grouped.replace(/[,_ ]/g, '')}${text.slice(grouped.length)}`
  return /^-?\d+\s*,\s*\d/.test(text) ? 'write one number, with a point where it has decimals' : undefined
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
