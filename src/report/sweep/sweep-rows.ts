import { type Sweep, settingsOf, sweepRows } from '../../experiment/sweep.js'
import { csv } from '../formats/csv.js'

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

/** A sweep as data: what is best, every point with its figures, and tidy rows for a data frame. */
export function sweepData({ points, ...sweep }: Sweep): unknown {
  const rows = sweepRows({ points, ...sweep }).map(({ set, point, ...rest }) => ({ point, ...set, ...rest }))
  const figures = points.map((point) => ({
    set: settingsOf(point),
    hash: point.hash,
    measures: Object.fromEntries(
      Object.entries(point.measures).map(([id, { replications, numerators, denominators, quantiles, ...figure }]) => [
        id,
        figure,
      ]),
    ),
    warnings: point.warnings,
  }))
  return { ...sweep, points: figures, rows }
}
