import type { Assignment } from '../../scenario/parse.js'
import type { LogOutput } from '../log/log-output.js'
import type { OutputCall } from '../output/output-call.js'

/** The options of `run`, as read. */
export interface RunCall extends OutputCall {
  readonly set?: readonly Assignment[]
  readonly seed?: string
  readonly replications?: number
  readonly precision?: number
  readonly confidence?: number
  readonly strict?: boolean
  readonly workers?: number
  readonly metric?: readonly string[]
  /** Where to log what happens to every customer. */
  readonly log?: LogOutput
}
