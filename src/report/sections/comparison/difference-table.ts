import { happensSomewhere } from '../../../experiment/compare-summaries.js'
import type { Comparison, Verdict } from '../../../experiment/comparison.js'
import { findMeasure } from '../../../measures/catalogue.js'
import { asJudged, differenceText } from '../../difference-text.js'
import { confidenceText, unitText } from '../../figure-text.js'
import { guessText } from '../../interval-text.js'
import type { Cell, Table, Tone } from '../../report.js'

const VERDICTS: Readonly<Record<Verdict, readonly [text: string, tone: Tone]>> = {
  better: ['better', 'good'],
  worse: ['worse', 'bad'],
  differs: ['differs', 'strong'],
  unproven: ['~', 'dim'],
}

/** Measure by measure: the base, the variant, and what of the difference is beyond simulation noise. */
export function differenceTable(comparison: Comparison, label: string): Table | null {
  const { base, scenarios, differences } = comparison
  const designs = Object.values(scenarios).map((summary) => ({ summary }))
  const ids = Object.keys(differences[label]!).filter((id) => happensSomewhere(id, designs))
  if (ids.length === 0) return null
  return {
    kind: 'table',
    columns: [
      { heading: '', align: 'left' },
      { heading: base, align: 'right' },
      { heading: label, align: 'right' },
      { heading: 'difference', align: 'right' },
      { heading: '', align: 'left' },
      { heading: '', align: 'left' },
    ],
    rows: ids.map((id) => row(comparison, label, id)),
    note: noteOf(scenarios[base]!.confidence, scenarios[base]!.replications),
  }
}

function row({ base, scenarios, differences }: Comparison, label: string, id: string): readonly Cell[] {
  const [before, after] = [scenarios[base]!.measures[id]!, scenarios[label]!.measures[id]!]
  const difference = differences[label]![id]!
  const measure = findMeasure(id)!
  const text = differenceText(before.mean, after.mean, asJudged(difference), measure.unit)
  const [verdict, tone] = difference.mean === null ? ['', 'dim' as const] : VERDICTS[difference.verdict]
  return [
    measure.label,
    text.base,
    text.variant,
    text.half === '' ? text.difference : `${text.difference} ${text.half}`,
    { text: before.unit.startsWith('per ') ? '' : unitText(before.unit), tone: 'dim' },
    { text: verdict, tone },
  ]
}

function noteOf(confidence: number, replications: number): string {
  const counts = 'Without a unit: per journey; word of mouth per 1,000 cases.'
  if (replications === 1) return `${counts} One replication cannot tell a difference from noise.`
  const sure = confidenceText(confidence)
  return `~ not beyond simulation noise. All verdicts together hold with ${sure} confidence (Holm), and ± is as wide as that takes.${guessText(replications)} ${counts}`
}
