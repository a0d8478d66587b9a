import { HOUR, MINUTE } from '../kernel/units.js'
import {
  CHANNEL,
  CHANNEL_WIDTH,
  type ChannelCounter,
  HOUSE,
  HOUSE_WIDTH,
  JOURNEY,
  JOURNEY_WIDTH,
  type JourneyCounter,
  MANAGER,
  MANAGER_WIDTH,
  type ManagerCounter,
  TEAM,
  TEAM_HOURS,
  TEAM_HOURS_WIDTH,
  TEAM_WIDTH,
  type TeamCounter,
} from '../ledger/counters.js'
import type { DurationName } from '../ledger/durations.js'
import type { Observations } from '../ledger/observations.js'
import { boundsOf } from '../measures/bounds.js'
import type { Bounds, Measure, Ratio, Row, Terms, Unit, Whole } from '../measures/measure.js'
import { boundedInterval, type Ends, type Estimate } from '../statistics/interval.js'
import { ratioOfMeans } from '../statistics/ratio-of-means.js'
import type { PartOfWeek } from './parts-of-week.js'
import type { Figure } from './summary.js'

/** What is not known: nothing was observed, or the run was stopped. */
export const UNKNOWN: Figure = Object.freeze({ mean: null, half_width: null })

/** A number, or null where there is none: JSON knows neither NaN nor infinity. */
export function numberOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** An estimate as JSON holds it. */
export function figureOf({ mean, halfWidth }: Estimate): Figure {
  return { mean: numberOrNull(mean), half_width: numberOrNull(mean) === null ? null : numberOrNull(halfWidth) }
}

/**
 * A share with the ends of its interval.
 * @param most 1, or 100 for a share in per cent; infinite for a rate that only reads like one
 */
export function shareOf(figure: Figure, most = 1): Figure {
  const { mean, half_width } = figure
  if (mean === null || half_width === null) return { ...figure, low: null, high: null }
  const { low, high } = boundedInterval(mean, half_width, most)
  return { ...figure, low, high }
}

/** A measure's figure as its unit has it. */
export function measured({ unit, unbounded }: Pick<Measure, 'unit' | 'unbounded'>, figure: Figure): Figure {
  if (unit !== 'share') return figure
  return shareOf(figure, unbounded === true ? Number.POSITIVE_INFINITY : 1)
}

/** The ends of a figure's interval; null where there is none. */
export function endsOf({ mean, half_width, low, high }: Figure): Ends | null {
  if (mean === null || half_width === null) return null
  return { low: low ?? mean - half_width, high: high ?? mean + half_width }
}

/** A ratio's sums in each replication. */
interface Sums {
  readonly numerators: readonly number[]
  readonly denominators: readonly number[]
}

/** @param rows what the ratio is read from, one per replication */
export function sumsOf<From>(ratio: Ratio<From>, rows: readonly From[], terms: Terms): Sums {
  return {
    numerators: rows.map((row) => ratio.numerator(row, terms)),
    denominators: rows.map((row) => ratio.denominator(row, terms)),
  }
}

/** A ratio over replications. */
export function ratioFigure({ numerators, denominators }: Sums, confidence: number): Figure {
  return figureOf(ratioOfMeans(numerators, denominators, confidence))
}

/** What a figure is of that is not known, but bounded. */
export function boundedFigure({ least, most }: Bounds): Figure {
  return { ...UNKNOWN, ...(least === null ? {} : { at_least: least }), ...(most === null ? {} : { at_most: most }) }
}

/**
 * A measure of journeys: known where all of them have ended, else between bounds.
 * @param rows one per replication
 */
export function journeyFigure(
  measure: Measure,
  ratio: Ratio<Row<JourneyCounter>>,
  rows: readonly Row<JourneyCounter>[],
  terms: Terms,
  confidence: number,
): Figure {
  const all = summed(rows)
  if (all('open_journeys') === 0) return ratioFigure(sumsOf(ratio, rows, terms), confidence)
  return boundedFigure(boundsOf(measure, ratio, all, terms))
}

/**
 * A figure of a team or a manager role, from what had happened there when the run ended; bounded where waits are still
 * open and it is about them.
 * @param open counter of those who wait there
 */
export function placeFigure<Counter extends string>(
  ratio: Ratio<Row<Counter>>,
  rows: readonly Row<Counter>[],
  open: Counter,
  terms: Terms,
  confidence: number,
): Figure {
  const all = summed(rows)
  if (ratio.whileOpen === undefined || all(open) === 0) return ratioFigure(sumsOf(ratio, rows, terms), confidence)
  return boundedFigure(ratio.whileOpen(all, terms))
}

/** Reads counters from the sum of the rows that are chosen. */
function reader<Counter extends string>(
  sums: Float64Array,
  places: Readonly<Record<Counter, number>>,
  width: number,
  chosen: (row: number) => boolean,
): Row<Counter> {
  const total = new Float64Array(width)
  for (let row = 0; row * width < sums.length; row++) {
    if (!chosen(row)) continue
    for (let place = 0; place < width; place++) total[place]! += sums[row * width + place]!
  }
  return (counter) => total[places[counter]]!
}

const all = () => true

/** A replication's journeys of one issue, over all segments. */
export function issueRow(observations: Observations, issue: number): Row<JourneyCounter> {
  const { issues, segments } = observations
  const chosen = (row: number) => Math.floor(row / segments) % issues === issue
  return reader(observations.journeys, JOURNEY, JOURNEY_WIDTH, chosen)
}

/** A replication's journeys of one segment, over all issues. */
export function segmentRow(observations: Observations, segment: number): Row<JourneyCounter> {
  return reader(observations.journeys, JOURNEY, JOURNEY_WIDTH, (row) => row % observations.segments === segment)
}

/** What a replication saw at one team. */
export function teamRow(observations: Observations, team: number): Row<TeamCounter> {
  const count = teamsIn(observations)
  return reader(observations.teams, TEAM, TEAM_WIDTH, (row) => row % count === team)
}

function teamsIn({ teams, intervals }: Observations): number {
  return teams.length / TEAM_WIDTH / intervals
}

/** A replication's journeys in one part of the week; those whose contacts began there, where they are booked so. */
export function intervalRow(observations: Observations, interval: number): Row<JourneyCounter> {
  const rows = observations.issues * observations.segments
  const chosen = (row: number) => Math.floor(row / rows) === interval
  return reader(observations.journeys, JOURNEY, JOURNEY_WIDTH, chosen)
}

/** What contacts of one part of the week saw at one team. */
export function teamIntervalRow(observations: Observations, team: number, interval: number): Row<TeamCounter> {
  const place = interval * teamsIn(observations) + team
  return reader(observations.teams, TEAM, TEAM_WIDTH, (row) => row === place)
}

/**
 * What a replication saw in a part of the week: its contacts, and how busy people were. Nothing else is known of parts.
 * @param part of the week, as the run has booked it
 */
export function weekPartOf(observations: Observations, { intervals, days }: PartOfWeek): Whole {
  const rows = observations.issues * observations.segments
  const teams = teamsIn(observations)
  const people = reader(observations.teamHours, TEAM_HOURS, TEAM_HOURS_WIDTH, (row) =>
    intervals.includes(Math.floor(row / teams)),
  )
  return {
    journey: reader(observations.journeys, JOURNEY, JOURNEY_WIDTH, (row) => intervals.includes(Math.floor(row / rows))),
    team: (counter) => people(counter as keyof typeof TEAM_HOURS) ?? Number.NaN,
    manager: () => Number.NaN,
    house: (counter) => (counter === 'business_days' ? days : Number.NaN),
  }
}

/** What a replication saw of one manager role. */
export function managerRow(observations: Observations, manager: number): Row<ManagerCounter> {
  return reader(observations.managers, MANAGER, MANAGER_WIDTH, (row) => row === manager)
}

/** A replication's contacts by one channel. */
export function channelRow(observations: Observations, channel: number): Row<ChannelCounter> {
  return reader(observations.channels, CHANNEL, CHANNEL_WIDTH, (row) => row === channel)
}

/** A whole replication. */
export function wholeOf(observations: Observations): Whole {
  return {
    journey: reader(observations.journeys, JOURNEY, JOURNEY_WIDTH, all),
    team: reader(observations.teams, TEAM, TEAM_WIDTH, all),
    manager: reader(observations.managers, MANAGER, MANAGER_WIDTH, all),
    house: reader(observations.house, HOUSE, HOUSE_WIDTH, all),
  }
}

/** Sums over replications: averages differ from them by a factor that cancels in ratios. */
export function summed<Counter extends string>(rows: readonly Row<Counter>[]): Row<Counter> {
  return (counter) => rows.reduce((total, row) => total + row(counter), 0)
}

/** Sums over replications of all that whole ones hold. */
export function summedWhole(wholes: readonly Whole[]): Whole {
  return {
    journey: summed(wholes.map(({ journey }) => journey)),
    team: summed(wholes.map(({ team }) => team)),
    manager: summed(wholes.map(({ manager }) => manager)),
    house: summed(wholes.map(({ house }) => house)),
  }
}

/** A quantile of single cases in each replication. @param unit of the measure, hours or else minutes */
export function quantileValues(
  observations: readonly Observations[],
  name: DurationName,
  unit: Unit,
  part: number,
): readonly number[] {
  const seconds = unit === 'h' ? HOUR : MINUTE
  return observations.map(({ durations }) => durations[name].quantile(part) / seconds)
}
