import type { Mechanism } from '../mechanism.js'
import { of } from '../outputs.js'

const budget = (dose: string) => [`marketing={budget: ${dose} EUR per month, usual: 10000 EUR per month}`]
const delight = (share: string) => [`culture.delight={share: ${share}, cost: 10 EUR}`]
const refusal = (dose: string) => [`culture.refusal=${dose}`]

/** What the firm does beside what is due: winning customers, and delighting those it has. */
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
  {
    id: 'M28',
    name: 'Overly happy customers',
    claim: 'Going beyond what is due pleases customers and makes them talk, and keeps hardly any of them.',
    demonstrations: [
      {
        what: 'how often whoever solves a case goes beyond what is due',
        off: delight('0%'),
        on: delight('30%'),
        more: delight('90%'),
        absent: 'off',
        rises: [
          of('delighted'),
          of('satisfaction'),
          of('word_of_mouth_positive'),
          of('cost_delight'),
          of('delight_brings'),
        ],
        falls: [of('churn'), of('cost_word_of_mouth')],
      },
      {
        what: 'whether agents dare to, beside all else that they then dare',
        always: delight('50%'),
        off: ['teams.front.empowerment.safety=20%'],
        on: ['teams.front.empowerment.safety=60%'],
        more: ['teams.front.empowerment.safety=100%'],
        absent: 'more',
        rises: [of('delighted'), of('cost_delight')],
      },
    ],
  },
]
