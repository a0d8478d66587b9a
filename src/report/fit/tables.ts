import type { Fit, FittedFigure, FittedUnknown } from '../../experiment/fit/fit.js'
import { findMeasure } from '../../measures/catalogue.js'
import { figureLine, fixedText, levelText, NOTHING, percentText, unitText } from '../figure-text.js'
import type { Cell, Table } from '../report.js'
import { figureName, unknownName, valueText } from './names.js'

/** Half of the 95 % interval, in standard errors. */
const HALF = 1.959964

const VERDICT: Readonly<Record<FittedFigure['verdict'], Cell>> = {
  reached: { text: 'reached', tone: 'good' },
  near: 'near',
  missed: { text: 'missed', tone: 'bad' },
  out_of_reach: { text: 'out of reach', tone: 'bad' },
  not_seen: { text: 'not seen', tone: 'bad' },
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
      { heading: 'off by', align: 'right' },
      { heading: '', align: 'left' },
    ],
    rows: figures.map((figure) => {
      const { unit, measure, yours, error, before, after, distance, verdict } = figure
      const half_width = error === 0 ? null : HALF * error
      const at = (value: number | null) => (value === null ? NOTHING : levelText(value, unitOf(measure, unit)))
      return [
        figureName(figure),
        figureLine({ mean: yours, half_width }, unitOf(measure, unit)),
        { text: at(before), tone: 'dim' },
        { text: at(after), tone: 'strong' },
        unitText(unit),
        distance === null ? NOTHING : fixedText(Math.abs(distance), 1),
        VERDICT[verdict],
      ]
    }),
    note: `± is half of the 95 % interval of your figure. Off by: in standard errors of both, yours and the simulation’s, never less than 1 % of the figure; up to 2 is reached, up to 3 near. The squares of those that were held have a mean of ${fixedText(chi_square.after, 1)} on customers that the fit has not seen, and had one of ${fixedText(chi_square.before, 1)} before: about 1 is what chance alone makes of a perfect fit.`,
  }
}

/** Money in whatever currency is money. */
function unitOf(measure: string, unit: string): string {
  const declared = findMeasure(measure)!.unit
  return declared.startsWith('currency') && unit !== 'share' ? declared : unit
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
      `${valueText(unknown, unknown.low)} to ${valueText(unknown, unknown.high)}`,
      unknown.moves ? percentText(unknown.learned) : { text: percentText(unknown.learned), tone: 'bad' },
      '█'.repeat(Math.round(unknown.learned * BAR)).padEnd(BAR, '░'),
    ]),
    note: 'Believed: with 95 %, before the figures. Learned: the part of what was open (its variance) that the figures have settled; what is left open is what was believed.',
  }
}

function believedText(unknown: FittedUnknown): string {
  const { from, to } = unknown.prior
  return `${valueText(unknown, from)} to ${valueText(unknown, to)}`
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
    rows: ask_next.map(({ measure, how, unit, about, error, narrows }) => [
      findMeasure(measure)!.label,
      `${figureLine({ mean: about, half_width: HALF * error }, unitOf(measure, unit))} ${unitText(unit)}`.trim(),
      how,
      unknownName(narrows.path),
      `${percentText(narrows.learned)} → ${percentText(narrows.would_be)}`,
    ]),
    note: 'About: what the model expects, and how well it has to be known. Each counts on those above it.',
  }
}
