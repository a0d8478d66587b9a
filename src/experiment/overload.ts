import type { Row } from '../measures/measure.js'
import type { Observations } from '../observations/observations.js'
import { managerRow, teamRow } from './rows.js'
import type { Warning } from './summary.js'
import type { SummaryContext } from './summary-context.js'

/** Share of capacity at which a queue is busy but bearable. */
const BEARABLE = 0.9

type Third = `line_seconds_${'first' | 'middle' | 'last'}_third`

/** Counters from which an overload is judged: of a team, or of a manager role. */
interface Load {
  readonly joins: number
  readonly done: number
  readonly work: number
  readonly onDuty: number
  readonly thirds: readonly [number, number, number]
}

/** Load over capacity, and whether the backlog rises from third to third of the span. Overload is judged, not awaited. */
function judgeLoad({ joins, done, work, onDuty, thirds }: Load, limit: number): number | null {
  const load = (joins * (work / done)) / onDuty
  const rising = thirds[0] < thirds[1] && thirds[1] < thirds[2]
  return rising && load > limit && Number.isFinite(load) ? load : null
}

/** Sums over replications: averages differ from them by a factor that cancels. */
function summed<Counter extends string>(rows: readonly Row<Counter>[]): Row<Counter> {
  return (counter) => rows.reduce((total, row) => total + row(counter), 0)
}

function thirdsOf(row: Row<Third>): Load['thirds'] {
  return [row('line_seconds_first_third'), row('line_seconds_middle_third'), row('line_seconds_last_third')]
}

/** Teams and manager roles to which more work comes than they can do. */
export function overloadWarnings(observations: readonly Observations[], context: SummaryContext): readonly Warning[] {
  const limit = context.beliefs['warning.overload']
  const teams = context.teams.flatMap((name, index) => {
    const row = summed(observations.map((observed) => teamRow(observed, index)))
    const load = judgeLoad(
      {
        joins: row('window_joins'),
        done: row('window_legs'),
        work: row('window_work_seconds'),
        onDuty: row('on_duty_seconds'),
        thirds: thirdsOf(row),
      },
      limit,
    )
    return load === null
      ? []
      : [overloaded('overloaded-team', `the team ${name}`, load, 'Add agents, or send fewer cases there')]
  })
  const managers = context.managers.flatMap((name, index) => {
    const row = summed(observations.map((observed) => managerRow(observed, index)))
    const load = judgeLoad(
      {
        joins: row('window_joins'),
        done: row('window_decided'),
        work: row('window_work_seconds'),
        onDuty: row('on_duty_seconds'),
        thirds: thirdsOf(row),
      },
      limit,
    )
    const advice = 'Make them more available, add people, or let those below decide more'
    return load === null ? [] : [overloaded('overloaded-manager', `the manager role ${name}`, load, advice)]
  })
  return [...teams, ...managers]
}

function overloaded(code: string, who: string, load: number, remedy: string): Warning {
  const percent = (share: number) => Math.round(share * 100)
  return {
    code,
    message: `Overload: work for ${percent(load)} % of its capacity comes to ${who}, and the backlog keeps rising.`,
    advice: `Waits there depend on how long the run lasts. ${remedy}: ${percent(load / BEARABLE - 1)} % more capacity brings it to ${percent(BEARABLE)} %.`,
  }
}
