import type { Figure, Summary } from '../../experiment/summary.js'
import { figureLine, figureText } from '../figure-text.js'
import { labelOf } from '../labels.js'
import type { Cell, Table, Tone } from '../report.js'

const HOURS = 'Labour is paid hours: shorter journeys save capacity, not cash, unless staffing changes.'

/** What it costs, part by part. Null where the scenario knows no money. */
export function money({ currency, cost_by_part, measures }: Summary): Table | null {
  const parts = Object.entries(cost_by_part).filter(([, figure]) => moving(figure))
  if (parts.length === 0) return null
  return {
    kind: 'table',
    title: `Money, ${currency} per customer`,
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
  const { concession_p95: month, over_granting: over, advertising_equivalent: advertising } = measures
  const money = (figure: Figure) => `${figureLine(figure, 'currency')} ${currency}`
  return [
    ...(moving(over) ? [`Of the concessions, ${money(over)} a customer went beyond what was due.`] : []),
    ...(moving(month) ? [`Concessions stay below ${money(month)} in nineteen months of twenty.`] : []),
    ...(moving(advertising) ? [advertisingMemo(advertising, money)] : []),
  ]
}

function advertisingMemo({ mean, half_width }: Figure, money: (figure: Figure) => string): string {
  const worth = money({ mean: Math.abs(mean ?? 0), half_width })
  return (mean ?? 0) < 0
    ? `Winning back by advertising whom word of mouth puts off would take ${worth} a customer.`
    : `Winning by advertising whom word of mouth brings would take ${worth} a customer.`
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
