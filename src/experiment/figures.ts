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
  const { mean, half_width, at_least, at_most } = figure
  if (at_least !== undefined || at_most !== undefined) return { ...figure, low: null, high: null }
  // Written out it is made ten times as fast, and a house of many issues has thousands of them.
  if (mean === null || half_width === null) return { mean, half_width, low: null, high: null }
  const { low, high } = boundedInterval(mean, half_width, most)
  return { mean, half_width, low, high }
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

/** Rows that lie together, from the first, and again after every so many. */
interface Stretches {
  readonly first: number
  readonly length: number
  readonly every: number
}

const ALL: Stretches = { first: 0, length: 1, every: 1 }

function once(first: number, length = 1): Stretches {
  return { first, length, every: Number.POSITIVE_INFINITY }
}

/** Reads counters from the sum of some rows. */
function reader<Counter extends string>(
  sums: Float64Array,
  places: Readonly<Record<Counter, number>>,
  width: number,
  ...rows: readonly Stretches[]
): Row<Counter> {
  const total = new Float64Array(width)
  for (const { first, length, every } of rows) {
    for (let from = first; from * width < sums.length; from += every) {
      for (let at = from * width; at < (from + length) * width; at += width) {
        for (let place = 0; place < width; place++) total[place]! += sums[at + place]!
      }
    }
  }
  return (counter) => total[places[counter]]!
}

/** A replication's journeys of one issue, over all segments. */
export function issueRow(observations: Observations, issue: number): Row<JourneyCounter> {
  const { issues, segments } = observations
  const rows = { first: issue * segments, length: segments, every: issues * segments }
  return reader(observations.journeys, JOURNEY, JOURNEY_WIDTH, rows)
}

/** A replication's journeys of one segment, over all issues. */
export function segmentRow(observations: Observations, segment: number): Row<JourneyCounter> {
  const rows = { first: segment, length: 1, every: observations.segments }
  return reader(observations.journeys, JOURNEY, JOURNEY_WIDTH, rows)
}

/** What a replication saw at one team. */
export function teamRow(observations: Observations, team: number): Row<TeamCounter> {
  return reader(observations.teams, TEAM, TEAM_WIDTH, { first: team, length: 1, every: teamsIn(observations) })
}

function teamsIn({ teams, intervals }: Observations): number {
  return teams.length / TEAM_WIDTH / intervals
}

/** A replication's journeys in one part of the week; those whose contacts began there, where they are booked so. */
export function intervalRow(observations: Observations, interval: number): Row<JourneyCounter> {
  const length = observations.issues * observations.segments
  return reader(observations.journeys, JOURNEY, JOURNEY_WIDTH, once(interval * length, length))
}

/** What contacts of one part of the week saw at one team. */
export function teamIntervalRow(observations: Observations, team: number, interval: number): Row<TeamCounter> {
  return reader(observations.teams, TEAM, TEAM_WIDTH, once(interval * teamsIn(observations) + team))
}

/**
 * What a replication saw in a part of the week: its contacts, and how busy people were. Nothing else is known of parts.
 * @param part of the week, as the run has booked it
 */
export function weekPartOf(observations: Observations, { intervals, days }: PartOfWeek): Whole {
  const inOrder = [...intervals].sort((a, b) => a - b)
  const rowsOf = (length: number) => inOrder.map((interval) => once(interval * length, length))
  const cases = rowsOf(observations.issues * observations.segments)
  const people = reader(observations.teamHours, TEAM_HOURS, TEAM_HOURS_WIDTH, ...rowsOf(teamsIn(observations)))
  return {
    journey: reader(observations.journeys, JOURNEY, JOURNEY_WIDTH, ...cases),
    team: (counter) => people(counter as keyof typeof TEAM_HOURS) ?? Number.NaN,
    manager: () => Number.NaN,
    house: (counter) => (counter === 'business_days' ? days : Number.NaN),
  }
}

/** What a replication saw of one manager role. */
export function managerRow(observations: Observations, manager: number): Row<ManagerCounter> {
  return reader(observations.managers, MANAGER, MANAGER_WIDTH, once(manager))
}

/** A replication's contacts by one channel. */
export function channelRow(observations: Observations, channel: number): Row<ChannelCounter> {
  return reader(observations.channels, CHANNEL, CHANNEL_WIDTH, once(channel))
}

/** A whole replication. */
export function wholeOf(observations: Observations): Whole {
  return {
    journey: reader(observations.journeys, JOURNEY, JOURNEY_WIDTH, ALL),
    team: reader(observations.teams, TEAM, TEAM_WIDTH, ALL),
    manager: reader(observations.managers, MANAGER, MANAGER_WIDTH, ALL),
    house: reader(observations.house, HOUSE, HOUSE_WIDTH, ALL),
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
