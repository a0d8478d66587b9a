import type { JourneyCounter } from '../../../../src/ledger/counters.js'
import type { Fact } from '../fact.js'
import type { Customer, Observed } from '../observed.js'
import { meanOf, pointsMoved, satisfaction, those, times, weightsOf } from '../readings.js'

/** A figure of one issue's journeys less that of another's. */
function between(house: Observed, counter: JourneyCounter, of: string, less: string): number {
  const mean = (issue: string) => house.issue(issue)(counter) / house.issue(issue)('journeys')
  return mean(of) - mean(less)
}

function tellings(house: Observed, of: string, less: string): number {
  return between(house, 'tellings_positive', of, less) - between(house, 'tellings_negative', of, less)
}

const question = ({ answers }: Customer) => answers.length === 0
/** On the spot, and for good in the end. */
const madeGood = (customer: Customer) =>
  customer.answers[0] === true && times(customer, 'hold_for_approval') === 0 && customer.ending === 'resolved'
const madeGoodOnce = (customer: Customer) => madeGood(customer) && customer.reopenings === 0
const madeGoodTwice = (customer: Customer) => madeGood(customer) && customer.reopenings === 1
const badThenGood = ({ answers }: Customer) => answers.length === 2 && !answers[0]! && answers[1]!
const goodThenBad = ({ answers, ending }: Customer) => answers[0] === true && ending === 'gave_up'

function contrast(
  house: Observed,
  of: (c: Customer) => boolean,
  less: (c: Customer) => boolean,
  figure: (c: Customer) => number,
): number {
  return meanOf(those(house, of), figure) - meanOf(those(house, less), figure)
}

const churn = ({ outcome }: Customer) => 100 * outcome.churn
const trust = ({ outcome: { ability, benevolence, integrity } }: Customer) => (ability + benevolence + integrity) / 3

/** Weights of outcome, treatment and procedure, in this order, in what customers feel. */
function justice(house: Observed, felt: (customer: Customer) => number): readonly number[] {
  return weightsOf(
    those(house, () => true),
    felt,
    [
      ({ answers }) => (answers.includes(true) && !answers.includes(false) ? 1 : 0),
      (customer) => times(customer, 'warm_treatment') - times(customer, 'poor_treatment'),
      (customer) => -times(customer, 'transfer', 'repeat_explanation'),
    ],
  ).coefficients
}

/**
 * Weights of the worst moment, the end and the time in what customers feel, and the share they explain; of cases that
 * did not come back, as those that do have one bad moment more, and last longer for it.
 */
function remembered(house: Observed) {
  return weightsOf(
    those(house, ({ reopenings }) => reopenings === 0),
    satisfaction,
    [({ worst }) => -worst, ({ ending }) => (ending === 'resolved' ? 1 : 0), ({ lasted }) => lasted],
  )
}

/** Failure, recovery and what is felt about it. */
export const RECOVERY: readonly Fact[] = [
  {
    id: 'F10',
    fact: 'One mild failure well made good may please more than none; it does not make more loyal or talkative',
    sources: ['de_matos_2007', 'knox_2014'],
    settings: { run: 'facts/recovery.yaml' },
    readings: [
      {
        name: 'satisfaction, made good less no failure (points)',
        strength: 'strong',
        target: [0, 20],
        value: ({ run }) => between(run!, 'satisfaction', 'made_good', 'question'),
      },
      {
        name: 'churn, made good less no failure (points)',
        strength: 'strong',
        target: [0, 100],
        value: ({ run }) => 100 * between(run!, 'churn', 'made_good', 'question'),
      },
      {
        name: 'churn, refused less made good (points)',
        strength: 'strong',
        target: [0, 100],
        value: ({ run }) => 100 * between(run!, 'churn', 'refused', 'made_good'),
      },
      {
        name: 'net tellings, made good less no failure',
        strength: 'strong',
        target: [-10, 0],
        value: ({ run }) => tellings(run!, 'made_good', 'question'),
      },
    ],
  },
  {
    id: 'F11',
    fact: 'After a second failure nothing of the paradox is left; bad then good ends better than good then bad',
    sources: ['maxham_2002'],
    settings: { run: 'facts/double-deviation.yaml' },
    readings: [
      {
        name: 'satisfaction, made good once less no failure (points)',
        strength: 'strong',
        target: [0, 20],
        value: ({ run }) => contrast(run!, madeGoodOnce, question, satisfaction),
      },
      {
        name: 'satisfaction, made good twice less no failure (points)',
        strength: 'strong',
        target: [-100, 0],
        value: ({ run }) => contrast(run!, madeGoodTwice, question, satisfaction),
      },
      {
        name: 'churn, made good twice less once (points)',
        strength: 'strong',
        target: [0, 100],
        value: ({ run }) => contrast(run!, madeGoodTwice, madeGoodOnce, churn),
      },
      {
        name: 'satisfaction, bad then good less good then bad (points)',
        strength: 'strong',
        target: [0, 100],
        value: ({ run }) => contrast(run!, badThenGood, goodThenBad, satisfaction),
      },
    ],
    note: 'A customer here has one issue: a case that comes back stands for the second failure.',
  },
  {
    id: 'F12',
    fact: 'Outcome before treatment before procedure for the incident; treatment about as much as outcome for trust',
    sources: ['orsingher_2010', 'gelbrich_2011'],
    settings: { run: 'facts/justice.yaml' },
    readings: [
      {
        name: 'satisfaction: weight of outcome over treatment',
        strength: 'strong',
        target: [1, 10],
        value: ({ run }) => ratio(justice(run!, satisfaction), 0, 1),
      },
      {
        name: 'satisfaction: weight of treatment over procedure',
        strength: 'strong',
        target: [1, 10],
        value: ({ run }) => ratio(justice(run!, satisfaction), 1, 2),
      },
      {
        name: 'satisfaction: weight of procedure',
        strength: 'strong',
        target: [0, 1],
        value: ({ run }) => justice(run!, satisfaction)[2]!,
      },
      {
        name: 'trust: weight of treatment over outcome',
        strength: 'strong',
        target: [0.5, 2],
        value: ({ run }) => ratio(justice(run!, trust), 1, 0),
      },
    ],
    note: 'A bad outcome is store credit worth half of what was due, offered with the policy, which is a matter of procedure as well. About as much is taken as: within a factor of two.',
  },
  {
    id: 'F13',
    fact: 'Losses weigh about twice as much as gains; in solving the problem gains weigh at least as much',
    sources: ['brown_2024', 'walasek_2024', 'sirdeshmukh_2002'],
    settings: { run: 'facts/surprises.yaml' },
    readings: [
      {
        name: 'trust: lost by poor over gained by warm treatment',
        strength: 'single study',
        target: [1.3, 2.5],
        value: ({ run }) => pointsMoved(run!, 'poor_treatment') / -pointsMoved(run!, 'warm_treatment'),
      },
      {
        name: 'trust: gained by a solution over lost by none',
        strength: 'single study',
        target: [1, 5],
        value: ({ run }) =>
          -(pointsMoved(run!, 'resolved') + pointsMoved(run!, 'remedied')) / pointsMoved(run!, 'not_solved'),
      },
    ],
    note: 'Solution and remedy together regain 3 points at trust 70, a contact that does not solve the case loses 4. The ratio of the first reading is an analogy from choices about money: for trust only its direction was found. The study found the reversal for one of two industries and for problem solving as a habit of the firm, not for single events.',
  },
  {
    id: 'F14',
    fact: 'What is remembered is the worst moment and the end, not how long it took',
    sources: ['alaybek_2022'],
    settings: { run: 'facts/ersatz.yaml' },
    readings: [
      {
        name: 'satisfaction: weight of the worst moment',
        strength: 'strong',
        target: [0.1, 1],
        value: ({ run }) => remembered(run!).coefficients[0]!,
      },
      {
        name: 'satisfaction: weight of the end',
        strength: 'strong',
        target: [0.1, 1],
        value: ({ run }) => remembered(run!).coefficients[1]!,
      },
      {
        name: 'satisfaction: weight of the time at the same worst and end',
        strength: 'strong',
        target: [-0.1, 0.1],
        value: ({ run }) => remembered(run!).coefficients[2]!,
      },
      {
        name: 'variance of satisfaction explained',
        strength: 'strong',
        target: [0.24, 1],
        value: ({ run }) => remembered(run!).explained,
      },
    ],
  },
]

function ratio(weights: readonly number[], of: number, over: number): number {
  return weights[of]! / weights[over]!
}
