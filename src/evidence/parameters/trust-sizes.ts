import type { SourceKey } from '../bibliography.js'
import { type Behaviour, behaviour, type Strength } from '../parameter.js'

/** Five sizes (1, 2, 4, 8, 16), not fifty free numbers; half to double is plausible for each. */
function size<const Event extends string>(
  event: Event,
  label: string,
  points: 1 | 2 | 4 | 8 | 16,
  direction: Strength,
  source: readonly SourceKey[],
  note?: string,
): Behaviour<`trust.size.${Event}`> {
  return behaviour({
    id: `trust.size.${event}` as const,
    label,
    value: points,
    range: [points / 2, points * 2],
    unit: 'points at trust 70',
    source,
    direction,
    size: 'assumed',
    changes: 'Trust asked before and after the event',
    ...(note === undefined ? {} : { note }),
  })
}

/** Points of overall trust that one event moves a customer whose trust is 70. */
export const TRUST_SIZES = [
  size(
    'transfer',
    'Lost by a transfer',
    1,
    'reported',
    ['sqm_transfer', 'ceb_2010'],
    'The raw difference of 12 points of satisfaction is partly that harder cases are transferred.',
  ),
  size('hold_for_approval', 'Lost by holding for an approval', 1, 'reported', ['accenture_2013']),
  size('repeat_explanation', 'Lost by explaining again', 2, 'reported', ['five9_2013', 'accenture_2013', 'ceb_2010']),
  size('misroute', 'Lost by being sent to the wrong team', 2, 'assumed', []),
  size('long_wait', 'Lost by a first wait beyond tolerance', 2, 'measured', ['garcia_2012', 'accenture_2013']),
  size('abandonment', 'Lost by giving up in the queue', 2, 'assumed', []),
  size('turned_away', 'Lost by being turned away', 2, 'assumed', []),
  size('poor_treatment', 'Lost by poor treatment', 2, 'measured', ['sirdeshmukh_2002', 'five9_2013']),
  size('not_solved', 'Lost by a contact that does not solve it', 4, 'reported', ['sqm_extra_call', 'ceb_2010']),
  size('reopening', 'Lost by a solution that does not hold', 4, 'measured', ['maxham_2002']),
  size(
    'refused_on_policy',
    'Lost by "I’m sorry, but we have a policy"',
    8,
    'reported',
    ['bureaucracy_2005', 'van_vaerenbergh_2014'],
    'No study of the phrase itself was found: a policy is controllable and lasting, the worst attribution.',
  ),
  size('broken_promise', 'Lost by a broken promise', 8, 'reported', ['accenture_2013', 'kim_2004']),
  size('refused_after_escalation', 'Lost by a refusal after escalation', 16, 'reported', [
    'maxham_2002',
    'van_vaerenbergh_2014',
  ]),
  size('no_one_could_help', 'Lost where no one could help', 16, 'reported', ['keaveney_1995']),
  size(
    'warm_treatment',
    'Gained by warm treatment',
    2,
    'measured',
    ['sirdeshmukh_2002', 'gelbrich_2011'],
    'Divided by the loss to gain ratio. As large as poor treatment, so that the ratio alone makes gains smaller than losses: with 1 the two together made them a quarter, beyond what was ever found (F13).',
  ),
  size(
    'resolved',
    'Gained by a solution',
    1,
    'measured',
    ['sirdeshmukh_2002'],
    'Counts in full: in problem solving good weighs more than bad.',
  ),
  size(
    'remedied',
    'Gained by a remedy',
    2,
    'measured',
    ['sirdeshmukh_2002', 'gelbrich_2011'],
    'Counts in full, times the value of the remedy to the customer.',
  ),
] as const
