import type { Sweep } from '../../experiment/sweep.js'
import { settingsOf, sweepRows } from '../../experiment/sweep-rows.js'
import { csv } from '../formats/csv.js'

/**
 * A sweep as tidy CSV: a column per parameter, then one row per point, replication and measure, each with what may be said
 * of the point over all replications, and in how many firms that fit it is best.
 */
export function sweepCsv(sweep: Sweep): string {
  const said = ['difference', 'half_width', 'verdict', ...(sweep.worlds === undefined ? [] : ['firms', 'best_in'])]
  const columns = ['point', ...sweep.parameters, 'replication', 'measure', 'unit', 'value', ...said]
  const rows = sweepRows(sweep).map(({ point, set, replication, measure, unit, value, ...row }) => [
    point,
    ...sweep.parameters.map((path) => set[path]!),
    replication,
    measure,
    unit,
    value,
    ...Object.values(row),
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
