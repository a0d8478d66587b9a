import type { SourceKey } from '../bibliography.js'
import { type Behaviour, behaviour, type Strength } from '../parameter.js'

function deciding<const Name extends string>(
  name: Name,
  stated: {
    label: string
    value: number
    range: readonly [number, number]
    unit?: string
    direction?: Strength
    size?: Strength
    source?: readonly SourceKey[]
    changes: string
    note?: string
  },
): Behaviour<`deciding.${Name}`> {
  return behaviour({
    unit: 'factor',
    direction: 'assumed',
    size: 'assumed',
    source: [],
    ...stated,
    id: `deciding.${name}` as const,
  })
}

const REFUSALS = 'Reading blocked cases: refused or escalated, by what blocked them'
const GRANTS = 'An audit of concessions against what was due'
const SHAPE = 'The shape was read in an abstract; where exactly it bends is reported, not fitted.'

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
    note: 'P(use authority) = confidence ^ (exponent + amount / granted). No study states it.',
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
  deciding('guidelines_reach', {
    label: 'Share of discretionary cases that full guidelines cover where orientation fails',
    value: 0.6,
    range: [0.3, 0.9],
    unit: 'share',
    direction: 'measured',
    source: ['homburg_2005'],
    changes: 'Sorting a month’s discretionary cases by the guideline that would settle them',
  }),
  deciding('guidelines_reach_novel', {
    label: 'The same, of cases that the playbook does not cover',
    value: 0.2,
    range: [0, 0.4],
    unit: 'share',
    changes: 'Sorting a month’s novel cases by the guideline that would settle them',
  }),
  deciding('over_grant', {
    label: 'Over-granting without training and guidelines',
    value: 0.5,
    range: [0, 1],
    unit: 'share',
    direction: 'reported',
    source: ['brady_2012'],
    changes: GRANTS,
    note: 'Never beyond the limit.',
  }),
  deciding('unneeded', {
    label: 'Unneeded grants without orientation',
    value: 0.05,
    range: [0, 0.15],
    unit: 'share',
    direction: 'reported',
    source: ['brady_2012'],
    changes: GRANTS,
  }),
  deciding('unsure', {
    label: 'Decisions asked upstairs about at zero training though nothing blocks',
    value: 0.4,
    range: [0.1, 0.7],
    unit: 'share',
    direction: 'reported',
    source: ['brynjolfsson_2023'],
    changes: 'Supervisors logging what they were asked, by how long the agent has been trained',
    note: 'Direction by analogy: an information tool cut requests for a manager, most of all by novices.',
  }),
  deciding('remedy_value.low', {
    label: 'Granted over due where its value begins to climb',
    value: 0.6,
    range: [0.4, 0.8],
    direction: 'measured',
    size: 'reported',
    source: ['gelbrich_2015'],
    changes: 'Satisfaction against compensation over loss',
    note: SHAPE,
  }),
  deciding('remedy_value.high', {
    label: 'Granted over due where its value stops climbing',
    value: 1.2,
    range: [1, 1.4],
    direction: 'measured',
    size: 'reported',
    source: ['gelbrich_2015'],
    changes: 'Satisfaction against compensation over loss',
    note: SHAPE,
  }),
  deciding('remedy_value.flat', {
    label: 'Granted over due beyond which its value falls',
    value: 1.5,
    range: [1.3, 2],
    direction: 'measured',
    size: 'reported',
    source: ['haesevoets_2017'],
    changes: 'Satisfaction against compensation over loss',
    note: SHAPE,
  }),
  deciding('remedy_value.falling', {
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
    unit: 'h',
    changes: 'A week of the manager’s diary',
  }),
] as const
