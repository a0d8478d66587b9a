import type { Verdict } from '../../experiment/difference.js'
import type { End, Influence, Sensitivity } from '../../experiment/sensitivity.js'
import { findMeasure } from '../../measures/catalogue.js'
import { namingOf } from '../../measures/naming.js'
import { confidenceText, figureBrief, figureLine, guessText, NOTHING, unitText } from '../figure-text.js'
import type { Cell, Note, Table } from '../report.js'

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
export function labelOf({ known, label }: Influence): string {
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

const MOST_NAMED = 5

/** The difference between two designs as it is, and what may be said of it. */
export function differenceSentence({ metric, unit, base, between, conclusion }: Sensitivity): string {
  const measure = findMeasure(metric)!
  const who = `${namingOf(measure).subject}, ${between!.variant} less ${between!.base}:`
  if (base.mean === null || conclusion === null) return `${who} not observed, so that nothing could move it.`
  const figure = `${figureLine(base, measure.unit)} ${unitText(unit)}`.trim()
  return conclusion === 'unproven'
    ? `${who} ${figure}, not beyond simulation noise.`
    : `${who} ${figure}, ${conclusion}.`
}

/** Which of what both designs have in common turns the conclusion round, or opens it, when it alone is otherwise. */
export function turning(sensitivity: Sensitivity): readonly Note[] {
  const { conclusion, base } = sensitivity
  if (base.mean === null || conclusion === null) return []
  const ends = sensitivity.influences.flatMap((one) =>
    [one.low, one.high].flatMap((end) => (end === null ? [] : [{ one, end }])),
  )
  const that = (holds: (end: End) => boolean) => ends.filter(({ end }) => holds(end))
  if (conclusion === 'unproven') {
    const settled = that((end) => end.conclusion !== 'unproven' && end.conclusion !== null)
    return [
      settled.length === 0
        ? note('Nothing that both have in common settles it when it alone is otherwise.')
        : note(`It would be settled where ${listed(settled, sensitivity)}.`),
    ]
  }
  const round = that((end) => isOpposite(end, conclusion, base.mean!))
  const open = that((end) => end.conclusion === 'unproven')
  return [
    round.length === 0
      ? note('Nothing that both have in common turns the conclusion round when it alone is otherwise.')
      : note(`The conclusion turns round where ${listed(round, sensitivity)}.`),
    ...(open.length === 0 ? [] : [note(`It is no longer beyond simulation noise where ${listed(open, sensitivity)}.`)]),
  ]
}

function isOpposite({ conclusion, figure }: End, before: Verdict, mean: number): boolean {
  if (conclusion === null || conclusion === 'unproven') return false
  return conclusion !== before || (figure.mean ?? mean) * mean < 0
}

/** The furthest from what is as it is first, what is assumed marked. */
function listed(
  found: readonly { readonly one: Influence; readonly end: End }[],
  { metric, unit }: Sensitivity,
): string {
  const size = ({ difference }: End) => Math.abs(difference.mean ?? 0)
  const sorted = [...found].sort((a, b) => size(b.end) - size(a.end))
  const named = sorted.slice(0, MOST_NAMED).map(({ one, end }) => {
    const figure = `${figureLine(end.figure, findMeasure(metric)!.unit)} ${unitText(unit)}`.trim()
    const known = one.known === 'stated' ? '' : `, ${one.known}`
    return `${nameOf(one)} is ${end.value} instead of ${one.value} (${figure}${known})`
  })
  const more = sorted.length - named.length
  return `${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}`
}

function note(text: string): Note {
  return { kind: 'note', text, tone: 'strong' }
}

/** Whether either end is beyond simulation noise. */
export function isProven({ low, high }: Influence): boolean {
  return low?.proven === true || high?.proven === true
}

/** A label as it stands in a sentence; paths stay as they are. */
export function nameOf({ known, label }: Influence): string {
  return known === 'stated' ? label : `“${label}”`
}
