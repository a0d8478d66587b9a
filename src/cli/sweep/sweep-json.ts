import { type Sweep, sweepRows } from '../../experiment/sweep.js'

/** A sweep as JSON: what is best, every point with its figures, and tidy rows for a data frame. */
export function sweepJson({ points, ...sweep }: Sweep): string {
  const rows = sweepRows({ points, ...sweep }).map(({ set, point, ...rest }) => ({ point, ...numbers(set), ...rest }))
  const figures = points.map(({ set, hash, measures, warnings }) => ({
    set: numbers(set),
    hash,
    measures: Object.fromEntries(
      Object.entries(measures).map(([id, { unit, better, mean, half_width }]) => [
        id,
        { unit, better, mean, half_width },
      ]),
    ),
    warnings,
  }))
  return `${JSON.stringify({ ...sweep, points: figures, rows }, null, 2)}\n`
}

/** Bare numbers as numbers; with a unit, as text. */
function numbers(set: Readonly<Record<string, string>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(set).map(([path, value]) => [
      path,
      value !== '' && Number.isFinite(Number(value)) ? Number(value) : value,
    ]),
  )
}
