import type { CostPart } from '../../measures/cost-parts.js'
import type { Change } from '../../scenario/differences.js'
import type { Figure, Warning } from '../summary.js'
import type { TakenTogether } from './costs.js'
import type { Payback } from './worth.js'
import type { PartKind } from './yearly.js'

/** By what it is to whoever pays: never one sum without these. */
export type ByKind = Readonly<Record<PartKind, Figure>>

/** What becomes of measures that are done together, against today, on the same customers. */
export interface Outcome {
  /** In the order of the programme. */
  readonly measures: readonly string[]
  readonly takes: TakenTogether
  /** What a year of the full effect saves, before what the measures take; less than nothing for what it costs more. */
  readonly saves_a_year: ByKind
  /** At what it is worth today, over the years, less what the measures take: cash less cash, capacity less hours away. */
  readonly net_present_value: ByKind
  /** Cash and assumed value together; capacity is worth nothing until somebody uses it. */
  readonly worth: Figure
  readonly payback: { readonly cash: Payback; readonly with_assumed: Payback }
  /** Points of trust lost per case at the full effect, less today’s. */
  readonly trust_loss: Figure
}

/** A measure by itself, and beside the best set. */
export interface MeasureInPlan {
  readonly changes: readonly Change[]
  readonly takes: TakenTogether & { readonly agents: number | null }
  /** In weeks from the beginning. */
  readonly starts: number
  readonly ramp: number
  /** In weeks; null where the effect lasts. */
  readonly fades: number | null
  readonly needs: readonly string[]
  /** Measures that state another value for the same. */
  readonly excludes: readonly string[]
  /** Whether the way to the full effect was simulated half way, or is straight. */
  readonly half_way: boolean
  /** With all that it needs; null where an overload stopped it. */
  readonly alone: Outcome | null
  readonly in_best: boolean
  /** What it adds to the worth of the best set after all others: of one that is in it, with all that need it; else with what it needs. Null where that is impossible. */
  readonly adds_last: Figure | null
  /** Whether it could be paid from the budget, with what it needs. */
  readonly affordable: boolean
}

/** A step of the order in which to start. */
export interface StartStep {
  /** One, or several where an overload lies between them. */
  readonly measures: readonly string[]
  /** In weeks from the beginning. */
  readonly starts: number
  /** To the worth of those before it. */
  readonly adds: Figure
  readonly after: Outcome
}

/** A set as cash and trust see it. */
export interface FrontPoint {
  readonly measures: readonly string[]
  readonly replications: number
  /** Net present value in cash. */
  readonly cash: Figure
  /** Points of trust lost per case at the full effect, less today’s. */
  readonly trust_loss: Figure
  /**
   * `front`: no other set has both more cash and less trust lost; `open`: one has, but not beyond simulation noise in both;
   * `behind`: one has, beyond noise.
   */
  readonly place: 'front' | 'open' | 'behind'
}

/** A programme weighed: the body of `plan --json`. */
export interface ProgrammePlan {
  readonly schema: 'runaround/plan@1'
  /** Version of the program. */
  readonly runaround: string
  readonly scenario: { readonly name: string; readonly file: string; readonly hash: string }
  readonly seed: string
  /** Of each figure that is told; sets that were only looked at have fewer. */
  readonly replications: number
  readonly confidence: number
  readonly currency: string
  readonly years: number
  /** A year. */
  readonly discount: number
  /** Cash of the first year; null without one. */
  readonly budget: number | null
  readonly measures: Readonly<Record<string, MeasureInPlan>>
  /** By worth; without measures where none is worth what it takes. */
  readonly best: Outcome
  /** The same by cash alone. */
  readonly best_on_cash: Outcome
  readonly order: readonly StartStep[]
  /** What a year costs, by part: today, and with the best set at its full effect. */
  readonly year: Readonly<
    Record<CostPart, { readonly before: Figure; readonly after: Figure; readonly change: Figure }>
  >
  readonly trust_loss: { readonly before: Figure; readonly after: Figure; readonly change: Figure }
  /** Of all sets that were simulated, by cash. */
  readonly front: readonly FrontPoint[]
  readonly selection: {
    /** Every possible set, or those that a search met. */
    readonly kind: 'all' | 'search'
    readonly sets: number
    /** How likely the best set is at least within a unit of the best of them. */
    readonly chance: number
    readonly unit: number
    /** Replications of the sets that the choice took. */
    readonly sampled: number
    /** Of all houses, those that are told and those on the way among them. */
    readonly replications: number
  }
  readonly worlds: ProgrammeWorlds | null
  readonly warnings: readonly Warning[]
}

/** The best set where people are otherwise than assumed, or in other firms that fit. */
export interface ProgrammeWorlds {
  readonly worlds: number
  readonly replications: number
  readonly drawn: number
  readonly fitted?: true
  /** In how many it is worth more than it takes, and in how many on cash alone. */
  readonly worth: number
  readonly cash: number
  /** In how many it pays back within the years, and between which months in nine tenths of those in which it does. */
  readonly payback: Readonly<
    Record<
      'cash' | 'with_assumed',
      { readonly worlds: number; readonly low: number | null; readonly high: number | null }
    >
  >
  /** Nine tenths of the worlds lie between. */
  readonly range: Readonly<Record<'worth' | 'cash', { readonly low: number | null; readonly high: number | null }>>
}
