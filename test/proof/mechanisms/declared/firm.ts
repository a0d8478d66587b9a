import type { Mechanism } from '../mechanism.js'
import { of } from '../outputs.js'

const budget = (dose: string) => [`marketing={budget: ${dose} EUR per month, usual: 10000 EUR per month}`]
const refusal = (dose: string) => [`culture.refusal=${dose}`]

/** What the firm does beside serving: winning customers. */
export const FIRM: readonly Mechanism[] = [
  {
    id: 'M26',
    name: 'Marketing',
    claim: 'Advertising buys customers, each further one at a higher price, to make up for those whom service loses.',
    demonstrations: [
      {
        what: 'what is spent on advertising: twice the spending buys less than twice the customers',
        off: budget('0'),
        on: budget('10000'),
        more: budget('20000'),
        absent: 'off',
        rises: [of('customers_bought'), of('customers_balance'), of('cost_advertising')],
        falls: [of('cost_bought')],
      },
      {
        what: 'how often a customer whose remedy is blocked hears the policy, at one budget: what it buys runs out again',
        always: ['teams.front.authority={granted: 40 EUR, exceptions: false}', 'marketing.budget=10000 EUR per month'],
        off: refusal('0%'),
        on: refusal('50%'),
        more: refusal('100%'),
        absent: 'off',
        rises: [of('customers_lost')],
        falls: [of('customers_brought'), of('customers_balance')],
      },
    ],
  },
]
