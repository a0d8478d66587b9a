import type { JourneyCounter } from '../../ledger/counters.js'
import { adding } from '../bounds.js'
import { cohort, type Row } from '../measure.js'
import { perJourneyCounter } from '../ratio.js'

const THOUSAND = 1000

function openlyWon(row: Row<JourneyCounter>): readonly [number, number] {
  return [row('open_won_least'), row('open_won_most')]
}

/** What customers tell others afterwards. */
export const WORD_OF_MOUTH = [
  cohort({
    id: 'word_of_mouth',
    label: 'word of mouth',
    unit: 'per 1,000 cases',
    better: 'higher',
    signed: true,
    definition:
      'Good conversations less bad ones, less what the same customers would have said had nothing gone wrong, per 1,000 cases.',
    journey: adding(
      perJourneyCounter(
        'customers',
        (row) => (row('tellings_positive') - row('tellings_negative') - row('tellings_otherwise')) * THOUSAND,
        '1000 (tellings_positive - tellings_negative - tellings_otherwise) / customers',
      ),
      (row) => {
        const otherwise = row('open_tellings_otherwise')
        return [0 - row('open_tellings_negative_most') - otherwise, row('open_tellings_positive_most') - otherwise]
      },
      () => THOUSAND,
    ),
  }),
  cohort({
    id: 'word_of_mouth_positive',
    label: 'good word of mouth',
    unit: 'per 1,000 cases',
    better: 'higher',
    definition: 'Conversations that speak well of the firm, per 1,000 cases.',
    journey: adding(
      perJourneyCounter(
        'customers',
        (row) => row('tellings_positive') * THOUSAND,
        '1000 tellings_positive / customers',
      ),
      (row) => [0, row('open_tellings_positive_most')],
      () => THOUSAND,
    ),
  }),
  cohort({
    id: 'word_of_mouth_negative',
    label: 'bad word of mouth',
    unit: 'per 1,000 cases',
    better: 'lower',
    definition: 'Conversations that speak ill of the firm, per 1,000 cases.',
    journey: adding(
      perJourneyCounter(
        'customers',
        (row) => row('tellings_negative') * THOUSAND,
        '1000 tellings_negative / customers',
      ),
      (row) => [0, row('open_tellings_negative_most')],
      () => THOUSAND,
    ),
  }),
  cohort({
    id: 'word_of_mouth_otherwise',
    label: 'word of mouth without the case',
    unit: 'per 1,000 cases',
    better: null,
    signed: true,
    definition:
      'Conversations that speak well of the firm, had nothing gone wrong for the same customers, per 1,000 cases.',
    journey: adding(
      perJourneyCounter(
        'customers',
        (row) => row('tellings_otherwise') * THOUSAND,
        '1000 tellings_otherwise / customers',
      ),
      (row) => [row('open_tellings_otherwise'), row('open_tellings_otherwise')],
      () => THOUSAND,
    ),
  }),
  cohort({
    id: 'word_of_mouth_ratio',
    label: 'good to bad, whole base',
    noun: 'the ratio of good to bad word of mouth over the whole base',
    unit: 'to 1',
    better: 'higher',
    definition:
      'Good conversations for each bad one over the whole customer base, those without a contact included; only with `demand.customer_base`.',
    whole: {
      formula: '(tellings_positive + base_tellings_positive) / (tellings_negative + base_tellings_negative)',
      numerator: ({ journey, house }) =>
        house('base_tellings_positive') > 0 ? journey('tellings_positive') + house('base_tellings_positive') : 0,
      denominator: ({ journey, house }) =>
        house('base_tellings_positive') > 0 ? journey('tellings_negative') + house('base_tellings_negative') : 0,
    },
  }),
  cohort({
    id: 'customers_won',
    label: 'customers won',
    plural: true,
    unit: 'per 1,000 cases',
    better: 'higher',
    signed: true,
    definition:
      'Customers won less customers put off by word of mouth, against what the same customers would have brought had nothing gone wrong, per 1,000 cases.',
    journey: adding(
      perJourneyCounter('customers', (row) => row('customers_won') * THOUSAND, '1000 customers_won / customers'),
      openlyWon,
      () => THOUSAND,
    ),
  }),
  cohort({
    id: 'advertising_equivalent',
    label: 'advertising equivalent',
    noun: 'the advertising equivalent',
    unit: 'currency',
    better: 'higher',
    signed: true,
    definition:
      'What advertising would cost to win as many customers as word of mouth does, or to make up for those it puts off, per case; a memo, no part of cost.',
    journey: adding(
      {
        formula: 'customers_won * word_of_mouth.advertising_cost_per_customer / customers',
        numerator: (row, { advertisingCost }) => row('customers_won') * advertisingCost,
        denominator: (row) => row('customers'),
      },
      openlyWon,
      ({ advertisingCost }) => advertisingCost,
    ),
  }),
] as const
