import type { JourneyCounter } from '../../ledger/counters.js'
import { adding } from '../bounds.js'
import { cohort, type Ratio, type Row, type Whole } from '../measure.js'
import { counter, house, journeys, less, per, plus, ratio, THOUSAND, thousandfold, timesKey } from '../ratio.js'

function openlyWon(row: Row<JourneyCounter>): readonly [number, number] {
  return [row('open_won_least'), row('open_won_most')]
}

/** Nothing over nothing, which is no number, in a house whose base is not counted. */
function whereTheBaseTalks({ formula, numerator, denominator }: Ratio<Whole>): Ratio<Whole> {
  const talks = (whole: Whole) => whole.house('base_tellings_positive') > 0
  return {
    formula: `${formula}, where base_tellings_positive > 0`,
    numerator: (whole, terms) => (talks(whole) ? numerator(whole, terms) : 0),
    denominator: (whole, terms) => (talks(whole) ? denominator(whole, terms) : 0),
  }
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
      per('customers', thousandfold(less('tellings_positive', 'tellings_negative', 'tellings_otherwise'))),
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
      per('customers', thousandfold('tellings_positive')),
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
      per('customers', thousandfold('tellings_negative')),
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
      per('customers', thousandfold('tellings_otherwise')),
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
    whole: whereTheBaseTalks(
      ratio(
        plus(journeys('tellings_positive'), house('base_tellings_positive')),
        plus(journeys('tellings_negative'), house('base_tellings_negative')),
      ),
    ),
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
    journey: adding(per('customers', thousandfold('customers_won')), openlyWon, () => THOUSAND),
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
      ratio(
        timesKey(
          counter('customers_won'),
          'word_of_mouth.advertising_cost_per_customer',
          ({ advertisingCost }) => advertisingCost,
        ),
        counter('customers'),
      ),
      openlyWon,
      ({ advertisingCost }) => advertisingCost,
    ),
  }),
] as const
