import { readWeeklyIntervals, type WeeklyInterval } from './weekly-interval.js'

/** Reads intervals written in one or several texts, and joins what touches or overlaps. @throws {Mistake} */
export function readOpeningHours(texts: readonly string[]): readonly WeeklyInterval[] {
  const joined: WeeklyInterval[] = []
  for (const interval of texts.flatMap(readWeeklyIntervals).sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last === undefined || interval.start > last.end) joined.push(interval)
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, interval.end) }
  }
  return joined
}
