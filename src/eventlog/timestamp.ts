const MS_PER_DAY = 86_400_000
const MS_PER_HOUR = 3_600_000
const MS_PER_MINUTE = 60_000
const MS_PER_SECOND = 1000
/** Days from 0000-03-01, the first of a cycle of 400 years, to Monday 2024-01-01. */
const ORIGIN = 739_191
const DAYS_PER_CYCLE = 146_097

/**
 * The date of t = 0. Logs need dates and scenarios have none: a Monday is assumed, the first of a leap year, in UTC.
 */
export const LOG_ORIGIN = '2024-01-01T00:00:00.000+00:00'

/** A moment of the run as a date, `2024-01-02T10:42:07.250+00:00`. @param seconds since the first Monday 00:00 */
export function timestamp(seconds: number): string {
  const ms = Math.round(seconds * MS_PER_SECOND)
  const day = Math.floor(ms / MS_PER_DAY)
  const rest = ms - day * MS_PER_DAY
  const hours = Math.floor(rest / MS_PER_HOUR)
  const minutes = Math.floor((rest % MS_PER_HOUR) / MS_PER_MINUTE)
  const whole = Math.floor((rest % MS_PER_MINUTE) / MS_PER_SECOND)
  return `${date(day)}T${digits(hours, 2)}:${digits(minutes, 2)}:${digits(whole, 2)}.${digits(rest % MS_PER_SECOND, 3)}+00:00`
}

/** By the Gregorian calendar, with years that begin in March (Hinnant, chrono-compatible low-level date algorithms). */
function date(day: number): string {
  const sinceMarch = day + ORIGIN
  const cycle = Math.floor(sinceMarch / DAYS_PER_CYCLE)
  const dayOfCycle = sinceMarch - cycle * DAYS_PER_CYCLE
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  )
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`
}

function digits(count: number, width: number): string {
  return String(count).padStart(width, '0')
}
