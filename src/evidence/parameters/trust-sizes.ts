import type { SourceKey } from '../bibliography.js'
import { type Behaviour, behaviour, type Strength } from '../parameter.js'

/** Six sizes (1 to 32, each twice the last), not fifty free numbers; half to double is plausible for each. */
function size<const Event extends string>(
  event: Event,
  label: string,
  points: 1 | 2 | 4 | 8 | 16 | 32,
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

/**
 * Points of overall trust that one event moves a customer whose trust is 70; what grows with the severity of the matter
 * (not being helped, in whichever way) is stated at severity 3.
 */
export const TRUST_SIZES = [
  size(
    'failure',
    'Lost by the failure itself, before anybody answers, per point of severity',
    1,
    'measured',
    ['knox_2014', 'soares_2015'],
    'Whoever is spared it by prevention never loses it; that complaints sharply raise churn even where they are settled is measured.',
  ),
  size(
    'transfer',
    'Lost by a transfer',
    1,
    'reported',
    ['sqm_transfer', 'ceb_2010'],
    'The raw difference of 12 % in very satisfied customers is partly that harder cases are transferred.',
  ),
  size('hold_for_approval', 'Lost by holding for an approval', 1, 'reported', ['accenture_2013']),
  size('repeat_explanation', 'Lost by explaining again', 2, 'reported', ['five9_2013', 'accenture_2013', 'ceb_2010']),
  size('suspected', 'Lost by being asked to prove a just request', 4, 'assumed', []),
  size('misroute', 'Lost by being sent to the wrong team', 2, 'assumed', []),
  size(
    'long_wait',
    'Lost by a first wait beyond tolerance',
    2,
    'reported',
    ['garcia_2012', 'accenture_2013'],
    'A small effect on satisfaction with the waiting time is measured; that it reaches trust is not.',
  ),
  size(
    'waiting_for_answer',
    'Lost by waiting to be called, per doubling of what is still prompt',
    1,
    'measured',
    ['hogreve_2017'],
    'That long delays of a recovery lower satisfaction is measured; the form is assumed.',
  ),
  size('abandonment', 'Lost by giving up in the queue', 2, 'assumed', []),
  size('turned_away', 'Lost by being turned away', 2, 'assumed', []),
  size('poor_treatment', 'Lost by poor treatment', 4, 'measured', ['sirdeshmukh_2002', 'five9_2013', 'gelbrich_2011']),
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
    'unresolved',
    'Lost in all by who is left unresolved at severity 3, however the case ended',
    32,
    'reported',
    ['tarp_repurchase', 'qualtrics_2021', 'rage_2015'],
    'All that the case has cost before counts towards it, so that the silent end no better than those who tried: of those with a large loss 9 % say they stay without a contact, 19 % after one in vain. It takes 70 to about 36.',
  ),
  size(
    'warm_treatment',
    'Gained by warm treatment',
    4,
    'measured',
    ['sirdeshmukh_2002', 'gelbrich_2011'],
    'Divided by the loss to gain ratio. As large as poor treatment, so that the ratio alone makes gains smaller than losses (F13). Together they weigh about as much as the outcome of a complaint that is dealt with (F12).',
  ),
  size(
    'resolved',
    'Gained by a solution, per point of severity',
    1,
    'measured',
    ['sirdeshmukh_2002'],
    'Counts in full: in problem solving good weighs no less than bad. It gives back what the failure itself took; after a failure no trust ends above where it began.',
  ),
  size(
    'remedied',
    'Gained by a remedy, per point of severity',
    1,
    'measured',
    ['sirdeshmukh_2002', 'gelbrich_2011'],
    'Counts in full, times the value of the remedy to the customer and trust.remedy_share: solution and remedy together give back what the failure itself took.',
  ),
] as const

function weight<const Profile extends string, const Facet extends string>(
  profile: Profile,
  facet: Facet,
  value: number,
): Behaviour<`trust.profile.${Profile}.${Facet}`> {
  return behaviour({
    id: `trust.profile.${profile}.${facet}` as const,
    label: `Weight of ${facet} in a matter of ${profile}`,
    value,
    range: [value / 2, value > 0.5 ? 0.9 : value * 2],
    unit: 'share',
    source: ['mayer_1995', 'colquitt_2007', 'sirdeshmukh_2002'],
    direction: 'reported',
    size: 'assumed',
    changes: 'Ability, benevolence and integrity asked separately, before and after such an event',
    note: 'That the facets exist is measured; which event touches which facet, and how much, is a reading. Weights of a profile add up to 1.',
  })
}

/** How an event's hurt falls upon the three facets of trust. */
export const TRUST_PROFILES = [
  weight('competence', 'ability', 0.7),
  weight('competence', 'benevolence', 0.15),
  weight('competence', 'integrity', 0.15),
  weight('care', 'ability', 0.15),
  weight('care', 'benevolence', 0.7),
  weight('care', 'integrity', 0.15),
  weight('honesty', 'ability', 0.1),
  weight('honesty', 'benevolence', 0.3),
  weight('honesty', 'integrity', 0.6),
  weight('procedure', 'ability', 0.2),
  weight('procedure', 'benevolence', 0.5),
  weight('procedure', 'integrity', 0.3),
  weight('neglect', 'ability', 0.4),
  weight('neglect', 'benevolence', 0.45),
  weight('neglect', 'integrity', 0.15),
] as const
