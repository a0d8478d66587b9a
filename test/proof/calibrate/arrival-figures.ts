import { DAY } from '../../../src/kernel/units.js'
import { standardisedFit } from './least-squares.js'
import { moments } from './spread.js'

/** Arrivals by stretch of the day, a row for each day that had any. */
function countsByDay(arrivals: readonly number[], stretch: number): readonly (readonly number[])[] {
  const days = new Map<number, number[]>()
  for (const time of arrivals) {
    const day = Math.floor(time / DAY)
    const counts = days.get(day) ?? Array.from({ length: DAY / stretch }, () => 0)
    counts[Math.floor((time - day * DAY) / stretch)]! += 1
    days.set(day, counts)
  }
  return [...days.values()]
}

/** By stretch of the day, its counts over days; those that never had any are left out. */
function byStretch(arrivals: readonly number[], stretch: number): readonly (readonly number[])[] {
  const days = countsByDay(arrivals, stretch)
  return (days[0] ?? []).map((_, at) => days.map((counts) => counts[at]!)).filter((counts) => counts.some((n) => n > 0))
}

/** Variance over mean of the arrivals in a stretch of the day, over days; the mean over stretches. */
export function dispersion(arrivals: readonly number[], stretch: number): number {
  const ratios = byStretch(arrivals, stretch)
    .map(moments)
    .map(({ mean, variance }) => variance / mean)
  return moments(ratios).mean
}

/** Correlation over days of the arrivals in the first two stretches that have any. */
export function correlation(arrivals: readonly number[], stretch: number): number {
  const [first, second] = byStretch(arrivals, stretch)
  if (first === undefined || second === undefined) return Number.NaN
  return standardisedFit(
    first.map((count) => [count]),
    second,
  ).coefficients[0]!
}

/** The busiest stretch of the day over the mean of those that have any. */
export function peakToMean(arrivals: readonly number[], stretch: number): number {
  const means = byStretch(arrivals, stretch).map((counts) => moments(counts).mean)
  return Math.max(...means) / moments(means).mean
}
