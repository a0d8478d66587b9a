import { DAY, HOUR, MINUTE, SECOND } from '../../kernel/units.js'

/** Seconds in each unit that a column can be in. */
export const COLUMN_UNITS: Readonly<Record<string, number>> = { ms: 0.001, s: SECOND, min: MINUTE, h: HOUR, days: DAY }

const CLOCK = /^(?:(\d+):)?(\d{1,2}):(\d{2})(?:[.,](\d+))?$/
const PLAIN = /^\d+(?:\.\d+)?$/

/** Seconds of a cell: a plain number in the column's unit, or `m:ss` and `h:mm:ss`. @returns NaN where it is neither */
export function readDuration(text: string, unit: number): number {
  if (PLAIN.test(text)) return Number(text) * unit
  const [found, hours = '0', minutes, seconds, fraction = '0'] = CLOCK.exec(text) ?? []
  if (found === undefined) return Number.NaN
  return Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) + Number(`0.${fraction}`)
}

/** The unit that the name of a column says: `wait_ms`, `talk (min)`, `reply_time_in_minutes`. Seconds where it says none. */
export function unitInName(column: string): keyof typeof COLUMN_UNITS {
  if (/(?:[_ (]|milli)(?:ms|msecs?|milliseconds?|seconds in ms)\)?$/i.test(column)) return 'ms'
  if (/[_ (.](?:min|mins|minutes?)\)?(?:[_.]\w+)?$/i.test(column)) return 'min'
  if (/[_ (.](?:h|hrs?|hours?)\)?$/i.test(column)) return 'h'
  if (/[_ (.](?:d|days?)\)?$/i.test(column)) return 'days'
  return 's'
}
