import type { Summary } from '../experiment/summary.js'
import { findMeasure, type MeasureId } from '../measures/catalogue.js'
import { PERCENTS, type Percent } from '../measures/quantiles.js'
import { figureText, NOTHING, saysSomething, significantText, unitText } from './figure-text.js'
import type { Cell, Table } from './report.js'

/** Measures one below the other, counts per journey, with the spread of single cases where it is kept. Null where there is nothing to show. */
export function figureTable(title: string, ids: readonly MeasureId[], summary: Summary, note?: string): Table | null {
  const shown = ids.filter((id) => worthShowing(id, summary))
  if (shown.length === 0) return null
  const spread = shown.some((id) => summary.measures[id]!.quantiles !== undefined)
  return {
    kind: 'table',
    title,
    columns: [
      { heading: 'per journey', align: 'left' },
      { heading: 'mean', align: 'right' },
      { heading: '', align: 'left' },
      { heading: '', align: 'left' },
      ...(spread ? PERCENTS.map((percent) => ({ heading: headingOf(percent), align: 'right' as const })) : []),
    ],
    rows: shown.map((id) => row(id, summary, spread)),
    ...(note === undefined ? {} : { note }),
  }
}

function headingOf(percent: Percent): string {
  return percent === '50' ? 'median' : `${percent} %`
}

/** A harm that never happens is not worth a line. */
function worthShowing(id: MeasureId, { measures }: Summary): boolean {
  const measure = measures[id]
  if (measure === undefined) return false
  return saysSomething(measure) || (measure.mean === 0 && measure.better === 'higher')
}

function row(id: MeasureId, { measures }: Summary, spread: boolean): readonly Cell[] {
  const { label, alias } = findMeasure(id)!
  const { unit, quantiles, ...figure } = measures[id]!
  const { mean, half } = figureText(figure, unit)
  const quantile = (percent: Percent): Cell => {
    const value = quantiles?.[percent].mean
    return value === undefined ? '' : { text: value === null ? NOTHING : significantText(value), tone: 'dim' }
  }
  return [
    alias === undefined ? label : `${label} (${alias})`,
    mean,
    { text: half, tone: 'dim' },
    { text: unit === 'per journey' ? '' : unitText(unit), tone: 'dim' },
    ...(spread ? PERCENTS.map(quantile) : []),
  ]
}
