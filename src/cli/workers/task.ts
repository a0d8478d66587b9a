import type { DurationName } from '../../ledger/durations.js'
import type { Observations } from '../../ledger/observations.js'
import type { StreamNames } from '../../model/compile.js'
import type { Scenario } from '../../scenario/scenario.js'
import { LogHistogram, type LogHistogramCounts } from '../../statistics/log-histogram.js'

/** One replication of one design, as a worker is told of it: plain data. */
export interface Task {
  /** Tells the designs of a call apart. */
  readonly design: number
  readonly scenario: Scenario
  /** In seconds; what the scenario itself says is overruled. */
  readonly horizon: number
  readonly warmUp: number
  readonly streamNames: StreamNames | undefined
  readonly seed: string
  readonly replication: number
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
