import type { Figure, Summary } from '../../experiment/summary.js'
import type { MeasureId } from '../../measures/catalogue.js'
import { figureLine, figureText, saysSomething } from '../figure-text.js'
import type { Cell, Table, Tone } from '../report.js'

const WAYS: readonly (readonly [label: string, count: MeasureId])[] = [
  ['bought by advertising', 'customers_bought'],
  ['brought by word of mouth, less put off', 'customers_brought'],
  ['lost because of their cases', 'customers_lost'],
]

/** Who comes by advertising and by word of mouth, and who goes, a year; null where nothing is spent on advertising. */
export function customers({ measures, currency }: Summary): Table | null {
  const { customers_bought: bought, customers_balance: balance, worth_of_customer: worth } = measures
  if (bought === undefined || !saysSomething(bought)) return null
  const money = (id: MeasureId) => `${figureLine(measures[id], 'currency')} ${currency}`
  const worthText =
    worth !== undefined && saysSomething(worth)
      ? ` A customer, won or lost, is worth ${money('worth_of_customer')}.`
      : ''
  return {
    kind: 'table',
    title: 'Customers won and lost, a year',
    columns: [
      { heading: '', align: 'left' },
      { heading: '', align: 'right' },
      { heading: '', align: 'left' },
    ],
    rows: [...WAYS.map(([label, id]) => line(label, measures[id], 'plain')), line('on balance', balance, 'strong')],
    note: `Advertising takes ${money('cost_per_customer_bought')} for each customer bought, and ${money('cost_of_next_customer')} for one more.${worthText} Those who leave without any case are not counted here.`,
  }
}

function line(label: string, figure: Figure | undefined, tone: Tone): readonly Cell[] {
  const { mean, half } = figureText(figure ?? { mean: null, half_width: null })
  return [
    { text: label, tone },
    { text: mean, tone },
    { text: half, tone: 'dim' },
  ]
}
