import type { Comparison } from '../../experiment/comparison.js'
import { happensSomewhere, type Verdict } from '../../experiment/difference.js'
import type { Ranking } from '../../experiment/ranking.js'
import { findMeasure } from '../../measures/catalogue.js'
import { confidenceText, decimalsOf, guessText, levelText, NOTHING, unitText } from '../figure-text.js'
import type { Cell, Table, Tone } from '../report.js'
import { asJudged, differenceText } from '../verdict-text.js'

/** What a figure without a unit is counted over. */
const COUNTS = 'Without a unit: per journey; word of mouth per 1,000 cases.'

/** So many measures fit beside the names of the designs. */
const MOST_COLUMNS = 5
const MOST_DECIMALS = 9

/** How a verdict stands beside a figure where there is no room for a word. */
export const MARKS: Readonly<Record<Verdict, readonly [text: string, tone: Tone]>> = {
  better: ['✓', 'good'],
  worse: ['✗', 'bad'],
  differs: ['≠', 'strong'],
  unproven: ['~', 'dim'],
}

/** Where there is nothing to say, so that figures stand below each other. */
export const BASE_MARK = '·'

/** Several designs against their measures, best first, each figure with its verdict against the base. */
export function matrix(comparison: Comparison, ranking: Ranking): readonly Table[] {
  const { scenarios, differences, variants } = comparison
  const designs = Object.values(scenarios).map((summary) => ({ summary }))
  const compared = Object.keys(differences[variants[0]!]!).filter((id) => happensSomewhere(id, designs))
  const first = compared.filter((id) => id === ranking.metric)
  const ids = [...first, ...compared.filter((id) => id !== ranking.metric)]
  const chunks = Array.from({ length: Math.ceil(ids.length / MOST_COLUMNS) }, (_, chunk) =>
    ids.slice(chunk * MOST_COLUMNS, (chunk + 1) * MOST_COLUMNS),
  )
  return chunks.map((some, chunk) => ({
    ...tableOf(comparison, ranking, some),
    ...(chunk === 0 ? { title: titleOf(ranking) } : {}),
    ...(chunk === chunks.length - 1 ? { note: matrixNote(comparison) } : {}),
  }))
}

function tableOf(comparison: Comparison, { order }: Ranking, ids: readonly string[]): Table {
  const { base, scenarios } = comparison
  const decimals = new Map(ids.map((id) => [id, decimalsFor(comparison, id)]))
  return {
    kind: 'table',
    columns: [
      { heading: '', align: 'left' },
      ...ids.map((id) => ({
        heading: headingOf(id, scenarios[base]!.measures[id]!.unit),
        align: 'right' as const,
        wraps: true as const,
      })),
    ],
    rows: order.map((label): readonly Cell[] => [
      label === base ? { text: `${label} (base)`, tone: 'strong' } : label,
      ...ids.map((id) => cellOf(comparison, label, id, decimals.get(id)!)),
    ]),
  }
}

function cellOf({ base, scenarios, differences }: Comparison, label: string, id: string, decimals: number): Cell {
  const { mean } = scenarios[label]!.measures[id]!
  if (mean === null) return `${NOTHING} ${BASE_MARK}`
  const text = levelText(mean, findMeasure(id)!.unit, decimals)
  const difference = differences[label]?.[id]
  if (label === base || difference === undefined) return { text: `${text} ${BASE_MARK}`, tone: 'strong' }
  const [mark, tone] = MARKS[difference.verdict]
  return { text: `${text} ${mark}`, tone: tone === 'dim' ? 'plain' : tone }
}

/** As many as the intervals can bear, and more where a design that differs from the base would read like it. */
function decimalsFor({ base, scenarios, differences, variants }: Comparison, id: string): number {
  const { unit } = findMeasure(id)!
  const figures = [base, ...variants].map((label) => scenarios[label]!.measures[id]!)
  const widths = figures.flatMap(({ half_width }) => (half_width === null || half_width === 0 ? [] : [half_width]))
  let decimals = widths.length === 0 ? 1 : Math.max(...widths.map((half) => decimalsOf(half, unit)))
  const before = scenarios[base]!.measures[id]!.mean
  const proven = variants.filter((label) => differences[label]![id]!.verdict !== 'unproven')
  const readsAlike = () =>
    proven.some((label) => {
      const after = scenarios[label]!.measures[id]!.mean
      return after !== null && before !== null && levelText(after, unit, decimals) === levelText(before, unit, decimals)
    })
  while (readsAlike() && decimals < MOST_DECIMALS) decimals++
  return decimals
}

function headingOf(id: string, unit: string): string {
  const { label } = findMeasure(id)!
  return unit.startsWith('per ') ? label : `${label}, ${unitText(unit)}`
}

function titleOf({ metric, best }: Ranking): string {
  return best === null ? 'Designs' : `Designs by ${findMeasure(metric)!.label}, the best first`
}

function matrixNote({ base, scenarios }: Comparison): string {
  const { confidence, replications } = scenarios[base]!
  if (replications === 1) return `One replication cannot tell a difference from noise. ${COUNTS}`
  return `Against ${base}: ✓ better, ✗ worse, ≠ different, ~ not beyond simulation noise; all verdicts together hold with ${confidenceText(confidence)} confidence (Holm).${guessText(replications)} ${COUNTS} Every pair in full: --pairs.`
}

const VERDICTS: Readonly<Record<Verdict, readonly [text: string, tone: Tone]>> = {
  better: ['better', 'good'],
  worse: ['worse', 'bad'],
  differs: ['differs', 'strong'],
  unproven: ['~', 'dim'],
}

/** Measure by measure: the base, the variant, and what of the difference is beyond simulation noise. */
export function differenceTable(
  comparison: Comparison,
  label: string,
  shown: readonly string[] = Object.keys(comparison.differences[label]!),
): Table | null {
  const { base, scenarios } = comparison
  const designs = Object.values(scenarios).map((summary) => ({ summary }))
  const ids = shown.filter((id) => happensSomewhere(id, designs))
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
  if (replications === 1) return `${COUNTS} One replication cannot tell a difference from noise.`
  const sure = confidenceText(confidence)
  return `~ not beyond simulation noise. All verdicts together hold with ${sure} confidence (Holm), and ± is as wide as that takes.${guessText(replications)} ${COUNTS}`
}
