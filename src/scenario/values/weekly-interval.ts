import { DAY, HOUR, MINUTE, WEEK } from '../../kernel/units.js'
import { Mistake } from './mistake.js'
import { padded } from './pattern.js'

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
export const INTERVALS = padded(`(?:(?:${DAY_SPAN}|${TIME_SPAN})\\s*,\\s*)*${TIME_SPAN}`)

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
