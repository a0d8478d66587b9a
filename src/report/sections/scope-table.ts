import type { Figures } from '../../experiment/summary.js'
import { findMeasure, type MeasureId } from '../../measures/catalogue.js'
import { figureBrief, saysSomething } from '../figure-text.js'
import type { Table } from '../report.js'

interface Choice {
  readonly id: MeasureId
  readonly heading: string
  /** Shown as a share, where a count is at most 1. */
  readonly per?: 'share'
}

/** One row per team, issue, segment or manager role; columns that are empty or 0 everywhere are left out. */
export function scopeTable(
  title: string,
  what: string,
  scope: Readonly<Record<string, Figures>>,
  choices: readonly Choice[],
  note?: string,
): Table | null {
  const entries = Object.entries(scope)
  const shown = choices.filter(({ id }) =>
    entries.some(([, { [id]: figure }]) => figure !== undefined && saysSomething(figure)),
  )
  if (entries.length === 0 || shown.length === 0) return null
  return {
    kind: 'table',
    title,
    columns: [{ heading: what, align: 'left' }, ...shown.map(({ heading }) => ({ heading, align: 'right' as const }))],
    rows: entries.map(([name, figures]) => [
      name,
      ...shown.map(({ id, per }) => figureBrief(figures[id], per ?? findMeasure(id)!.unit)),
    ]),
    ...(note === undefined ? {} : { note }),
  }
}
