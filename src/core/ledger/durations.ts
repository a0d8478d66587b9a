import { LogHistogram } from '../engine/log-histogram.js'

/** Durations whose quantiles are kept: per journey, per contact (waits of those answered or not), per hold, per request. */
export class Durations {
  readonly handle_time: LogHistogram = new LogHistogram()
  readonly journey_time: LogHistogram = new LogHistogram()
  readonly time_to_resolution: LogHistogram = new LogHistogram()
  readonly customer_time: LogHistogram = new LogHistogram()
  readonly queue_time: LogHistogram = new LogHistogram()
  readonly speed_of_answer: LogHistogram = new LogHistogram()
  readonly hold_time: LogHistogram = new LogHistogram()
  readonly approval_wait: LogHistogram = new LogHistogram()
}
