import { TrustKind } from '../core/model/trust-sizes.js'
import { byId, idsOf } from './by-id.js'
import type { MoverOfTrust } from './trust-kinds.js'

/** Each has a counter, `trust_` and its id, in the same order. */
const MOVERS = [
  {
    id: 'failure',
    label: 'the failure itself',
    kind: TrustKind.failure,
    profile: 'competence',
    size: {
      points: 1,
      label: 'Lost by the failure itself, before anybody answers, per point of severity',
      direction: 'measured',
      source: ['knox_2014', 'soares_2015'],
      note: 'Whoever is spared it by prevention never loses it; that complaints sharply raise churn even where they are settled is measured.',
    },
  },
  {
    id: 'transfer',
    label: 'transferred',
    kind: TrustKind.event,
    profile: 'procedure',
    size: {
      points: 1,
      label: 'Lost by a transfer',
      direction: 'reported',
      source: ['sqm_transfer', 'ceb_2010'],
      note: 'The raw difference of 12 % in very satisfied customers is partly that harder cases are transferred.',
    },
  },
  {
    id: 'misroute',
    label: 'sent to the wrong team',
    kind: TrustKind.event,
    profile: 'competence',
    size: { points: 2, label: 'Lost by being sent to the wrong team', direction: 'assumed', source: [] },
  },
  {
    id: 'repeat_explanation',
    label: 'explaining again',
    kind: TrustKind.event,
    profile: 'care',
    size: {
      points: 2,
      label: 'Lost by explaining again',
      direction: 'reported',
      source: ['five9_2013', 'accenture_2013', 'ceb_2010'],
    },
  },
  {
    id: 'hold_for_approval',
    label: 'hold for an approval',
    kind: TrustKind.event,
    profile: 'procedure',
    size: { points: 1, label: 'Lost by holding for an approval', direction: 'reported', source: ['accenture_2013'] },
  },
  {
    id: 'long_wait',
    label: 'long wait',
    kind: TrustKind.event,
    profile: 'care',
    size: {
      points: 2,
      label: 'Lost by a first wait beyond tolerance',
      direction: 'reported',
      source: ['garcia_2012', 'accenture_2013'],
      note: 'A small effect on satisfaction with the waiting time is measured; that it reaches trust is not.',
    },
  },
  {
    id: 'waiting_for_answer',
    label: 'waiting for an answer',
    kind: TrustKind.event,
    profile: 'care',
    size: {
      points: 1,
      label: 'Lost by waiting to be called, per doubling of what is still prompt',
      direction: 'measured',
      source: ['hogreve_2017'],
      note: 'That long delays of a recovery lower satisfaction is measured; the form is assumed.',
    },
  },
  {
    id: 'abandonment',
    label: 'gave up waiting',
    kind: TrustKind.outcome,
    profile: 'care',
    size: { points: 2, label: 'Lost by giving up in the queue', direction: 'assumed', source: [] },
  },
  {
    id: 'turned_away',
    label: 'turned away',
    kind: TrustKind.outcome,
    profile: 'care',
    size: { points: 2, label: 'Lost by being turned away', direction: 'assumed', source: [] },
  },
  {
    id: 'poor_treatment',
    label: 'poor treatment',
    kind: TrustKind.event,
    profile: 'care',
    size: {
      points: 4,
      label: 'Lost by poor treatment',
      direction: 'measured',
      source: ['sirdeshmukh_2002', 'five9_2013', 'gelbrich_2011'],
    },
  },
  {
    id: 'suspected',
    label: 'asked for proof',
    kind: TrustKind.event,
    profile: 'care',
    size: { points: 4, label: 'Lost by being asked to prove a just request', direction: 'assumed', source: [] },
  },
  {
    id: 'kept_from_person',
    label: 'kept from a person',
    kind: TrustKind.event,
    profile: 'care',
    size: {
      points: 2,
      label: 'Lost by each time that a bot does not let one through to a person',
      direction: 'reported',
      source: ['gartner_2024', 'ada_2026'],
      note: 'What 60 % fear most of bots is that a person will be harder to reach, and 57 % would stop using one behind which there is none.',
    },
  },
  {
    id: 'not_solved',
    label: 'not solved this time',
    kind: TrustKind.outcome,
    profile: 'competence',
    size: {
      points: 4,
      label: 'Lost by a contact that does not solve it',
      direction: 'reported',
      source: ['sqm_extra_call', 'ceb_2010'],
    },
  },
  {
    id: 'reopening',
    label: 'it came back',
    kind: TrustKind.outcome,
    profile: 'competence',
    size: { points: 4, label: 'Lost by a solution that does not hold', direction: 'measured', source: ['maxham_2002'] },
  },
  {
    id: 'refused_on_policy',
    label: 'refused on policy',
    kind: TrustKind.outcome,
    profile: 'procedure',
    size: {
      points: 8,
      label: 'Lost by "I’m sorry, but we have a policy"',
      direction: 'reported',
      source: ['bureaucracy_2005', 'van_vaerenbergh_2014'],
      note: 'No study of the phrase itself was found: a policy is controllable and lasting, the worst attribution.',
    },
  },
  {
    id: 'refused_after_escalation',
    label: 'refused by a manager',
    kind: TrustKind.outcome,
    profile: 'procedure',
    size: {
      points: 16,
      label: 'Lost by a refusal after escalation',
      direction: 'reported',
      source: ['maxham_2002', 'van_vaerenbergh_2014'],
    },
  },
  {
    id: 'broken_promise',
    label: 'broken promise',
    kind: TrustKind.word,
    profile: 'honesty',
    size: {
      points: 8,
      label: 'Lost by a broken promise',
      direction: 'reported',
      source: ['accenture_2013', 'kim_2004'],
    },
  },
  {
    id: 'over_claim',
    label: 'claims that did not hold',
    kind: TrustKind.surcharge,
    profile: null,
    size: null,
  },
  {
    id: 'no_one_could_help',
    label: 'no one could help',
    kind: TrustKind.outcome,
    profile: 'competence',
    size: { points: 16, label: 'Lost where no one could help', direction: 'reported', source: ['keaveney_1995'] },
  },
  {
    id: 'unresolved',
    label: 'left unresolved',
    kind: TrustKind.unresolved,
    profile: 'neglect',
    size: {
      points: 32,
      label: 'Lost in all by who is left unresolved at severity 3, however the case ended',
      direction: 'reported',
      source: ['tarp_repurchase', 'qualtrics_2021', 'rage_2015'],
      note: 'All that the case has cost before counts towards it, so that the silent end no better than those who tried: of those with a large loss 9 % say they stay without a contact, 19 % after one in vain. It takes 70 to about 36.',
    },
  },
  {
    id: 'warm_treatment',
    label: 'warm treatment',
    kind: TrustKind.gain,
    profile: 'care',
    size: {
      points: 4,
      label: 'Gained by warm treatment',
      direction: 'measured',
      source: ['sirdeshmukh_2002', 'gelbrich_2011'],
      note: 'Divided by the loss to gain ratio. As large as poor treatment, so that the ratio alone makes gains smaller than losses (F13). Together they weigh about as much as the outcome of a complaint that is dealt with (F12).',
    },
  },
  {
    id: 'resolved',
    label: 'solved',
    kind: TrustKind.solution,
    profile: 'competence',
    size: {
      points: 1,
      label: 'Gained by a solution, per point of severity',
      direction: 'measured',
      source: ['sirdeshmukh_2002'],
      note: 'Counts in full: in problem solving good weighs no less than bad. It gives back what the failure itself took; after a failure no trust ends above where it began.',
    },
  },
  {
    id: 'remedied',
    label: 'made good',
    kind: TrustKind.solution,
    profile: 'care',
    size: {
      points: 1,
      label: 'Gained by a remedy, per point of severity',
      direction: 'measured',
      source: ['sirdeshmukh_2002', 'gelbrich_2011'],
      note: 'Counts in full, times the value of the remedy to the customer and trust.remedy_share: solution and remedy together give back what the failure itself took.',
    },
  },
] as const satisfies readonly MoverOfTrust[]

/** What moves a customer's trust. Signed: gains are negative losses; the parts add up to the trust lost. */
export const TRUST_CAUSES = idsOf(MOVERS)
export type TrustCause = (typeof TRUST_CAUSES)[number]

export const TRUST_CAUSE = byId(MOVERS)

/** Those that have a size of their own. */
export const SIZED_CAUSES = MOVERS.filter((cause) => cause.size !== null)
