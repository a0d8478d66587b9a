import { DAY, MINUTE, WEEK } from '../kernel/units.js'
import type { Scenario, WeeklyInterval } from './scenario.js'
import { WEEKDAYS } from './values/weekly-hours.js'

/** A part of the week in which a team has one number of people, the same on each of its days. */
export interface RosterInterval {
  /** As the language writes it: `mon-fri 07:00-09:00`. */
  readonly text: string
  /** In seconds of the week, ascending. */
  readonly spans: readonly WeeklyInterval[]
  /** People at their desks today. */
  readonly agents: number
}

/** Who is at the desks of a team when. */
export interface Roster {
  readonly team: string
  readonly intervals: readonly RosterInterval[]
}

/**
 * The intervals of a team's roster: those that the file states, days that are alike together, or its open hours where it
 * states one number. Null where agents are unlimited.
 * @param every seconds; intervals are cut at its multiples of the day
 */
export function rosterOf({ teams, demand }: Scenario, team: string, every?: number): Roster | null {
  const { agents } = teams[team]!
  if (agents === 'unlimited') return null
  const stated =
    typeof agents === 'number'
      ? (demand.open ?? [{ start: 0, end: WEEK }]).map((span) => ({ ...span, agents }))
      : agents
  const parts = new Map<string, { agents: number; spans: WeeklyInterval[] }>()
  for (const span of stated) {
    if (span.agents === 0) continue
    // Whether days are alike is for the file to say, not for the pieces that its intervals are cut into.
    const alike = typeof agents === 'number' && every === undefined ? '' : `${clock(span.start)}-${clock(span.end)}`
    for (const piece of every === undefined ? [span] : cut(span, every)) {
      const own = every === undefined ? '' : `${clock(piece.start)}-${clock(piece.end)}`
      const key = `${alike} ${own} ${span.agents}`
      const part = parts.get(key) ?? { agents: span.agents, spans: [] }
      parts.set(key, part)
      part.spans.push({ start: piece.start, end: piece.end })
    }
  }
  const intervals = [...parts.values()].map(({ agents: number, spans }) => {
    return { text: spansText(spans), spans, agents: number }
  })
  return { team, intervals: intervals.toSorted((a, b) => a.spans[0]!.start - b.spans[0]!.start) }
}

/** The scenario with other numbers of people in the intervals of a roster, in their order. */
export function withRoster(scenario: Scenario, { team, intervals }: Roster, numbers: readonly number[]): Scenario {
  const agents = intervals
    .flatMap(({ spans }, index) => spans.map(({ start, end }) => ({ start, end, agents: numbers[index]! })))
    .toSorted((a, b) => a.start - b.start)
  return { ...scenario, teams: { ...scenario.teams, [team]: { ...scenario.teams[team]!, agents } } }
}

/** Seconds of a week. */
export function secondsAWeek({ spans }: RosterInterval): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

function cut({ start, end }: WeeklyInterval, every: number): readonly WeeklyInterval[] {
  const pieces: WeeklyInterval[] = []
  for (let from = start; from < end; ) {
    const day = Math.floor(from / DAY) * DAY
    const next = Math.min(end, day + DAY, day + (Math.floor((from - day) / every) + 1) * every)
    pieces.push({ start: from, end: next })
    from = next
  }
  return pieces
}

/** As the language writes them: days that follow each other by their ends, `always` for the whole week. */
function spansText(spans: readonly WeeklyInterval[]): string {
  if (spans.length === 1 && spans[0]!.end - spans[0]!.start === WEEK) return 'always'
  const byClock = new Map<string, number[]>()
  for (const { start, end } of spans) {
    const times = `${clock(start)}-${clock(end, 'end')}`
    byClock.set(times, [...(byClock.get(times) ?? []), Math.floor(start / DAY)])
  }
  return [...byClock].map(([times, days]) => `${daysText(days)} ${times}`).join(', ')
}

function daysText(days: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last !== undefined && last.to === day - 1) last.to = day
    else runs.push({ from: day, to: day })
  }
  return runs.map(({ from, to }) => (from === to ? WEEKDAYS[from]! : `${WEEKDAYS[from]}-${WEEKDAYS[to]}`)).join(', ')
}

/** The time of day of a second of the week; the end of a day is 24:00. */
function clock(second: number, end?: 'end'): string {
  const ofDay = second % DAY
  const minutes = Math.floor((ofDay === 0 && end !== undefined ? DAY : ofDay) / MINUTE)
  const two = (count: number) => String(count).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
