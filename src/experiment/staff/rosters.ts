import { WEEK } from '../../kernel/units.js'
import type { Observations } from '../../ledger/observations.js'
import type { Intervals } from '../../model/compile.js'
import { type Roster, withRoster } from '../../scenario/roster.js'
import type { Expectation } from '../../scenario/scenario.js'
import { type Design, designAs } from '../design.js'
import { summed, teamIntervalRow, teamRow } from '../figures.js'
import type { Simulate } from '../simulate.js'
import type { Figure, Summary } from '../summary.js'
import type { Levels } from './fewest.js'
import type { TargetParts } from './target-parts.js'

/** What is to be staffed: one team of one design. */
export interface StaffingQuestion {
  /** As it is, with the replications that each roster gets. */
  readonly base: Design
  readonly label: string
  readonly roster: Roster
  readonly target: Expectation
}

/** What came of a roster. */
export interface SimulatedRoster {
  readonly summary: Summary
  /** The target's measure in each of its parts, and over the whole week. */
  readonly figures: readonly (Figure | null)[]
  readonly whole: Figure
  /** Offered to the team, a second, in each interval; and mean seconds of work on each. */
  readonly calls: readonly number[]
  readonly work: number
}

/** Simulates rosters of a team on the same customers, each once. */
export class Rosters {
  readonly #found = new Map<string, SimulatedRoster>()
  readonly #intervals: Intervals
  readonly #seconds: readonly number[]

  constructor(
    readonly question: StaffingQuestion,
    readonly parts: TargetParts,
    readonly simulateAll: Simulate,
  ) {
    const { base, roster } = question
    const { warmUp, span } = base.model
    this.#intervals = intervalsOf(roster, parts.by_contact)
    this.#seconds = roster.intervals.map(({ spans }) =>
      spans.reduce((sum, { start, end }) => sum + secondsIn(start, end, warmUp, warmUp + span), 0),
    )
  }

  /** How many different ones. */
  get count(): number {
    return this.#found.size
  }

  /** Whether any of an interval lies in the counted span. */
  get seen(): readonly boolean[] {
    return this.#seconds.map((seconds) => seconds > 0)
  }

  /** @param wanted people by interval */
  async simulate(wanted: readonly Levels[]): Promise<readonly SimulatedRoster[]> {
    const { base, roster, label } = this.question
    const fresh = [...new Map(wanted.map((numbers) => [String(numbers), numbers]))].filter(
      ([key]) => !this.#found.has(key),
    )
    if (fresh.length > 0) {
      const designs = fresh.map(([, numbers]) =>
        designAs(base, withRoster(base.scenario, roster, numbers), this.#intervals),
      )
      const observed: (readonly Observations[])[] = []
      const summaries = await this.simulateAll(designs, {
        label,
        completed: (design, observations) => {
          observed[design] = observations
        },
      })
      for (const [index, [key]] of fresh.entries())
        this.#found.set(key, this.#read(observed[index]!, summaries[index]!))
    }
    return wanted.map((numbers) => this.#found.get(String(numbers))!)
  }

  #read(observations: readonly Observations[], summary: Summary): SimulatedRoster {
    const { parts } = this
    const all = summed(observations.map((observed) => teamRow(observed, parts.place)))
    const calls = this.#seconds.map((seconds, interval) => {
      const rows = observations.map((observed) => teamIntervalRow(observed, parts.place, interval))
      return seconds === 0 ? 0 : summed(rows)('offered') / observations.length / seconds
    })
    return {
      summary,
      figures: parts.figures(observations, summary),
      whole: parts.whole(summary),
      calls,
      work: all('legs') === 0 ? 0 : all('handle_seconds') / all('legs'),
    }
  }
}

/** The intervals of a roster, and one more for what begins in none of them. */
function intervalsOf({ intervals }: Roster, byContact: boolean): Intervals {
  const spans = intervals
    .flatMap(({ spans }, interval) => spans.map((span) => ({ ...span, interval })))
    .toSorted((a, b) => a.start - b.start)
  const changes: { at: number; interval: number }[] = []
  let at = 0
  for (const { start, end, interval } of spans) {
    if (start > at) changes.push({ at, interval: intervals.length })
    changes.push({ at: start, interval })
    at = end
  }
  if (at < WEEK) changes.push({ at, interval: intervals.length })
  return { count: intervals.length + 1, byContact, changes }
}

/** Seconds of a stretch of every week that lie between two moments. */
function secondsIn(start: number, end: number, from: number, until: number): number {
  let seconds = 0
  for (let week = Math.floor(from / WEEK) * WEEK; week < until; week += WEEK) {
    seconds += Math.max(0, Math.min(until, week + end) - Math.max(from, week + start))
  }
  return seconds
}
