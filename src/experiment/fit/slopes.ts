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

/** How slopes are looked for. */
export interface Beside {
  /** How far, by unknown, in prior standard deviations. */
  readonly steps: Point
  readonly sides: Sides
  /** Of each look, the first ones of the centre. */
  readonly replications: number
  readonly snap?: ((point: Point) => Point) | undefined
}

/** Looks to the sides of a point along every unknown. */
export async function findSlopes(
  { at, look: centre }: Place,
  { steps, sides, replications, snap = (point) => point }: Beside,
  lookAt: LookAt,
): Promise<FoundSlopes> {
  const points = at.flatMap((value, unknown): readonly Point[] => {
    const step = steps[unknown]!
    const moved = (by: number) => apart(at, unknown, by, snap)
    // One-sided towards what was believed, where the model is most likely to be sound.
    return sides === 'both' ? [moved(step), moved(-step)] : [moved(value > 0 ? -step : step)]
  })
  const looks = await lookAt(points, replications)
  const columns = at.map((value, unknown): Column => {
    const places = looks.map((look, index) => ({ look, at: points[index]![unknown]! }))
    const middle = { look: centre, at: value }
    if (sides === 'one') return column(places[unknown]!, middle, middle)
    return column(places[2 * unknown]!, places[2 * unknown + 1]!, middle)
  })
  const rows = (of: (column: Column) => readonly number[]): Slopes =>
    centre.figures.map((_, figure) => columns.map((one) => of(one)[figure]!))
  const errors = rows((one) => one.errors).map((row) => pooled(row, replications))
  const slopes = rows((one) => one.slopes)
  return {
    slopes: slopes.map((row, figure) => row.map((slope, unknown) => shrunk(slope, errors[figure]![unknown]!))),
    errors,
  }
}

/** Times that a step is made longer where what is possible lies farther apart. */
const MOST_LONGER = 4
const LONGER = 1.6

function apart(at: Point, unknown: number, step: number, snap: (point: Point) => Point): Point {
  let by = step
  for (let times = 0; ; times++) {
    const there = snap(at.map((value, other) => (other === unknown ? value + by : value)))
    if (there[unknown] !== at[unknown] || times === MOST_LONGER) return there
    by *= LONGER
  }
}

interface Column {
  readonly slopes: readonly number[]
  readonly errors: readonly number[]
}

interface Side {
  readonly look: Look
  /** Along the unknown. */
  readonly at: number
}

/**
 * Differences by replication, so that what both share cancels. Beyond what the firm can bear nothing is observed: the
 * middle has to do in its place.
 */
function column(one: Side, other: Side, middle: Side): Column {
  const found = middle.look.figures.map((_, figure) => {
    const seen = (side: Side) => (Number.isNaN(side.look.figures[figure]!) ? middle : side)
    const [above, below] = [seen(one), seen(other)]
    const distance = above.at - below.at
    if (distance === 0) return { slope: 0, error: Number.NaN }
    const differences = middle.look.each.flatMap((_, replication) => {
      const [after, before] = [above, below].map(({ look }) => look.each[replication]?.[figure] ?? Number.NaN)
      const difference = (after! - before!) / distance
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
