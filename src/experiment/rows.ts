import {
  HOUSE,
  HOUSE_WIDTH,
  JOURNEY,
  JOURNEY_WIDTH,
  type JourneyCounter,
  MANAGER,
  MANAGER_WIDTH,
  type ManagerCounter,
  TEAM,
  TEAM_WIDTH,
  type TeamCounter,
} from '../ledger/counters.js'
import type { Observations } from '../ledger/observations.js'
import type { Row, Whole } from '../measures/measure.js'

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
  const chosen = (row: number) => Math.floor(row / observations.segments) === issue
  return reader(observations.journeys, JOURNEY, JOURNEY_WIDTH, chosen)
}

/** A replication's journeys of one segment, over all issues. */
export function segmentRow(observations: Observations, segment: number): Row<JourneyCounter> {
  return reader(observations.journeys, JOURNEY, JOURNEY_WIDTH, (row) => row % observations.segments === segment)
}

/** What a replication saw at one team. */
export function teamRow(observations: Observations, team: number): Row<TeamCounter> {
  return reader(observations.teams, TEAM, TEAM_WIDTH, (row) => row === team)
}

/** What a replication saw of one manager role. */
export function managerRow(observations: Observations, manager: number): Row<ManagerCounter> {
  return reader(observations.managers, MANAGER, MANAGER_WIDTH, (row) => row === manager)
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

/** Sums over replications of all that whole ones hold. */
export function summedWhole(wholes: readonly Whole[]): Whole {
  return {
    journey: summed(wholes.map(({ journey }) => journey)),
    team: summed(wholes.map(({ team }) => team)),
    manager: summed(wholes.map(({ manager }) => manager)),
    house: summed(wholes.map(({ house }) => house)),
  }
}

/** Sums over replications: averages differ from them by a factor that cancels in ratios. */
export function summed<Counter extends string>(rows: readonly Row<Counter>[]): Row<Counter> {
  return (counter) => rows.reduce((total, row) => total + row(counter), 0)
}
