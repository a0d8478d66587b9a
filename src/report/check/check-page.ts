import type { Check, CheckedDesign, UncheckedDesign } from '../../baseline/check-designs.js'
import type { Problem } from '../../kernel/failure.js'
import { findMeasure } from '../../measures/catalogue.js'
import { confidenceText, NOTHING, unitText } from '../figure-text.js'
import type { Cell, Report, Section, Table } from '../report.js'
import { expectations } from '../run/verdicts.js'
import {
  causeText,
  checkedText,
  checkTitle,
  FINDINGS,
  failedExpectations,
  failedMeasures,
  measuresThat,
  notedMeasures,
} from '../verdict-text.js'

/** The words of the command that accepts the designs of these labels as they are. */
type Accept = (labels: readonly string[]) => readonly string[]

/** Lays a check out: what it comes to, design by design in a line each, then what moved, and what to do next. */
export function composeCheck(check: Check, accept: Accept): Report {
  const sections: readonly (Section | null)[] = [
    overview(check),
    ...check.problems.map(problemNote),
    ...check.designs.flatMap(checkedDesign),
    ...check.unchecked.flatMap(uncheckedDesign),
    ...nextSteps(check, accept),
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

/** Names of figures that are no more than noted; a list of all of them would be read by nobody. */
const MOST_NOTED = 8

const LOST = 'No longer known: nobody was observed, or an overload stopped the run.'
const UNJUDGED = 'Cannot be judged: fewer than two replications of both sides have it.'

/** Why a design's figures moved, and which did; nothing where none has and nothing is expected. */
export function checkedDesign(design: CheckedDesign): readonly Section[] {
  const expected = expectations(design)
  const isQuiet = Object.values(design.measures).every(({ finding }) => finding === 'same')
  const sections: readonly (Section | null)[] = [
    ...(isQuiet && !design.design_changed
      ? []
      : [
          { kind: 'note', title: design.label, text: causeText(design), tone: 'plain' } as const,
          design.changes.length === 0 ? null : changes(design),
          gatedMeasures(design),
        ]),
    expected === null ? null : { ...expected, title: `What ${design.label} expects` },
  ]
  return sections.filter((section) => section !== null)
}

function changes({ changes }: CheckedDesign): Table {
  return {
    kind: 'table',
    columns: [
      { heading: 'in the design', align: 'left', wraps: true },
      { heading: '', align: 'left', wraps: true },
    ],
    rows: changes.map(({ path, base, variant }) => [
      { text: path, tone: 'dim' },
      `${base ?? NOTHING} → ${variant ?? NOTHING}`,
    ]),
    note: 'As compiled: times in seconds, shares as fractions, money in the scenario’s currency.',
  }
}

function gatedMeasures(design: CheckedDesign): Table {
  const noted = notedMeasures(design)
  const more = noted.length > MOST_NOTED ? [`${noted.length - MOST_NOTED} more`] : []
  const also =
    noted.length === 0 ? [] : [`Differing too, not gated: ${[...noted.slice(0, MOST_NOTED), ...more].join(', ')}.`]
  const lost = measuresThat(design, 'lost').length === 0 ? [] : [LOST]
  const unjudged = measuresThat(design, 'unjudged').length === 0 ? [] : [UNJUDGED]
  const sure = confidenceText(design.confidence)
  const noise =
    design.mode === 'exact'
      ? []
      : [
          `~ not beyond simulation noise: worse is said with ${sure} confidence over all that this call looks at (Holm).`,
        ]
  const notes = [...lost, ...unjudged, ...noise, ...also]
  return {
    kind: 'table',
    columns: [
      { heading: '', align: 'left' },
      { heading: 'baseline', align: 'right' },
      { heading: 'now', align: 'right' },
      { heading: 'difference', align: 'right' },
      { heading: '', align: 'left' },
      { heading: '', align: 'left' },
    ],
    rows: Object.entries(design.measures)
      .filter(([, { gated }]) => gated)
      .map(([id, measure]): readonly Cell[] => {
        const text = checkedText(id, measure)
        const [found, tone] = FINDINGS[measure.finding]
        return [
          findMeasure(id)!.label,
          text.base,
          text.variant,
          text.half === '' ? text.difference : `${text.difference} ${text.half}`,
          { text: measure.unit.startsWith('per ') ? '' : unitText(measure.unit), tone: 'dim' },
          { text: found, tone },
        ]
      }),
    ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
  }
}

/** What to do now; nothing where there is nothing to do. */
function nextSteps({ designs }: Check, accept: Accept): readonly Section[] {
  const labelsOf = (verdict: string) => designs.filter((design) => design.verdict === verdict).map(({ label }) => label)
  const [worse, better] = [labelsOf('regressed'), labelsOf('improved')]
  const broken = designs.filter((design) => failedExpectations(design).length > 0)
  const texts = [
    worse.length === 0 ? '' : 'Mend what made it worse, or accept it if it is meant.',
    broken.length === 0
      ? ''
      : `Change the design until ${broken.map(({ label }) => label).join(', ')} keeps what \`expect\` says, or change \`expect\`.`,
  ].filter((text) => text !== '')
  return [
    ...(texts.length === 0
      ? []
      : [{ kind: 'note', title: 'What to do next', text: texts.join(' '), tone: 'plain' } as const]),
    ...(worse.length === 0 ? [] : [command('To accept what is worse', accept(worse))]),
    ...(worse.length > 0 || better.length === 0 ? [] : [command('To hold on to what got better', accept(better))]),
  ]
}

function command(title: string, words: readonly string[]): Section {
  return { kind: 'command', title, words }
}
