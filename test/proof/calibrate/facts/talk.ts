import type { Fact } from '../fact.js'
import type { Customer, Observed } from '../observed.js'
import { meanOf, satisfaction, those } from '../readings.js'

const tellings = ({ outcome }: Customer) => outcome.tellsGood + outcome.tellsBad

/** The lower and upper two fifths of the scale of satisfaction. */
const dissatisfied = (customer: Customer) => satisfaction(customer) < 40
const satisfied = (customer: Customer) => satisfaction(customer) >= 60

function goodToBad({ whole: { journey, house } }: Observed): number {
  const good = journey('tellings_positive') + house('base_tellings_positive')
  return good / (journey('tellings_negative') + house('base_tellings_negative'))
}

/** What customers tell. */
export const TALK: readonly Fact[] = [
  {
    id: 'F15',
    fact: 'Over all customers good word of mouth is three times as common; the dissatisfied talk about twice as much',
    sources: ['east_2007', 'anderson_1998', 'tarp_telling'],
    settings: { run: 'facts/homeware.yaml' },
    readings: [
      {
        name: 'good conversations to a bad one, whole base',
        strength: 'strong',
        target: [2, 4],
        value: ({ run }) => goodToBad(run!),
      },
      {
        name: 'conversations, the dissatisfied over the satisfied',
        strength: 'benchmark',
        target: [1.3, 2.5],
        value: ({ run }) => meanOf(those(run!, dissatisfied), tellings) / meanOf(those(run!, satisfied), tellings),
      },
    ],
  },
  {
    id: 'F16',
    fact: 'Of those who intend to recommend fewer than half do, and one in eight referrals brings a customer',
    sources: ['kumar_2007', 'schmitt_2011'],
    settings: {},
    readings: [],
    unstated: [
      {
        name: 'from intention to referral to customer',
        why: 'The model has conversations with listeners, not referrals of a customer: there is no intention, and no single person who is referred.',
      },
      {
        name: 'value of referred customers',
        why: 'Customers who are won do not enter the simulated demand, and are worth what the others are.',
      },
    ],
  },
]
