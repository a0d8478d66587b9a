import { family } from '../parameter.js'

const deciding = family('deciding', 'factor')

const REFUSALS = 'Reading blocked cases: refused or escalated, by what blocked them'
const GRANTS = 'An audit of concessions against what was due'
const SHAPE =
  'The shape was read in an abstract; where exactly it bends is reported, not fitted. It holds where customers reject the service; where they keep it the first dollars do most, which the curve leaves out.'

/** Whether an agent decides in the customer's favour, and how well. */
export const DECIDING = [
  deciding('courage_exponent', {
    label: 'How quickly low confidence keeps agents from small decisions',
    value: 0.5,
    range: [0.2, 1],
    unit: 'exponent',
    direction: 'reported',
    source: ['milliken_2003', 'frazier_2017'],
    changes: 'Asking agents: of ten decisions you may take, how many would you take unasked?',
    note: 'P(use authority) = confidence ^ (exponent + amount / granted). No study states it: by analogy from what people do not say to superiors.',
  }),
  deciding('refuse.authority', {
    label: 'Refusal where the amount is above the limit, times culture.refusal',
    value: 0.5,
    range: [0.25, 1],
    changes: REFUSALS,
  }),
  deciding('refuse.exception', {
    label: 'Refusal where the rules except it, times culture.refusal',
    value: 1,
    range: [0.5, 1],
    changes: REFUSALS,
  }),
  deciding('refuse.tools', {
    label: 'Refusal where the system will not, times culture.refusal',
    value: 0.25,
    range: [0.1, 0.5],
    changes: REFUSALS,
  }),
  deciding('refuse.judgement', {
    label: 'Refusal where judgement is missing, times culture.refusal',
    value: 1,
    range: [0.5, 1],
    changes: REFUSALS,
  }),
  deciding('refuse.courage', {
    label: 'Refusal where courage is missing, times culture.refusal',
    value: 0.5,
    range: [0.25, 1],
    changes: REFUSALS,
  }),
  deciding('over_grant', {
    label: 'Over-granting without training and guidelines',
    value: 0.5,
    range: [0, 1],
    unit: 'share',
    direction: 'reported',
    source: ['brady_2012'],
    changes: GRANTS,
    note: 'Never beyond the limit. By analogy: the source is about unauthorised gifts to friends; what training and guidelines do was not measured.',
  }),
  deciding('unneeded', {
    label: 'Unneeded grants without orientation',
    value: 0.05,
    range: [0, 0.15],
    unit: 'share',
    direction: 'reported',
    source: ['brady_2012'],
    changes: GRANTS,
    note: 'By analogy: the source is about unauthorised gifts to friends.',
  }),
  deciding('unsure', {
    label: 'Decisions asked upstairs about at zero training though nothing blocks',
    value: 0.4,
    range: [0.1, 0.7],
    unit: 'share',
    direction: 'reported',
    source: ['brynjolfsson_2025'],
    changes: 'Supervisors logging what they were asked, by how long the agent has been trained',
    note: 'Direction by analogy: with an assistant customers asked less often for a manager; what agents ask upstairs was not measured.',
  }),
  deciding('calming', {
    label: 'Demands for a manager that agents without training hear beyond those of trained ones, as a share of them',
    value: 0.5,
    range: [0, 1.5],
    direction: 'reported',
    source: ['brynjolfsson_2025'],
    changes: 'Demands for a manager per refusal, by how long the agent has been trained',
    note: 'By analogy: with a generative-AI assistant customers asked less often for a manager.',
  }),
  deciding('remedy_value.low', {
    moves: 'valuation',
    label: 'Granted over due where its value begins to climb',
    value: 0.6,
    range: [0.4, 0.8],
    atMost: 'deciding.remedy_value.high',
    direction: 'measured',
    size: 'reported',
    source: ['gelbrich_2015'],
    changes: 'Satisfaction against compensation over loss',
    note: SHAPE,
  }),
  deciding('remedy_value.high', {
    moves: 'valuation',
    label: 'Granted over due where its value stops climbing',
    value: 1.2,
    range: [1, 1.4],
    limits: { low: 0.1, high: 100 },
    direction: 'measured',
    size: 'reported',
    source: ['gelbrich_2015'],
    changes: 'Satisfaction against compensation over loss',
    note: SHAPE,
  }),
  deciding('remedy_value.steepness', {
    moves: 'valuation',
    label: 'How much faster its value climbs between those two than before',
    value: 2,
    range: [1, 4],
    limits: { low: 0.1, high: 100 },
    direction: 'measured',
    source: ['gelbrich_2015'],
    changes: 'Satisfaction against compensation over loss',
    note: SHAPE,
  }),
  deciding('remedy_value.flat', {
    moves: 'valuation',
    label: 'Granted over due beyond which its value falls',
    value: 1.5,
    range: [1.3, 2],
    direction: 'measured',
    size: 'reported',
    source: ['haesevoets_2017'],
    changes: 'Satisfaction against compensation over loss',
    note: 'Found for loyalty after a product that failed.',
  }),
  deciding('remedy_value.falling', {
    moves: 'valuation',
    label: 'Fall of its value per unit beyond that',
    value: 0.5,
    range: [0, 1],
    unit: 'slope',
    direction: 'measured',
    source: ['haesevoets_2017', 'estelami_2002'],
    changes: 'Satisfaction against compensation over loss',
  }),
  deciding('spell', {
    label: 'Mean length of an available spell of a manager who states none',
    value: 1,
    range: [0.25, 4],
    limits: { low: 0.01, high: 100 },
    unit: 'h',
    changes: 'A week of the manager’s diary',
  }),
] as const

const judging = family('judging', 'share')

const FRAME = {
  direction: 'measured',
  source: ['homburg_2005'],
  changes: 'Sorting a month’s discretionary cases by what settled them: the guideline, knowing the aim, or both',
  note: 'The study finds the effect of guidelines the stronger, and the two complementary. Sizes are chosen so.',
} as const
const NOVEL = {
  changes: 'The same sorting of cases that no playbook covers',
  note: 'What nobody foresaw no guideline settles by itself; knowing the aim does, the better with a frame.',
} as const

/**
 * Share of discretionary cases that agents can judge: what anybody can, what guidelines add, what orientation adds, and
 * what only the two together give, which is the rest.
 */
export const JUDGING = [
  judging('bare', {
    label: 'Discretionary cases that anybody can judge, without guidelines or orientation',
    value: 0.2,
    range: [0.05, 0.3],
    changes: FRAME.changes,
  }),
  judging('guidelines', {
    ...FRAME,
    label: 'Discretionary cases that full guidelines settle by themselves',
    value: 0.3,
    range: [0.2, 0.4],
  }),
  judging('orientation', {
    ...FRAME,
    label: 'Discretionary cases that full orientation settles by itself',
    value: 0.2,
    range: [0.1, 0.3],
  }),
  judging('novel.bare', {
    ...NOVEL,
    label: 'Novel cases that anybody can judge',
    value: 0.1,
    range: [0, 0.2],
  }),
  judging('novel.guidelines', {
    ...NOVEL,
    label: 'Novel cases that full guidelines settle by themselves',
    value: 0.1,
    range: [0, 0.2],
  }),
  judging('novel.orientation', {
    ...NOVEL,
    label: 'Novel cases that full orientation settles by itself',
    value: 0.4,
    range: [0.2, 0.5],
  }),
  judging('history', {
    label: 'Judgement lost where nothing is seen of the customer’s earlier contacts',
    value: 0.25,
    range: [0.05, 0.5],
    changes: 'Discretionary decisions with and without the customer’s record on the screen',
    note: 'Who does not know the customer cannot tell what is fair to this one.',
  }),
] as const

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
