import type { Observations } from '../ledger/observations.js'
import type { Jobs } from './jobs.js'
import type { Batch } from './task.js'

/** Takes what a batch leaves of each of its designs. */
export type Take = (batch: Batch, found: readonly Observations[]) => void

/** Where batches are run: here, in processes of this machine, by others, or where they have been run before. */
export interface Runner {
  /** Runs every batch, and hands over what it leaves as it comes, in any order. The first failure ends it all. */
  readonly run: (batches: readonly Batch[], take: Take) => Promise<void>
  /** Ends what is still going on. */
  readonly close: () => Promise<void>
}

/**
 * Makes a runner ready for the batches of some experiments.
 * @param decides whether what is asked for afterwards hangs on what comes of them
 */
export type OpenRunner = (jobs: Jobs, decides: boolean) => Runner
