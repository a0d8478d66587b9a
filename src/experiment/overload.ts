import type { Row } from '../measures/measure.js'
import type { Observations } from '../observations/observations.js'
import { managerRow, teamRow } from './rows.js'
import type { SummaryContext } from './summary-context.js'

/** More work comes to a team or a manager role than it can do. */
export interface Overload {
  readonly kind: 'team' | 'manager'
  readonly name: string
  /** Work arriving over capacity: 1.13 for 13 % too much. */
  readonly load: number
}

/** Counters that teams and manager roles share. */
type Shared =
  | 'window_joins'
  | 'window_work_seconds'
  | 'on_duty_seconds'
  | `line_seconds_${'first' | 'middle' | 'last'}_third`

/**
 * Load over capacity where it is beyond the limit and the backlog rises from third to third of the span; null otherwise.
 * Overload is judged, not awaited.
 * @param done legs or requests that the work seconds belong to
 */
function judgeLoad(row: Row<Shared>, done: number, limit: number): number | null {
  const load = (row('window_joins') * (row('window_work_seconds') / done)) / row('on_duty_seconds')
  const [first, middle, last] = [
    row('line_seconds_first_third'),
    row('line_seconds_middle_third'),
    row('line_seconds_last_third'),
  ]
  return first < middle && middle < last && load > limit && Number.isFinite(load) ? load : null
}

/** Sums over replications: averages differ from them by a factor that cancels. */
function summed<Counter extends string>(rows: readonly Row<Counter>[]): Row<Counter> {
  return (counter) => rows.reduce((total, row) => total + row(counter), 0)
}

/** Teams and manager roles to which more work comes than they can do. */
export function overloads(observations: readonly Observations[], context: SummaryContext): readonly Overload[] {
  const limit = context.beliefs['warning.overload']
  const teams = context.teams.map((name, index) => {
    const row = summed(observations.map((observed) => teamRow(observed, index)))
    return { kind: 'team' as const, name, load: judgeLoad(row, row('window_legs'), limit) }
  })
  const managers = context.managers.map((name, index) => {
    const row = summed(observations.map((observed) => managerRow(observed, index)))
    return { kind: 'manager' as const, name, load: judgeLoad(row, row('window_decided'), limit) }
  })
  return [...teams, ...managers].filter((judged): judged is Overload => judged.load !== null)
}
