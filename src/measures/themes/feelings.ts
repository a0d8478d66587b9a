import { cohort } from '../measure.js'
import { perJourneyCounter } from '../ratio.js'

/** How it felt, and who leaves. */
export const FEELINGS = [
  cohort({
    id: 'satisfaction',
    label: 'satisfaction',
    alias: 'CSAT',
    unit: 'points',
    better: 'higher',
    definition: 'Satisfaction with the journey, 0 to 100: half its most intense moment, half its end.',
    journey: perJourneyCounter('journeys', 'satisfaction'),
  }),
  cohort({
    id: 'effort',
    label: 'customer effort',
    alias: 'CES',
    unit: '1-5',
    better: 'lower',
    definition: 'How hard the customer had to work, 1 (very low) to 5 (very high).',
    journey: perJourneyCounter('journeys', 'effort'),
  }),
  cohort({
    id: 'churn',
    label: 'churn',
    unit: 'share',
    better: 'lower',
    definition: 'Share of cases whose customer is expected to leave within twelve months.',
    journey: perJourneyCounter('customers', 'churn'),
  }),
] as const
