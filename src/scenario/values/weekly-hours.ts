import * as z from 'zod'
import { DAY, HOUR, MINUTE, WEEK } from '../../kernel/units.js'
import { asWritten, type Form, Mistake, padded, readInto, value } from './form.js'

/** A recurring weekly interval in seconds of the week, 0 <= start < end <= 604,800, Monday 00:00 = 0. */
export interface WeeklyInterval {
  readonly start: number
  readonly end: number
}

export const WEEKDAYS: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const SPAN = /^(?:([a-z]{3}(?: ?- ?[a-z]{3})?) )?(\d{1,2}:\d{2}(?::\d{2})?) ?- ?(\d{1,2}:\d{2}(?::\d{2})?)$/
const DAYS = /^[a-z]{3}(?: ?- ?[a-z]{3})?$/

const DAY_SPAN = `(?:${WEEKDAYS.join('|')})(?:\\s*-\\s*(?:${WEEKDAYS.join('|')}))?`
const BEGIN = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?'
const TIME_SPAN = `(?:${DAY_SPAN}\\s+)?${BEGIN}\\s*-\\s*(?:${BEGIN}|24:00(?::00)?)`
/** As a pattern: days and spans by comma, a span at the end. */
const INTERVALS = padded(`(?:(?:${DAY_SPAN}|${TIME_SPAN})\\s*,\\s*)*${TIME_SPAN}`)

/**
 * Reads `mon-fri 07:00-13:00`, `13:00-19:00` (every day), or several by comma (`mon, wed 08:00-12:00, sat 09:00-12:00`).
 * A span that ends before it begins runs into the next day.
 * @returns intervals by start, not merged; an interval across Sunday midnight is split
 * @throws {Mistake}
 */
export function readWeeklyIntervals(text: string): readonly WeeklyInterval[] {
  const intervals: WeeklyInterval[] = []
  let days: number[] = []
  for (const piece of text.split(',').map((part) => part.trim().replace(/\s+/g, ' '))) {
    if (DAYS.test(piece)) {
      days.push(...readDays(piece, text))
      continue
    }
    const [, own, from, to] = SPAN.exec(piece) ?? []
    if (from === undefined) throw noInterval(text)
    if (own !== undefined) days.push(...readDays(own, text))
    const everyDay = WEEKDAYS.map((_, day) => day)
    intervals.push(...spans(days.length > 0 ? days : everyDay, readClock(from, text), readClock(to!, text), text))
    days = []
  }
  if (days.length > 0) throw noInterval(text)
  return intervals.sort((a, b) => a.start - b.start)
}

function spans(days: readonly number[], from: number, to: number, text: string): WeeklyInterval[] {
  if (from === to || from === DAY) throw new Mistake('empty-interval', `"${text}" is no time at all`)
  return days.flatMap((day) => {
    const start = day * DAY + from
    const end = day * DAY + (to > from ? to : DAY + to)
    if (end <= WEEK) return [{ start, end }]
    return [
      { start, end: WEEK },
      { start: 0, end: end - WEEK },
    ]
  })
}

function readDays(text: string, whole: string): number[] {
  const [first, last = first] = text.split('-').map((word) => WEEKDAYS.indexOf(word.trim()))
  if (first === undefined || last === undefined || first < 0 || last < 0) throw noInterval(whole)
  const length = ((last - first + 7) % 7) + 1
  return Array.from({ length }, (_, index) => (first + index) % 7)
}

function readClock(text: string, whole: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number)
  const time = hours * HOUR + minutes * MINUTE + seconds
  if (minutes < 60 && seconds < 60 && time <= DAY) return time
  throw new Mistake('no-time-of-day', `"${text}" in "${whole}" is no time of day`, 'times run from 00:00 to 24:00')
}

function noInterval(text: string): Mistake {
  return new Mistake(
    'no-interval',
    `"${text}" is no weekly interval`,
    'write mon-fri 07:00-13:00, or 13:00-19:00 for every day',
  )
}

/** Seconds open in a week. */
export function weeklyHours(open: readonly WeeklyInterval[] | undefined): number {
  return open === undefined ? WEEK : open.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** How many days of a week have opening hours. */
export function daysOf(open: readonly WeeklyInterval[] | undefined): number {
  return open === undefined ? WEEK / DAY : businessDays(open).filter((isOpen) => isOpen).length
}

/** Which days of the week, Monday first, have any opening hours: those are the business days. */
export function businessDays(open: readonly WeeklyInterval[]): readonly boolean[] {
  return WEEKDAYS.map((_, day) => open.some(({ start, end }) => start < (day + 1) * DAY && end > day * DAY))
}

/** Reads intervals written in one or several texts, and joins what touches or overlaps. @throws {Mistake} */
export function readOpeningHours(texts: readonly string[]): readonly WeeklyInterval[] {
  const joined: WeeklyInterval[] = []
  for (const interval of texts.flatMap(readWeeklyIntervals).sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last === undefined || interval.start > last.end) joined.push(interval)
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, interval.end) }
  }
  return joined
}

interface Keyed<K, V> {
  /** The key as the author wrote it. */
  readonly written: string
  readonly key: K
  readonly value: V
}

/** A map whose keys are values of the language themselves, such as intervals or hours. */
export function keyed<K, V>(
  readKey: (text: string) => K,
  pattern: string,
  form: Form<V>,
): z.ZodType<readonly Keyed<K, V>[]> {
  return z
    .record(z.string(), value(form))
    .meta({ propertyNames: { pattern } })
    .transform((map, context) =>
      Object.entries(map).flatMap(([written, value]) => {
        const read = readInto(context, () => ({ key: at(written, () => readKey(written)) }))
        return read === z.NEVER ? [] : [{ written, key: read.key, value }]
      }),
    )
}

function at<T>(written: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    throw new Mistake(error.code, error.message, error.hint, [written])
  }
}

const intervalText: Form<string> = {
  what: 'a weekly interval such as mon-fri 07:00-19:00',
  json: {
    type: 'string',
    pattern: INTERVALS,
    examples: ['mon-fri 07:00-19:00', 'mon-fri 07:00-19:00, sat 09:00-13:00'],
  },
  read: (raw) => {
    const text = asWritten(raw)
    readWeeklyIntervals(text)
    return text
  },
}

/** Weekly intervals in one text or a list; what touches or overlaps is joined. */
export function openingHours(): z.ZodType<readonly WeeklyInterval[]> {
  return z
    .union([value(intervalText), z.array(value(intervalText)).meta({ minItems: 1 })])
    .transform((texts, context) =>
      readInto(context, () => {
        if (texts.length === 0) throw new Mistake('empty', 'no hours at all: list at least one weekly interval')
        return readOpeningHours(typeof texts === 'string' ? [texts] : texts)
      }),
    )
}

/** A map from weekly intervals, of which no two may overlap. */
export function byInterval<V>(form: Form<V>): z.ZodType<readonly (WeeklyInterval & { readonly value: V })[]> {
  return keyed(readWeeklyIntervals, INTERVALS, form).transform((entries, context) => {
    const all = entries
      .flatMap(({ written, key, value }) => key.map(({ start, end }) => ({ start, end, value, written })))
      .sort((a, b) => a.start - b.start)
    for (const [index, { start, written }] of all.entries()) {
      const before = all[index - 1]
      if (before === undefined || start >= before.end) continue
      readInto(context, () => {
        throw new Mistake('overlapping-intervals', `"${written}" overlaps "${before.written}"`, undefined, [written])
      })
    }
    return all.map(({ start, end, value }) => ({ start, end, value }))
  })
}
