import { isOnGap } from '../../experiment/expectations.js'
import type { ExpectationVerdict, Summary } from '../../experiment/summary.js'
import { findMeasure } from '../../measures/catalogue.js'
import { figureLine, unitText } from '../figure-text.js'
import type { Cell, Table, Tone, Warnings } from '../report.js'

const TONES: Readonly<Record<ExpectationVerdict['verdict'], Tone>> = {
  met: 'good',
  failed: 'bad',
  warned: 'bad',
  unproven: 'dim',
}

/** What the scenario expects of itself. */
export function expectations(summary: Pick<Summary, 'expectations'>): Table | null {
  if (summary.expectations.length === 0) return null
  return {
    kind: 'table',
    title: 'Expectations',
    columns: [
      { heading: '', align: 'left' },
      { heading: 'expected', align: 'left' },
      { heading: 'found', align: 'left' },
      { heading: '', align: 'left' },
    ],
    rows: summary.expectations.map(row),
  }
}

function row({ path, threshold, verdict, straddles, ...figure }: ExpectationVerdict): readonly Cell[] {
  const unit = path
    .split('.')
    .map((part) => findMeasure(part)?.unit)
    .find((found) => found !== undefined)
  const shown = unit === 'share' ? unitText(unit) : ''
  return [
    path,
    threshold,
    [figureLine(figure, unit), shown].filter((part) => part !== '').join(' '),
    { text: verdictText({ path, verdict, straddles }), tone: TONES[verdict] },
  ]
}

/** A run of one design finds no gap. */
function verdictText({ path, verdict, straddles }: Pick<ExpectationVerdict, 'path' | 'verdict' | 'straddles'>): string {
  if (verdict === 'unproven' && isOnGap({ path })) return 'judged by gap and check'
  return straddles ? `${verdict}, could be luck` : verdict
}

/** What to know before trusting the figures. */
export function warnings(summary: Summary): Warnings | null {
  if (summary.warnings.length === 0) return null
  return { kind: 'warning', title: 'Before you trust this', warnings: summary.warnings }
}
