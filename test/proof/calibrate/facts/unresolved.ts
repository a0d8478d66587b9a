import type { Fact } from '../fact.js'
import type { Customer, Observed } from '../observed.js'
import { meanOf, those } from '../readings.js'

const solved = ({ ending }: Customer) => ending === 'resolved'
const tried = (customer: Customer) => !solved(customer) && customer.contacts > 1
const silent = (customer: Customer) => !solved(customer) && customer.contacts === 1
const atOnce = (customer: Customer) => solved(customer) && customer.contacts === 1
const later = (customer: Customer) => solved(customer) && customer.contacts > 1

/** Share of those who stay within a year (%). */
function staying(house: Observed, who: (customer: Customer) => boolean): number {
  return meanOf(those(house, who), ({ outcome }) => 100 * (1 - outcome.churn))
}

function leaving(house: Observed, who: (customer: Customer) => boolean): number {
  return 100 - staying(house, who)
}

/** Net conversations per customer against what the same would have said had nothing gone wrong. */
function netTalk(house: Observed): number {
  const row = house.whole.journey
  return (row('tellings_positive') - row('tellings_negative') - row('tellings_otherwise')) / row('customers')
}

/** What it is to be left without help, and to be spared the trouble. */
export const UNRESOLVED: readonly Fact[] = [
  {
    id: 'F21',
    fact: 'The silent stay least, then those who complain in vain, then those helped late; those helped at once stay most',
    sources: ['tarp_repurchase'],
    settings: { run: 'facts/ersatz.yaml' },
    readings: [
      {
        name: 'staying, complained in vain less silent (points)',
        strength: 'benchmark',
        target: [0, 100],
        value: ({ run }) => staying(run!, tried) - staying(run!, silent),
      },
      {
        name: 'staying, helped after several contacts less in vain (points)',
        strength: 'benchmark',
        target: [0, 100],
        value: ({ run }) => staying(run!, later) - staying(run!, tried),
      },
      {
        name: 'staying, helped at once less after several contacts (points)',
        strength: 'benchmark',
        target: [0, 100],
        value: ({ run }) => staying(run!, atOnce) - staying(run!, later),
      },
    ],
    note: 'The order was found; its levels, 9 to 82 %, are intentions to buy again after a large loss, and no churn within a year.',
  },
  {
    id: 'F22',
    fact: 'Left unresolved, customers leave two to four times as often as those whose case was solved',
    sources: ['tarp_repurchase', 'accenture_2013'],
    settings: { run: 'facts/ersatz.yaml' },
    readings: [
      {
        name: 'leaving, unresolved over solved',
        strength: 'survey',
        target: [2, 4],
        value: ({ run }) => leaving(run!, (customer) => !solved(customer)) / leaving(run!, solved),
      },
    ],
  },
  {
    id: 'F23',
    fact: 'Who had to turn to a firm that serves badly speaks ill of it on balance',
    sources: ['ceb_talk', 'rage_2015'],
    settings: { run: 'facts/serious-complaints.yaml', decent: 'facts/empowered.yaml' },
    readings: [
      {
        name: 'bad conversations to a good one, serious complaints to a bad firm',
        strength: 'survey',
        target: [1.3, 5],
        value: ({ run }) => run!.whole.journey('tellings_negative') / run!.whole.journey('tellings_positive'),
      },
      {
        name: 'net talk of a firm that helps, less that of one that does not',
        strength: 'survey',
        target: [0, 5],
        value: ({ run, decent }) => netTalk(decent!) - netTalk(run!),
      },
    ],
    note: 'Of customers with a contact 65 % are reported to speak ill and 25 % well: 2.6 to one.',
  },
  {
    id: 'F24',
    fact: 'Prevention beats recovery: no failure made good leaves more loyalty or better talk than none',
    sources: ['de_matos_2007', 'knox_2014'],
    settings: { run: 'facts/empowered.yaml' },
    readings: [
      {
        name: 'leaving, of those helped at once, less without a failure (points)',
        strength: 'strong',
        target: [0, 100],
        value: ({ run }) =>
          leaving(run!, atOnce) - meanOf(those(run!, atOnce), ({ outcome }) => 100 * outcome.churnBase),
      },
      {
        name: 'good conversations of those helped at once, less without a failure',
        strength: 'strong',
        target: [-5, 0],
        value: ({ run }) =>
          meanOf(those(run!, atOnce), ({ outcome }) => outcome.tellsGood - outcome.tellsOtherwise - outcome.tellsBad),
      },
    ],
  },
]
