import { type Sweep, sweepRows } from '../../experiment/sweep.js'
import { csv } from '../../report/formats/csv.js'

/** A sweep as tidy CSV: a column per parameter, then one row per point, replication and measure. */
export function sweepCsv(sweep: Sweep): string {
  const columns = ['point', ...sweep.parameters, 'replication', 'measure', 'unit', 'value']
  const rows = sweepRows(sweep).map(({ point, set, replication, measure, unit, value }) => [
    point,
    ...sweep.parameters.map((path) => set[path]!),
    replication,
    measure,
    unit,
    value,
  ])
  return csv(columns, rows)
}
