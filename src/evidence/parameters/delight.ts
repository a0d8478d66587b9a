import { behaviour } from '../parameter.js'

const SURVEY = 'Customers who had more than was due and others, drawn by lot, a year later'

/** What it brings to do more than is due. */
export const DELIGHT = [
  behaviour({
    id: 'delight.satisfaction',
    label: 'Part of what is missing to full satisfaction that delight makes up',
    value: 0.5,
    range: [0.2, 0.9],
    moves: 'valuation',
    unit: 'share',
    source: ['kim_park_2019'],
    direction: 'reported',
    size: 'assumed',
    changes: SURVEY,
  }),
  behaviour({
    id: 'delight.talk',
    label: 'Good conversations more of a delighted customer',
    value: 0.25,
    range: [0, 1],
    moves: 'valuation',
    unit: 'share',
    source: [],
    direction: 'assumed',
    size: 'assumed',
    changes: SURVEY,
    note: 'After a failure at most as many as if nothing had gone wrong: word of mouth knows no paradox of recovery.',
  }),
  behaviour({
    id: 'delight.loyalty',
    label: 'Churn that delight takes away',
    value: 0.05,
    range: [-0.1, 0.2],
    limits: { low: -5, high: 5 },
    moves: 'valuation',
    unit: 'logit',
    source: ['kim_park_2019'],
    contrary: ['ceb_delight', 'rust_2000', 'estelami_2002'],
    direction: 'reported',
    size: 'assumed',
    changes: SURVEY,
    note: 'One survey finds delight on the way from satisfaction to loyalty; another that it does not pay; delight raises what is expected the next time, and generosity can lower evaluations. So its sign is open.',
  }),
] as const
