import { family } from '../family.js'

const policy = family('policy', 'share')

const READING = 'Asking agents of each team what the policy says of twenty plain cases'

/** How well agents read the policy: rules refuse what they were not meant to, and are misread in both directions. */
export const POLICY = [
  policy('training', {
    label: 'Misreadings of the policy that full training does away with',
    value: 0.5,
    range: [0.2, 0.8],
    changes: READING,
  }),
  policy('orientation', {
    label: 'Misreadings of the policy that knowing what it is for does away with',
    value: 0.5,
    range: [0.2, 0.8],
    changes: READING,
  }),
  policy('guidelines', {
    label: 'Misreadings of the policy that full guidelines do away with',
    value: 0.4,
    range: [0.2, 0.8],
    changes: READING,
  }),
  policy('rules', {
    label: 'Misreadings added per unit of culture.rules',
    value: 1,
    range: [0.3, 2],
    unit: 'logit',
    changes: READING,
    note: 'The more rules there are, the more there is to misread.',
  }),
  policy('caught', {
    label: 'Cases that rules catch without anybody having meant to except them, at the outset',
    value: 0.02,
    range: [0.005, 0.05],
    changes: 'Exceptions asked for in kinds of case of which the rules know none',
    note: 'What culture.rules adds to it in logits becomes an exception, also where an issue states none.',
  }),
] as const
