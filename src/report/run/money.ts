import type { Figure, Figures, Summary } from '../../experiment/summary.js'
import type { MeasureId } from '../../measures/catalogue.js'
import { isOffTheLine, OFF_THE_LINE } from '../../vocabulary/time-causes.js'
import { figureLine, figureText, saysSomething, unitText } from '../figure-text.js'
import { labelOf } from '../labels.js'
import type { Cell, Chart, Table, Tone } from '../report.js'

const MINUTES_PER_HOUR = 60

/** Where a customer's time on the line goes, in the order in which it passes; the hours in between beside it. */
export function time({ time_by_cause }: Summary): Chart | null {
  const onTheLine = Object.entries(time_by_cause).filter(([cause]) => !isOffTheLine(cause))
  const between = OFF_THE_LINE.filter((cause) => (time_by_cause[cause]?.mean ?? 0) !== 0).map(
    (cause) => `${figureLine(time_by_cause[cause])} hours ${labelOf('time', cause)}`,
  )
  const minutes = Object.fromEntries(onTheLine.map(([cause, figure]) => [cause, inMinutes(figure)]))
  return chart(
    'Where the time goes, minutes on the line per journey',
    { positive: 'plain', negative: 'plain' },
    barsOf('time', minutes),
    between.length === 0 ? undefined : `Beside that: ${between.join(', ')}.`,
  )
}

/** What trust is lost and won by, the worst first. */
export function trust(summary: Summary): Chart | null {
  return chart(
    'Where trust goes, points per case',
    { positive: 'bad', negative: 'good' },
    [...barsOf('trust', summary.trust_loss_by_cause)].sort((a, b) => b.value - a.value),
    'Blame, not savings: the ledger books what cost trust, it does not say what removing a cause would save.',
  )
}

function inMinutes({ mean, half_width }: Figure): Figure {
  return {
    mean: mean === null ? null : mean * MINUTES_PER_HOUR,
    half_width: half_width === null ? null : half_width * MINUTES_PER_HOUR,
  }
}

function barsOf(family: 'time' | 'trust', figures: Figures): Chart['bars'] {
  return Object.entries(figures).flatMap(([cause, figure]) =>
    figure.mean === null || figure.mean === 0
      ? []
      : [{ label: labelOf(family, cause), value: figure.mean, text: figureLine(figure) }],
  )
}

function chart(title: string, tones: Chart['tones'], bars: Chart['bars'], note?: string): Chart | null {
  if (bars.length === 0) return null
  return { kind: 'chart', title, tones, bars, ...(note === undefined ? {} : { note }) }
}

const HOURS = 'Labour is paid hours: shorter journeys save capacity, not cash, unless staffing changes.'

/** What it costs, part by part. Null where the scenario knows no money. */
export function money({ currency, cost_by_part, measures }: Summary): Table | null {
  const parts = Object.entries(cost_by_part).filter(([, figure]) => moving(figure))
  if (parts.length === 0) return null
  return {
    kind: 'table',
    title: `Money, ${currency} per case`,
    columns: [
      { heading: '', align: 'left' },
      { heading: '', align: 'right' },
      { heading: '', align: 'left' },
    ],
    rows: [
      ...parts.map(([part, figure]) => line(labelOf('cost', part), figure, 'plain')),
      line('cost', measures.cost!, 'strong'),
    ],
    note: [HOURS, ...memos(currency, measures)].join(' '),
  }
}

/** What stands below the line: no parts of cost. */
function memos(currency: string, measures: Summary['measures']): readonly string[] {
  const {
    concession_p95: month,
    over_granting: over,
    undue_paid: undue,
    advertising_equivalent: advertising,
  } = measures
  const money = (figure: Figure) => `${figureLine(figure, 'currency')} ${currency}`
  const { cost_churn_at_best: atBest, customers_lost: persons } = measures
  return [
    ...(moving(atBest)
      ? [
          `Of the customers lost, ${money(atBest)} is not to be had: something went wrong, and only prevention saves it.`,
        ]
      : []),
    ...(moving(persons) ? [personsMemo(persons)] : []),
    ...unmetMemo(measures, money),
    ...delightMemo(measures, money),
    ...(moving(over) ? [`Of the concessions, ${money(over)} a case went beyond what was due.`] : []),
    ...(moving(undue)
      ? [`Of the concessions, ${money(undue)} a case went to who asked for what was not due, or for more than was.`]
      : []),
    ...(moving(month) ? [`Concessions stay below ${money(month)} in 19 of 20 months.`] : []),
    ...(moving(advertising) ? [advertisingMemo(advertising, money)] : []),
  ]
}

/** What was due and not paid saves nothing until the customers whom it costs are counted: both, side by side. */
function unmetMemo(
  { unmet, cost_unmet: cost, unmet_break_even: even }: Summary['measures'],
  money: (figure: Figure) => string,
): readonly string[] {
  if (!moving(unmet)) return []
  const due = `Remedies of ${money(unmet)} a case were due and stayed unpaid`
  const costs = moving(cost) ? `; that is expected to cost ${money(cost)} in customers lost and put off` : ''
  const worth =
    moving(even) && (even.mean ?? 0) > 0 ? ` Paying them is cheaper for a customer worth more than ${money(even)}.` : ''
  return [`${due}${costs}.${worth}`]
}

/** Delight costs and brings: both, side by side. */
function delightMemo(
  { cost_delight: cost, delight_brings: brings, delighted, delight_break_even: even }: Summary['measures'],
  money: (figure: Figure) => string,
): readonly string[] {
  if (!moving(delighted) || cost === undefined || brings === undefined) return []
  const costs = `Delighting ${figureLine(delighted, 'share')} % of the customers costs ${money(cost)} a case`
  const worth = moving(brings) ? ` and is expected to bring ${money(brings)} in customers kept and won` : ''
  const pays = moving(even) && (even.mean ?? 0) > 0 ? ` It pays for a customer worth more than ${money(even)}.` : ''
  return [`${costs}${worth}.${pays}`]
}

/** Persons, not cases: whoever has several leaves once. */
function personsMemo({ mean, half_width }: Figure): string {
  const persons = figureLine({ mean: Math.abs(mean ?? 0), half_width })
  return `${persons} customers a year ${(mean ?? 0) < 0 ? 'fewer' : 'more'} leave than would have left anyway.`
}

function advertisingMemo({ mean, half_width }: Figure, money: (figure: Figure) => string): string {
  const worth = money({ mean: Math.abs(mean ?? 0), half_width })
  return (mean ?? 0) < 0
    ? `To make up by advertising for those whom word of mouth puts off would take ${worth} a case.`
    : `To win by advertising as many as word of mouth brings would take ${worth} a case.`
}

function moving(figure: Figure | undefined): figure is Figure {
  return figure !== undefined && figure.mean !== null && figure.mean !== 0
}

function line(label: string, figure: Figure, tone: Tone): readonly Cell[] {
  const { mean, half } = figureText(figure, 'currency')
  return [
    { text: label, tone },
    { text: mean, tone },
    { text: half, tone: 'dim' },
  ]
}

/** What the trade calls a measure; seconds where it counts in seconds. */
interface TradeFigure {
  readonly id: MeasureId
  readonly label: string
  readonly inSeconds?: true
}

const FIGURES: readonly TradeFigure[] = [
  { id: 'contacts_a_day', label: 'calls a business day' },
  { id: 'handle_time_per_contact', label: 'handle time per call (AHT)' },
  { id: 'transfers_per_contact', label: 'transfers per call' },
  { id: 'contacts_transferred', label: 'calls transferred' },
  { id: 'speed_of_answer', label: 'speed of answer (ASA)', inSeconds: true },
  { id: 'abandonment', label: 'abandonment' },
  { id: 'first_contact_resolution', label: 'first-contact resolution (FCR)' },
  { id: 'unrepeated_contacts', label: 'calls without a repeat' },
  { id: 'net_promoter_score', label: 'net promoter score (NPS), expected' },
  { id: 'heads', label: 'agents employed, full-time' },
  { id: 'operating_cost_per_contact', label: 'operating cost per call' },
  { id: 'operating_cost_per_resolution', label: 'operating cost per case resolved' },
  { id: 'cost_a_year', label: 'all costs a year' },
  { id: 'customers_lost', label: 'customers lost a year' },
  { id: 'complaints_a_year', label: 'complaints a year' },
]
const SECONDS_PER_MINUTE = 60
const NOTE =
  'A case is one problem of one person, and takes one call or several. Operating cost: labour, managers and replacing leavers; all costs: concessions and the value of customers lost or put off, too.'

/** One screen in the units in which service centres are run; null where nothing was observed. */
export function trade({ measures, currency, breakdown }: Summary): Table | null {
  const shown = FIGURES.filter(({ id }) => measures[id] !== undefined && saysSomething(measures[id]))
  if (shown.length === 0) return null
  // Whoever writes does not call.
  const said = (text: string) => (breakdown.channel === undefined ? text : text.replace(/\bcall(s?)\b/g, 'contact$1'))
  return {
    kind: 'table',
    title: 'In the trade’s figures',
    columns: [
      { heading: '', align: 'left' },
      { heading: '', align: 'right' },
      { heading: '', align: 'left' },
      { heading: '', align: 'left' },
    ],
    rows: shown.map(({ id, label: onThePhone, inSeconds }): readonly Cell[] => {
      const { unit, ...figure } = measures[id]!
      const label = said(onThePhone)
      const isMoney = currency !== '' && unit.startsWith(currency)
      const { mean, half } = figureText(inSeconds === true ? seconds(figure) : figure, isMoney ? 'currency' : unit)
      const named = isMoney ? currency : unitText(unit)
      return [
        label,
        mean,
        { text: half, tone: 'dim' },
        { text: inSeconds === true ? 's' : unitBeside(named), tone: 'dim' },
      ]
    }),
    note: said(NOTE),
  }
}

function seconds({ mean, half_width, at_least, at_most }: Figure): Figure {
  const scaled = (value: number | null) => (value === null ? null : value * SECONDS_PER_MINUTE)
  return {
    mean: scaled(mean),
    half_width: scaled(half_width),
    ...(at_least === undefined ? {} : { at_least: at_least * SECONDS_PER_MINUTE }),
    ...(at_most === undefined ? {} : { at_most: at_most * SECONDS_PER_MINUTE }),
  }
}

/** What the label says already needs no unit. */
function unitBeside(unit: string): string {
  return unit === 'a day' || unit === 'a year' || unit === 'customers a year' ? '' : unit
}
