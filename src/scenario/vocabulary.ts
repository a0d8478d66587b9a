/** A behavioural default that `beliefs` may override. */
export interface KnownParameter {
  readonly id: string
  readonly unit: string
}

/** A measure that `expect` may name. */
export interface KnownMeasure {
  readonly id: string
  readonly unit: string
  /** Whether `.p50`, `.p90` and `.p99` exist. */
  readonly quantiles: boolean
}

/** The ids that a scenario may use and that other parts of the program define. */
export interface Vocabulary {
  readonly parameters: readonly KnownParameter[]
  readonly measures: readonly KnownMeasure[]
}
