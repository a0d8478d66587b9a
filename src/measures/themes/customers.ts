import { YEAR } from '../../kernel/units.js'
import { cohort, span } from '../measure.js'

const PER_YEAR = '(window_seconds / year)'

/** Customers who come and go, by what brings them and what drives them away. */
export const CUSTOMERS = [
  span({
    id: 'customers_bought',
    label: 'customers bought a year',
    plural: true,
    unit: 'customers a year',
    better: null,
    definition: 'Customers whom advertising wins, at the stated budget; only with `marketing`.',
    whole: {
      formula: `customers_bought / ${PER_YEAR}`,
      numerator: ({ house }) => house('customers_bought'),
      denominator: ({ house }) => house('window_seconds') / YEAR,
    },
  }),
  cohort({
    id: 'customers_brought',
    label: 'customers brought a year',
    plural: true,
    unit: 'customers a year',
    better: 'higher',
    signed: true,
    definition:
      'Customers whom word of mouth wins, less those whom it puts off: all talk after cases, and with `demand.customer_base` that of the others too.',
    whole: {
      formula: `customers_brought / ${PER_YEAR}`,
      numerator: ({ house }) => house('customers_brought'),
      denominator: ({ house }) => house('window_seconds') / YEAR,
    },
  }),
  cohort({
    id: 'customers_balance',
    label: 'customers won on balance a year',
    plural: true,
    unit: 'customers a year',
    better: 'higher',
    signed: true,
    definition: 'Customers bought and brought, less those lost because of their cases.',
    whole: {
      formula: `(customers_bought + customers_brought - persons_lost) / ${PER_YEAR}`,
      numerator: ({ house, journey }) =>
        house('customers_bought') + house('customers_brought') - journey('persons_lost'),
      denominator: ({ house }) => house('window_seconds') / YEAR,
    },
  }),
  span({
    id: 'cost_per_customer_bought',
    label: 'advertising per customer bought',
    noun: 'the price of a customer bought',
    unit: 'currency',
    better: null,
    definition: 'Spending on advertising over the customers whom it wins.',
    whole: {
      formula: 'marketing_spend / customers_bought',
      numerator: ({ house }) => house('marketing_spend'),
      denominator: ({ house }) => house('customers_bought'),
    },
  }),
  span({
    id: 'cost_of_next_customer',
    label: 'advertising for one customer more',
    noun: 'the price of one customer more',
    unit: 'currency',
    better: null,
    definition:
      'What the next customer costs, beyond those whom the budget buys: more than each of them, by the elasticity.',
    whole: {
      formula: 'marketing_spend / bought_at_margin',
      numerator: ({ house }) => house('marketing_spend'),
      denominator: ({ house }) => house('bought_at_margin'),
    },
  }),
  span({
    id: 'worth_of_customer',
    label: 'worth of a customer bought',
    noun: 'the worth of a customer bought',
    unit: 'currency',
    better: null,
    definition: 'Lifetime value of a customer whom advertising wins: they come in the shares of the segments.',
    whole: {
      formula: 'bought_worth / customers_bought',
      numerator: ({ house }) => house('bought_worth'),
      denominator: ({ house }) => house('customers_bought'),
    },
  }),
] as const
