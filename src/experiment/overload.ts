import type { Observations } from '../ledger/observations.js'
import type { Row } from '../measures/measure.js'
import { managerRow, summed, teamRow } from './figures.js'
import type { SummaryContext } from './summary.js'

/** More work comes to a team or a manager role than it can do. */
export interface Overload {
  readonly kind: 'team' | 'manager'
  readonly name: string
  /** Work arriving over capacity: 1.13 for 13 % too much. */
  readonly load: number
  /**
   * The backlog rises from third to third of the span; else the line keeps to its size because this share of those who
   * come to it hang up or are turned away.
   */
  readonly lost: number | 'rising'
}

/** Counters that teams and manager roles share. */
type Shared = 'on_duty_seconds' | `line_seconds_${'first' | 'middle' | 'last'}_third`

/** A line that loses so much less than the arithmetic of its load demands is only busy by chance. */
const OF_WHAT_MUST_BE_LOST = 0.5

/** Teams and manager roles to which more work comes than they can do. Overload is judged, not awaited. */
export function overloads(observations: readonly Observations[], context: SummaryContext): readonly Overload[] {
  const limit = context.beliefs['warning.overload']
  const teams = context.teams.flatMap((name, index): Overload[] => {
    const row = summed(observations.map((observed) => teamRow(observed, index)))
    const legs = row('window_joins') - row('window_moved_on')
    // Others who also serve the line have given it some of their time, and had more to give.
    const helpers = summed(
      observations.flatMap((observed) => (context.helpers?.[index] ?? []).map((one) => teamRow(observed, one))),
    )
    const spare = Math.max(0, helpers('on_duty_seconds') - helpers('busy_seconds'))
    const capacity = row('on_duty_seconds') + row('helped_seconds') + spare
    const load = (legs * (row('window_work_seconds') / row('window_legs'))) / capacity
    if (!Number.isFinite(load)) return []
    if (load > limit && rises(row)) return [{ kind: 'team', name, load, lost: 'rising' }]
    const lost = (row('abandoned') + row('blocked') + row('sent_away')) / row('offered')
    return load > 1 && lost > OF_WHAT_MUST_BE_LOST * (1 - 1 / load) ? [{ kind: 'team', name, load, lost }] : []
  })
  const managers = context.managers.flatMap((name, index): Overload[] => {
    const row = summed(observations.map((observed) => managerRow(observed, index)))
    const each = row('window_work_seconds') / row('window_decided')
    const load = (row('window_joins') * each) / row('on_duty_seconds')
    return Number.isFinite(load) && load > limit && rises(row) ? [{ kind: 'manager', name, load, lost: 'rising' }] : []
  })
  return [...teams, ...managers]
}

function rises(row: Row<Shared>): boolean {
  const [first, middle, last] = [
    row('line_seconds_first_third'),
    row('line_seconds_middle_third'),
    row('line_seconds_last_third'),
  ]
  return first < middle && middle < last
}
