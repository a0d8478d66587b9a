import type { Scalar } from '../tree/tree.js'
import { DECIMAL } from './decimal.js'
import { UNITS } from './duration.js'
import type { Form } from './form.js'
import { Mistake } from './mistake.js'
import { textOf } from './written.js'

const PER: Readonly<Record<string, string>> = {
  s: 's',
  second: 's',
  min: 'min',
  minute: 'min',
  h: 'h',
  hour: 'h',
  day: 'day',
  week: 'week',
}

/** Reads `38 per hour` as customers per second; also per s, min, day and week. @throws {Mistake} */
export function readRate(raw: Exclude<Scalar, null>): number {
  const text = textOf(raw, 'rate')
  const [, minus, digits, per] = new RegExp(`^(-?)(${DECIMAL})\\s*(?:per\\s+|/\\s*)([a-z]+)$`).exec(text) ?? []
  const unit = per !== undefined && Object.hasOwn(PER, per) ? PER[per] : undefined
  if (digits === undefined || unit === undefined) {
    throw new Mistake(
      'no-rate',
      `"${text}" is no rate`,
      'write a number per s, min, hour, day or week, such as 38 per hour',
    )
  }
  if (minus) throw new Mistake('negative', `"${text}" is negative: a rate is zero or more`)
  return Number(digits) / UNITS[unit]!
}

/** Customers per second. */
export const rate: Form<number> = {
  what: 'a rate such as 38 per hour',
  json: {
    type: 'string',
    pattern: `^\\s*(?:${DECIMAL})\\s*(?:per\\s+|/\\s*)(?:s|second|min|minute|h|hour|day|week)\\s*$`,
    examples: ['38 per hour'],
  },
  read: readRate,
}
