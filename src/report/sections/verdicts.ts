import { isOverload } from '../../experiment/capacity-warnings.js'
import type { ExpectationVerdict, Summary, Warning } from '../../experiment/summary.js'
import { expectationVerdictText, foundText, WHY_UNKNOWN } from '../expectation-text.js'
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
  const unknown = new Set(
    summary.expectations.flatMap(({ unknown, verdict }) => (verdict === 'unproven' ? [] : (unknown ?? []))),
  )
  const note = [...unknown].map((what) => `Cannot be judged, and so is not met: ${WHY_UNKNOWN[what]}.`).join(' ')
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
    ...(note === '' ? {} : { note }),
  }
}

function row(expectation: ExpectationVerdict): readonly Cell[] {
  const { path, threshold, verdict } = expectation
  return [path, threshold, foundText(expectation), { text: expectationVerdictText(expectation), tone: TONES[verdict] }]
}

/** What makes figures depend on how long the run lasts, and is said before any of them. */
export function overload(summary: Summary): Warnings | null {
  return titled('Overload', summary.warnings.filter(isOverload))
}

/** What else to know before trusting the figures. */
export function warnings(summary: Summary): Warnings | null {
  return titled(
    'Before you trust this',
    summary.warnings.filter((warning) => !isOverload(warning)),
  )
}

function titled(title: string, found: readonly Warning[]): Warnings | null {
  return found.length === 0 ? null : { kind: 'warning', title, warnings: found }
}
