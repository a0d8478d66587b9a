import type { Comparison } from '../../../experiment/comparison.js'
import type { Figures, Summary } from '../../../experiment/summary.js'
import { differenceText } from '../../difference-text.js'
import { NOTHING } from '../../figure-text.js'
import { labelOf } from '../../labels.js'
import type { Cell, Table } from '../../report.js'

const OFF_THE_LINE = ['waiting_call_back', 'between_contacts']
const MINUTES_PER_HOUR = 60
/** Ledgers have no interval of the difference: they are shown as if to this half-width. */
const BEARABLE = 0.05

interface Line {
  readonly label: string
  readonly unit: string
  readonly base: number | null
  readonly variant: number | null
}

/** By which causes trust went, side by side, what moved most first. */
export function trustMoved(comparison: Comparison, label: string): Table | null {
  const lines = linesOf('trust', comparison, label, ({ trust_loss_by_cause }) => trust_loss_by_cause)
  return ledger('Where trust moved, points lost per customer', byMovement(lines), comparison.base, label)
}

/** Where customers' time went, side by side, in the order in which it passes. */
export function timeMoved(comparison: Comparison, label: string): Table | null {
  const lines = linesOf('time', comparison, label, ({ time_by_cause }) => time_by_cause)
  return ledger('Where time moved, per journey', lines, comparison.base, label)
}

/** What it costs part by part, side by side. */
export function moneyMoved(comparison: Comparison, label: string): Table | null {
  const lines = linesOf('cost', comparison, label, ({ cost_by_part }) => cost_by_part)
  const { currency } = comparison.scenarios[comparison.base]!
  return ledger(`Where money moved, ${currency} per customer`, lines, comparison.base, label, 'currency')
}

function linesOf(
  family: 'trust' | 'time' | 'cost',
  { base, scenarios }: Comparison,
  label: string,
  figuresOf: (summary: Summary) => Figures,
): readonly Line[] {
  const [before, after] = [figuresOf(scenarios[base]!), figuresOf(scenarios[label]!)]
  return Object.keys(before).flatMap((key) => {
    const onTheLine = family === 'time' && !OFF_THE_LINE.includes(key)
    const scaled = (value: number | null | undefined) =>
      value === null || value === undefined ? null : value * (onTheLine ? MINUTES_PER_HOUR : 1)
    const [one, other] = [scaled(before[key]?.mean), scaled(after[key]?.mean)]
    if (!one && !other) return []
    const unit = family === 'time' ? (onTheLine ? 'min' : 'h') : ''
    return [{ label: labelOf(family, key), unit, base: one, variant: other }]
  })
}

function byMovement(lines: readonly Line[]): readonly Line[] {
  return [...lines].sort((a, b) => Math.abs(moved(b) ?? 0) - Math.abs(moved(a) ?? 0))
}

function moved({ base, variant }: Line): number | null {
  return base === null || variant === null ? null : variant - base
}

/** @param kind `currency` for money */
function ledger(title: string, lines: readonly Line[], base: string, label: string, kind = ''): Table | null {
  if (lines.length === 0) return null
  const withUnit = lines.some(({ unit }) => unit !== '')
  return {
    kind: 'table',
    title,
    columns: [
      { heading: '', align: 'left' },
      { heading: base, align: 'right' },
      { heading: label, align: 'right' },
      { heading: 'difference', align: 'right' },
      ...(withUnit ? [{ heading: '', align: 'left' as const }] : []),
    ],
    rows: lines.map((line): readonly Cell[] => {
      const text = differenceText(line.base, line.variant, { mean: moved(line), half_width: BEARABLE }, kind)
      const difference = moved(line) === null ? NOTHING : text.difference
      return [
        line.label,
        text.base,
        text.variant,
        difference,
        ...(withUnit ? [{ text: line.unit, tone: 'dim' as const }] : []),
      ]
    }),
  }
}
