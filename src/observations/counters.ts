import { ENDINGS, type Ending, GATES, type Gate, TIME_CAUSES, type TimeCause, TRUST_CAUSES, type TrustCause } from './causes.js'

/**
 * What one replication adds up over the counted customers (the cohort), per issue and segment. Times are in seconds,
 * money in the scenario's currency, trust in points; everything else counts things. `index` of each is its place in a
 * row of sums.
 */
const JOURNEY_COUNTERS = [
  // Customers who arrived; of them, problems prevented before they noticed; and the others, who made a journey.
  'customers',
  'prevented',
  'journeys',
  ...ENDINGS.map((ending) => `ended_${ending}` as const),
  'first_contact_resolved',
  'contacts',
  'legs',
  'transfers',
  'misroutes',
  'explanations',
  'repeat_explanations',
  ...TIME_CAUSES.map((cause) => `time_${cause}` as const),
  // Agent-attached time (explaining, talking, hold with an agent) and wrap-up.
  'handle_seconds',
  'wrap_up_seconds',
  // On the line: queue, explaining, talking, holds.
  'customer_seconds',
  'journey_seconds',
  'resolved_journey_seconds',
  // First waits of contacts: offered = contacts that reached a line or an agent or were turned away.
  'offered',
  'delayed',
  'answered',
  'answered_wait_seconds',
  'answered_within',
  'abandoned_waits',
  'abandoned_within',
  'blocked_contacts',
  'resolutions',
  'reopenings',
  // Decisions: a remedy was needed and the case understood. Discretionary: novel, exceptional or beyond routine.
  'decisions',
  'discretionary',
  'discretionary_allowed',
  'authority_used',
  'on_the_spot',
  ...GATES.map((gate) => `blocked_first_${gate}` as const),
  ...GATES.map((gate) => `blocked_any_${gate}` as const),
  ...GATES.map((gate) => `blocked_only_${gate}` as const),
  // Decisions that the claims say an agent could take; of them, those that were blocked.
  'claimed_possible',
  'over_claims',
  'refused_on_policy',
  'refused_after_escalation',
  'substitutes',
  'manager_demands',
  'escalations',
  'approvals_decided',
  'approvals_granted',
  'approval_wait_seconds',
  'approval_delayed',
  'approval_layers',
  'paid_anyway',
  'promises',
  'broken_promises',
  'concession',
  'over_granted',
  'unneeded_grants',
  'trust_start',
  'trust_final',
  'trust_ability',
  'trust_benevolence',
  'trust_integrity',
  ...TRUST_CAUSES.map((cause) => `trust_${cause}` as const),
  'distrusting',
  'satisfaction',
  'effort',
  'churn',
  'churn_cost',
  'tellings_positive',
  'tellings_negative',
  'customers_won',
  'word_of_mouth_cost',
] as const
export type JourneyCounter = (typeof JOURNEY_COUNTERS)[number]

/** What one replication adds up per team: over the cohort's legs there, and over the window's hours. */
const TEAM_COUNTERS = [
  // Waits of the cohort at this team, first waits and handovers alike.
  'offered',
  'answered',
  'delayed',
  'wait_seconds',
  'answered_wait_seconds',
  'answered_within',
  'abandoned',
  'blocked',
  'legs',
  'handle_seconds',
  'talk_seconds',
  'transfers_out',
  'misroutes_out',
  'repeat_explanations',
  'decisions',
  'on_the_spot',
  ...GATES.map((gate) => `blocked_first_${gate}` as const),
  ...GATES.map((gate) => `blocked_any_${gate}` as const),
  ...GATES.map((gate) => `blocked_only_${gate}` as const),
  'over_claims',
  'refused_on_policy',
  'escalations',
  'concession',
  // Integrals over the window, in person- or customer-seconds; labour in money.
  'window_seconds',
  'busy_seconds',
  'on_duty_seconds',
  'paid_seconds',
  'labour_busy',
  'labour_idle',
  'line_seconds',
  'serving_seconds',
  // Everybody's, not only the cohort's: joins in the window and work (seconds) of legs that ended in it.
  'window_joins',
  'window_legs',
  'window_work_seconds',
  'line_seconds_first_third',
  'line_seconds_middle_third',
  'line_seconds_last_third',
] as const
export type TeamCounter = (typeof TEAM_COUNTERS)[number]

/** What one replication adds up per manager role. */
const MANAGER_COUNTERS = [
  // Requests of the cohort that this role decided.
  'decided',
  'approved',
  'wait_seconds',
  // Integrals over the window, in person-seconds; on duty = within working hours and available.
  'window_seconds',
  'busy_seconds',
  'on_duty_seconds',
  'labour',
  'line_seconds',
  'window_joins',
  'window_work_seconds',
  'window_decided',
  'line_seconds_first_third',
  'line_seconds_middle_third',
  'line_seconds_last_third',
] as const
export type ManagerCounter = (typeof MANAGER_COUNTERS)[number]

/** What one replication has once. */
const HOUSE_COUNTERS = [
  'window_seconds',
  'in_system_seconds',
  'events',
  'customers_simulated',
  // Sums over the days of the span, for the spread of a month's concessions.
  'days',
  'concession_by_day',
  'concession_by_day_squared',
  // 1 where the replication was stopped before its cohort had ended.
  'stopped_early',
  'open_journeys_at_stop',
  // Customers of the whole base without a contact, and what they tell.
  'base_tellings_positive',
  'base_tellings_negative',
] as const
export type HouseCounter = (typeof HOUSE_COUNTERS)[number]

function indexed<T extends string>(names: readonly T[]): Readonly<Record<T, number>> {
  return Object.freeze(Object.fromEntries(names.map((name, index) => [name, index]))) as Readonly<Record<T, number>>
}

export const JOURNEY = indexed(JOURNEY_COUNTERS)
export const TEAM = indexed(TEAM_COUNTERS)
export const MANAGER = indexed(MANAGER_COUNTERS)
export const HOUSE = indexed(HOUSE_COUNTERS)

export const JOURNEY_WIDTH: number = JOURNEY_COUNTERS.length
export const TEAM_WIDTH: number = TEAM_COUNTERS.length
export const MANAGER_WIDTH: number = MANAGER_COUNTERS.length
export const HOUSE_WIDTH: number = HOUSE_COUNTERS.length

/** First places of the families that are indexed by cause, gate or ending. */
export const FIRST = Object.freeze({
  ended: JOURNEY[`ended_${ENDINGS[0]}` satisfies `ended_${Ending}`],
  time: JOURNEY[`time_${TIME_CAUSES[0]}` satisfies `time_${TimeCause}`],
  trust: JOURNEY[`trust_${TRUST_CAUSES[0]}` satisfies `trust_${TrustCause}`],
  blockedFirst: JOURNEY[`blocked_first_${GATES[0]}` satisfies `blocked_first_${Gate}`],
  blockedAny: JOURNEY[`blocked_any_${GATES[0]}` satisfies `blocked_any_${Gate}`],
  blockedOnly: JOURNEY[`blocked_only_${GATES[0]}` satisfies `blocked_only_${Gate}`],
  teamBlockedFirst: TEAM[`blocked_first_${GATES[0]}` satisfies `blocked_first_${Gate}`],
  teamBlockedAny: TEAM[`blocked_any_${GATES[0]}` satisfies `blocked_any_${Gate}`],
  teamBlockedOnly: TEAM[`blocked_only_${GATES[0]}` satisfies `blocked_only_${Gate}`],
})
