import type { End, Influence, Sensitivity } from '../../../experiment/sensitivity.js'
import { findMeasure } from '../../../measures/catalogue.js'
import { namingOf } from '../../../measures/naming.js'
import { confidenceText, figureBrief, NOTHING, unitText } from '../../figure-text.js'
import { guessText } from '../../interval-text.js'
import type { Cell, Table } from '../../report.js'
import { isProven } from './conclusion.js'

/** Cells on either side of the middle. */
const SIDE = 5
const LONGEST_VALUE = 24
const LOW = '░'
const HIGH = '█'

/** Parameters by influence, as bars from the figure as it is: what the low end does and what the high end does. */
export function tornado(sensitivity: Sensitivity): Table | null {
  const { between, influences, metric, unit, confidence, tried, moving } = sensitivity
  if (influences.length === 0) return null
  const measure = findMeasure(metric)!
  const moves = influences.flatMap(({ low, high }) => [low, high].map((end) => Math.abs(end?.difference.mean ?? 0)))
  const most = Math.max(...moves)
  const shown = influences.length === 1 ? 'one' : `${influences.length}`
  return {
    kind: 'table',
    title: `What moves ${between === null ? '' : 'the difference in '}${namingOf(measure).noun}, ${unitText(unit)}: ${shown} of ${tried} parameters tried`,
    columns: [
      { heading: '', align: 'left', wraps: true },
      { heading: 'size', align: 'left' },
      { heading: 'from … to', align: 'left', wraps: true },
      { heading: 'at low', align: 'right' },
      { heading: '', align: 'left' },
      { heading: 'at high', align: 'right' },
    ],
    rows: influences.map((one): readonly Cell[] => [
      isProven(one) ? labelOf(one) : { text: `~ ${labelOf(one)}`, tone: 'dim' },
      { text: one.known, tone: one.known === 'assumed' ? 'strong' : 'dim' },
      { text: `${valueText(one.low, one)} … ${valueText(one.high, one)}`, tone: 'dim' },
      differenceText(one.low, measure.unit),
      barOf(one, most),
      differenceText(one.high, measure.unit),
    ]),
    note: `${LOW} at the low end, ${HIGH} at the high end; ± is the half-width of the ${confidenceText(confidence)} interval of each difference, on the same customers; ~ neither end is beyond simulation noise, judged together with all others (Holm), while each ± stands by itself.${guessText(sensitivity.replications)} Behavioural parameters run over their plausible range, stated ones 20 % down and up. ${movingText(tried, moving)}`,
  }
}

/** A path in words, so that it can be broken between them. */
function labelOf({ known, label }: Influence): string {
  return known === 'stated' ? label.replaceAll('.', ' › ').replaceAll('_', ' ') : label
}

function movingText(tried: number, moving: number): string {
  return moving === tried ? 'All that were tried move it.' : `${tried - moving} of ${tried} do not move it at all.`
}

function valueText(end: End | null, { value }: Influence): string {
  const text = end?.value ?? value
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text
}

function differenceText(end: End | null, unit: string): string {
  if (end === null || end.difference.mean === null) return NOTHING
  const text = figureBrief(end.difference, unit)
  return end.difference.mean > 0 && /[1-9]/.test(text.split(' ')[0]!) ? `+${text}` : text
}

/** Both ends from the middle; where they lie on one side, the longer first and the shorter over it. */
function barOf({ low, high }: Influence, most: number): string {
  const ends = [
    { mark: LOW, mean: low?.difference.mean ?? 0 },
    { mark: HIGH, mean: high?.difference.mean ?? 0 },
  ].sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
  const cells = Array.from({ length: 2 * SIDE + 1 }, (_, cell): string => (cell === SIDE ? '│' : ' '))
  for (const { mark, mean } of ends) {
    const length = most === 0 ? 0 : Math.round((Math.abs(mean) / most) * SIDE)
    for (let step = 1; step <= length; step++) cells[SIDE + (mean < 0 ? -step : step)] = mark
  }
  return cells.join('')
}
