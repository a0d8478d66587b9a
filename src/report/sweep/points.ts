import type { Best } from '../../experiment/best-point.js'
import { endsOf } from '../../experiment/figures.js'
import type { Figure } from '../../experiment/summary.js'
import type { Sweep, SweepPoint } from '../../experiment/sweep.js'
import { findMeasure } from '../../measures/catalogue.js'
import {
  confidenceText,
  decimalsOf,
  figureLine,
  guessText,
  levelText,
  significantText,
  unitText,
} from '../figure-text.js'
import type { Cell, Column, Curve, CurvePoint, Plot, Table } from '../report.js'

/** More curves than that cannot be told apart. */
const MOST_CURVES = 6

/**
 * One measure as it differs from its best point, over one parameter, or over one and a few values of another; as it is
 * where it has no best. Null where there is nothing to draw: more parameters, a single point, or nothing observed.
 */
export function metricPlot(sweep: Sweep, id: string): Plot | null {
  const [first, second, third] = sweep.parameters
  if (first === undefined || third !== undefined) return null
  const [axis, other] = axisAndOther(sweep, first, second)
  const values = valuesAt(sweep, axis)
  const groups = other === null ? [''] : valuesAt(sweep, other)
  const known = sweep.points.some(({ measures }) => measures[id]!.mean !== null)
  if (values.length < 2 || groups.length > MOST_CURVES || !known) return null
  const places = positions(values)
  const measure = findMeasure(id)!
  const best = sweep.best[id] ?? null
  const { unit } = sweep.points[0]!.measures[id]!
  const order = values.map((_, index) => index).sort((a, b) => places[a]! - places[b]!)
  const curves = groups.map((group): Curve => {
    const points = order.map((index) => {
      const found = sweep.points.findIndex(
        ({ set }) => set[axis] === values[index] && (other === null || set[other] === group),
      )
      const figure = best === null ? sweep.points[found]!.measures[id]! : best.differences[found]!
      return curvePoint(figure, measure.unit)
    })
    return { label: other === null ? '' : `${other}=${group}`, points }
  })
  return {
    kind: 'plot',
    title: [`${measure.label}, ${unitText(unit)}`, ...(best === null ? [] : [differenceTitle(sweep, best)])].join(': '),
    axis,
    ticks: order.map((index) => ({ at: places[index]!, text: values[index]! })),
    curves,
    text: significantText,
    note: noteOf(sweep, best),
  }
}

function differenceTitle({ points }: Sweep, { point }: Best): string {
  return `difference from the best point, ${valuesOf(points[point]!)}`
}

/** Levels scatter with what all points share, such as a busy week: what tells points apart is their difference. */
function noteOf({ confidence, replications }: Sweep, best: Best | null): string {
  const drawn = 'What lies between points is drawn straight.'
  if (replications === 1) return `One replication has no intervals. ${drawn}`
  const sure = confidenceText(confidence)
  const band =
    best === null
      ? `░ ${sure} interval of each point.`
      : `░ ${sure} interval of each difference, on the same customers, corrected for all points.`
  return `${band}${guessText(replications)} ${drawn}`
}

/** The parameter with more values runs along the axis. */
function axisAndOther(sweep: Sweep, first: string, second: string | undefined): readonly [string, string | null] {
  if (second === undefined) return [first, null]
  const swapped = valuesAt(sweep, second).length > valuesAt(sweep, first).length
  return swapped ? [second, first] : [first, second]
}

function valuesAt({ points }: Sweep, path: string): readonly string[] {
  return [...new Set(points.map(({ set }) => set[path]!))]
}

/** Numbers of one unit stand where they belong, anything else at equal distances. */
function positions(values: readonly string[]): readonly number[] {
  const read = values.map((value) => /^(-?(?:\d+(?:\.\d+)?|\.\d+))\s*(.*)$/.exec(value))
  const alike = read.every((match) => match !== null && match[2] === read[0]![2])
  return alike ? read.map((match) => Number(match![1])) : values.map((_, index) => index)
}

function curvePoint(figure: Figure, unit: string): CurvePoint | null {
  const { mean } = figure
  if (mean === null) return null
  const scale = unit === 'share' ? 100 : 1
  const { low, high } = endsOf(figure) ?? { low: mean, high: mean }
  return { value: mean * scale, low: low * scale, high: high * scale }
}

/** Longer tables are for notebooks. */
const MOST_ROWS = 60
/** So many measures stand beside each other; of more, and of one, each has a table with its differences. */
const SIDE_BY_SIDE = 2
const MOST_DECIMALS = 9

/** Every point with its figures; where there are many, the best on the first measure. */
export function pointTables(sweep: Sweep): readonly Table[] {
  const { metrics } = sweep
  return metrics.length === SIDE_BY_SIDE ? [tableOf(sweep, metrics)] : metrics.map((id) => tableOf(sweep, [id]))
}

function tableOf(sweep: Sweep, ids: readonly string[]): Table {
  const { parameters, points, metrics } = sweep
  const shown = shownPoints(sweep, ids.length === 1 ? ids[0]! : metrics[0]!)
  const [only] = ids.length === 1 ? ids : []
  const count = shown.length === points.length ? 'Every point' : `The first ${shown.length} of ${points.length} points`
  const decimals = new Map(ids.map((id) => [id, columnDecimals(sweep, id)]))
  return {
    kind: 'table',
    title: only === undefined || metrics.length === 1 ? count : `${count}: ${findMeasure(only)!.label}`,
    columns: [
      ...parameters.map((path): Column => ({ heading: path, align: 'right', wraps: true })),
      ...ids.flatMap((id): readonly Column[] => [
        {
          heading: `${findMeasure(id)!.label}, ${unitText(points[0]!.measures[id]!.unit)}`,
          align: 'right',
          wraps: true,
        },
        ...(only === undefined ? [] : [{ heading: 'from the best', align: 'right' } as const]),
        { heading: '', align: 'left' },
      ]),
    ],
    rows: shown.map((index) => [
      ...parameters.map((path) => points[index]!.set[path]!),
      ...ids.flatMap((id): readonly Cell[] => [
        figureLine(points[index]!.measures[id], findMeasure(id)!.unit, decimals.get(id)),
        ...(only === undefined ? [] : [differenceCell(sweep, id, index)]),
        markOf(sweep, id, index),
      ]),
    ]),
    note: `* best, ~ cannot be told from the best (paired differences on the same customers, corrected for all comparisons with the best).${guessText(sweep.replications)}`,
  }
}

/** As many as the intervals can bear, and more where a point that is told from the best would read like it. */
function columnDecimals({ points, best }: Sweep, id: string): number {
  const { unit } = findMeasure(id)!
  const found = best[id] ?? null
  if (found === null) return 0
  const { mean: top, half_width } = points[found.point]!.measures[id]!
  const told = points.flatMap(({ measures }, index) => {
    const { mean } = measures[id]!
    return mean === null || index === found.point || found.alike.includes(index) ? [] : [mean]
  })
  let decimals = half_width === null || half_width === 0 ? 0 : decimalsOf(half_width, unit)
  const readsAlike = () => told.some((mean) => levelText(mean, unit, decimals) === levelText(top!, unit, decimals))
  while (readsAlike() && decimals < MOST_DECIMALS) decimals++
  return decimals
}

function differenceCell({ best }: Sweep, id: string, index: number): Cell {
  const found = best[id] ?? null
  const difference = found?.differences[index]
  if (found === null || difference === undefined || found.point === index) return ''
  const sign = (difference.mean ?? 0) > 0 ? '+' : ''
  return { text: `${sign}${figureLine(difference, findMeasure(id)!.unit)}`, tone: 'dim' }
}

function shownPoints({ points, best }: Sweep, decisive: string): readonly number[] {
  const all = points.map((_, index) => index)
  const { better } = findMeasure(decisive)!
  if (all.length <= MOST_ROWS) return all
  if (better === null || best[decisive] === null) return all.slice(0, MOST_ROWS)
  const sign = better === 'higher' ? -1 : 1
  const worst = Number.POSITIVE_INFINITY
  const rank = (index: number) => sign * (points[index]!.measures[decisive]!.mean ?? sign * worst)
  return all.sort((a, b) => rank(a) - rank(b) || a - b).slice(0, MOST_ROWS)
}

function markOf({ best }: Sweep, id: string, index: number): Cell {
  const found = best[id]!
  if (found?.point === index) return { text: '*', tone: 'good' }
  return found?.alike.includes(index) ? { text: '~', tone: 'dim' } : ''
}

/** Its values alone, where the paths are clear: `9`, or `(9, direct)`. */
export function valuesOf({ set }: SweepPoint): string {
  const values = Object.values(set)
  return values.length === 1 ? values[0]! : `(${values.join(', ')})`
}
