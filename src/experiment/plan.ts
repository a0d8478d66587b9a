/** How much to simulate, from which random numbers, and how sure to be. */
export interface Plan {
  /** Any text. */
  readonly seed: string
  /** A fixed number of replications, or as many as the precision takes. */
  readonly replications: number | Precision
  /** 0.95 for 95 %. */
  readonly confidence: number
}

/** Replications in batches until each measure's half-width is small enough, or the cap is reached. */
export interface Precision {
  /** Half-width relative to the mean, 0.02 for 2 %; one display unit where the mean is nearly nothing. */
  readonly target: number
  /** Ids of the measures. */
  readonly measures: readonly string[]
  readonly batch: number
  readonly cap: number
}
