import type { Sweep } from '../../../experiment/sweep.js'
import { findMeasure } from '../../../measures/catalogue.js'
import { figureBrief, figureLine, unitText } from '../../figure-text.js'
import type { Cell, Table } from '../../report.js'

/** Longer tables are for notebooks. */
const MOST_ROWS = 60
/** With more there is room for one digit of the half-width only. */
const ROOMY_METRICS = 2

/** Every point with its figures; where there are many, the best on the first measure. */
export function pointTable(sweep: Sweep): Table {
  const { parameters, metrics, points } = sweep
  const shown = shownPoints(sweep)
  const figure = metrics.length > ROOMY_METRICS ? figureBrief : figureLine
  return {
    kind: 'table',
    title: shown.length === points.length ? 'Every point' : `The first ${shown.length} of ${points.length} points`,
    columns: [
      ...parameters.map((path) => ({ heading: path, align: 'right' as const, wraps: true as const })),
      ...metrics.flatMap((id) => [
        {
          heading: `${findMeasure(id)!.label}, ${unitText(points[0]!.measures[id]!.unit)}`,
          align: 'right' as const,
          wraps: true as const,
        },
        { heading: '', align: 'left' as const },
      ]),
    ],
    rows: shown.map((index) => [
      ...parameters.map((path) => points[index]!.set[path]!),
      ...metrics.flatMap((id) => [
        figure(points[index]!.measures[id], findMeasure(id)!.unit),
        markOf(sweep, id, index),
      ]),
    ]),
    note: '* best, ~ cannot be told from the best (paired differences on the same customers, corrected for all pairs).',
  }
}

function shownPoints({ points, metrics, best }: Sweep): readonly number[] {
  const all = points.map((_, index) => index)
  const decisive = metrics[0]!
  const better = findMeasure(decisive)!.better
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
