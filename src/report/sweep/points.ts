import { type Held, heldAgainst, type PointVerdict, type Sweep } from '../../experiment/sweep.js'
import { findMeasure } from '../../measures/catalogue.js'
import { decimalsOf, figureLine, guessText, levelText, unitText } from '../figure-text.js'
import type { Cell, Column, Table } from '../report.js'

/** Longer tables are for notebooks. */
const MOST_ROWS = 60
const MOST_DECIMALS = 9

/** For each measure every point with its figure and its difference; where there are many, the best on that measure. */
export function pointTables(sweep: Sweep): readonly Table[] {
  return sweep.metrics.map((id) => tableOf(sweep, id))
}

const NOTES: Readonly<Record<Held['from'], string>> = {
  best: '* best, ~ cannot be told from the best (paired differences on the same customers, corrected for all comparisons with the best).',
  today:
    '* today. From today: the point less the file as it stands (paired differences on the same customers, corrected for all comparisons with it); ~ cannot be told from it.',
}

const MARKS: Readonly<Record<PointVerdict, Cell>> = {
  best: { text: '*', tone: 'good' },
  today: { text: '*', tone: 'plain' },
  alike: { text: '~', tone: 'dim' },
  unsettled: { text: '~', tone: 'dim' },
  unproven: { text: '~', tone: 'dim' },
  worse: '',
  better: '',
  differs: '',
}

function tableOf(sweep: Sweep, id: string): Table {
  const { parameters, points, metrics, today, replications } = sweep
  const { label, unit } = findMeasure(id)!
  const shown = shownPoints(sweep, id)
  const count = shown.length === points.length ? 'Every point' : `The first ${shown.length} of ${points.length} points`
  const decimals = columnDecimals(sweep, id)
  const held = heldAgainst(sweep, id)
  const from = today === undefined ? 'best' : 'today'
  return {
    kind: 'table',
    title: metrics.length === 1 ? count : `${count}: ${label}`,
    columns: [
      ...parameters.map((path): Column => ({ heading: path, align: 'right', wraps: true })),
      { heading: `${label}, ${unitText(points[0]!.measures[id]!.unit)}`, align: 'right', wraps: true },
      { heading: `from ${from === 'best' ? 'the best' : 'today'}`, align: 'right' },
      { heading: '', align: 'left' },
    ],
    rows: shown.map((index) => [
      ...parameters.map((path) => points[index]!.set[path]!),
      figureLine(points[index]!.measures[id], unit, decimals),
      differenceCell(held, unit, index),
      held === null ? '' : MARKS[held.verdicts[index]!],
    ]),
    note: `${NOTES[from]}${guessText(replications)}`,
  }
}

/** As many as the intervals can bear, and more where a point that is told from the best would read like it. */
function columnDecimals({ points, best }: Sweep, id: string): number {
  const { unit } = findMeasure(id)!
  const found = best[id] ?? null
  if (found === null) return 0
  const { mean: top, half_width } = points[found.point]!.measures[id]!
  const alike = new Set([found.point, ...found.alike])
  const told = points.flatMap(({ measures }, index) => {
    const { mean } = measures[id]!
    return mean === null || alike.has(index) ? [] : [mean]
  })
  let decimals = half_width === null || half_width === 0 ? 0 : decimalsOf(half_width, unit)
  const readsAlike = () => told.some((mean) => levelText(mean, unit, decimals) === levelText(top!, unit, decimals))
  while (readsAlike() && decimals < MOST_DECIMALS) decimals++
  return decimals
}

/** The points that the others are held against. */
const ORIGINS: readonly PointVerdict[] = ['best', 'today']

function differenceCell(held: Held | null, unit: string, index: number): Cell {
  if (held === null || ORIGINS.includes(held.verdicts[index]!)) return ''
  const difference = held.differences[index]!
  const sign = (difference.mean ?? 0) > 0 ? '+' : ''
  return { text: `${sign}${figureLine(difference, unit)}`, tone: 'dim' }
}

function shownPoints({ points, best }: Sweep, id: string): readonly number[] {
  const all = points.map((_, index) => index)
  const { better } = findMeasure(id)!
  if (all.length <= MOST_ROWS) return all
  if (better === null || best[id] === null) return all.slice(0, MOST_ROWS)
  const sign = better === 'higher' ? -1 : 1
  const worst = Number.POSITIVE_INFINITY
  const rank = (index: number) => sign * (points[index]!.measures[id]!.mean ?? sign * worst)
  return all.sort((a, b) => rank(a) - rank(b) || a - b).slice(0, MOST_ROWS)
}
