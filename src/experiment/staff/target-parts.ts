import type { Observations } from '../../ledger/observations.js'
import { findMeasure, type MeasureId } from '../../measures/catalogue.js'
import type { Measure } from '../../measures/measure.js'
import type { Roster } from '../../scenario/roster.js'
import type { Expectation } from '../../scenario/scenario.js'
import type { Design } from '../design.js'
import { figureAt } from '../expectations.js'
import { intervalRow, summed, teamIntervalRow } from '../figures.js'
import { partSummary } from '../part-summary.js'
import type { Figure, Summary } from '../summary.js'
import type { Levels, Space } from './fewest.js'

/** What a target is held in: each interval of the roster by itself, or the week as a whole. */
export interface TargetParts {
  readonly measure: MeasureId
  /** Index of the team that is staffed. */
  readonly place: number
  readonly by_interval: boolean
  /** Contacts are counted where they began; cases where their customers arrived. */
  readonly by_contact: boolean
  /** Where to look. */
  readonly space: (numbers: Numbers) => Space
  /** People in each interval of the roster. */
  readonly agents: (levels: Levels) => Levels
  /** The measure in each part; null where there was nobody to measure. */
  readonly figures: (
    observations: readonly Observations[],
    summary: Pick<Summary, 'measures' | 'breakdown'>,
  ) => readonly (Figure | null)[]
  /** The measure over the whole week. */
  readonly whole: (summary: Pick<Summary, 'measures' | 'breakdown'>) => Figure
}

/** People by interval: of today, to begin with, and more than enough; and whether the interval is simulated at all. */
interface Numbers {
  readonly today: Levels
  readonly start: Levels
  readonly most: Levels
  readonly seen: readonly boolean[]
}

/** How a target on a measure of the house or of a team is held in a roster. */
export function partsOf(target: Expectation, base: Design, roster: Roster): TargetParts {
  const steps = target.path.split('.')
  const measure = findMeasure(steps.at(-1)!)!
  const names = base.model.teams.map(({ name }) => name)
  const place = names.indexOf(roster.team)
  const at = steps.length === 1 ? null : names.indexOf(steps[1]!)
  const count = roster.intervals.length
  // Of a team only what its contacts saw is booked by interval; its hours are the whole week's.
  const known = at === null ? isOfJourneys(measure) : measure.team !== undefined && measure.over === 'cohort'
  const shared = {
    measure: measure.id,
    place,
    by_contact: at !== null || measure.journey?.perArrival === undefined,
    whole: (summary: Pick<Summary, 'measures' | 'breakdown'>) => figureAt(target.path, summary).figure,
  }
  if (count > 1 && !known) return { ...shared, by_interval: false, ...inProportion(roster, shared.whole) }
  const byInterval = (observations: readonly Observations[], interval: number): Figure | null => {
    const { context } = base
    if (at === null) {
      const rows = observations.map((observed) => intervalRow(observed, interval))
      const figure = partSummary(measure, measure.journey!, rows, summed(rows)('open_journeys') === 0, context)
      return summed(rows)('customers') + summed(rows)('offered') === 0 ? null : figure
    }
    const rows = observations.map((observed) => teamIntervalRow(observed, at, interval))
    const figure = partSummary(measure, measure.team!, rows, summed(rows)('open_waits') === 0, context)
    return summed(rows)('offered') === 0 ? null : figure
  }
  return {
    ...shared,
    by_interval: true,
    // Of what is not simulated nothing is known: it stays as it is.
    space: ({ today, start, most, seen }) => ({
      start: start.map((level, i) => (seen[i] ? Math.min(level, most[i]!) : today[i]!)),
      least: today.map((level, i) => (seen[i] ? 1 : level)),
      most: most.map((level, i) => (seen[i] ? level : today[i]!)),
    }),
    agents: (levels) => levels,
    figures: (observations, summary) =>
      count === 1 ? [shared.whole(summary)] : roster.intervals.map((_, interval) => byInterval(observations, interval)),
  }
}

/** Compared among all requests of a run, whenever they came. */
const COMPARED: readonly MeasureId[] = ['consistency', 'loudness_premium', 'merit_premium']

function isOfJourneys({ id, journey }: Measure<MeasureId>): boolean {
  return journey !== undefined && !COMPARED.includes(id)
}

/**
 * All intervals together, in proportion to today's roster: each level is the roster with the next larger factor that
 * changes anything.
 */
function inProportion(
  { intervals }: Roster,
  whole: TargetParts['whole'],
): Pick<TargetParts, 'space' | 'agents' | 'figures'> {
  const today = intervals.map(({ agents }) => agents)
  let rosters: readonly Levels[] = []
  return {
    space: ({ most }) => {
      rosters = proportional(today, most)
      const start = rosters.findIndex((roster) => roster.every((level, index) => level === today[index]!))
      return { start: [start], least: [0], most: [rosters.length - 1] }
    },
    agents: ([level]) => rosters[level!]!,
    figures: (_, summary) => [whole(summary)],
  }
}

/** Every roster in proportion to one, from one person in each interval to as many as are plenty in all of them. */
export function proportional(today: Levels, most: Levels): readonly Levels[] {
  // A number changes where its share of the factor passes a half.
  const turns = today.flatMap((number, index) =>
    Array.from({ length: Math.max(most[index]!, number) }, (_, more) => (more + 0.5) / number),
  )
  const rosters = new Map<string, Levels>()
  for (const factor of [0, ...turns].toSorted((a, b) => a - b)) {
    const levels = today.map((number, index) =>
      Math.min(Math.max(most[index]!, number), Math.max(1, Math.floor(factor * number + 0.5 + 1e-9))),
    )
    rosters.set(String(levels), levels)
  }
  return [...rosters.values()]
}
