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
