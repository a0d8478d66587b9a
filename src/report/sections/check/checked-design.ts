import type { CheckedDesign } from '../../../baseline/check.js'
import { findMeasure } from '../../../measures/catalogue.js'
import { causeText, measuresThat, notedMeasures } from '../../check-text.js'
import { confidenceText, NOTHING, unitText } from '../../figure-text.js'
import { checkedText, FINDINGS } from '../../finding-text.js'
import type { Cell, Section, Table } from '../../report.js'
import { expectations } from '../verdicts.js'

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
