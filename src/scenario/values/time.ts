import { DAY, TIME_UNITS, WEEK } from '../../kernel/units.js'
import type { Scalar } from '../tree/tree.js'
import { DECIMAL, type Form, Mistake, padded, textOf } from './form.js'
import { bounded, durationName, LONGEST } from './number.js'

/** A length of time: plain seconds, or business days (days in `open`), which only a calendar can turn into seconds. */
export interface Duration {
  readonly amount: number
  readonly unit: 'seconds' | 'business_days'
}

/** What people write instead, and what to tell them. */
const MEANT: Readonly<Record<string, string>> = {
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  m: 'min',
  mins: 'min',
  minute: 'min',
  minutes: 'min',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
  d: 'days',
  w: 'weeks',
  wk: 'weeks',
  wks: 'weeks',
  y: 'years',
  yr: 'years',
  yrs: 'years',
}

const DURATION_SHAPE = new RegExp(`^(-?)(${DECIMAL}) ?([a-z ]*)$`, 'i')
const EXAMPLES = 'write a unit: s, min, h, days, weeks or years'

/** Reads `45 s`, `6 min`, `2 h`, `3 days`, `6 weeks`, `1 year` or `2 business days`. @throws {Mistake} */
export function readDuration(raw: Exclude<Scalar, null>): Duration {
  const text = textOf(raw, 'duration')
  const [, minus, digits, words] = DURATION_SHAPE.exec(text) ?? []
  if (digits === undefined)
    throw new Mistake('no-duration', `"${text}" is no duration`, 'write a number and a unit, such as 6 min')
  if (minus) throw new Mistake('negative', `"${text}" is negative: time does not run backwards`)
  const unit = words!.trim()
  if (unit === '')
    throw new Mistake('missing-unit', `"${text}" has no unit: write ${digits} s, ${digits} min or ${digits} h`)
  const within = (amount: number) => bounded(amount, text, [0, LONGEST], durationName)
  if (unit === 'business day' || unit === 'business days') {
    return { amount: within(Number(digits) * DAY) / DAY, unit: 'business_days' }
  }
  const seconds = Object.hasOwn(TIME_UNITS, unit) ? TIME_UNITS[unit] : undefined
  if (seconds === undefined) throw unknownUnit(text, digits, unit.toLowerCase())
  return { amount: within(Number(digits) * seconds), unit: 'seconds' }
}

/** Reads a duration that needs no calendar, in seconds. @throws {Mistake} also for business days */
export function readSeconds(raw: Exclude<Scalar, null>): number {
  const { amount, unit } = readDuration(raw)
  if (unit === 'seconds') return amount
  throw new Mistake('business-days', 'business days are not possible here', 'write hours or days')
}

function unknownUnit(text: string, digits: string, unit: string): Mistake {
  const meant = Object.hasOwn(TIME_UNITS, unit) ? unit : Object.hasOwn(MEANT, unit) ? MEANT[unit] : undefined
  if (meant !== undefined) return new Mistake('wrong-unit', `"${text}" is no duration: write ${digits} ${meant}`)
  if (unit === 'month' || unit === 'months') {
    return new Mistake('wrong-unit', `"${text}" is no duration: months differ in length`, 'write days, weeks or years')
  }
  return new Mistake('wrong-unit', `"${text}" is no duration: there is no unit "${unit}"`, EXAMPLES)
}

/** As a pattern. */
export const DURATION = `(?:${DECIMAL})\\s*(?:${Object.keys(TIME_UNITS).join('|')})`
/** As a pattern, also in business days. */
export const CALENDAR_DURATION = DURATION.replace(/\)$/, '|business\\s+days?)')

/** A duration in seconds, from the least to the most that is possible, both allowed. */
export function seconds(least = 0, most = LONGEST): Form<number> {
  return {
    what: 'a duration such as 6 min',
    show: durationName,
    json: {
      type: 'string',
      pattern: padded(DURATION),
      examples: ['45 s', '6 min', '2 h', '3 days'],
    },
    read: (raw) => {
      const read = readSeconds(raw)
      if (least > 0 && read === 0)
        throw new Mistake('too-small', `"${textOf(raw, 'duration')}" is no time at all: write more than zero`)
      return bounded(read, textOf(raw, 'duration'), [least, most], durationName)
    },
  }
}

/** A duration that may be given in business days. */
export const duration: Form<Duration> = {
  what: 'a duration such as 24 h or 2 business days',
  json: {
    type: 'string',
    pattern: padded(CALENDAR_DURATION),
    examples: ['24 h', '2 days', '2 business days'],
  },
  read: readDuration,
}

const MOMENT_SHAPE = /^(week|day) (\d+)$/

/** Reads `week 10` (the beginning of the tenth week), `day 3` or `9 weeks`, as seconds. @throws {Mistake} */
function readMoment(raw: Exclude<Scalar, null>): number {
  const text = textOf(raw, 'moment')
  const [, unit, number] = MOMENT_SHAPE.exec(text) ?? []
  if (unit === undefined) {
    if (/^[\d.]/.test(text)) return readSeconds(raw)
    throw new Mistake('no-moment', `"${text}" is no moment`, 'write week 10, day 3 or a duration such as 9 weeks')
  }
  if (Number(number) >= 1) {
    const seconds = (Number(number) - 1) * (unit === 'week' ? WEEK : DAY)
    return bounded(seconds, text, [0, LONGEST], durationName)
  }
  throw new Mistake('too-small', `"${text}" is before the beginning: ${unit}s are counted from 1`, `write ${unit} 1`)
}

/** A moment of the counted span, in seconds after its beginning. */
export const moment: Form<number> = {
  what: 'a moment such as week 10',
  json: {
    type: 'string',
    pattern: padded('(?:week|day)\\s+0*[1-9]\\d*', DURATION),
    examples: ['week 10', 'day 3', '9 weeks'],
  },
  read: readMoment,
}
