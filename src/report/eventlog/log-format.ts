import type { Case, LogHead } from '../../story/case.js'

/** A log as text, piece by piece, so that no more than a case need be in memory. */
export interface LogFormat {
  readonly head: (head: LogHead) => string
  readonly case: (done: Case, head: LogHead) => string
  readonly tail: string
}
