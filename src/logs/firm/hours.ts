import { DAY, HOUR, MINUTE, WEEK } from '../../kernel/units.js'
import { STEP } from '../estimate/staffing.js'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const STEPS_A_DAY = DAY / STEP
const STEPS_AN_HOUR = HOUR / STEP
const HOURS_A_WEEK = WEEK / HOUR

/** A value that holds for a stretch of one day of the week; whole half hours. */
interface Stretch {
  readonly day: number
  readonly from: number
  readonly to: number
  readonly value: number
}

/** Stretches of the same value above zero, day by day. @param byStep by half hour of the week */
function stretches(byStep: readonly number[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const [step, value] of byStep.entries()) {
    if (value <= 0) continue
    const [day, of] = [Math.floor(step / STEPS_A_DAY), step % STEPS_A_DAY]
    const last = found.at(-1)
    if (last !== undefined && last.day === day && last.to === of && last.value === value) {
      found[found.length - 1] = { ...last, to: of + 1 }
    } else found.push({ day, from: of, to: of + 1, value })
  }
  return found
}

/** Weekly intervals as the language writes them, of days that are alike together: `mon-fri 07:00-19:00`. */
export function intervalsText(byStep: readonly number[]): readonly { readonly when: string; readonly value: number }[] {
  const rest = [...stretches(byStep)]
  const written: { when: string; value: number; day: number; from: number }[] = []
  while (rest.length > 0) {
    const first = rest.shift()!
    let last = first.day
    for (;;) {
      const next = rest.findIndex(
        ({ day, from, to, value }) =>
          day === last + 1 && from === first.from && to === first.to && value === first.value,
      )
      if (next < 0) break
      rest.splice(next, 1)
      last++
    }
    const days = last === first.day ? DAYS[first.day]! : `${DAYS[first.day]}-${DAYS[last]}`
    const when = `${days} ${clock(first.from)}-${clock(first.to)}`
    written.push({ when, value: first.value, day: first.day, from: first.from })
  }
  return written.sort((a, b) => a.day - b.day || a.from - b.from).map(({ when, value }) => ({ when, value }))
}

function clock(step: number): string {
  const minutes = (step * STEP) / MINUTE
  const two = (count: number) => String(count).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** An hour with fewer arrivals, as a share of the busiest, is one in which the house is closed. */
const HARDLY_ANY = 0.05
/** If such hours have more than this of all arrivals, the house is never closed. */
const MOST_OUTSIDE = 0.02
/** If more come when nobody is seen, those who are seen say nothing of the hours. */
const MOST_UNSTAFFED = 0.5

/**
 * The hours of the week in which the house is open: when anybody is seen at work, else when more than a few come.
 * @param staffed mean number of people by half hour; null where the log does not tell
 */
export function openHours(arrivals: readonly number[], staffed: readonly number[] | null): readonly boolean[] {
  if (staffed === null) return whenTheyCome(arrivals)
  const open = Array.from({ length: HOURS_A_WEEK }, (_, hour) => {
    const steps = staffed.slice(hour * STEPS_AN_HOUR, (hour + 1) * STEPS_AN_HOUR)
    // Who stays after hours for those who came before lets nobody in.
    return arrivals[hour]! > 0 && steps.some((people) => people >= 0.5)
  })
  return outsideOf(arrivals, open) > MOST_UNSTAFFED ? whenTheyCome(arrivals) : open
}

/** Share of the arrivals in hours that are not open. */
function outsideOf(arrivals: readonly number[], open: readonly boolean[]): number {
  const sum = (of: readonly number[]) => of.reduce((all, count) => all + count, 0)
  return sum(arrivals.filter((_, hour) => !open[hour])) / sum(arrivals)
}

function whenTheyCome(arrivals: readonly number[]): readonly boolean[] {
  const most = Math.max(...arrivals)
  const open = arrivals.map((count) => count >= HARDLY_ANY * most)
  return outsideOf(arrivals, open) > MOST_OUTSIDE ? arrivals.map(() => true) : open
}

/** The same by half hour, as numbers, for {@link intervalsText}. */
export function asSteps(open: readonly boolean[]): readonly number[] {
  return open.flatMap((isOpen) => Array.from({ length: STEPS_AN_HOUR }, () => (isOpen ? 1 : 0)))
}

/** Further from the hours of the week than this, hours by day do not tell them: half the sum of absolute differences. */
const NOT_ALIKE = 0.05

/** How arrivals spread over the week. */
export type Profile =
  | { readonly hours: ReadonlyMap<number, number>; readonly weekdays: readonly number[] }
  | { readonly steps: readonly number[] }

/**
 * Weights by hour of day and weekday where they tell the week nearly as it is, else by hour of the week.
 * @param arrivals mean number by hour of the week
 */
export function profileOf(arrivals: readonly number[], open: readonly boolean[]): Profile {
  const inside = arrivals.map((count, hour) => (open[hour] ? count : 0))
  const total = inside.reduce((sum, count) => sum + count, 0)
  const hourOf = new Map<number, number>()
  const weekdays = DAYS.map((_, day) => meanOf(inside, open, (hour) => Math.floor(hour / 24) === day))
  const all = meanOf(inside, open, () => true)
  for (let hour = 0; hour < 24; hour++) {
    const own = open.some((isOpen, at) => isOpen && at % 24 === hour)
    if (own)
      hourOf.set(
        hour,
        meanOf(
          inside,
          open,
          (at) => at % 24 === hour,
          (at) => weekdays[Math.floor(at / 24)]! / all,
        ) / all,
      )
  }
  const weights = weekdays.map((mean) => mean / all)
  const told = inside.map((_, at) => (open[at] ? hourOf.get(at % 24)! * weights[Math.floor(at / 24)]! : 0))
  const toldTotal = told.reduce((sum, count) => sum + count, 0)
  const apart = inside.reduce((sum, count, at) => sum + Math.abs(count / total - told[at]! / toldTotal), 0) / 2
  if (apart <= NOT_ALIKE) return { hours: hourOf, weekdays: weights }
  return { steps: inside.map((count) => count / all) }
}

function meanOf(
  counts: readonly number[],
  open: readonly boolean[],
  of: (hour: number) => boolean,
  weightOf: (hour: number) => number = () => 1,
): number {
  let [sum, weight] = [0, 0]
  for (const [hour, count] of counts.entries()) {
    if (!open[hour] || !of(hour)) continue
    sum += count
    weight += weightOf(hour)
  }
  return weight === 0 ? 0 : sum / weight
}
