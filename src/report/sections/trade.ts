import type { Figure, Summary } from '../../experiment/summary.js'
import type { MeasureId } from '../../measures/catalogue.js'
import { figureText, saysSomething, unitText } from '../figure-text.js'
import type { Cell, Table } from '../report.js'

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
  { id: 'heads', label: 'agents employed, full-time' },
  { id: 'operating_cost_per_contact', label: 'operating cost per call' },
  { id: 'cost_a_year', label: 'all costs a year' },
  { id: 'customers_lost', label: 'customers lost a year' },
]
const SECONDS_PER_MINUTE = 60
const NOTE =
  'A case is one problem of one person, and takes one call or several. Operating cost: labour, managers and replacing leavers; all costs: concessions and the value of customers lost or put off, too.'

/** One screen in the units in which service centres are run; null where nothing was observed. */
export function trade({ measures, currency }: Summary): Table | null {
  const shown = FIGURES.filter(({ id }) => measures[id] !== undefined && saysSomething(measures[id]))
  if (shown.length === 0) return null
  return {
    kind: 'table',
    title: 'In the trade’s figures',
    columns: [
      { heading: '', align: 'left' },
      { heading: '', align: 'right' },
      { heading: '', align: 'left' },
      { heading: '', align: 'left' },
    ],
    rows: shown.map(({ id, label, inSeconds }): readonly Cell[] => {
      const { unit, ...figure } = measures[id]!
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
    note: NOTE,
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
  return unit === 'a day' || unit === 'customers a year' ? '' : unit
}
