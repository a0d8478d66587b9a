import { inverse, Matrix, QrDecomposition } from 'ml-matrix'
import { normalQuantile } from '../../core/engine/normal-quantile.js'
import { keyOf, streamsOf } from '../../simulation/key.js'
import { type Open, stepsWithin } from './learned.js'
import { dot } from './least-squares.js'
import type { Look, LookAt, Place, Point } from './look.js'
import type { FoundSlopes } from './slopes.js'

/** Figures as straight lines over all that is left open of the unknowns, not only beside a point. */
export interface FoundLines extends FoundSlopes {
  /** The line of each figure at the point itself, less what is seen there. */
  readonly shifts: readonly number[]
  /** By how much each figure departs from its line, as a standard deviation: it bends, and luck is in what is seen of it. */
  readonly bends: readonly number[]
}

/** How lines are looked for. */
export interface Spread {
  /** How far around the point one looks: as if so much were open. */
  readonly open: Open
  /** The unknowns that move figures by themselves: the others keep their slopes. */
  readonly moving: readonly number[]
  /** Of each look, the first ones of the centre. */
  readonly replications: number
  readonly snap?: ((point: Point) => Point) | undefined
}

const PAIRS_AN_UNKNOWN = 1.5

/** At how many points one looks for the lines of so many unknowns: three for each. */
export function pointsFor(unknowns: number): number {
  return 2 * Math.floor(PAIRS_AN_UNKNOWN * unknowns)
}

/**
 * Lines through what is seen as far away as the truth is likely to be: statistical linear regression (García-Fernández,
 * Svensson, Morelande and Särkkä, IEEE Transactions on Signal Processing 63, 2015, 5561-5573). Points lie in pairs, on both
 * sides of the centre: what bends alike on both is no slope.
 */
export async function findLines(
  place: Place & FoundSlopes,
  { open, moving, replications, snap = (point) => point }: Spread,
  lookAt: LookAt,
): Promise<FoundLines> {
  const { at, look: centre } = place
  const points = stepsWithin(open, directions(at.length)).flatMap((step) =>
    [1, -1].map((side) => snap(at.map((value, unknown) => value + side * step[unknown]!))),
  )
  const looks = await lookAt(points, replications)
  const steps = points.map((point) => point.map((value, unknown) => value - at[unknown]!))
  const lines = centre.figures.map((_, figure) => {
    const seen = steps.map((step, index) => ({ step, change: changeOf(figure, centre, looks[index]!) }))
    const known = seen.filter(({ change }) => !Number.isNaN(change))
    // At the centre nothing has changed.
    const there = { step: at.map(() => 0), change: 0 }
    return lineOf(place.slopes[figure]!, place.errors[figure]!, [there, ...known], open, moving)
  })
  return {
    slopes: lines.map((line) => line.slopes),
    errors: lines.map((line) => line.errors),
    shifts: lines.map((line) => line.shift),
    bends: lines.map((line) => line.bend),
  }
}

/**
 * As far as a normal variable of so many dimensions mostly lies from its middle, and at right angles to each other as long
 * as there are dimensions left (A. Genz and J. Monahan, Journal of Computational and Applied Mathematics 112, 1999, 71-81).
 */
function directions(unknowns: number): readonly Point[] {
  const count = pointsFor(unknowns) / 2
  const turns = Array.from({ length: Math.ceil(count / unknowns) }, (_, turn) => {
    const luck = streamsOf(keyOf('directions', turn))
    const each = Array.from({ length: unknowns }, (_, index) => index)
    const drawn = each.map((row) => each.map((column) => normalQuantile(luck.uniform(row, column, 0))))
    return new QrDecomposition(new Matrix(drawn)).orthogonalMatrix.mul(Math.sqrt(unknowns)).to2DArray()
  })
  return turns.flat().slice(0, count)
}

interface Change {
  readonly step: Point
  readonly change: number
}

/** On the same customers, so that what chance did to both cancels; NaN where nothing was observed. */
function changeOf(figure: number, before: Look, after: Look): number {
  if (Number.isNaN(after.figures[figure]!)) return Number.NaN
  const changes = after.each.map((one, replication) => one[figure]! - before.each[replication]![figure]!)
  const known = changes.filter((change) => !Number.isNaN(change))
  return known.reduce((sum, change) => sum + change, 0) / known.length
}

/** Least squares, in which the slopes that were seen beside the centre count as one more point along each unknown. */
function lineOf(
  beside: readonly number[],
  besideErrors: readonly number[],
  changes: readonly Change[],
  open: Open,
  moving: readonly number[],
) {
  const rows = new Matrix(changes.map(({ step }) => [1, ...moving.map((unknown) => step[unknown]!)]))
  const left = Matrix.columnVector(changes.map(({ step, change }) => change - dot(beside, step)))
  const told = rows.transpose().mmul(rows)
  const besides = Matrix.diag([0, ...moving.map((unknown) => open[unknown]![unknown]!)])
  const scatter = inverse(Matrix.add(told, besides))
  const found = scatter.mmul(rows.transpose().mmul(left))
  const residuals = Matrix.sub(left, rows.mmul(found)).to1DArray()
  const free = changes.length - scatter.mmul(told).trace()
  const variance = dot(residuals, residuals) / Math.max(1, free)
  const placeOf = (unknown: number) => moving.indexOf(unknown) + 1
  return {
    shift: found.get(0, 0),
    slopes: beside.map((slope, unknown) => (placeOf(unknown) === 0 ? slope : slope + found.get(placeOf(unknown), 0))),
    errors: besideErrors.map((error, unknown) =>
      placeOf(unknown) === 0 ? error : Math.sqrt(variance * scatter.get(placeOf(unknown), placeOf(unknown))),
    ),
    bend: Math.sqrt(variance),
  }
}
