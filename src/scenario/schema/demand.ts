import * as z from 'zod'
import { DAY, MINUTE, WEEK } from '../../kernel/units.js'
import type { Demand, Profile, WeeklyInterval } from '../scenario.js'
import { LEAST_PART, MOST_PER_SECOND } from '../values/bounds.js'
import { decimal, integer } from '../values/decimal.js'
import { seconds } from '../values/duration.js'
import { type Form, value } from '../values/form.js'
import { Mistake } from '../values/mistake.js'
import { type Rate, rate } from '../values/rate.js'
import { WEEKDAYS } from '../values/weekly-interval.js'
import { daysOf, weeklyHours } from '../volume.js'
import { openingHours } from './intervals.js'
import { keyed } from './keyed.js'
import { key, required, type Section } from './section.js'

const anyWeight = decimal(0, 1_000_000, 'a weight such as 1.2')
const weight: Form<number> = {
  ...anyWeight,
  json: { ...anyWeight.json, anyOf: [{ maximum: 0 }, { minimum: LEAST_PART }] },
  read: (raw) => {
    const read = anyWeight.read(raw)
    if (read === 0 || read >= LEAST_PART) return read
    throw new Mistake('too-small', `${read} is less than ${LEAST_PART}`, 'write 0 where nobody comes')
  },
}

function readHour(text: string): number {
  const hour = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN
  if (hour <= 23) return hour
  throw new Mistake('no-hour', `"${text}" is no hour of the day`, 'hours run from 0 to 23')
}

function readWeekday(text: string): number {
  const day = WEEKDAYS.indexOf(text)
  if (day >= 0) return day
  throw new Mistake('no-weekday', `"${text}" is no weekday`, `the weekdays are ${WEEKDAYS.join(', ')}`)
}

function profile(section: Section): z.ZodType<Profile> {
  const byNumber = (entries: readonly { key: number; value: number }[] = []) =>
    Object.fromEntries(entries.map(({ key, value }) => [key, value]))
  return section({
    hours: keyed(readHour, '^(?:[01]?\\d|2[0-3])$', weight)
      .describe('Relative weight by hour of day, 0 to 23; unlisted hours weigh 1.')
      .exactOptional(),
    weekdays: keyed(readWeekday, `^(?:${WEEKDAYS.join('|')})$`, weight)
      .describe('Factor by weekday, mon to sun; unlisted weekdays weigh 1.')
      .exactOptional(),
    steps: section({
      every: required(seconds(MINUTE), 'Length of one step.'),
      weights: z.array(value(weight)).describe('Relative weight of each step, repeated from Monday 00:00.'),
    })
      .describe('Steps of one length, instead of hours and weekdays.')
      .exactOptional(),
  }).transform(
    ({ hours, weekdays, steps }): Profile =>
      steps === undefined
        ? { kind: 'week', hours: byNumber(hours), weekdays: byNumber(weekdays) }
        : { kind: 'steps', every: steps.every, weights: steps.weights },
  )
}

/** When customers come. */
export function demand(section: Section): z.ZodType<Demand> {
  const times = z.array(value(seconds())).describe('Arrival times, from t = 0, ascending.')
  const regular = section({
    every: required(seconds(1 / MOST_PER_SECOND), 'Time between arrivals.'),
    first: key(seconds(), 'Time of the first arrival; 0 s where absent.'),
  })
  return section({
    arrivals: key(
      rate,
      'Customers per s, min or hour: the mean over open hours. Per day: the mean over business days, those with opening hours. Per week, month or year: as many as that.',
    ),
    at: z
      .union([times, regular])
      .describe('Fixed arrival times instead of a rate: a list, or {every, first}.')
      .exactOptional(),
    profile: profile(section).describe('Relative weights, normalised to the mean.').exactOptional(),
    open: openingHours()
      .describe('Opening hours, such as mon-sat 07:00-19:00; always open where absent.')
      .exactOptional(),
    busyness: key(decimal(0, 3), 'Coefficient of variation of a gamma factor on each day.'),
    half_day_busyness: key(decimal(0, 3), 'The same of a factor on each half of a day, up to noon and after.'),
    customer_base: key(integer(1, 1e10), 'All customers of the firm, most of them without an issue.'),
  }).transform(({ at, arrivals, ...others }): Demand => {
    const rest = arrivals === undefined ? others : { ...others, arrivals: perOpenSecond(arrivals, others.open) }
    if (at === undefined) return rest
    return Array.isArray(at) ? { ...rest, at } : { ...rest, every: { every: at.every, first: at.first ?? 0 } }
  })
}

/** A rate as the mean over open hours, in which all its customers come. */
function perOpenSecond({ amount, over }: Rate, open: readonly WeeklyInterval[] | undefined): number {
  if (over === 'open_hours' || open === undefined) return amount
  const meant = over === 'business_days' ? daysOf(open) * DAY : WEEK
  return (amount * meant) / weeklyHours(open)
}
