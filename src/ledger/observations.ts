import type { LogHistogram } from '../core/engine/log-histogram.js'
import {
  CHANNEL_WIDTH,
  HOUSE_WIDTH,
  JOURNEY_WIDTH,
  MANAGER_WIDTH,
  type TEAM_HOURS_WIDTH,
  TEAM_WEEK_WIDTH,
  TEAM_WIDTH,
  WEEKLY_WIDTH,
} from './counters.js'
import type { DurationName } from './durations.js'

/** What one replication leaves: sums and histograms, whose size does not depend on the number of customers. */
export interface Observations {
  readonly issues: number
  readonly segments: number
  /** Parts of the week that are booked apart; 1 where none are. */
  readonly intervals: number
  /** Row ((interval * issues + issue) * segments + segment), width {@link JOURNEY_WIDTH}. */
  readonly journeys: Float64Array
  /** Row (interval * teams + team), width {@link TEAM_WIDTH}; what is no contact's stands in the first interval. */
  readonly teams: Float64Array
  /** Row per manager role, width {@link MANAGER_WIDTH}. */
  readonly managers: Float64Array
  /** Row per channel, width {@link CHANNEL_WIDTH}. */
  readonly channels: Float64Array
  readonly house: Float64Array
  /** Customer-seconds on the line on each whole day of the run, warm-up included, up to the end of the span. */
  readonly inSystemByDay: Float64Array
  /** Row per week of the span, width {@link WEEKLY_WIDTH}. */
  readonly weeks: Float64Array
  /** Row (team * weeks + week), width {@link TEAM_WEEK_WIDTH}. */
  readonly teamWeeks: Float64Array
  /** Row (interval * teams + team), width {@link TEAM_HOURS_WIDTH}; none where parts of the week are not booked apart. */
  readonly teamHours: Float64Array
  /** In seconds, cohort only. */
  readonly durations: Readonly<Record<DurationName, LogHistogram>>
}

/** How many rows observations have. */
interface ObservationsSize {
  readonly issues: number
  readonly segments: number
  readonly teams: number
  readonly managers: number
  readonly days: number
  readonly weeks: number
}

/** Empty observations for a house of that size. */
export function emptyObservations(size: ObservationsSize, histograms: Observations['durations']): Observations {
  return {
    issues: size.issues,
    segments: size.segments,
    intervals: 1,
    journeys: new Float64Array(size.issues * size.segments * JOURNEY_WIDTH),
    teams: new Float64Array(size.teams * TEAM_WIDTH),
    managers: new Float64Array(size.managers * MANAGER_WIDTH),
    channels: new Float64Array(CHANNEL_WIDTH),
    house: new Float64Array(HOUSE_WIDTH),
    inSystemByDay: new Float64Array(size.days),
    weeks: new Float64Array(size.weeks * WEEKLY_WIDTH),
    teamWeeks: new Float64Array(size.teams * size.weeks * TEAM_WEEK_WIDTH),
    teamHours: new Float64Array(0),
    durations: histograms,
  }
}
