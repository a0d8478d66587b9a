import type { Fact } from '../fact.js'
import type { Customer, Observed } from '../observed.js'
import { meanOf, satisfaction, solvedAtOnce, those, times } from '../readings.js'

const transferred = ({ transfers }: Customer) => transfers > 0

/** What sets transferred customers apart from the others in one house. */
function apart(house: Observed, figure: (customer: Customer) => number): number {
  return (
    meanOf(those(house, transferred), figure) -
    meanOf(
      those(house, (customer) => !transferred(customer)),
      figure,
    )
  )
}

/** The same of what they would have felt where nobody is passed on: what is left of the difference is the case. */
function changed(house: Observed, without: Observed, figure: (customer: Customer) => number): number {
  const both = those(house, transferred).filter(({ number }) => without.customers.has(number))
  return meanOf(both, (customer) => figure(customer) - figure(without.customers.get(customer.number)!))
}

/** The top fifth of the scale, which benchmarks count as satisfied. */
const verySatisfied = (customer: Customer) => (satisfaction(customer) >= 80 ? 100 : 0)

const solved = (customer: Customer) => (solvedAtOnce(customer) ? 100 : 0)

/** A figure of those who needed so many contacts, over that of those who needed one fewer. */
function nextContact(house: Observed, contacts: number, figure: (customer: Customer) => number): number {
  const having = (n: number) =>
    meanOf(
      those(house, (customer) => customer.contacts === n),
      figure,
    )
  return having(contacts) / having(contacts - 1)
}

/** Points of trust beyond which it is said to have fallen: more than a mild failure well mended leaves. */
const FELL = 5

/** Share of customers whose trust fell, among those of an effort. */
function lost(house: Observed, effort: (outcome: Customer['outcome']) => boolean): number {
  return meanOf(
    those(house, ({ outcome }) => effort(outcome)),
    ({ trustLost }) => (trustLost > FELL ? 100 : 0),
  )
}

/** How journeys go, and what customers make of them. */
export const JOURNEYS: readonly Fact[] = [
  {
    id: 'F5',
    fact: 'A problem takes about as many contacts as one over the share that is solved at once',
    sources: ['sqm_fcr'],
    settings: { run: 'facts/contacts-per-issue.yaml' },
    readings: [
      {
        name: 'contacts where 70 % are solved at once',
        strength: 'benchmark',
        target: [1.33, 1.53],
        value: ({ run }) => contactsOf(run!, 'typical'),
      },
      {
        name: 'contacts where 80 % are solved at once',
        strength: 'benchmark',
        target: [1.15, 1.3],
        value: ({ run }) => contactsOf(run!, 'good'),
      },
    ],
  },
  {
    id: 'F6',
    fact: 'Transferred customers are less satisfied and less often helped at once, partly as their cases are harder',
    sources: ['sqm_transfer'],
    settings: { run: 'facts/homeware.yaml', without: 'facts/homeware-without-transfers.yaml' },
    readings: [
      {
        name: 'very satisfied, transferred less others (points)',
        strength: 'benchmark',
        target: [-16, -8],
        value: ({ run }) => apart(run!, verySatisfied),
      },
      {
        name: 'satisfaction itself, transferred less others (points of 100)',
        strength: 'for information',
        target: null,
        value: ({ run }) => apart(run!, satisfaction),
      },
      {
        name: 'solved at once, transferred less others (points)',
        strength: 'benchmark',
        target: [-19, -9],
        value: ({ run }) => apart(run!, solved),
      },
      {
        name: 'of that by being passed on (points)',
        strength: 'for information',
        target: null,
        value: ({ run, without }) => changed(run!, without!, verySatisfied),
      },
    ],
    note: 'The source gives 12 and 14 %; taken as points here, and in proportion to its usual levels some 9 and 10, within the tolerance. Most ordinary calls end close to the line between satisfied and very satisfied (80 of 100), so that the share above it falls by far more than satisfaction does: the benchmark lies between the two. The second figure is what being passed on does to the same customers; the rest is that harder cases are passed on.',
  },
  {
    id: 'F7',
    fact: 'Each further contact costs 15 % of satisfaction',
    sources: ['sqm_extra_call'],
    settings: { run: 'facts/homeware.yaml' },
    readings: [
      {
        name: 'very satisfied, two contacts over one',
        strength: 'benchmark',
        target: [0.8, 0.9],
        value: ({ run }) => nextContact(run!, 2, verySatisfied),
      },
      {
        name: 'very satisfied, three contacts over two',
        strength: 'benchmark',
        target: [0.8, 0.9],
        value: ({ run }) => nextContact(run!, 3, verySatisfied),
      },
      {
        name: 'satisfaction itself, two contacts over one',
        strength: 'for information',
        target: null,
        value: ({ run }) => nextContact(run!, 2, satisfaction),
      },
    ],
    note: 'The share falls by more than the found 15 % and the mean by less, for the reason given at F6. A second contact is remembered by its moments, not by its number (F14).',
  },
  {
    id: 'F8',
    fact: 'Serious complaints to a bad organisation: rarely solved at once, four contacts, told again, passed on',
    sources: ['rage_2015', 'ceb_2010'],
    settings: { run: 'facts/serious-complaints.yaml' },
    readings: [
      {
        name: 'solved in the first contact (%)',
        strength: 'survey',
        target: [6, 22],
        value: ({ run }) =>
          meanOf(
            those(run!, () => true),
            solved,
          ),
      },
      {
        name: 'contacts of those solved in the end',
        strength: 'survey',
        target: [3.2, 5.2],
        value: ({ run }) =>
          meanOf(
            those(run!, ({ ending }) => ending === 'resolved'),
            ({ contacts }) => contacts,
          ),
      },
      {
        name: 'had to explain again (%)',
        strength: 'survey',
        target: [44, 68],
        value: ({ run }) =>
          meanOf(
            those(run!, () => true),
            (customer) => (times(customer, 'repeat_explanation') > 0 ? 100 : 0),
          ),
      },
      {
        name: 'were transferred (%)',
        strength: 'survey',
        target: [47, 71],
        value: ({ run }) =>
          meanOf(
            those(run!, () => true),
            (customer) => (transferred(customer) ? 100 : 0),
          ),
      },
    ],
    note: 'The survey asks households about the worst problem that they had; here every case counts, among them those that are granted or refused for good at once. Customers whose case is refused give up earlier than those who tell a survey about it.',
  },
  {
    id: 'F9',
    fact: 'High effort and disloyalty go together',
    sources: ['gartner_effort'],
    settings: { run: 'facts/ersatz.yaml' },
    readings: [
      {
        name: 'trust fell, effort of 4 or more less effort of 2 or less (points)',
        strength: 'survey',
        target: [50, 100],
        value: ({ run }) => lost(run!, ({ effort }) => effort >= 4) - lost(run!, ({ effort }) => effort <= 2),
      },
    ],
    note: 'Effort and trust share the events that move them: agreement here proves nothing.',
  },
]

function contactsOf(house: Observed, issue: string): number {
  const row = house.issue(issue)
  return row('contacts') / row('journeys')
}
