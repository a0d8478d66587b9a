/**
 * What one replication adds up over the counted customers (the cohort), per issue and segment. Times are in seconds,
 * money in the scenario's currency, trust in points; everything else counts things. The number of each is its place in a
 * row of sums. Families by cause, gate or ending
 * stand in the order of their lists in the vocabulary, which a test holds them to.
 */
export enum JOURNEY {
  // Customers who arrived; of them, problems prevented before they noticed; and the others, who made a journey.
  customers,
  prevented,
  journeys,
  ended_resolved,
  ended_refused,
  ended_gave_up,
  ended_abandoned,
  ended_turned_away,
  ended_sent_away,
  ended_no_one_could_help,
  first_contact_resolved,
  contacts,
  // Of them, those that come within the window of a firm's records after the one before, in which the case so was not solved.
  repeated_within,
  // Journeys whose customers complain of how they are handled.
  complaints,
  legs,
  transfers,
  // Contacts, and journeys, in which the customer is passed on at least once.
  transferred_contacts,
  transferred_journeys,
  misroutes,
  // Journeys that go on by another channel than they began on.
  changed_channel,
  explanations,
  repeat_explanations,
  time_queue,
  time_explaining,
  time_repeat_explaining,
  time_talking,
  time_hold_approval,
  time_hold_handover,
  time_waiting_call_back,
  time_between_contacts,
  // Agent-attached time (explaining, talking, hold with an agent) and wrap-up.
  handle_seconds,
  wrap_up_seconds,
  // Of handling, reading and answering what was written: to the customer it is part of the wait for an answer.
  written_seconds,
  // On the line: queue, explaining, talking, holds.
  customer_seconds,
  journey_seconds,
  resolved_journey_seconds,
  // Contacts that reached an agent, on the line or in writing.
  attended,
  // First waits on the line: offered = contacts that reached a line or an agent or were turned or sent away.
  offered,
  delayed,
  answered,
  answered_wait_seconds,
  answered_within,
  abandoned_waits,
  abandoned_within,
  blocked_waits,
  sent_away_waits,
  // Contacts that ended in a line, the first or a later one: the customer gave up, was turned away, or sent away.
  abandoned_contacts,
  blocked_contacts,
  sent_away_contacts,
  resolutions,
  reopenings,
  // Journeys that met a bot; of them, those that ended without a person, and of these the resolved; those whose customers
  // asked for a person or were left by a bot unsettled, and of these the ones who met none. Times that a person was asked for
  // in vain. Wrong answers; those that promised something; promises kept, what that cost, and promises broken.
  met_bot,
  contained,
  resolved_by_bot,
  wanted_person,
  got_no_person,
  kept_from_person,
  wrong_answers,
  bot_promises,
  bot_promises_kept,
  bot_promises_paid,
  bot_promises_broken,
  // Decisions: a remedy was needed and the case understood. Discretionary: novel, exceptional or beyond routine.
  decisions,
  discretionary,
  discretionary_allowed,
  authority_used,
  on_the_spot,
  // Nothing blocked, but the agent asked upstairs.
  asked_to_be_sure,
  // Refused by the agent as undue, after proof.
  turned_down,
  // Policy misread: refused what it allows, granted what it does not.
  misread_refusals,
  misread_grants,
  blocked_first_ownership,
  blocked_first_authority,
  blocked_first_tools,
  blocked_first_judgement,
  blocked_first_courage,
  blocked_any_ownership,
  blocked_any_authority,
  blocked_any_tools,
  blocked_any_judgement,
  blocked_any_courage,
  blocked_only_ownership,
  blocked_only_authority,
  blocked_only_tools,
  blocked_only_judgement,
  blocked_only_courage,
  // Decisions that the claims say an agent could take; of them, those that were blocked.
  claimed_possible,
  over_claims,
  refused_on_policy,
  refused_after_escalation,
  substitutes,
  manager_demands,
  escalations,
  approvals_decided,
  approvals_granted,
  approval_wait_seconds,
  approval_delayed,
  approval_layers,
  paid_anyway,
  promises,
  broken_promises,
  concession,
  // Requests that agents understood, by whether anything was due; of the just, those that were put to the proof, and those
  // refused and never paid; of the undue, those paid. Money beyond what was due because of how it was asked for.
  just_requests,
  just_suspected,
  just_refused,
  undue_requests,
  undue_granted,
  undue_paid,
  over_granted,
  unneeded_grants,
  // The same requests by whether a no is taken quietly, too; of them, those granted; how long until there was an answer, and
  // what was paid.
  requests_just_quiet,
  requests_just_loud,
  requests_undue_quiet,
  requests_undue_loud,
  yes_just_quiet,
  yes_just_loud,
  yes_undue_quiet,
  yes_undue_loud,
  answer_seconds_just_quiet,
  answer_seconds_just_loud,
  answer_seconds_undue_quiet,
  answer_seconds_undue_loud,
  remedy_just_quiet,
  remedy_just_loud,
  remedy_undue_quiet,
  remedy_undue_loud,
  // Requests of which there were others alike, see `Answers`; with what part of these each shared its answer, and with what
  // part it did not because of what.
  compared,
  same_answers,
  differing_ownership,
  differing_authority,
  differing_tools,
  differing_judgement,
  differing_courage,
  differing_doubt,
  differing_misreading,
  differing_unsureness,
  // By how much more the loud were granted than the quiet, and those to whom it was due than those to whom it was not,
  // among requests otherwise alike: weighted by the numbers of both, and the weights.
  loud_gain,
  loud_matched,
  merit_gain,
  merit_matched,
  trust_start,
  trust_final,
  trust_ability,
  trust_benevolence,
  trust_integrity,
  trust_failure,
  trust_transfer,
  trust_misroute,
  trust_repeat_explanation,
  trust_hold_for_approval,
  trust_long_wait,
  trust_waiting_for_answer,
  trust_abandonment,
  trust_turned_away,
  trust_poor_treatment,
  trust_suspected,
  trust_kept_from_person,
  trust_not_solved,
  trust_reopening,
  trust_refused_on_policy,
  trust_refused_after_escalation,
  trust_broken_promise,
  trust_over_claim,
  trust_no_one_could_help,
  trust_unresolved,
  trust_warm_treatment,
  trust_resolved,
  trust_remedied,
  distrusting,
  satisfaction,
  // Answers to be expected of the journeys: 9 or 10, and 6 or less, on how likely one is to recommend the firm.
  promoters,
  detractors,
  effort,
  churn,
  // Persons expected to be lost by the journey beyond those who would have left anyway, each once.
  persons_lost,
  // Lifetime value expected to be lost by the journey; of it, what the best handling would have left.
  churn_cost,
  churn_cost_at_best,
  // Conversations as they are, and what the same customers would have said without the journey.
  tellings_positive,
  tellings_negative,
  tellings_otherwise,
  // Customers won less put off, against what the same customers would have brought without the journey.
  customers_won,
  word_of_mouth_cost,
  // Remedies due to customers who were left without: in money, in customers expected to be lost by it, in their value.
  unmet,
  unmet_lost,
  unmet_cost,
  // Journeys that ended delighted; what all gestures cost; customers kept and won by delight, and their value.
  delighted,
  delight_cost,
  delight_brought,
  delight_worth,
  // Where a run was stopped: journeys that had not ended, with the trust and the time that they had come to; of their
  // contacts, those in a first line, how long they had waited there, and how many of them longer than the service level.
  open_journeys,
  open_journey_seconds,
  open_trust,
  open_waits,
  open_wait_seconds,
  open_waits_late,
  // Those of them to whom money may yet be granted; and what all of them may yet come to, at least and at most.
  open_payable,
  open_lost_least,
  open_lost_most,
  open_churn_cost_least,
  open_churn_cost_most,
  open_won_least,
  open_won_most,
  open_word_of_mouth_cost_least,
  open_word_of_mouth_cost_most,
  open_tellings_positive_most,
  open_tellings_negative_most,
  open_tellings_otherwise,
}

/** Number of counters. */
export const JOURNEY_WIDTH: i32 = JOURNEY.open_tellings_otherwise + 1

/** First places of the families that are indexed by cause, gate, ending, asker or obstacle. */
export const FIRST_ENDED: i32 = JOURNEY.ended_resolved
export const FIRST_TIME: i32 = JOURNEY.time_queue
export const FIRST_TRUST: i32 = JOURNEY.trust_failure
export const FIRST_BLOCKED_FIRST: i32 = JOURNEY.blocked_first_ownership
export const FIRST_BLOCKED_ANY: i32 = JOURNEY.blocked_any_ownership
export const FIRST_BLOCKED_ONLY: i32 = JOURNEY.blocked_only_ownership
export const FIRST_REQUESTS: i32 = JOURNEY.requests_just_quiet
export const FIRST_YES: i32 = JOURNEY.yes_just_quiet
export const FIRST_ANSWER_SECONDS: i32 = JOURNEY.answer_seconds_just_quiet
export const FIRST_REMEDY: i32 = JOURNEY.remedy_just_quiet
export const FIRST_DIFFERING: i32 = JOURNEY.differing_ownership

/** Members of the families. */
export const CAUSES_OF_TRUST: i32 = JOURNEY.trust_remedied - JOURNEY.trust_failure + 1
export const GATES_COUNT: i32 = JOURNEY.blocked_first_courage - JOURNEY.blocked_first_ownership + 1
