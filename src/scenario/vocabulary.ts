import type { Limits } from '../evidence/parameter.js'
import { PARAMETERS } from '../evidence/registry.js'
import { GAP_MEASURES, MEASURES } from '../measures/catalogue.js'

/** A behavioural default that `beliefs` may override. */
export interface KnownParameter {
  readonly id: string
  readonly unit: string
  /** What it may be at all, in that unit. */
  readonly limits: Limits
  readonly value: number
  /** The parameter that it cannot exceed. */
  readonly atMost?: string
}

export type MeasureScope = 'overall' | 'customers' | 'issues' | 'teams' | 'managers' | 'gap'

/** A measure that `expect` may name. */
export interface KnownMeasure {
  readonly id: string
  readonly unit: string
  /** Whether `.p50`, `.p90` and `.p99` exist. */
  readonly quantiles: boolean
  readonly scopes: readonly MeasureScope[]
}

/** The ids that a scenario may use and that other parts of the program define. */
export interface Vocabulary {
  readonly parameters: readonly KnownParameter[]
  readonly measures: readonly KnownMeasure[]
}

/** The ids of this program. */
export const VOCABULARY: Vocabulary = {
  parameters: PARAMETERS,
  measures: MEASURES.map(({ id, unit, quantile, journey, whole, team, manager }) => ({
    id,
    unit,
    quantiles: quantile !== undefined,
    scopes: [
      ...(journey || whole ? (['overall'] as const) : []),
      ...(journey ? (['customers', 'issues'] as const) : []),
      ...(team ? (['teams'] as const) : []),
      ...(manager ? (['managers'] as const) : []),
      ...(GAP_MEASURES.some((known) => known === id) ? (['gap'] as const) : []),
    ],
  })),
}
