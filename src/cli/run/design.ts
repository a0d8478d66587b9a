import type { Experiment } from '../../experiment/prepare.js'

/** One file of a call, ready to run. */
export interface Design extends Experiment {
  /** As given. */
  readonly file: string
  /** What `--set` would have to say besides, for the file alone to give the same result. */
  readonly settled: readonly string[]
}
