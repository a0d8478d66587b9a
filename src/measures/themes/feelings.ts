import { adding } from '../bounds.js'
import { cohort } from '../measure.js'
import { HUNDRED, less, per, points } from '../ratio.js'

/** How it felt, and who leaves. */
export const FEELINGS = [
  cohort({
    id: 'satisfaction',
    label: 'satisfaction',
    alias: 'CSAT',
    unit: 'points',
    better: 'higher',
    definition: 'Satisfaction with the journey, 0 to 100: half its most intense moment, half its end.',
    journey: per('journeys', 'satisfaction'),
  }),
  cohort({
    id: 'net_promoter_score',
    label: 'net promoter score',
    alias: 'NPS',
    unit: 'points',
    better: 'higher',
    signed: true,
    definition:
      'Share of journeys after which customers would answer 9 or 10 on how likely they are to recommend the firm, less that of 6 or less, in points of 100: answers are expected from satisfaction and trust (`recommending`), not observed.',
    journey: adding(
      per('journeys', points(less('promoters', 'detractors'))),
      (row) => [-row('open_journeys'), row('open_journeys')],
      () => HUNDRED,
    ),
  }),
  cohort({
    id: 'effort',
    label: 'customer effort',
    alias: 'CES',
    unit: '1-5',
    better: 'lower',
    definition: 'How hard the customer had to work, 1 (very low) to 5 (very high).',
    journey: per('journeys', 'effort'),
  }),
  cohort({
    id: 'churn',
    label: 'churn',
    unit: 'share',
    better: 'lower',
    definition: 'Share of cases whose customer is expected to leave within twelve months.',
    journey: per('customers', 'churn'),
  }),
  cohort({
    id: 'delighted',
    label: 'delighted',
    noun: 'the share of the delighted',
    unit: 'share',
    better: null,
    definition: 'Share of journeys that end with more than was due; only with `culture.delight`.',
    journey: per('journeys', 'delighted'),
  }),
  cohort({
    id: 'delight_brings',
    label: 'what delight brings',
    noun: 'the worth of delight',
    unit: 'currency',
    better: 'higher',
    signed: true,
    definition:
      'Lifetime value of the customers expected to be kept and won because they were delighted, per case; within customers lost and put off.',
    journey: per('customers', 'delight_worth'),
  }),
  cohort({
    id: 'delight_break_even',
    label: 'lifetime value from which delight pays',
    noun: 'the lifetime value from which delight pays',
    unit: 'currency',
    better: null,
    definition:
      'Lifetime value at which gestures cost as much as the customers whom they keep and win are worth; less than nothing where they drive customers away.',
    journey: per('delight_brought', 'delight_cost'),
  }),
] as const
