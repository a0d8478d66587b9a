import type { Fit, FittedFigure, FittedUnknown } from '../../experiment/fit/fit.js'
import { findMeasure } from '../../measures/catalogue.js'
import { figureLine, fixedText, levelText, NOTHING, percentText, unitText } from '../figure-text.js'
import type { Cell, Table } from '../report.js'
import { observedName, VERDICTS } from '../run/against-yours.js'
import { rangeText, unknownName, valueText } from './names.js'

const FIT_VERDICTS: Readonly<Record<FittedFigure['verdict'], Cell>> = {
  ...VERDICTS,
  out_of_reach: { text: 'out of reach', tone: 'bad' },
}

/** Model against the firm's own figures, before and after. */
export function figuresTable({ figures, chi_square }: Fit): Table {
  return {
    kind: 'table',
    title: 'Model against yours',
    columns: [
      { heading: '', align: 'left', wraps: true },
      { heading: 'yours', align: 'right' },
      { heading: 'before', align: 'right' },
      { heading: 'fitted', align: 'right' },
      { heading: '', align: 'left' },
      { heading: 'off by, s.e.', align: 'right' },
      { heading: '', align: 'left' },
    ],
    rows: figures.map((figure) => {
      const { unit, yours, your_error, before, after, standard_errors, verdict } = figure
      const at = (value: number | null) => (value === null ? NOTHING : levelText(value, unit))
      return [
        observedName(figure),
        figureLine({ mean: yours, half_width: your_error }, unit),
        { text: at(before), tone: 'dim' },
        { text: at(after), tone: 'strong' },
        { text: unit === 'per journey' ? '' : unitText(unit), tone: 'dim' },
        { text: standard_errors === null ? NOTHING : fixedText(standard_errors, 1), tone: 'dim' },
        FIT_VERDICTS[verdict],
      ]
    }),
    note: `± is half of the 95 % interval of your figure. Off by: the fitted model less yours, in standard errors (s.e.) of both together, on customers that the fit has not seen. The squares of what is held have a mean of ${fixedText(chi_square.after, 1)}, and had one of ${fixedText(chi_square.before, 1)} with what was believed before: about 1 is what chance alone makes of a perfect fit.`,
  }
}

const BAR = 10

/** What was believed, what is estimated, and how much of it the figures have settled. */
export function unknownsTable({ unknowns }: Fit): Table {
  return {
    kind: 'table',
    title: 'What nobody wrote down',
    columns: [
      { heading: '', align: 'left', wraps: true },
      { heading: 'believed', align: 'right' },
      { heading: 'estimate', align: 'right' },
      { heading: '95 % interval', align: 'right' },
      { heading: 'learned', align: 'right' },
      { heading: '', align: 'left' },
    ],
    rows: unknowns.map((unknown) => [
      unknownName(unknown.path),
      { text: believedText(unknown), tone: 'dim' },
      { text: valueText(unknown, unknown.estimate), tone: 'strong' },
      rangeText(unknown, unknown.low, unknown.high),
      unknown.moves ? percentText(unknown.learned) : { text: percentText(unknown.learned), tone: 'bad' },
      '█'.repeat(Math.round(unknown.learned * BAR)).padEnd(BAR, '░'),
    ]),
    note: 'Believed: with 95 %, before the figures. Learned: the part of what was open (its variance) that the figures have settled; what is left open is what was believed.',
  }
}

function believedText(unknown: FittedUnknown): string {
  const { from, to } = unknown.prior
  return rangeText(unknown, from, to)
}

/** What to go back to the firm with. */
export function questionsTable({ ask_next }: Fit): Table | null {
  if (ask_next.length === 0) return null
  return {
    kind: 'table',
    title: 'What to ask next',
    columns: [
      { heading: '', align: 'left', wraps: true },
      { heading: 'about', align: 'right' },
      { heading: 'how', align: 'left', wraps: true },
      { heading: 'narrows', align: 'left', wraps: true },
      { heading: 'learned', align: 'right' },
    ],
    rows: ask_next.map(({ measure, how, unit, about, half_width, narrows }) => [
      findMeasure(measure)!.label,
      `${figureLine({ mean: about, half_width: half_width }, unit)} ${unit === 'per journey' ? '' : unitText(unit)}`.trim(),
      how,
      unknownName(narrows.path),
      `${percentText(narrows.learned)} → ${percentText(narrows.would_be)}`,
    ]),
    note: 'About: what the model expects, and how well it has to be known. Each counts on those above it.',
  }
}
