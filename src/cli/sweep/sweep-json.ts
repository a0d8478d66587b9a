import { type Sweep, settingsOf, sweepRows } from '../../experiment/sweep.js'

/** A sweep as JSON: what is best, every point with its figures, and tidy rows for a data frame. */
export function sweepJson({ points, ...sweep }: Sweep): string {
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
  return `${JSON.stringify({ ...sweep, points: figures, rows }, null, 2)}\n`
}
