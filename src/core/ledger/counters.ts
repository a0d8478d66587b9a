export {
  CAUSES_OF_TRUST,
  FIRST_ANSWER_SECONDS,
  FIRST_BLOCKED_ANY,
  FIRST_BLOCKED_FIRST,
  FIRST_BLOCKED_ONLY,
  FIRST_DIFFERING,
  FIRST_ENDED,
  FIRST_REMEDY,
  FIRST_REQUESTS,
  FIRST_TIME,
  FIRST_TRUST,
  FIRST_YES,
  GATES_COUNT,
  JOURNEY,
  JOURNEY_WIDTH,
} from './journey-counters.js'

/** What one replication adds up per team: over the cohort's legs there, and over the window's hours. */
export enum TEAM {
  // Waits of the cohort in this team's line, first waits and handovers alike: each ends answered, abandoned, blocked, or
  // by moving on to another team, to which it is then offered.
  offered,
  answered,
  delayed,
  wait_seconds,
  answered_wait_seconds,
  answered_within,
  abandoned,
  blocked,
  moved_on,
  sent_away,
  legs,
  handle_seconds,
  talk_seconds,
  transfers_out,
  misroutes_out,
  repeat_explanations,
  decisions,
  on_the_spot,
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
  over_claims,
  refused_on_policy,
  escalations,
  concession,
  // Integrals over the window, in person- or customer-seconds; labour in money.
  window_seconds,
  busy_seconds,
  // Of teams that have a limit: those without have no idle agents, and so no occupancy.
  occupied_seconds,
  on_duty_seconds,
  paid_seconds,
  // The same with the paid time away that comes with it (shrinkage).
  payroll_seconds,
  labour_busy,
  labour_idle,
  line_seconds,
  serving_seconds,
  // Everybody's, not only the cohort's: joins in the window and work (seconds) of legs that ended in it.
  window_joins,
  window_moved_on,
  window_legs,
  window_work_seconds,
  line_seconds_first_third,
  line_seconds_middle_third,
  line_seconds_last_third,
  // Decisions that the claims say an agent could take; of them, those that a gate blocked, and that it alone did.
  claimed_possible,
  over_claims_any_ownership,
  over_claims_any_authority,
  over_claims_any_tools,
  over_claims_any_judgement,
  over_claims_any_courage,
  over_claims_only_ownership,
  over_claims_only_authority,
  over_claims_only_tools,
  over_claims_only_judgement,
  over_claims_only_courage,
  // People over the window, in person-seconds, and the same weighted; those who may be afraid are counted apart.
  seat_seconds,
  person_seconds,
  fearing_seconds,
  confidence_seconds,
  skill_seconds,
  morale_seconds,
  // Leavers to be expected, and what it costs to replace them; for each, applicants over the usual number, and what the
  // successor knows of what the team was trained to.
  leavers,
  attrition_cost,
  applicants,
  newcomer_skill,
  // Where a run was stopped: the cohort's customers in this line, and how long they had been in it.
  open_waits,
  open_wait_seconds,
  // Person-seconds over the window of those at work beyond the plan: they finish, or stay after closing.
  overtime_seconds,
  // Of teams of people alone: the cohort's conversations with them, the talk of these without explaining, decisions that they face and those of
  // them that call for discretion. Of bots alone: what the conversations that ended in the window cost.
  people_legs,
  people_talk_seconds,
  people_decisions,
  people_discretionary,
  bot_cost,
  // Of the work of legs that ended in the window, what agents of other teams did here, and the team's own elsewhere.
  helped_seconds,
  helping_seconds,
}

/** What one replication adds up per manager role. */
export enum MANAGER {
  // Requests of the cohort that this role decided.
  decided,
  approved,
  wait_seconds,
  // Integrals over the window, in person-seconds; on duty = within working hours and available.
  window_seconds,
  busy_seconds,
  on_duty_seconds,
  labour,
  line_seconds,
  // Requests, not reviews: those come when no request waits, and keep nobody waiting.
  window_joins,
  window_work_seconds,
  window_decided,
  line_seconds_first_third,
  line_seconds_middle_third,
  line_seconds_last_third,
  // Decisions to look at, and those looked at.
  window_reviews,
  window_reviewed,
  // Where a run was stopped: the cohort's requests before this role, and how long they had been there.
  open_requests,
  open_request_seconds,
}

/** What one replication adds up per channel, over the cohort. */
export enum CHANNEL {
  // Journeys that began here: how many, how many of them went over to another, and their trust lost, in points.
  journeys,
  changed,
  trust_lost,
  // All journeys of the house.
  all_journeys,
  // Contacts that began here; the seconds of agents in them, also after a change.
  contacts,
  handle_seconds,
  // First waits, on the line or for a written answer; of them, those that an agent ended.
  waits,
  wait_seconds,
  answers,
  answer_wait_seconds,
  abandoned,
  // The same as the service level has it; of written contacts, only those that are promised an answer, and its time.
  offered,
  answered,
  answered_within,
  abandoned_within,
}

/** What one replication has once. */
export enum HOUSE {
  window_seconds,
  in_system_seconds,
  events,
  // Those after the window, while its cohort's last journeys end.
  events_after_window,
  customers_simulated,
  // Days of the span on which the house is open at all.
  business_days,
  // Sums over the days of the span, for the spread of a month's concessions.
  days,
  concession_by_day,
  concession_by_day_squared,
  // 1 where the replication was stopped before its cohort had ended.
  stopped_early,
  open_journeys_at_stop,
  // Customers of the whole base without a contact, and what they tell.
  base_tellings_positive,
  base_tellings_negative,
  // Customers whom all that talk brings, less those whom it puts off; and what advertising spends and buys,
  // as a whole and, by the elasticity, with the last of it.
  customers_brought,
  marketing_spend,
  customers_bought,
  bought_at_margin,
  bought_worth,
}

/** What one replication adds up per week of the span, over the cohort by week of arrival. */
export enum WEEKLY {
  customers,
  trust_lost,
  discretionary_allowed,
  authority_used,
}

/** What one replication adds up per team and week: person-seconds, as in {@link TEAM}. */
export enum TEAM_WEEK {
  seconds,
  seat_seconds,
  person_seconds,
  fearing_seconds,
  confidence_seconds,
  skill_seconds,
  morale_seconds,
  leavers,
  applicants,
  newcomer_skill,
}

/** What one replication adds up per team and part of the week, where those are booked apart: as in {@link TEAM}. */
export enum TEAM_HOURS {
  occupied_seconds,
  on_duty_seconds,
}

/** Numbers of counters. */
export const TEAM_WIDTH: i32 = TEAM.helping_seconds + 1
export const MANAGER_WIDTH: i32 = MANAGER.open_request_seconds + 1
export const CHANNEL_WIDTH: i32 = CHANNEL.abandoned_within + 1
export const HOUSE_WIDTH: i32 = HOUSE.bought_worth + 1
export const WEEKLY_WIDTH: i32 = WEEKLY.authority_used + 1
export const TEAM_WEEK_WIDTH: i32 = TEAM_WEEK.newcomer_skill + 1
export const TEAM_HOURS_WIDTH: i32 = TEAM_HOURS.on_duty_seconds + 1

/** First places of the families that are indexed by gate. */
export const FIRST_TEAM_BLOCKED_FIRST: i32 = TEAM.blocked_first_ownership
export const FIRST_TEAM_BLOCKED_ANY: i32 = TEAM.blocked_any_ownership
export const FIRST_TEAM_BLOCKED_ONLY: i32 = TEAM.blocked_only_ownership
export const FIRST_OVER_CLAIMS_ANY: i32 = TEAM.over_claims_any_ownership
export const FIRST_OVER_CLAIMS_ONLY: i32 = TEAM.over_claims_only_ownership
