import type { ChannelCounter, HouseCounter, JourneyCounter, ManagerCounter, TeamCounter } from '../ledger/counters.js'
import type { DurationName } from '../ledger/durations.js'

/** Reads one counter of a row, or of the sum of several rows. */
export type Row<Counter extends string> = (counter: Counter) => number

/** A whole replication: the sums over all journeys, teams and manager roles, and what the house has once. */
export interface Whole {
  readonly journey: Row<JourneyCounter>
  readonly team: Row<TeamCounter>
  readonly manager: Row<ManagerCounter>
  readonly house: Row<HouseCounter>
}

/** What a scenario settles about measuring. */
export interface Terms {
  readonly serviceLevelOf: 'offered' | 'answered' | 'long_enough'
  /** Currency per customer won by advertising. */
  readonly advertisingCost: number
  /** Paid hours of a full-time employee in a year. */
  readonly hoursPerYear: number
}

/** Between what a figure lies, in the measure's unit; null where nothing bounds it. */
export interface Bounds {
  readonly least: number | null
  readonly most: number | null
}

/** A ratio of sums, numerator in the measure's unit. Over replications it is estimated as one sum over the other. */
export interface Ratio<From> {
  /** For people: `wrap_up_time / contacts`. */
  readonly formula: string
  readonly numerator: (from: From, terms: Terms) => number
  readonly denominator: (from: From, terms: Terms) => number
  /** It is divided by what is known on arrival: cases (`customers`) or journeys, of which no open one can make more. */
  readonly perArrival?: 'customers' | 'journeys'
  /** What is known where a run was stopped with journeys open; for a team or a role, with some waiting for it. */
  readonly whileOpen?: (from: From, terms: Terms) => Bounds
}

/** A figure that each replication has as a whole, for what is no ratio of sums. */
interface PerReplication {
  readonly formula: string
  readonly value: (whole: Whole) => number
}

/** `currency` stands for the scenario's own; shares are fractions. */
export type Unit =
  | 'min'
  | 'h'
  | 'share'
  | 'points'
  | 'currency'
  | 'currency per month'
  | 'currency a year'
  | '1-5'
  | 'customers'
  | 'customers a year'
  | 'heads'
  | 'a day'
  | 'a year'
  | 'layers'
  | 'per journey'
  | 'per 1,000 cases'
  | 'to 1'

/** A figure of an organisation: declared once, from which reports, formats, gates and help derive. */
export interface Measure<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** What stands for the label inside a sentence, where that is no noun by itself. */
  readonly noun?: string
  /** The noun, or the label without one, takes a plural verb. */
  readonly plural?: true
  /** What the trade calls it; accepted wherever the id is, in capitals or not. */
  readonly alias?: string
  readonly unit: Unit
  /** A rate that reads like a share and may exceed 1. */
  readonly unbounded?: true
  /** Null where neither is better as such. */
  readonly better: 'higher' | 'lower' | null
  /** One case may count for less than nothing, so that what is known of some bounds nothing. */
  readonly signed?: true
  /** One sentence. */
  readonly definition: string
  /** Over the customers who arrived in the span, followed to their end; or over the hours of the span. */
  readonly over: 'cohort' | 'span'
  /** Estimators by scope; `journey` serves the whole house, each issue and each segment. */
  readonly journey?: Ratio<Row<JourneyCounter>>
  readonly whole?: Ratio<Whole> | PerReplication
  readonly team?: Ratio<Row<TeamCounter>>
  readonly manager?: Ratio<Row<ManagerCounter>>
  /** Where there are several channels. */
  readonly channel?: Ratio<Row<ChannelCounter>>
  /** Its distribution over single cases, where that is kept. */
  readonly quantile?: DurationName
}

/** Declares a measure over the cohort, keeping its id as a literal type. */
export function cohort<const Id extends string>(declared: Omit<Measure<Id>, 'over'>): Measure<Id> {
  return { over: 'cohort', ...declared }
}

/** Declares a measure over the hours of the span, keeping its id as a literal type. */
export function span<const Id extends string>(declared: Omit<Measure<Id>, 'over'>): Measure<Id> {
  return { over: 'span', ...declared }
}
