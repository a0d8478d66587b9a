import type { Look, LookAt, Place, Point } from './look.js'

/** By how much each figure changes per prior standard deviation of each unknown: a row a figure, a column an unknown. */
export type Slopes = readonly (readonly number[])[]

/** Finite differences on the same customers, and how uncertain each is for being seen in few replications. */
export interface FoundSlopes {
  readonly slopes: Slopes
  /** Standard errors. */
  readonly errors: Slopes
}

/** To both sides of a point, or to one. */
export type Sides = 'both' | 'one'

/**
 * Looks to the sides of a point along every unknown.
 * @param steps how far, by unknown, in prior standard deviations
 * @param replications of each look, the first ones of the centre
 */
export async function findSlopes(
  { at, look: centre }: Place,
  { steps, sides, replications }: { readonly steps: Point; readonly sides: Sides; readonly replications: number },
  lookAt: LookAt,
): Promise<FoundSlopes> {
  const moved = (unknown: number, step: number): Point =>
    at.map((value, other) => (other === unknown ? value + step : value))
  const points = at.flatMap((_, unknown) => {
    const step = steps[unknown]!
    // One-sided towards what was believed, where the model is most likely to be sound.
    return sides === 'both'
      ? [moved(unknown, step), moved(unknown, -step)]
      : [moved(unknown, at[unknown]! > 0 ? -step : step)]
  })
  const looks = await lookAt(points, replications)
  const columns = at.map((value, unknown): Column => {
    const step = steps[unknown]!
    if (sides === 'one') return column(looks[unknown]!, centre, value > 0 ? -step : step)
    const [above, below] = [looks[2 * unknown]!, looks[2 * unknown + 1]!]
    // Beyond what the firm can bear nothing is observed: the other side has to do.
    if (!isSeen(above)) return column(below, centre, -step)
    if (!isSeen(below)) return column(above, centre, step)
    return column(above, below, 2 * step)
  })
  const rows = (of: (column: Column) => readonly number[]): Slopes =>
    centre.figures.map((_, figure) => columns.map((one) => of(one)[figure]!))
  const slopes = rows((one) => one.slopes)
  const errors = rows((one) => one.errors)
  const shared = errors.map((row) => pooled(row, replications))
  return {
    slopes: slopes.map((row, figure) => row.map((slope, unknown) => shrunk(slope, shared[figure]![unknown]!))),
    errors: shared,
  }
}

interface Column {
  readonly slopes: readonly number[]
  readonly errors: readonly number[]
}

function isSeen({ figures }: Look): boolean {
  return figures.some((figure) => !Number.isNaN(figure))
}

/** Differences by replication, so that what both share cancels. */
function column(one: Look, other: Look, apart: number): Column {
  const found = one.figures.map((_, figure) => {
    const differences = one.each.flatMap((each, replication) => {
      const difference = (each[figure]! - other.each[replication]![figure]!) / apart
      return Number.isNaN(difference) ? [] : [difference]
    })
    const n = differences.length
    const mean = differences.reduce((sum, value) => sum + value, 0) / n
    const squares = differences.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
    return { slope: n === 0 ? 0 : mean, error: n < 2 ? Number.NaN : Math.sqrt(squares / (n * (n - 1))) }
  })
  return { slopes: found.map(({ slope }) => slope), errors: found.map(({ error }) => error) }
}

/** As if so many replications had shown the error that the other slopes of a figure have. */
const LIKE_OTHERS = 4

/**
 * The error of a slope from few replications is itself badly known: that of the figure's other slopes is mixed in, as
 * Smyth does with genes (Statistical Applications in Genetics and Molecular Biology 3, 2004, article 3).
 */
function pooled(errors: readonly number[], replications: number): readonly number[] {
  const known = errors.filter((error) => !Number.isNaN(error))
  const common = known.reduce((sum, error) => sum + error * error, 0) / Math.max(1, known.length)
  const own = replications - 1
  return errors.map((error) =>
    Number.isNaN(error)
      ? Math.sqrt(common)
      : Math.sqrt((own * error * error + LIKE_OTHERS * common) / (own + LIKE_OTHERS)),
  )
}

/** Squared errors at which a slope counts as none: beyond them it foretells more than leaving it out would. */
const NONE = 2

/**
 * A slope less what its error alone makes of none (the non-negative garrote: Breiman, Technometrics 37, 1995, 373-384).
 * Without it, an unknown that moves no figure would look as if chance had taught something about it.
 */
function shrunk(slope: number, error: number): number {
  if (slope === 0) return 0
  return slope * Math.max(0, 1 - (NONE * error * error) / (slope * slope))
}
