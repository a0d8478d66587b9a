import type { LogHistogram } from '../engine/log-histogram.js'
import { type F64s, f64s } from '../engine/numbers.js'

/** What one replication leaves: sums and histograms, whose size does not depend on the number of customers. */
export class Observations {
  /** Row ((interval * issues + issue) * segments + segment), a column per `JOURNEY`. */
  journeys: F64s = f64s(0)
  /** Row (interval * teams + team), a column per `TEAM`; what is no contact's stands in the first interval. */
  teams: F64s = f64s(0)
  /** Row per manager role, a column per `MANAGER`. */
  managers: F64s = f64s(0)
  /** Row per channel, a column per `CHANNEL`. */
  channels: F64s = f64s(0)
  /** A column per `HOUSE`. */
  house: F64s = f64s(0)
  /** Customer-seconds on the line on each whole day of the run, warm-up included, up to the end of the span. */
  inSystemByDay: F64s = f64s(0)
  /** Row per week of the span, a column per `WEEKLY`. */
  weeks: F64s = f64s(0)
  /** Row (team * weeks + week), a column per `TEAM_WEEK`. */
  teamWeeks: F64s = f64s(0)
  /** Row (interval * teams + team), a column per `TEAM_HOURS`; none where parts of the week are not booked apart. */
  teamHours: F64s = f64s(0)
  /** In seconds, cohort only, in the order of `Durations`. */
  durations: Array<LogHistogram> = []
}
