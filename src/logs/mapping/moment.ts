import { DAY, HOUR, MINUTE } from '../../kernel/units.js'

/** A moment as it is written: in seconds since 1970 in UTC, and how far the clock it was read from is ahead of UTC. */
export interface Moment {
  /** Seconds since 1970-01-01 00:00 UTC; of a clock without a zone, as if it were UTC. */
  readonly at: number
  /** Seconds that the clock is ahead of UTC; 0 where nothing says so. */
  readonly ahead: number
  /** Only a time of day: seconds since midnight. */
  readonly isTimeOfDay: boolean
}

/** Whether a date of three numbers has the day or the month first, where neither is the year. */
export type DayOrder = 'day first' | 'month first'

const CALENDAR =
  /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:(?:[T ]|, ?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)? ?([AaPp][Mm])? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/
const OF_DAY = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?([AaPp][Mm])?$/
const COMPACT = /^(\d{2}|\d{4})(\d{2})(\d{2})$/
const UNIX = /^(\d{9,10}|\d{12,13})(?:\.\d+)?$/

/** Dates of two digits are of this century, or of the last one from this year of it on. */
const LAST_CENTURY = 70

/**
 * Reads a moment: ISO 8601, dates with slashes or dots, `YYMMDD` and `YYYYMMDD`, a time of day, seconds or milliseconds
 * since 1970.
 * @returns null where it is none
 */
export function readMoment(text: string, order: DayOrder): Moment | null {
  const dated = CALENDAR.exec(text)
  if (dated !== null) {
    const day = dayOf(dated[1]!, dated[3]!, dated[4]!, order)
    const time = clock(dated[5], dated[6], dated[7], dated[8], dated[9])
    if (day === null || time === null) return null
    const ahead = aheadOf(dated[10])
    return { at: day + time - ahead, ahead, isTimeOfDay: false }
  }
  const ofDay = OF_DAY.exec(text)
  if (ofDay !== null) {
    const time = clock(ofDay[1], ofDay[2], ofDay[3], ofDay[4], ofDay[5])
    return time === null ? null : { at: time, ahead: 0, isTimeOfDay: true }
  }
  const compact = COMPACT.exec(text)
  if (compact !== null) {
    const day = date(Number(compact[1]), Number(compact[2]), Number(compact[3]))
    return day === null ? null : { at: day, ahead: 0, isTimeOfDay: false }
  }
  const unix = UNIX.exec(text)
  if (unix === null) return null
  return { at: Number(text) / (unix[1]!.length > 10 ? 1000 : 1), ahead: 0, isTimeOfDay: false }
}

/** Which number of a date must be the day; undefined where it may be either, or the year is first. */
export function dayOrderOf(text: string): DayOrder | undefined {
  const [, first = '', , second = ''] = CALENDAR.exec(text) ?? []
  if (first.length > 2) return undefined
  if (Number(first) > 12) return 'day first'
  return Number(second) > 12 ? 'month first' : undefined
}

/** Whether a text has a date of which either number could be the day. */
export function hasTwoWays(text: string): boolean {
  const [, first = ''] = CALENDAR.exec(text) ?? []
  return first !== '' && first.length <= 2
}

function dayOf(a: string, b: string, c: string, order: DayOrder): number | null {
  if (a.length > 2) return date(Number(a), Number(b), Number(c))
  const [day, month] = order === 'day first' ? [a, b] : [b, a]
  return date(Number(c), Number(month), Number(day))
}

/** Seconds since 1970 of a date; null where there is none such. */
function date(year: number, month: number, day: number): number | null {
  const whole = year >= 100 ? year : year + (year >= LAST_CENTURY ? 1900 : 2000)
  if (month < 1 || month > 12 || day < 1) return null
  const at = Date.UTC(whole, month - 1, day) / 1000
  // The thirtieth of February would be the second of March.
  return day > 28 && Date.UTC(whole, month, 0) / 1000 < at ? null : at
}

function clock(h = '0', m = '0', s = '0', fraction = '', half: string | undefined = undefined): number | null {
  const [hours, minutes, seconds] = [Number(h), Number(m), Number(s)]
  if (hours > 24 || minutes > 59 || seconds > 60 || (half !== undefined && (hours < 1 || hours > 12))) return null
  const isAfternoon = half !== undefined && half.toLowerCase() === 'pm'
  const ofDay = half === undefined ? hours : (hours % 12) + (isAfternoon ? 12 : 0)
  const time = ofDay * HOUR + minutes * MINUTE + seconds + (fraction === '' ? 0 : Number(`0.${fraction}`))
  return time > DAY ? null : time
}

function aheadOf(zone: string | undefined): number {
  if (zone === undefined || !/^[+-]/.test(zone)) return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))]
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * MINUTE)
}
