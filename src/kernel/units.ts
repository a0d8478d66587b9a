/** Seconds: the model's only unit of time. t = 0 is a Monday 00:00, local, without daylight saving time. */
export const SECOND = 1
export const MINUTE = 60
export const HOUR = 3600
export const DAY = 86_400
export const WEEK = 604_800
/** A month of 365.25 / 12 days, for monthly figures. */
export const MONTH = 2_629_800
export const YEAR = 31_557_600

/** Seconds in each unit of time that a user may write, by how it is written. */
export const TIME_UNITS: Readonly<Record<string, number>> = {
  s: SECOND,
  min: MINUTE,
  h: HOUR,
  day: DAY,
  days: DAY,
  week: WEEK,
  weeks: WEEK,
  year: YEAR,
  years: YEAR,
}
