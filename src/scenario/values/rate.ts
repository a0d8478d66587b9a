import { DAY, HOUR, MINUTE, MONTH, SECOND, WEEK, YEAR } from '../../kernel/units.js'
import type { Scalar } from '../tree/tree.js'
import { DECIMAL, type Form, Mistake, padded, textOf } from './form.js'
import { LONGEST, LONGEST_YEARS, MOST_PER_SECOND } from './number.js'

/**
 * How often something happens. Up to an hour one means the time in which it can happen; a day is one with opening hours;
 * from a week on it is what the calendar holds, closed hours and all.
 */
export interface Rate {
  /** Per second of the time that is meant; a day has 24 hours of it. */
  readonly amount: number
  readonly over: 'open_hours' | 'business_days' | 'calendar'
}

type Unit = readonly [seconds: number, over: Rate['over']]

const UNITS: Readonly<Record<string, Unit>> = {
  s: [SECOND, 'open_hours'],
  second: [SECOND, 'open_hours'],
  min: [MINUTE, 'open_hours'],
  minute: [MINUTE, 'open_hours'],
  h: [HOUR, 'open_hours'],
  hour: [HOUR, 'open_hours'],
  day: [DAY, 'business_days'],
  week: [WEEK, 'calendar'],
  month: [MONTH, 'calendar'],
  year: [YEAR, 'calendar'],
}

const SHAPE = new RegExp(`^(-?)(${DECIMAL}) ?(?:per |/ ?)([a-z]+)$`)

/** Reads `38 per hour`, `9000 per day` and the like. @throws {Mistake} */
export function readRate(raw: Exclude<Scalar, null>): Rate {
  const text = textOf(raw, 'rate')
  const [, minus, digits, per] = SHAPE.exec(text) ?? []
  const unit = per !== undefined && Object.hasOwn(UNITS, per) ? UNITS[per] : undefined
  if (digits === undefined || unit === undefined) {
    throw new Mistake(
      'no-rate',
      `"${text}" is no rate`,
      'write a number per s, min, hour, day, week, month or year, such as 38 per hour',
    )
  }
  if (minus) throw new Mistake('negative', `"${text}" is negative: a rate is zero or more`)
  const amount = Number(digits) / unit[0]
  if (amount > MOST_PER_SECOND) throw new Mistake('too-large', `"${text}" is more than ${MOST_PER_SECOND} per s`)
  if (amount > 0 && amount < 1 / LONGEST)
    throw new Mistake('too-small', `"${text}" is less than one in ${LONGEST_YEARS} years`)
  return { amount, over: unit[1] }
}

/** How often customers come. */
export const rate: Form<Rate> = {
  what: 'a rate such as 38 per hour',
  json: {
    type: 'string',
    pattern: padded(`(?:${DECIMAL})\\s*(?:per\\s+|/\\s*)(?:${Object.keys(UNITS).join('|')})`),
    examples: ['38 per hour', '9000 per day'],
  },
  read: readRate,
}
