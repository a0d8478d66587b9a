import { LogHistogram, type LogHistogramCounts } from '../core/engine/log-histogram.js'
import type { DurationName } from '../ledger/durations.js'
import type { Observations } from '../ledger/observations.js'
import type { Intervals, StreamNames } from '../model/compile.js'
import type { Scenario } from '../scenario/scenario.js'

/** Some replications of one design: all work there is consists of these, wherever it is done. */
export interface Task {
  /** Index of the design. */
  readonly design: number
  /** The first replication, and the one after the last. */
  readonly from: number
  readonly until: number
}

/** One replication of a task. */
export interface Replication {
  readonly design: number
  readonly replication: number
}

/** The same replication of designs that differ at most in what it is worth: what happens is simulated once for all of them. */
export interface Batch {
  readonly designs: readonly number[]
  readonly replication: number
}

/** A batch as another process is told of it: plain data. */
export interface PlainBatch {
  readonly replication: number
  readonly seed: string
  readonly designs: readonly PlainDesign[]
}

export interface PlainDesign {
  /** Index of the design. */
  readonly design: number
  readonly scenario: Scenario
  /** In seconds; what the scenario itself says is overruled. */
  readonly horizon: number
  readonly warmUp: number
  readonly streamNames: StreamNames | undefined
  readonly intervals: Intervals | null
}

/** JSON has no number beyond all others. */
const ENDLESS = '\u0000Infinity'

/** Plain data as a text that {@link fromPlainText} reads back. */
export function plainText(data: unknown): string {
  return JSON.stringify(data, (_, value) => (value === Number.POSITIVE_INFINITY ? ENDLESS : value))
}

export function fromPlainText(text: string): unknown {
  return JSON.parse(text, (_, value) => (value === ENDLESS ? Number.POSITIVE_INFINITY : value))
}

/** Observations as they arrive from another process: data without methods. */
export type PlainObservations = Omit<Observations, 'durations'> & {
  readonly durations: Readonly<Record<DurationName, LogHistogramCounts>>
}

/** Observations of another process as if they were this one's. */
export function received(plain: PlainObservations): Observations {
  const durations = Object.entries(plain.durations).map(([name, counts]) => [name, LogHistogram.of(counts)])
  return { ...plain, durations: Object.fromEntries(durations) as Observations['durations'] }
}
