import type { Check, CheckedDesign, UncheckedDesign } from '../baseline/check.js'
import type { Problem } from '../kernel/failure.js'
import { checkTitle, failedExpectations, failedMeasures, measuresThat } from './check-text.js'
import type { Cell, Report, Section, Table } from './report.js'
import { checkedDesign } from './sections/check/checked-design.js'
import { nextSteps } from './sections/check/next-steps.js'

/** Where the reader's files are, for commands to be copied. */
export interface CheckPlaces {
  /** The scenario's file as given, by label of the design. */
  readonly files: Readonly<Record<string, string>>
  /** The folder of baselines as given. */
  readonly folder: string
}

/** Lays a check out: what it comes to, design by design in a line each, then what moved, and what to do next. */
export function composeCheck(check: Check, places: CheckPlaces): Report {
  const sections: readonly (Section | null)[] = [
    overview(check),
    ...check.problems.map(problemNote),
    ...check.designs.flatMap(checkedDesign),
    ...check.unchecked.flatMap(uncheckedDesign),
    ...nextSteps(check, (labels) => [
      ...['runaround', 'baseline', 'accept', ...labels.map((label) => places.files[label]!)],
      ...['--baseline', places.folder, '--reason', '…'],
    ]),
  ]
  return { title: checkTitle(check), sections: sections.filter((section) => section !== null) }
}

function uncheckedDesign({ label, message, hint, command }: UncheckedDesign): readonly Section[] {
  const title = `${label} cannot be checked`
  if (command === undefined) return [{ kind: 'note', title, text: `${message}. ${hint}`, tone: 'bad' }]
  return [
    { kind: 'note', title, text: message, tone: 'bad' },
    { kind: 'command', title: `To mend it, ${hint}`, words: command },
  ]
}

function problemNote({ file, line, column, message, hint }: Problem): Section {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const text = hint === undefined ? message : `${message}. ${hint}`
  return { kind: 'note', title: place === '' ? 'In the call' : place, text, tone: 'bad' }
}

function overview({ designs }: Check): Table | null {
  if (designs.length === 0) return null
  return {
    kind: 'table',
    columns: [
      { heading: 'design', align: 'left' },
      { heading: 'compared', align: 'left' },
      { heading: 'result', align: 'left', wraps: true },
    ],
    rows: designs.map((design) => [design.label, { text: design.mode, tone: 'dim' }, resultOf(design)]),
  }
}

function resultOf(design: CheckedDesign): Cell {
  const worse = failedMeasures(design)
  const failed = failedExpectations(design)
  if (worse.length > 0) return { text: `worse: ${worse.join(', ')}`, tone: 'bad' }
  if (failed.length > 0) return { text: `expected otherwise: ${failed.join(', ')}`, tone: 'bad' }
  const better = measuresThat(design, 'better')
  if (better.length > 0) return { text: `better: ${better.join(', ')}`, tone: 'good' }
  return { text: 'passed', tone: 'good' }
}
