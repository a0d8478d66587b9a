import type { Assignment } from '../../scenario/parse.js'
import type { OutputCall } from '../output/output-call.js'

/** The options of `sweep`, as read. */
export interface SweepCall extends OutputCall {
  /** Values still unread: `0..500:50`. */
  readonly vary: readonly Assignment[]
  readonly set?: readonly Assignment[]
  readonly metric?: readonly string[]
  readonly seed?: string
  readonly replications?: number
  readonly confidence?: number
  readonly workers?: number
  /** Simulate even more points than anyone usually means. */
  readonly yes?: boolean
}
