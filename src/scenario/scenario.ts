import type { DistributionSpec } from '../engine/distribution.js'
import type { PlainPolicy } from '../vocabulary/approvals.js'
import type { ContextForm, TransferMode } from '../vocabulary/transfers.js'

/**
 * A scenario as its author wrote it, in canonical units: seconds, the file's currency, shares as fractions.
 * Keys are those of the scenario language; what the author left out is absent here (defaults belong to compiling).
 */
export interface Scenario {
  readonly name: string
  readonly description?: string
  readonly seed?: string
  readonly horizon?: number
  readonly warm_up?: number
  readonly replications?: number
  /** Relative half-width to reach: 0.02 for `2%`. */
  readonly precision?: number
  readonly currency?: string
  readonly service_level?: { readonly within: number; readonly of?: ServiceLevelOf }
  readonly demand: Demand
  readonly customers?: Readonly<Record<string, Segment>>
  readonly issues: Readonly<Record<string, Issue>>
  readonly teams: Readonly<Record<string, Team>>
  readonly managers?: Readonly<Record<string, Manager>>
  readonly approvals?: Approvals
  readonly culture?: Culture
  readonly marketing?: Marketing
  readonly events?: readonly HouseEvent[]
  /** Overrides of behavioural defaults by registry id (`word_of_mouth.advertising_cost_per_customer`), flattened. */
  readonly beliefs?: Readonly<Record<string, number>>
  readonly expect?: readonly Expectation[]
}

export type ServiceLevelOf = 'offered' | 'answered' | 'long_enough'

/** A length of time: plain seconds, or business days (days in `open`), which only a calendar can turn into seconds. */
export interface Duration {
  readonly amount: number
  readonly unit: 'seconds' | 'business_days'
}

/** A random duration; means and bounds in `unit`. */
export interface RandomDuration {
  readonly law: DistributionSpec
  readonly unit: 'seconds' | 'business_days'
}

/** What leaders say against what is. `claimed` is absent where the author states no claim. */
export interface Lever<T> {
  readonly claimed?: T
  readonly actual: T
}

/** A recurring weekly interval in seconds of the week, 0 <= start < end <= 604,800, Monday 00:00 = 0. */
export interface WeeklyInterval {
  readonly start: number
  readonly end: number
}

export interface Demand {
  /** Customers per second, the mean over open hours. Exactly one of `arrivals`, `at` and `every` is given. */
  readonly arrivals?: number
  /** Arrival times in seconds, ascending. */
  readonly at?: readonly number[]
  readonly every?: { readonly every: number; readonly first: number }
  readonly profile?: Profile
  /** Merged, sorted, non-overlapping. */
  readonly open?: readonly WeeklyInterval[]
  /** Coefficient of variation of the gamma day factor. */
  readonly busyness?: number
  /** Coefficient of variation of the gamma factor on each half of a day. */
  readonly half_day_busyness?: number
  readonly customer_base?: number
}

/** Relative weights; unlisted hours and weekdays weigh 1. */
export type Profile =
  | {
      readonly kind: 'week'
      /** By hour of day, 0-23. */
      readonly hours: Readonly<Record<number, number>>
      /** By weekday, Monday = 0. */
      readonly weekdays: Readonly<Record<number, number>>
    }
  /** Steps of one length that repeat from t = 0. */
  | { readonly kind: 'steps'; readonly every: number; readonly weights: readonly number[] }

export interface Segment {
  /** Share of customers; the shares add up to 1. */
  readonly share: number
  readonly lifetime_value?: number
  /** First trust, 1-99. */
  readonly trust?: number
  readonly patience?: DistributionSpec
  readonly hold_patience?: DistributionSpec
  readonly balk?: number
  readonly redial?: { readonly share: number; readonly after: RandomDuration }
  readonly calls_again?: { readonly share: number; readonly after: RandomDuration; readonly at_most?: number }
  readonly demands_manager?: number
  /** Higher is served first. */
  readonly priority?: number
  /** Share who leave within a year without any incident. */
  readonly churn_base?: number
}

export interface Issue {
  readonly share: number
  readonly kind?: 'failure' | 'enquiry'
  readonly severity?: number
  /** One for all teams, or by team. */
  readonly talk: DistributionSpec | { readonly by_team: Readonly<Record<string, DistributionSpec>> }
  readonly explain?: DistributionSpec
  readonly wrap_up?: DistributionSpec
  readonly decide?: DistributionSpec
  readonly chain?: readonly string[]
  /** Rows add up to at most 1; the remainder leaves resolved. `start` defaults to the first row as written. */
  readonly routing?: {
    readonly start: string
    readonly matrix: Readonly<Record<string, Readonly<Record<string, number>>>>
  }
  /** Share of cases a team can solve at full training; a team that is not named solves all. */
  readonly solvable?: Readonly<Record<string, number>>
  /** Share of its talk that a leg takes when the team cannot solve the case. */
  readonly unsolved_talk?: number
  readonly remedy?: { readonly needed?: number; readonly amount: DistributionSpec; readonly owner?: string }
  readonly novel?: number
  readonly exception?: { readonly share: number; readonly legal?: number }
  /** Share of requests for a remedy for which nothing is due. */
  readonly undue?: number
  /** Share of the other requests that ask for more than is due, and how much more, over what is due. */
  readonly exaggerates?: { readonly share: number; readonly by?: number }
  readonly right_first_time?: number
  readonly reopens_after?: RandomDuration
  readonly prevented?: number
}

export interface Team {
  /** One number (during open hours), no limit, or by weekly interval (0 elsewhere). */
  readonly agents: number | 'unlimited' | readonly (WeeklyInterval & { readonly agents: number })[]
  readonly reports_to?: string
  /** Currency per hour. */
  readonly wage?: number
  /** What others pay for such work, currency per hour; as `wage` where absent. */
  readonly market_wage?: number
  /** Share of paid time away from the desk; `agents` counts people at their desks. */
  readonly shrinkage?: number
  readonly authority?: {
    readonly granted?: Lever<number | 'unlimited'>
    readonly exceptions?: Lever<boolean>
    readonly routine?: number
  }
  readonly empowerment?: Readonly<Partial<Record<EmpowermentLever, Lever<number>>>>
  /** Between-agent standard deviation of log talk time. */
  readonly spread?: number
  readonly transfer?: {
    readonly mode?: TransferMode
    readonly context?: ContextForm
    readonly misroute?: number
    readonly warm_limit?: number
  }
  readonly patience?: DistributionSpec
  readonly queue_limit?: number
  readonly overflow?: { readonly to: string; readonly after: number }
  readonly at_close?: 'serve' | 'wait' | 'leave'
  readonly talk_factor?: number
  readonly explain_factor?: number
  readonly time_target?: { readonly at: number; readonly pressure: number }
  readonly ownership?: 'none' | 'agent' | 'team'
}

export type EmpowermentLever =
  | 'tools'
  | 'training'
  | 'orientation'
  | 'guidelines'
  | 'safety'
  | 'recognition'
  | 'history'

export interface Manager {
  readonly people: number | 'unlimited'
  readonly limit?: number
  /** May grant what the rules except; true where absent. */
  readonly exceptions?: boolean
  readonly decides_in: DistributionSpec
  readonly approves?: number
  /** Share of working hours in which a person can be reached. */
  readonly available?: number
  /** Mean length of one available spell. */
  readonly spell?: number
  readonly shifts?: readonly WeeklyInterval[]
  readonly leadership?: Lever<number>
  /** Seconds that a review of a decision takes. */
  readonly review_time?: number
  readonly reports_to?: string
  readonly wage?: number
}

export interface Approvals {
  readonly policy?: PlainPolicy | { readonly duty_manager: string }
  /** How long the customer holds before being promised a call back; without it, until the answer. */
  readonly hold_limit?: number
  readonly promise?: Duration
}

export interface Culture {
  /** Constant, or growing from `now` on, after `age` seconds of piling up. */
  readonly rules?: number | { readonly now: number; readonly age: number }
  readonly review?: number
  readonly leadership?: Lever<number>
  /** Share who leave within a year at middling morale. */
  readonly attrition?: number
  /** Seconds that the seat of a leaver stays empty. */
  readonly hiring?: number
  /** Share of applicants who go by the word of those who work there. */
  readonly referred?: number
  readonly refusal?: number
  /** Share of decisions in which policy is misread by people without training, orientation or guidelines. */
  readonly misunderstood?: number
  readonly substitute?: { readonly share: number; readonly worth: number }
  /** One number for every border between teams with different managers, or by border. */
  readonly silos?: Lever<number> | { readonly borders: readonly Border[] }
}

export interface Border {
  readonly between: readonly [string, string]
  readonly silo: Lever<number>
}

/** What is spent on winning customers, in currency per second. */
export interface Marketing {
  readonly budget: number
  /** The spending at which a customer costs what the registry or the file's beliefs say; the budget where absent. */
  readonly usual?: number
}

export const EVENT_KINDS = [
  'reprimand',
  'recognition',
  'recognition_programme',
  'training',
  'demand_surge',
  'manager_leaves',
  'policy_change',
] as const
export type EventKindName = (typeof EVENT_KINDS)[number]

/** What happens to the house at a moment; which keys are there follows from `do`. */
export interface HouseEvent {
  /** Seconds from the beginning of the counted span. */
  readonly at: number
  readonly do: EventKindName
  /** Every team where absent. */
  readonly team?: string
  readonly manager?: string
  readonly public?: boolean
  readonly share?: number
  readonly factor?: number
  readonly for?: number
  readonly granted?: number | 'unlimited'
  readonly exceptions?: boolean
  readonly rules?: number
}

/** A threshold on a measure, judged on the estimate. */
export interface Expectation {
  /** As written: `trust_loss`, `issues.worn_washer.trust_loss`, `time_to_resolution.p90`. */
  readonly path: string
  readonly comparison: '<' | '<=' | '>' | '>='
  /** The number as written, without its unit: 9, 55, 48. */
  readonly value: number
  /** As written: `%`, `h`, `USD`, or empty for the measure's own unit. */
  readonly unit: string
  readonly otherwise: 'fail' | 'warn'
}
