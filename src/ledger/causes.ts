/** Where a customer's time goes. In this order everywhere; the parts add up to the journey's time. */
export const TIME_CAUSES = [
  'queue',
  'explaining',
  'repeat_explaining',
  'talking',
  'hold_approval',
  'hold_handover',
  'waiting_call_back',
  'between_contacts',
] as const
export type TimeCause = (typeof TIME_CAUSES)[number]

/** What moves a customer's trust. Signed: gains are negative losses; the parts add up to the trust lost. */
export const TRUST_CAUSES = [
  'failure',
  'transfer',
  'misroute',
  'repeat_explanation',
  'hold_for_approval',
  'long_wait',
  'waiting_for_answer',
  'abandonment',
  'turned_away',
  'poor_treatment',
  'suspected',
  'not_solved',
  'reopening',
  'refused_on_policy',
  'refused_after_escalation',
  'broken_promise',
  'over_claim',
  'no_one_could_help',
  'unresolved',
  'warm_treatment',
  'resolved',
  'remedied',
] as const
export type TrustCause = (typeof TRUST_CAUSES)[number]

/** The five gates of a decision, in the order in which a block is booked. */
export const GATES = ['ownership', 'authority', 'tools', 'judgement', 'courage'] as const
export type Gate = (typeof GATES)[number]

/** How a journey ends. */
export const ENDINGS = [
  'resolved',
  'refused',
  'gave_up',
  'abandoned',
  'turned_away',
  'sent_away',
  'no_one_could_help',
] as const
export type Ending = (typeof ENDINGS)[number]
