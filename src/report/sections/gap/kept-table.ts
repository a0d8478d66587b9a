import { endsOf } from '../../../experiment/figures.js'
import type { ClaimsKept, Gap } from '../../../experiment/gap/gap.js'
import type { Figure } from '../../../experiment/summary.js'
import { fixedText, NOTHING } from '../../figure-text.js'
import { labelOf } from '../../labels.js'
import type { Cell, Table } from '../../report.js'

/** Of 100. */
const MOST = 100

/** Of the decisions that the claims cover, how many an agent can take, team by team, and what blocks the others. */
export function keptTable({ claims_kept, reference }: Gap): Table | null {
  const { teams, ...whole } = claims_kept
  if (whole.index.mean === null) return null
  const lines = Object.entries(teams).filter(([, { decisions }]) => decisions > 0)
  const all = lines.length > 1 ? [...lines, ['all teams', whole] as const] : lines
  const gates = Object.keys(whole.gates).filter((gate) => (whole.gates[gate]!.any.mean ?? 0) > 0)
  const covers = reference === 'claimed' ? 'the claims cover' : 'the ideal covers'
  return {
    kind: 'table',
    title: `Of 100 decisions that ${covers}, an agent can take`,
    columns: [
      { heading: '', align: 'left' },
      { heading: 'index', align: 'right' },
      ...gates.map((gate) => ({ heading: labelOf('gate', gate), align: 'right' as const })),
    ],
    rows: all.map(([name, kept]): readonly Cell[] => [
      name,
      { text: indexText(kept.index), tone: 'strong' },
      ...gates.map((gate) => gateText(kept, gate)),
    ]),
    ...(gates.length === 0
      ? {}
      : { note: 'The index, then what each gate blocks of 100, and in brackets what it alone blocks.' }),
  }
}

/** Of 100, so whole numbers will do. */
function indexText(figure: Figure): string {
  const { mean, half_width } = figure
  if (mean === null) return NOTHING
  const ends = endsOf(figure)
  if (ends !== null && (mean - half_width! < 0 || mean + half_width! > MOST))
    return `${fixedText(mean, 0)} (${fixedText(ends.low, 0)}–${fixedText(ends.high, 0)})`
  const half = half_width === null || half_width === 0 ? '' : ` ±${Math.max(1, Math.round(half_width))}`
  return `${fixedText(mean, 0)}${half}`
}

function gateText({ gates }: ClaimsKept, gate: string): string {
  const { any, only } = gates[gate]!
  const percent = (value: number | null) => (value === null ? NOTHING : fixedText(100 * value, 0))
  return `${percent(any.mean)} (${percent(only.mean)})`
}
