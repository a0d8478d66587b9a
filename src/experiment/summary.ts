import type { ParameterId } from '../evidence/registry.js'
import type { Terms } from '../measures/measure.js'
import type { Percent } from '../measures/quantiles.js'
import type { Expectation, Observed, ServiceLevelOf } from '../scenario/scenario.js'
import type { LevelWorlds } from './in-worlds.js'
import type { PartOfWeek, WeekPart } from './parts-of-week.js'

/** A figure of an experiment: the mean over replications with the half-width of its confidence interval. */
export interface Figure {
  /** Null where nothing was observed, or where an overloaded run was stopped. */
  readonly mean: number | null
  /** Null with fewer than two replications that observed anything. */
  readonly half_width: number | null
  /** Of shares: the ends of the interval, which stay between 0 and 1 where mean ± half-width may not. Null without one. */
  readonly low?: number | null
  readonly high?: number | null
  /**
   * What the mean is at least and at most, over the contacts made until an overloaded run was stopped; absent where it is
   * known, or where nothing bounds it.
   */
  readonly at_least?: number
  readonly at_most?: number
}

/** A measure over all replications. Ratios keep both sums per replication, so that anyone can recompute them. */
export interface MeasureSummary extends Figure {
  readonly unit: string
  readonly better: 'higher' | 'lower' | null
  readonly numerators?: readonly number[]
  readonly denominators?: readonly number[]
  /** Each replication's own figure; null where its denominator is 0. */
  readonly replications: readonly (number | null)[]
  readonly quantiles?: Readonly<Record<Percent, Figure>>
}

/** A figure of one channel, with both sums per replication; absent where an overloaded run was stopped. */
export interface ChannelFigure extends Figure {
  readonly numerators?: readonly number[]
  readonly denominators?: readonly number[]
}

/** By id of the measure. */
export type Figures = Readonly<Record<string, Figure>>

export interface Warning {
  readonly code: string
  readonly message: string
  readonly advice: string
}

/** What one scenario's experiment found: the body of `run --json` and of a baseline. */
export interface Summary {
  readonly schema: 'runaround/summary@1'
  readonly runaround: string
  readonly scenario: { readonly name: string; readonly file: string; readonly hash: string }
  readonly seed: string
  readonly replications: number
  readonly confidence: number
  readonly customers: number
  readonly events: number
  readonly currency: string
  readonly measures: Readonly<Record<string, MeasureSummary>>
  readonly breakdown: {
    readonly team: Readonly<Record<string, Figures>>
    readonly issue: Readonly<Record<string, Figures>>
    readonly segment: Readonly<Record<string, Figures>>
    readonly manager: Readonly<Record<string, Figures>>
    /** By hour of the day and by weekday, where `--by` asks for them: of those in which there were contacts or people. */
    readonly hour?: Readonly<Record<string, Figures>>
    readonly weekday?: Readonly<Record<string, Figures>>
    /** Absent where there is but one. */
    readonly channel?: Readonly<Record<string, Readonly<Record<string, ChannelFigure>>>>
  }
  /** Points of trust per customer; the causes add up to `trust_loss`. */
  readonly trust_loss_by_cause: Figures
  /** Hours per journey; the causes add up to `journey_time`. */
  readonly time_by_cause: Figures
  /** Currency per customer; the parts add up to `cost`. */
  readonly cost_by_part: Figures
  /** Per gate: share of decisions blocked by it first, at all, and by it alone. */
  readonly gates: Readonly<Record<string, { readonly first: Figure; readonly any: Figure; readonly only: Figure }>>
  readonly endings: Figures
  /** By obstacle: share of like requests that differ in their answer because of it; with `consistency` they add up to 1. */
  readonly differing: Figures
  /** Week by week; null for a short span. */
  readonly course: Course | null
  readonly expectations: readonly ExpectationVerdict[]
  /** Against what the firm has observed; absent where the scenario states nothing of it. */
  readonly observed?: readonly AgainstObserved[]
  readonly warnings: readonly Warning[]
  /** In firms that fit what has been observed, where `--draws` asks for them. */
  readonly worlds?: LevelWorlds
}

/** A figure of a run held against the firm's own; numbers in the unit of the figure, shares as fractions. */
export interface AgainstObserved {
  /** As written: `handle_time`, `teams.front_line.occupancy`. */
  readonly path: string
  readonly unit: string
  /** The firm's own definition, by which the run was counted too; null where it is the measure's. */
  readonly as: string | null
  readonly yours: number
  /** Half-width of the 95 % interval of yours, as stated or from the period; null where it has none. */
  readonly your_error: number | null
  /** Where yours is a total that was divided by the scenario's own volume. */
  readonly total: { readonly amount: number; readonly per: string; readonly cases: number } | null
  readonly model: Figure
  /** Of the difference: yours, the run's, and never less than `observed.floor`; null where that leaves nothing. */
  readonly standard_error: number | null
  /** The run less yours, in standard errors; null where either is not known. */
  readonly standard_errors: number | null
  readonly verdict: 'agrees' | 'near' | 'off' | 'unknown'
  /** Why nothing can be said. */
  readonly unknown: 'stopped' | 'nothing_observed' | null
}

/** How figures change from week to week of the counted span: an estimate per week. */
export interface Course {
  /** Whole weeks. */
  readonly weeks: number
  /** By id of the measure; `staffed` is the share of seats that are taken. */
  readonly house: Readonly<Record<string, readonly Figure[]>>
  readonly team: Readonly<Record<string, Readonly<Record<string, readonly Figure[]>>>>
}

export interface ExpectationVerdict extends Figure {
  /** As written: `trust_loss: "< 9"`. */
  readonly path: string
  readonly threshold: string
  /** `unproven` is for the gap alone, where only one design was run. */
  readonly verdict: 'met' | 'failed' | 'warned' | 'unproven'
  /** The interval holds the threshold: the verdict is the estimate's, and could be luck. */
  readonly straddles: boolean
  /** What would have had to be known to judge it, and is not: such a threshold is not met. */
  readonly unknown: 'figure' | 'interval' | null
}

/** What a summary needs to know beside the observations: names by index, and what the scenario settles. */
export interface SummaryContext {
  /** Of the scenario. */
  readonly name: string
  /** Base name of its file. */
  readonly file: string
  readonly hash: string
  readonly seed: string
  /** Of this program. */
  readonly version: string
  /** 0.95 for 95 %. */
  readonly confidence: number
  readonly currency: string
  /** In seconds: what is counted begins then. */
  readonly warmUp: number
  /** In seconds: for so long. */
  readonly span: number
  readonly serviceLevelOf: ServiceLevelOf
  /** Behavioural parameters after the scenario's own. */
  readonly beliefs: Readonly<Record<ParameterId, number>>
  /** None where there is but one. */
  readonly channels: readonly string[]
  readonly issues: readonly string[]
  readonly segments: readonly string[]
  readonly teams: readonly string[]
  /** By team, the teams that also serve its line; absent where none does. */
  readonly helpers?: readonly (readonly number[])[]
  readonly managers: readonly string[]
  /** What the week is told by, as the run has booked it. */
  readonly week?: Readonly<Partial<Record<WeekPart, readonly PartOfWeek[]>>>
  readonly expectations: readonly Expectation[]
  readonly observed?: readonly Observed[]
  /** Expectations are judged by the worse end of their intervals. */
  readonly strict?: boolean
  /** Found before the run, such as unstaffed open hours. */
  readonly warnings: readonly Warning[]
}

/** What the scenario settles about measuring. */
export function termsOf({ serviceLevelOf, beliefs }: SummaryContext): Terms {
  return {
    serviceLevelOf,
    advertisingCost: beliefs['word_of_mouth.advertising_cost_per_customer'],
    hoursPerYear: beliefs['people.hours_per_year'],
  }
}
