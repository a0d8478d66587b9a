const MS_PER_SECOND = 1000
const ORIGIN = Date.UTC(2024, 0, 1)

/**
 * The date of t = 0. Logs need dates and scenarios have none: a Monday is assumed, the first of a leap year, in UTC.
 */
export const LOG_ORIGIN = timestamp(0)

/** A moment of the run as a date, `2024-01-02T10:42:07.250+00:00`. @param seconds since the first Monday 00:00 */
export function timestamp(seconds: number): string {
  return new Date(ORIGIN + Math.round(seconds * MS_PER_SECOND)).toISOString().replace('Z', '+00:00')
}
