import type { SourceKey } from '../bibliography.js'
import { type Behaviour, behaviour } from '../parameter.js'

const SURVEY = 'Satisfaction surveys matched with what happened in the contacts'

function part<const Name extends string>(
  name: Name,
  label: string,
  value: number,
  range: readonly [number, number],
  { source, direction, ...more }: Pick<Behaviour, 'direction' | 'source' | 'note'>,
): Behaviour<`satisfaction.${Name}`> {
  return behaviour({
    id: `satisfaction.${name}` as const,
    moves: 'valuation',
    label,
    value,
    range,
    unit: name.startsWith('weight') || name === 'peak_weight' ? 'share' : 'score',
    source,
    direction,
    size: 'assumed',
    changes: SURVEY,
    ...more,
  })
}

const JUSTICE = ['orsingher_2010', 'gelbrich_2011'] as const
const ORDER = 'The order outcome, treatment, procedure is measured; the weights are assumed.'

/** Moments of a journey, scored -1 to 1, and how they are remembered. */
export const SATISFACTION = [
  part('weight.outcome', 'Weight of the outcome', 0.5, [0.35, 0.65], {
    direction: 'measured',
    source: JUSTICE,
    note: ORDER,
  }),
  part('weight.treatment', 'Weight of the treatment', 0.3, [0.15, 0.45], {
    direction: 'measured',
    source: JUSTICE,
    note: ORDER,
  }),
  part('weight.procedure', 'Weight of the procedure', 0.2, [0.1, 0.3], {
    direction: 'measured',
    source: JUSTICE,
    note: ORDER,
  }),
  part('peak_weight', 'Weight of the most intense moment against the end', 0.5, [0.3, 0.7], {
    direction: 'measured',
    source: ['alaybek_2022'],
    note: 'That peak and end count and duration does not is measured; the equal split is assumed.',
  }),
  part('enquiry_outcome', 'Outcome score of an answered enquiry', 0.6, [0.3, 1], { direction: 'assumed', source: [] }),
  part('second_recovery', 'Outcome score of solving what has come back, over that of the first time', 0.5, [0.2, 0.8], {
    direction: 'measured',
    source: ['maxham_2002'],
    note: 'That nothing of the paradox is left after a second failure is measured; by how much it falls short is assumed.',
  }),
  part('unsolved_outcome', 'Outcome score of a contact that does not solve it', -0.3, [-0.6, 0], {
    direction: 'reported',
    source: ['sqm_extra_call'],
  }),
  part('hassle', 'Procedure score lost per hassle', 0.5, [0.25, 1], {
    direction: 'reported',
    source: ['sqm_transfer', 'accenture_2013'],
    note: 'A hassle is a transfer, a repeat explanation, a hold for approval or a long wait.',
  }),
  part('severity_base', 'Outcome score lost by a bad ending, at severity 0', 0.4, [0.2, 0.6], {
    direction: 'assumed',
    source: [],
  }),
  part('severity_slope', 'Outcome score lost by a bad ending per point of severity', 0.12, [0.05, 0.15], {
    direction: 'measured',
    source: ['soares_2015'],
    note: 'Severity is measured to weigh on repurchase; here it weighs on satisfaction.',
  }),
] as const

/** Name making contact again, being transferred and explaining again; neither waiting nor going without help. */
const NAMED = ['ceb_2010', 'gartner_effort'] as const

function load<const Name extends string>(
  name: Name,
  label: string,
  value: number,
  source: readonly SourceKey[] = [],
): Behaviour<`effort.${Name}`> {
  return behaviour({
    id: `effort.${name}` as const,
    moves: 'valuation',
    label,
    value,
    range: [value / 2, value * 2],
    unit: 'load',
    source,
    direction: source.length === 0 ? 'assumed' : 'reported',
    size: 'assumed',
    changes: 'Effort scores matched with contacts, transfers, repeats and holds',
    note: 'Effort = 1 + 4 load / (1 + load): 1 very low, 5 very high.',
  })
}

/** What makes dealing with the firm hard work. */
export const EFFORT = [
  load('contact', 'Load of each contact after the first', 0.5, NAMED),
  load('transfer', 'Load of a transfer', 0.3, NAMED),
  load('repeat', 'Load of a repeat explanation', 0.4, NAMED),
  load('hold', 'Load of a hold for approval', 0.2),
  load('hour', 'Load of an hour on the line', 1),
  load('unhelped', 'Load of going home with the matter still to be settled', 1.5),
] as const

/** Leaving, and what a customer is worth. */
export const LOYALTY = [
  behaviour({
    id: 'churn.base',
    moves: 'valuation',
    label: 'Share who leave within a year without an incident, where a segment states none',
    value: 0.12,
    range: [0.03, 0.3],
    unit: 'share',
    source: [],
    direction: 'assumed',
    size: 'assumed',
    changes: 'The firm’s own churn among customers without a contact',
    note: 'At the usual trust (trust.start): a segment that trusts more or less follows the slope of churn.trust. A segment’s own churn_base belongs to the trust that it states.',
  }),
  behaviour({
    id: 'churn.severity',
    moves: 'valuation',
    label: 'Churn added by a failure, per point of severity',
    value: 0.1,
    range: [0, 0.3],
    unit: 'logit',
    source: ['soares_2015', 'knox_2014'],
    direction: 'measured',
    size: 'assumed',
    changes: 'Churn within a year after well-solved failures, by severity',
    note: 'Also caps what a recovery can win back: churn is never below that of a customer without the failure.',
  }),
  behaviour({
    id: 'churn.trust',
    moves: 'valuation',
    label: 'Churn added by lost trust, per logit',
    value: 0.6,
    range: [0.2, 1.2],
    unit: 'logit',
    source: ['knox_2014', 'qualtrics_2021', 'keaveney_1995'],
    direction: 'measured',
    size: 'assumed',
    changes: 'Churn within a year against trust after the contact',
    note: 'At base 12 %, severity 3 and trust from 70 to 35 about 31 % leave; 19 % recall stopping after a very poor experience.',
  }),
  behaviour({
    id: 'churn.unresolved',
    moves: 'valuation',
    label: 'Churn added by being left unresolved at severity 3, where lost trust does not carry as much',
    value: 1.5,
    range: [0.8, 2.5],
    unit: 'logit',
    source: ['tarp_repurchase', 'accenture_2013', 'rage_2015'],
    direction: 'reported',
    size: 'assumed',
    changes: 'Churn within a year of customers whose case was closed without a solution, the silent ones too',
    note: 'In proportion to severity and to the share of what was due that is missing. At base 12 % and severity 3 about 45 % leave, against 16 % of those whose case was solved.',
  }),
  behaviour({
    id: 'loyalty.lifetime_value',
    moves: 'valuation',
    label: 'Lifetime value of a customer, where a segment states none',
    value: 0,
    range: [0, 10_000],
    unit: 'currency',
    source: [],
    direction: 'assumed',
    size: 'assumed',
    changes: 'The contribution margin that a customer still brings',
    note: 'Zero until stated: lost customers then cost nothing, and the report says less than the truth.',
  }),
  behaviour({
    id: 'loyalty.value_factor',
    moves: 'valuation',
    label: 'What customers are worth, against what is stated',
    value: 1,
    range: [0.25, 2],
    unit: 'factor',
    source: [],
    direction: 'assumed',
    size: 'assumed',
    changes: 'Margins of customers over the years that they stayed, discounted, against the value that is stated',
    note: 'Nobody knows a lifetime value well: revenue taken for margin, or years that nobody stays, make it several times too large. Plausible worlds draw it, and comparisons say at which one their cost turns.',
  }),
] as const
