import type { Reference } from '../../scenario/claims/claims.js'

export type { Limit } from '../../scenario/limits.js'

import type { Limit } from '../../scenario/limits.js'
import type { LeverId } from '../../vocabulary/levers.js'
import type { FromOne, Stretch } from '../best-point.js'
import type { Figure, Summary, Warning } from '../summary.js'

/** What a limit is judged by: cost decides, and the others say what it does to whom. */
export const DELEGATED = ['cost', 'trust_loss', 'on_the_spot'] as const
export type DelegatedMeasure = (typeof DELEGATED)[number]

/** A limit at work. Cost is money per case, trust points per case, `on_the_spot` a share of decisions. */
export interface LimitPoint {
  readonly limit: Limit
  readonly measures: Readonly<Record<DelegatedMeasure, Figure>>
  /** Of cost, the cheapest limit's taken off. */
  readonly from_best: Figure
  /** Today's limit's taken off, all else alike. */
  readonly from_today: Readonly<Record<DelegatedMeasure, FromOne>>
}

/** From one limit to the next higher one that was tried: what it changes a case, and that per unit of money of limit. */
export interface LimitStep {
  readonly from: Limit
  readonly to: Limit
  readonly cost: FromOne
  readonly trust_loss: FromOne
  /** Null where the next limit is none. */
  readonly cost_per_unit: Figure | null
  readonly trust_loss_per_unit: Figure | null
}

/** One issue, or all of them, at every limit. */
export interface LimitCurve {
  readonly points: readonly LimitPoint[]
  /** By index: the limit of the lowest cost, and the limits around it that cannot be told from it. Null where cost is not known. */
  readonly best: number | null
  readonly plateau: Stretch | null
  /** By index: the limit to sign. That of today where it cannot be told from the best, else the best. */
  readonly signed: number
  readonly steps: readonly LimitStep[]
}

/** What one limit saves against that of today: as things are, and if all else were as claimed. Costs per case. */
export interface LimitWorth {
  readonly limit: Limit
  readonly actual: FromOne
  readonly claimed: FromOne
  /** By how much the second differs from the first, on the same customers. */
  readonly more: Figure
}

/** One issue, or all of them. */
export interface Delegated {
  readonly cases_per_year: number
  /** At the tools, training, courage, ... of today. */
  readonly actual: LimitCurve
  /** If all that leaders claim, but for the limit, were so; null where nothing is claimed. */
  readonly claimed: LimitCurve | null
  /** Of the limit to sign if all else were as claimed. */
  readonly worth: LimitWorth | null
}

/** Up to what amount a team should decide alone: the body of `delegate --json`. */
export interface Delegation {
  readonly schema: 'runaround/delegation@1'
  /** Version of the program. */
  readonly runaround: string
  readonly scenario: Summary['scenario']
  readonly seed: string
  readonly replications: number
  readonly confidence: number
  readonly currency: string
  readonly team: string
  readonly today: Limit
  /** What leaders say the limit is; null where they say nothing else. */
  readonly claimed_limit: Limit | null
  readonly reference: Reference
  /** The levers that are as claimed in the curves `claimed`: all that differ from it but the limit itself. */
  readonly levers: readonly LeverId[]
  readonly limits: readonly Limit[]
  readonly whole: Delegated
  /** Of an issue, cost is what its own journeys cost: what is granted, and customers lost or put off; labour is the house’s. */
  readonly issues: Readonly<Record<string, Delegated>>
  readonly warnings: readonly Warning[]
}
