import { power } from '../../core/engine/arithmetic.js'
import { studentTQuantile } from '../../statistics/interval.js'
import { type Contrast, contrastOf } from '../../statistics/ratio-of-means.js'
import { type MeasureCost, WEEKS_A_YEAR } from './costs.js'
import type { HouseKey, Mixture, PlanWeek } from './doses.js'

const MONTHS_A_YEAR = 12

/** What a year of a house saves against today, in each replication. */
export type SavingOf = (house: HouseKey) => readonly number[]

/** How much of a year each house is worth: as many years of it, each at what it is worth today. */
export type YearsOfHouse = ReadonlyMap<HouseKey, number>

/** What a unit of money at a moment is worth today. @param rate a year, 0.08 for 8 % */
export function discountAt(week: number, rate: number): number {
  return power(1 + rate, -week / WEEKS_A_YEAR)
}

/** The discounted years of each house in a programme; what a week brings counts as at its middle. */
export function yearsOfHouses(course: readonly Mixture[], weeks: readonly PlanWeek[], rate: number): YearsOfHouse {
  const years = new Map<HouseKey, number>()
  for (const [index, mixture] of course.entries()) {
    const { from, length } = weeks[index]!
    const factor = (discountAt(from + length / 2, rate) * length) / WEEKS_A_YEAR
    for (const [house, weight] of mixture) years.set(house, (years.get(house) ?? 0) + weight * factor)
  }
  return years
}

/** What measures cost in cash over the years, at what it is worth today. */
export function presentCost(costs: readonly MeasureCost[], weeks: readonly PlanWeek[], rate: number): number {
  return costs.reduce((sum, { atStart, aYear, starts }) => {
    const isWithin = starts < (weeks.at(-1)?.from ?? 0) + 1
    return sum + (isWithin ? atStart * discountAt(starts, rate) : 0) + aYear * discountedYears(starts, weeks, rate)
  }, 0)
}

/** The worth of hours away at the starts. */
export function presentHoursAway(costs: readonly MeasureCost[], rate: number): number {
  return costs.reduce((sum, { hoursAway, starts }) => sum + hoursAway * discountAt(starts, rate), 0)
}

function discountedYears(starts: number, weeks: readonly PlanWeek[], rate: number): number {
  return weeks.reduce((sum, { from, length }) => {
    const begins = Math.max(from, starts)
    const lasts = from + length - begins
    return lasts > 0 ? sum + (discountAt(begins + lasts / 2, rate) * lasts) / WEEKS_A_YEAR : sum
  }, 0)
}

/** What a programme saves, less a certain cost, in each replication. */
export function presentValues(
  years: YearsOfHouse,
  saving: SavingOf,
  cost: number,
  replications: number,
): readonly number[] {
  const terms = [...years].map(([house, weight]) => [weight, saving(house)] as const)
  return Array.from({ length: replications }, (_, replication) => {
    return terms.reduce((sum, [weight, values]) => sum + weight * values[replication]!, -cost)
  })
}

/** The mean of paired values with its interval. @param values one a replication */
export function contrastOfValues(values: readonly number[], confidence: number): Contrast {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const magnitude = Math.max(...values.map(Math.abs))
  return contrastOf(
    mean,
    values.map((value) => value - mean),
    magnitude,
    confidence,
  )
}

/** After how many months what came in has made up for what went out, for good; null where it does not within the years. */
export interface Payback {
  readonly months: number | null
  /** Between these it lies; null without an end within the years. */
  readonly low: number | null
  readonly high: number | null
}

/**
 * When a programme has paid for itself, undiscounted. Its interval holds the moments at which the balance cannot be told
 * from nothing.
 */
export function paybackOf(
  course: readonly Mixture[],
  weeks: readonly PlanWeek[],
  costs: readonly MeasureCost[],
  saving: SavingOf,
  replications: number,
  confidence: number,
): Payback {
  const running = Array.from({ length: replications }, () => 0)
  const houses = new Set(course.flatMap((mixture) => [...mixture.keys()]))
  const savings = new Map([...houses].map((house) => [house, saving(house)]))
  const balances: { at: number; mean: number; half: number }[] = []
  const t = replications < 2 ? 0 : studentTQuantile((1 + confidence) / 2, replications - 1)
  const note = (at: number) => {
    const mean = running.reduce((sum, value) => sum + value, 0) / replications
    const squares = running.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
    const error = replications < 2 ? 0 : Math.sqrt(squares / (replications * (replications - 1)))
    balances.push({ at, mean, half: t * error })
  }
  // What is paid at the start of a week is paid before anything comes in.
  for (const [index, mixture] of course.entries()) {
    const { from, length } = weeks[index]!
    const paid = costs.reduce((sum, { atStart, starts }) => {
      return starts >= from && starts < from + length ? sum + atStart : sum
    }, 0)
    for (let replication = 0; replication < replications; replication++) running[replication]! -= paid
    note(from)
    const due = costs.reduce((sum, { aYear, starts }) => {
      const lasts = from + length - Math.max(from, starts)
      return lasts > 0 ? sum + (aYear * lasts) / WEEKS_A_YEAR : sum
    }, 0)
    for (let replication = 0; replication < replications; replication++) {
      let came = -due
      for (const [house, weight] of mixture)
        came += (weight * savings.get(house)![replication]! * length) / WEEKS_A_YEAR
      running[replication]! += came
    }
    note(from + length)
  }
  const crossing = (of: (balance: { mean: number; half: number }) => number) => {
    const found = lastCrossing(balances.map((balance) => ({ at: balance.at, value: of(balance) })))
    return found === null ? null : (found * MONTHS_A_YEAR) / WEEKS_A_YEAR
  }
  return {
    months: crossing(({ mean }) => mean),
    low: crossing(({ mean, half }) => mean + half),
    high: crossing(({ mean, half }) => mean - half),
  }
}

/** From when on a balance is not below nothing any more, straight between what is known; null where it ends below. */
function lastCrossing(points: readonly { readonly at: number; readonly value: number }[]): number | null {
  const below = points.findLastIndex(({ value }) => value < 0)
  if (below < 0) return 0
  const [before, after] = [points[below]!, points[below + 1]]
  if (after === undefined) return null
  return before.at + ((after.at - before.at) * -before.value) / (after.value - before.value)
}
