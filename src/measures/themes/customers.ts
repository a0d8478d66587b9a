import { cohort, span } from '../measure.js'
import { house, journeys, negative, plus, ratio, YEARS } from '../ratio.js'

/** Customers who come and go, by what brings them and what drives them away. */
export const CUSTOMERS = [
  span({
    id: 'customers_bought',
    label: 'customers bought a year',
    plural: true,
    unit: 'customers a year',
    better: null,
    definition: 'Customers whom advertising wins, at the stated budget; only with `marketing`.',
    whole: ratio(house('customers_bought'), YEARS),
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
    whole: ratio(house('customers_brought'), YEARS),
  }),
  cohort({
    id: 'customers_balance',
    label: 'customers won on balance a year',
    plural: true,
    unit: 'customers a year',
    better: 'higher',
    signed: true,
    definition: 'Customers bought and brought, less those lost because of their cases.',
    whole: ratio(
      plus(house('customers_bought'), house('customers_brought'), negative(journeys('persons_lost'))),
      YEARS,
    ),
  }),
  span({
    id: 'cost_per_customer_bought',
    label: 'advertising per customer bought',
    noun: 'the price of a customer bought',
    unit: 'currency',
    better: null,
    definition: 'Spending on advertising over the customers whom it wins.',
    whole: ratio(house('marketing_spend'), house('customers_bought')),
  }),
  span({
    id: 'cost_of_next_customer',
    label: 'advertising for one customer more',
    noun: 'the price of one customer more',
    unit: 'currency',
    better: null,
    definition:
      'What the next customer costs, beyond those whom the budget buys: more than each of them, by the elasticity.',
    whole: ratio(house('marketing_spend'), house('bought_at_margin')),
  }),
  span({
    id: 'worth_of_customer',
    label: 'worth of a customer bought',
    noun: 'the worth of a customer bought',
    unit: 'currency',
    better: null,
    definition: 'Lifetime value of a customer whom advertising wins: they come in the shares of the segments.',
    whole: ratio(house('bought_worth'), house('customers_bought')),
  }),
] as const
