import { behaviour } from '../parameter.js'

/** What advertising buys. */
export const MARKETING = [
  behaviour({
    id: 'marketing.elasticity',
    moves: 'valuation',
    label: 'Rise of the customers bought with the spending on advertising: the elasticity',
    value: 0.5,
    range: [0.1, 0.9],
    limits: { low: 0.01, high: 1 },
    unit: 'exponent',
    source: ['sethuraman_2011'],
    direction: 'measured',
    size: 'assumed',
    changes: 'New customers by month against the spending of the months before',
    note: 'That more spending buys less and less is measured, in sales: .12 at once and .24 in the long run, of all that is sold. Of the customers whom advertising brings nobody measured it.',
  }),
] as const
