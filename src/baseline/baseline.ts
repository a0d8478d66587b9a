import type { StreamNames } from '../model/compile.js'

/** What a baseline's text says it is. A higher number is written by a newer program. */
export const BASELINE_SCHEMA = 'runaround/baseline@2'

/** How a measure is watched. */
export interface Gated {
  /** Which way is better; null is reported, never failed. */
  readonly better: 'higher' | 'lower' | null
  /** How much worse is let pass: in the measure's own unit, or `2%` of the baseline's figure. */
  readonly tolerance: number | string
}

/** By id of the measure. */
export type Gate = Readonly<Record<string, Gated>>

/** What was accepted of one measure. Ratios keep both sums per replication, other measures each replication's figure. */
export interface AcceptedMeasure {
  readonly unit: string
  /** Null where nothing was observed. */
  readonly mean: number | null
  readonly numerators?: readonly number[] | undefined
  readonly denominators?: readonly number[] | undefined
  readonly replications?: readonly (number | null)[] | undefined
}

/** What one design did to its customers when somebody accepted it. */
export interface Baseline {
  readonly schema: typeof BASELINE_SCHEMA
  /** Version of the program that wrote it. */
  readonly runaround: string
  /** Of the scenario. */
  readonly name: string
  /** Its file: the path from the folder that the baselines' folder lies in, with slashes. By it a baseline is found. */
  readonly file: string
  /** Why it was accepted, in the words of who did. */
  readonly reason?: string | undefined
  /** Of the canonical scenario. */
  readonly hash: string
  readonly seed: string
  readonly replications: number
  /** 0.95 for 95 %. */
  readonly confidence: number
  readonly currency: string
  readonly gate: Gate
  /** By which the design's parts are known, in the canonical order; random draws are keyed by them. */
  readonly names: StreamNames
  /** The canonical scenario. */
  readonly design: { readonly [key: string]: unknown }
  readonly measures: Readonly<Record<string, AcceptedMeasure>>
}
