import { LogHistogram } from '../../src/core/engine/log-histogram.js'
import { defaults } from '../../src/evidence/registry.js'
import type { SummaryContext } from '../../src/experiment/summary.js'
import {
  HOUSE,
  type HouseCounter,
  JOURNEY,
  JOURNEY_WIDTH,
  type JourneyCounter,
  MANAGER,
  MANAGER_WIDTH,
  type ManagerCounter,
  TEAM,
  TEAM_WIDTH,
  type TeamCounter,
} from '../../src/ledger/counters.js'
import { DURATION_NAMES } from '../../src/ledger/durations.js'
import { emptyObservations, type Observations } from '../../src/ledger/observations.js'

interface Rows {
  /** By issue * segments + segment. */
  readonly journeys?: readonly Partial<Record<JourneyCounter, number>>[]
  readonly teams?: readonly Partial<Record<TeamCounter, number>>[]
  readonly managers?: readonly Partial<Record<ManagerCounter, number>>[]
  readonly house?: Partial<Record<HouseCounter, number>>
  /** Customers on the line by day. */
  readonly days?: readonly number[]
}

/** The context of a house with two issues, two segments, one team and one manager role. */
export const context: SummaryContext = {
  name: 'A shop',
  file: 'shop.yaml',
  hash: 'abc',
  seed: 'runaround',
  version: '0.1.0',
  confidence: 0.95,
  currency: 'USD',
  warmUp: 0,
  span: 1_209_600,
  serviceLevelOf: 'offered',
  beliefs: defaults(),
  channels: [],
  issues: ['late', 'broken'],
  segments: ['regular', 'loyal'],
  teams: ['front'],
  managers: ['boss'],
  expectations: [],
  warnings: [],
}

/** One replication of that house, in which every counter that is not named is 0. */
export function observed(rows: Rows): Observations {
  const histograms = Object.fromEntries(DURATION_NAMES.map((name) => [name, new LogHistogram()]))
  const size = { issues: 2, segments: 2, teams: 1, managers: 1, days: rows.days?.length ?? 0, weeks: 1 }
  const observations = emptyObservations(size, histograms as never)
  observations.inSystemByDay.set(rows.days ?? [])
  fillRows(observations.journeys, JOURNEY_WIDTH, JOURNEY, rows.journeys)
  fillRows(observations.teams, TEAM_WIDTH, TEAM, rows.teams)
  fillRows(observations.managers, MANAGER_WIDTH, MANAGER, rows.managers)
  fill(observations.house, 0, HOUSE, rows.house ?? {})
  return observations
}

/** An enum, by name and by number. */
type Places = Readonly<Record<string, number | string>>

function fillRows(sums: Float64Array, width: number, places: Places, rows: readonly object[] = []) {
  for (const [row, counts] of rows.entries()) fill(sums, row * width, places, counts)
}

function fill(sums: Float64Array, first: number, places: Places, counts: object): void {
  for (const [counter, count] of Object.entries(counts)) sums[first + Number(places[counter])] = count
}
