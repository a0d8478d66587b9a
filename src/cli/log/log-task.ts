import type { LogHead } from '../../story/case.js'
import type { PlainDesign } from '../../tasks/task.js'

/** One replication to simulate and log. */
export interface LogTask extends PlainDesign {
  readonly seed: string
  readonly replication: number
  readonly head: LogHead
  readonly format: LogOutput['format']
  /** What to write into; it exists. */
  readonly path: string
}

/** How much has been written, or why it could not be. */
export type Logged = { readonly cases: number; readonly events: number } | { readonly refused: string }

/** What an event log can be written as. */
export const LOG_FORMATS = ['csv', 'xes', 'jsonl'] as const

/** A file for an event log, as asked for. */
export interface LogOutput {
  readonly file: string
  readonly format: (typeof LOG_FORMATS)[number]
}
