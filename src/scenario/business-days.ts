import { DAY } from '../kernel/units.js'
import type { WeeklyInterval } from './scenario.js'

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6]

/** Which days of the week, Monday first, have any opening hours: those are the business days. */
export function businessDays(open: readonly WeeklyInterval[]): readonly boolean[] {
  return WEEKDAYS.map((day) => open.some(({ start, end }) => start < (day + 1) * DAY && end > day * DAY))
}
