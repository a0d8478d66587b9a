/** Durations whose quantiles are kept: per journey, per contact (waits of those answered or not), per hold, per request. */
export const DURATION_NAMES = [
  'handle_time',
  'journey_time',
  'time_to_resolution',
  'customer_time',
  'queue_time',
  'speed_of_answer',
  'hold_time',
  'approval_wait',
] as const
export type DurationName = (typeof DURATION_NAMES)[number]
