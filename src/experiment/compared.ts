import type { MeasureId } from '../measures/catalogue.js'

/** What designs are compared on where nothing else is named; as in a report of one, in its order. */
export const COMPARED: readonly MeasureId[] = [
  'handle_time',
  'repeat_explanations',
  'trust_loss',
  'word_of_mouth',
  'cost',
  'concession',
  'first_contact_resolution',
  'resolution',
  'contacts',
  'transfers',
  'journey_time',
  'customer_time',
  'hold_time',
  'speed_of_answer',
  'service_level',
  'abandonment',
  'on_the_spot',
  'refusals',
  'approval_wait',
  'satisfaction',
  'effort',
  'distrust',
  'churn',
  'occupancy',
]
