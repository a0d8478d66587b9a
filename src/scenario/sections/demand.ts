import * as z from 'zod'
import { DAY, HOUR, MINUTE, WEEK } from '../../kernel/units.js'
import { type Form, Mistake, value } from '../values/form.js'
import { decimal, integer, LEAST_PART } from '../values/number.js'
import { type Rate, rate } from '../values/rate.js'
import { seconds } from '../values/time.js'
import { daysOf, keyed, openingHours, WEEKDAYS, type WeeklyInterval, weeklyHours } from '../values/weekly-hours.js'
import { type ArrivalTimes, arrivalTimes, checkTimes } from './arrival-times.js'
import type { DeepPartial, Draft } from './draft.js'
import { type Immutable, key, required, type Section, strict } from './section.js'

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

/** Relative weights; unlisted hours and weekdays weigh 1. */
export type Profile =
  | {
      readonly kind: 'week'
      /** By hour of day, 0-23. */
      readonly hours: Readonly<Record<number, number>>
      /** By weekday, Monday = 0. */
      readonly weekdays: Readonly<Record<number, number>>
    }
  /** Steps of one length that repeat from t = 0. */
  | { readonly kind: 'steps'; readonly every: number; readonly weights: readonly number[] }

function profile(section: Section) {
  const byNumber = (entries: readonly { key: number; value: number }[] = []) =>
    Object.fromEntries(entries.map(({ key, value }) => [key, value]))
  return section({
    hours: key(
      keyed(readHour, '^(?:[01]?\\d|2[0-3])$', weight),
      'Relative weight by hour of day, 0 to 23; unlisted hours weigh 1.',
      'all hours weigh 1',
      'An hour of weight 2 brings twice the customers of one of weight 1.',
    ),
    weekdays: key(
      keyed(readWeekday, `^(?:${WEEKDAYS.join('|')})$`, weight),
      'Factor by weekday, mon to sun; unlisted weekdays weigh 1.',
      'all weekdays weigh 1',
      'Multiplies the weights of the hours on that day.',
    ),
    steps: key(
      section({
        every: required(seconds(MINUTE), 'Length of one step.', 'How long each weight holds.'),
        weights: required(
          z.array(value(weight)),
          'Relative weight of each step, repeated from Monday 00:00.',
          'One weight after the other, then from the beginning again.',
        ),
      }),
      'Steps of one length, instead of hours and weekdays.',
      'hours and weekdays',
      'A profile of steps of any length, repeated from Monday 00:00.',
    ),
  }).transform(
    ({ hours, weekdays, steps }): Profile =>
      steps === undefined
        ? { kind: 'week', hours: byNumber(hours), weekdays: byNumber(weekdays) }
        : { kind: 'steps', every: steps.every, weights: steps.weights },
  )
}

function isFlat(profile: Profile): boolean {
  const weights =
    profile.kind === 'steps' ? profile.weights : [...Object.values(profile.hours), ...Object.values(profile.weekdays)]
  return weights.every((weight) => weight === 1)
}

function written(section: Section) {
  return section({
    arrivals: key(
      rate,
      'Customers per s, min or hour: the mean over open hours. Per day: the mean over business days, those with opening hours. Per week, month or year: as many as that.',
      'customers come at the times in `at`',
      'The volume; profile and opening hours spread it without changing it. `runaround validate` prints what it comes to.',
    ),
    at: key(
      arrivalTimes(section),
      'Fixed arrival times instead of a rate: a list, {every, first}, or the columns of a CSV file.',
      'customers come at random, by `arrivals`',
      'Arrivals at these very times, for tests, traces and replays; of each of a list or file can be stated who comes, about what, and how long the first talk is.',
    ),
    profile: key(
      profile(section),
      'Relative weights, normalised to the mean.',
      { absent: 'all open hours alike', off: isFlat },
      'Weights around the mean of `arrivals`: some hours busier, others quieter, the volume the same.',
    ),
    open: key(
      openingHours(),
      'Opening hours, such as mon-sat 07:00-19:00; always open where absent.',
      { absent: 'always open', off: (open) => weeklyHours(open) === WEEK },
      'Nobody arrives, and no line is staffed, outside these hours; `at_close` says what becomes of who still waits. Days with opening hours are business days.',
    ),
    busyness: key(
      decimal(0, 3),
      'Coefficient of variation of a gamma factor on each day.',
      { neutral: 0, absent: '0: days differ by chance alone' },
      'Each day has a factor of mean 1 and this variation, drawn anew (gamma): busy days are busy throughout.',
    ),
    half_day_busyness: key(
      decimal(0, 3),
      'The same of a factor on each half of a day, up to noon and after.',
      { neutral: 0 },
      'A second factor for each half of a day, up to noon and after, independent of the other half.',
    ),
    customer_base: key(
      integer(1, 1e10),
      'All customers of the firm, most of them without an issue.',
      { neutral: 0, absent: 'no talk among customers without an issue' },
      'Those without an issue talk as well: their everyday conversations are part of the ratio of good words to bad ones.',
    ),
  })
}

type Written = Immutable<z.output<ReturnType<typeof written>>>
/** When customers come. Either `arrivals` or times are given. */
export type Demand = Omit<Written, 'arrivals' | 'at'> &
  ArrivalTimes & {
    /** Customers per second, the mean over open hours. */
    readonly arrivals?: number
  }

export const DEMAND = written(strict).shape

/** When customers come. */
export function demand(section: Section): z.ZodType<Demand, unknown> {
  return written(section).transform(({ at, arrivals, ...others }): Demand => {
    const rest = arrivals === undefined ? others : { ...others, arrivals: perOpenSecond(arrivals, others.open) }
    return { ...rest, ...at }
  })
}

/** A rate as the mean over open hours, in which all its customers come. */
function perOpenSecond({ amount, over }: Rate, open: readonly WeeklyInterval[] | undefined): number {
  if (over === 'open_hours' || open === undefined) return amount
  const meant = over === 'business_days' ? daysOf(open) * DAY : WEEK
  return (amount * meant) / weeklyHours(open)
}

/** Customers come in one way, and at times when they can come. */
export function checkDemand(draft: Draft<{ readonly demand: Demand }>): void {
  if (!draft.has('demand')) return
  const { demand } = draft.scenario
  const [rate, fixed] = [draft.has('demand', 'arrivals'), draft.has('demand', 'at')]
  if (rate && fixed) {
    draft.refuseKey(
      ['demand', 'at'],
      'two-demands',
      'demand has "arrivals" and "at": give one of them',
      'write null to delete one that is inherited',
    )
  } else if (!rate && !fixed) {
    draft.refuseKey(
      ['demand'],
      'missing-key',
      '"arrivals" is missing in demand',
      'write arrivals: 38 per hour, or at: [0 s, 5 min]',
    )
  }
  if (demand?.arrivals === 0)
    draft.refuse(['demand', 'arrivals'], 'too-small', 'nobody arrives: write a rate of more than zero')
  if (fixed && !rate) {
    for (const key of ['profile', 'busyness', 'half_day_busyness']) {
      if (draft.has('demand', key)) draft.refuseIdle(['demand', key], 'with fixed arrival times', ['demand', 'at'])
    }
  }
  checkTimes(draft, demand?.at)
  checkProfile(draft, demand?.profile, demand?.open ?? [{ start: 0, end: WEEK }])
}

function checkProfile(draft: Draft, profile: DeepPartial<Profile> | undefined, open: readonly WeeklyInterval[]): void {
  const both =
    draft.has('demand', 'profile', 'steps') && ['hours', 'weekdays'].some((key) => draft.has('demand', 'profile', key))
  if (both) {
    draft.refuseKey(
      ['demand', 'profile', 'steps'],
      'two-profiles',
      'a profile has steps, or hours and weekdays',
      'write null to delete those that are inherited',
    )
  } else if (profile?.kind === 'steps') {
    const weights = profile.weights
    if (weights === undefined || weights.some((weight) => weight > 0)) return
    draft.refuse(
      ['demand', 'profile', 'steps', 'weights'],
      'empty-profile',
      'nobody arrives: no step has a weight above zero',
    )
  } else if (profile?.kind === 'week' && !open.some((interval) => someoneComes(profile, interval))) {
    draft.refuseKey(['demand', 'profile'], 'empty-profile', 'nobody arrives: no open hour has a weight above zero')
  }
}

function someoneComes(
  { hours = {}, weekdays = {} }: DeepPartial<Profile & { kind: 'week' }>,
  { start, end }: WeeklyInterval,
): boolean {
  for (let time = Math.floor(start / HOUR) * HOUR; time < end; time += HOUR) {
    const hour = hours[(time % DAY) / HOUR] ?? 1
    if (hour > 0 && (weekdays[Math.floor(time / DAY)] ?? 1) > 0) return true
  }
  return false
}
