import type { Comparison } from '../../experiment/comparison.js'
import type { Change } from '../../experiment/difference.js'
import type { Figures, Summary } from '../../experiment/summary.js'
import type { MeasureId } from '../../measures/catalogue.js'
import { isOffTheLine } from '../../vocabulary/time-causes.js'
import { NOTHING } from '../figure-text.js'
import { labelOf } from '../labels.js'
import type { Cell, Note, Table } from '../report.js'
import { differenceText } from '../verdict-text.js'

const MINUTES_PER_HOUR = 60
/** Ledgers have no interval of the difference: they are shown as if to this half-width. */
const BEARABLE = 0.05

/** The measures whose movement a ledger takes apart: it is shown where one of them is compared. */
const BOOKED: Readonly<Record<'trust' | 'time' | 'cost', readonly MeasureId[]>> = {
  trust: ['trust_loss', 'trust_final', 'distrust', 'churn'],
  time: ['handle_time', 'journey_time', 'customer_time', 'explaining_time', 'hold_time', 'queue_time'],
  cost: ['cost', 'concession'],
}

interface Line {
  readonly label: string
  readonly unit: string
  readonly base: number | null
  readonly variant: number | null
}

/** By which causes trust went, side by side, what moved most first. */
export function trustMoved(comparison: Comparison, label: string): Table | null {
  if (!isAsked('trust', comparison, label)) return null
  const lines = linesOf('trust', comparison, label, ({ trust_loss_by_cause }) => trust_loss_by_cause)
  return ledger('Where trust moved, points lost per case', byMovement(lines), comparison.base, label)
}

/** Where customers' time went, side by side, in the order in which it passes. */
export function timeMoved(comparison: Comparison, label: string): Table | null {
  if (!isAsked('time', comparison, label)) return null
  const lines = linesOf('time', comparison, label, ({ time_by_cause }) => time_by_cause)
  return ledger('Where time moved, per journey', lines, comparison.base, label)
}

/** What it costs part by part, side by side. */
export function moneyMoved(comparison: Comparison, label: string): Table | null {
  if (!isAsked('cost', comparison, label)) return null
  const lines = linesOf('cost', comparison, label, ({ cost_by_part }) => cost_by_part)
  const { currency } = comparison.scenarios[comparison.base]!
  return ledger(`Where money moved, ${currency} per case`, lines, comparison.base, label, 'currency')
}

function isAsked(family: keyof typeof BOOKED, { differences }: Comparison, label: string): boolean {
  return BOOKED[family].some((id) => differences[label]![id] !== undefined)
}

function linesOf(
  family: 'trust' | 'time' | 'cost',
  { base, scenarios }: Comparison,
  label: string,
  figuresOf: (summary: Summary) => Figures,
): readonly Line[] {
  const [before, after] = [figuresOf(scenarios[base]!), figuresOf(scenarios[label]!)]
  return Object.keys(before).flatMap((key) => {
    const onTheLine = family === 'time' && !isOffTheLine(key)
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

/**
 * Only what moved in print: a cause that is the same in both designs says nothing of their difference.
 * @param kind `currency` for money
 */
function ledger(title: string, lines: readonly Line[], base: string, label: string, kind = ''): Table | null {
  const texts = lines.map((line) => ({
    line,
    text: differenceText(line.base, line.variant, { mean: moved(line), half_width: BEARABLE }, kind),
  }))
  const shown = texts.filter(({ line, text }) => moved(line) === null || /[1-9]/.test(text.difference))
  if (shown.length === 0) return null
  const still = texts.length - shown.length
  const withUnit = shown.some(({ line }) => line.unit !== '')
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
    rows: shown.map(({ line, text }): readonly Cell[] => [
      line.label,
      text.base,
      text.variant,
      moved(line) === null ? NOTHING : text.difference,
      ...(withUnit ? [{ text: line.unit, tone: 'dim' as const }] : []),
    ]),
    ...(still === 0 ? {} : { note: `${still === 1 ? 'One more does' : `${still} more do`} not move.` }),
  }
}

/** Sections whose entries have names; the same change at several of them is said once. */
const NAMED = ['customers', 'issues', 'teams', 'managers', 'channels']

interface Place {
  /** With `*` for the name. */
  readonly pattern: string
  readonly names: readonly string[]
  readonly text: string
}

/** What differs between the designs themselves, before any figure. */
export function designChanges({ base, changes }: Comparison, label: string): Table | Note {
  const title = `What differs: ${base} → ${label}`
  const found = changes[label]!
  if (found.length === 0) {
    return { kind: 'note', title, text: 'Nothing in the organisation, its customers or its issues.', tone: 'plain' }
  }
  return {
    kind: 'table',
    title,
    columns: [
      { heading: '', align: 'left', wraps: true },
      { heading: '', align: 'left', wraps: true },
    ],
    rows: merged(placesOf(found)).map((place) => [{ text: pathOf(place), tone: 'dim' }, place.text]),
  }
}

/** Changes under one parent in one line. */
function placesOf(changes: readonly Change[]): readonly Place[] {
  const byParent = new Map<string, string[]>()
  for (const { path, base, variant } of changes) {
    const steps = path.split('.')
    const key = steps.pop()!
    const parent = steps.join('.')
    const text = `${key} ${base ?? NOTHING} → ${variant ?? NOTHING}`
    byParent.set(parent, [...(byParent.get(parent) ?? []), text])
  }
  return [...byParent].map(([parent, texts]) => {
    const [section = '', name, ...rest] = parent.split('.')
    const isNamed = NAMED.includes(section) && name !== undefined
    return {
      pattern: isNamed ? [section, '*', ...rest].join('.') : parent,
      names: isNamed ? [name] : [],
      text: texts.join(', '),
    }
  })
}

function merged(places: readonly Place[]): readonly Place[] {
  const byWhat = new Map<string, Place>()
  for (const place of places) {
    const what = JSON.stringify([place.pattern, place.text])
    const before = byWhat.get(what)
    byWhat.set(what, { ...place, names: [...(before?.names ?? []), ...place.names] })
  }
  return [...byWhat.values()]
}

/** As a shell would write several paths in one. */
function pathOf({ pattern, names }: Place): string {
  if (names.length === 0) return pattern
  return pattern.replace('*', () => (names.length === 1 ? names[0]! : `{${names.join(', ')}}`))
}
