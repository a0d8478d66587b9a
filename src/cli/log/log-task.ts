import type { LogHead } from '../../story/case.js'
import type { PlainReplication } from '../../tasks/task.js'
import type { LogOutput } from './log-output.js'

/** One replication to simulate and log. */
export interface LogTask extends PlainReplication {
  readonly head: LogHead
  readonly format: LogOutput['format']
  /** What to write into; it exists. */
  readonly path: string
}

/** How much has been written, or why it could not be. */
export type Logged = { readonly cases: number; readonly events: number } | { readonly refused: string }
