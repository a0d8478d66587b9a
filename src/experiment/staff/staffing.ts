import type { Expectation } from '../../scenario/scenario.js'
import type { Figure, Summary, Warning } from '../summary.js'

/** People in one part of the week. */
export interface StaffedInterval {
  /** As the language writes it: `mon-fri 07:00-09:00`. */
  readonly text: string
  readonly hours_a_week: number
  /** Offered to the team in an hour of it, with the people needed: first calls, calls again and calls passed on. */
  readonly calls_per_hour: number
  readonly today: number
  /** By the formula for as many calls and as much work; null where the target is none that it knows, or no number holds it. */
  readonly erlang: number | null
  /** Null where no number holds the target. */
  readonly needed: number | null
  /** The target's measure, with the people of today, with those needed, and with one fewer everywhere; null where it is not by interval. */
  readonly figures: { readonly today: Figure; readonly needed: Figure; readonly fewer: Figure | null } | null
}

/** What people at desks come to. */
export interface PeopleTotals {
  /** At desks, a week. */
  readonly desk_hours: number
  /** Paid a year, shrinkage included. */
  readonly paid_hours_a_year: number
  readonly full_time: number
  /** Currency; null where the scenario states no wage. */
  readonly pay_a_year: number | null
}

/** The fewest people of one design's team that hold a target. */
export interface Staffing {
  readonly label: string
  readonly scenario: Summary['scenario']
  readonly team: string
  /** Whether the target is held in each interval, or over the whole week. */
  readonly by_interval: boolean
  readonly intervals: readonly StaffedInterval[]
  /** The target's measure over the whole week. */
  readonly figures: {
    readonly today: Figure
    readonly needed: Figure
    readonly fewer: Figure | null
    readonly most: Figure
  }
  readonly met: boolean
  readonly today: PeopleTotals
  readonly needed: PeopleTotals
  /** What the formula reckons with; patience is Infinity, and null here, where nobody gives up. */
  readonly formula: {
    readonly name: 'Erlang A' | 'Erlang C'
    readonly work_seconds: number
    readonly patience_seconds: number | null
  } | null
  /** Rosters that were simulated. */
  readonly rosters: number
  readonly warnings: readonly Warning[]
}

/** How many people designs need for the same service: the body of `staff --json`. */
export interface Staffings {
  readonly schema: 'runaround/staffing@1'
  /** Version of the program. */
  readonly runaround: string
  readonly seed: string
  readonly replications: number
  readonly confidence: number
  readonly currency: string
  /** As it reads: `service_level >= 80 %`. */
  readonly target: string
  readonly expectation: Expectation
  readonly measure: string
  readonly unit: string
  readonly designs: readonly Staffing[]
}
