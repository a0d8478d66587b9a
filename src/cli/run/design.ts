import type { Experiment } from '../../experiment/prepare.js'

/** One file of a call, ready to run. */
export interface Design extends Experiment {
  /** As given. */
  readonly file: string
}
