import { Doors, OpenInterval, OpeningHours } from '../core/model/opening-hours.js'
import { invariant } from '../kernel/invariant.js'
import { WEEK } from '../kernel/units.js'
import { businessDays } from '../scenario/values/weekly-hours.js'

interface Interval {
  readonly start: number
  readonly end: number
}

/**
 * The hours in which customers are received.
 * @param intervals sorted, not overlapping, in seconds of the week, of which some are left over
 */
export function openingHours(intervals: readonly Interval[]): OpeningHours {
  invariant(intervals.length > 0, 'opening hours have at least one interval')
  invariant(openSeconds(intervals) !== WEEK, 'opening hours leave some of the week closed')
  const starts = new Set(intervals.map(({ start }) => start))
  const ends = new Set(intervals.map(({ end }) => end % WEEK))
  const doors = intervals
    .flatMap(({ start, end }) => [
      ...(ends.has(start) ? [] : [new Doors(start, true)]),
      ...(starts.has(end % WEEK) ? [] : [new Doors(end, false)]),
    ])
    .sort((a, b) => a.at - b.at)
  return new OpeningHours(
    intervals.map(({ start, end }) => new OpenInterval(start, end)),
    doors,
    [...businessDays(intervals)],
  )
}

/** Seconds open in a week. */
export function openSeconds(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** The same of a house that may never close. */
export function openSecondsAWeek(opening: OpeningHours | null): number {
  return opening === null ? WEEK : openSeconds(opening.intervals)
}

/** Days of a week with any opening hours: all where nothing ever closes. */
export function businessDaysAWeek(opening: OpeningHours | null): number {
  return opening === null ? 7 : opening.openDays.filter((open) => open).length
}
