import { DAY, HOUR, WEEK } from '../kernel/units.js'
import type { MeasureId } from '../measures/catalogue.js'
import type { Intervals } from '../model/compile.js'
import type { Model } from '../model/model.js'
import { WEEKDAYS } from '../scenario/values/weekly-hours.js'

/** What a week can be told by. */
export const WEEK_PARTS = ['hour', 'weekday'] as const
export type WeekPart = (typeof WEEK_PARTS)[number]

/** One hour of the day, or one weekday, as a run has booked it. */
export interface PartOfWeek {
  /** `08:00`, `mon`. */
  readonly name: string
  /** Numbers of the intervals that it consists of. */
  readonly intervals: readonly number[]
  /** On how many days of the counted span it was, of those on which the house is open at all. */
  readonly days: number
}

/** Contacts, waits and people by part of the week: what is of contacts and hours, not of cases, which last for days. */
export const WEEK_MEASURES: readonly MeasureId[] = [
  'contacts_a_day',
  'queue_time',
  'speed_of_answer',
  'delayed',
  'service_level',
  'abandonment',
  'blocked',
  'sent_away',
  'handle_time_per_contact',
  'contacts_transferred',
  'occupancy',
]

const HOURS = DAY / HOUR
const DAYS = WEEK / DAY

/** What has to be booked apart to tell a week by these parts: contacts where they begin. */
export function intervalsFor(parts: readonly WeekPart[]): Intervals {
  const changes = cells().map(({ day, hour, at }) => ({ at, interval: intervalOf(parts, day, hour) }))
  return {
    count: (parts.includes('hour') ? HOURS : 1) * (parts.includes('weekday') ? DAYS : 1),
    byContact: true,
    changes: changes.filter(({ interval }, index) => index === 0 || interval !== changes[index - 1]!.interval),
  }
}

/** The hours, or the weekdays, of a run in which {@link intervalsFor} these parts were booked. */
export function partsOfWeek(
  part: WeekPart,
  parts: readonly WeekPart[],
  model: Pick<Model, 'warmUp' | 'span' | 'opening'>,
): readonly PartOfWeek[] {
  const names = part === 'hour' ? Array.from({ length: HOURS }, (_, hour) => clock(hour)) : WEEKDAYS
  return names.map((name, index) => {
    const own = cells().filter(({ day, hour }) => (part === 'hour' ? hour : day) === index)
    const open = own.filter(({ day }) => model.opening === null || model.opening.openDays[day]!)
    const seconds = open.reduce((sum, { at }) => sum + secondsIn(at, model.warmUp, model.warmUp + model.span), 0)
    return {
      name,
      intervals: [...new Set(own.map(({ day, hour }) => intervalOf(parts, day, hour)))],
      days: seconds / (part === 'hour' ? HOUR : DAY),
    }
  })
}

/** Every hour of the week. */
function cells(): readonly { readonly day: number; readonly hour: number; readonly at: number }[] {
  return Array.from({ length: DAYS * HOURS }, (_, index) => ({
    day: Math.floor(index / HOURS),
    hour: index % HOURS,
    at: index * HOUR,
  }))
}

function intervalOf(parts: readonly WeekPart[], day: number, hour: number): number {
  const hours = parts.includes('hour')
  return (parts.includes('weekday') ? day * (hours ? HOURS : 1) : 0) + (hours ? hour : 0)
}

/** Seconds of an hour of every week that lie between two moments. */
function secondsIn(at: number, from: number, until: number): number {
  let seconds = 0
  for (let start = Math.floor(from / WEEK) * WEEK + at; start < until; start += WEEK) {
    seconds += Math.max(0, Math.min(until, start + HOUR) - Math.max(from, start))
  }
  return seconds
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}
