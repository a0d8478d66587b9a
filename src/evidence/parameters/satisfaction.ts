import type { SourceKey } from '../bibliography.js'
import { type Behaviour, behaviour, type Strength } from '../parameter.js'

const SURVEY = 'Satisfaction surveys matched with what happened in the contacts'

function part<const Name extends string>(
  name: Name,
  label: string,
  value: number,
  range: readonly [number, number],
  direction: Strength,
  source: readonly SourceKey[],
  note?: string,
): Behaviour<`satisfaction.${Name}`> {
  return behaviour({
    id: `satisfaction.${name}` as const,
    label,
    value,
    range,
    unit: name.startsWith('weight') || name === 'peak_weight' ? 'share' : 'score',
    source,
    direction,
    size: 'assumed',
    changes: SURVEY,
    ...(note === undefined ? {} : { note }),
  })
}

const JUSTICE = ['orsingher_2010', 'gelbrich_2011'] as const
const ORDER = 'The order outcome, treatment, procedure is measured; the weights are assumed.'

/** Moments of a journey, scored -1 to 1, and how they are remembered. */
export const SATISFACTION = [
  part('weight.outcome', 'Weight of the outcome', 0.5, [0.35, 0.65], 'measured', JUSTICE, ORDER),
  part('weight.treatment', 'Weight of the treatment', 0.3, [0.15, 0.45], 'measured', JUSTICE, ORDER),
  part('weight.procedure', 'Weight of the procedure', 0.2, [0.1, 0.3], 'measured', JUSTICE, ORDER),
  part(
    'peak_weight',
    'Weight of the most intense moment against the end',
    0.5,
    [0.3, 0.7],
    'measured',
    ['alaybek_2022'],
    'That peak and end count and duration does not is measured; the equal split is assumed.',
  ),
  part('enquiry_outcome', 'Outcome score of an answered enquiry', 0.6, [0.3, 1], 'assumed', []),
  part(
    'second_recovery',
    'Outcome score of solving what has come back, over that of the first time',
    0.5,
    [0.2, 0.8],
    'measured',
    ['maxham_2002'],
    'That nothing of the paradox is left after a second failure is measured; by how much it falls short is assumed.',
  ),
  part('unsolved_outcome', 'Outcome score of a contact that does not solve it', -0.3, [-0.6, 0], 'reported', [
    'sqm_extra_call',
  ]),
  part(
    'hassle',
    'Procedure score lost per hassle',
    0.5,
    [0.25, 1],
    'reported',
    ['sqm_transfer', 'accenture_2013'],
    'A hassle is a transfer, a repeat explanation, a hold for approval or a long wait.',
  ),
  part('severity_base', 'Outcome score lost by a bad ending, at severity 0', 0.4, [0.2, 0.6], 'assumed', []),
  part(
    'severity_slope',
    'Outcome score lost by a bad ending per point of severity',
    0.12,
    [0.05, 0.15],
    'measured',
    ['soares_2015'],
    'Severity is measured to weigh on repurchase; here it weighs on satisfaction.',
  ),
] as const
