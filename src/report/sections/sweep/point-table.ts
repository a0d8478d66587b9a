import type { Sweep } from '../../../experiment/sweep.js'
import { findMeasure } from '../../../measures/catalogue.js'
import { decimalsOf, figureLine, levelText, unitText } from '../../figure-text.js'
import { guessText } from '../../interval-text.js'
import type { Cell, Column, Table } from '../../report.js'

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
