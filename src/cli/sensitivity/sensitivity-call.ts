import type { Assignment } from '../../scenario/parse.js'
import type { OutputCall } from '../output/output-call.js'

/** The options of `sensitivity`, as read. */
export interface SensitivityCall extends OutputCall {
  readonly metric: readonly string[]
  readonly set?: readonly Assignment[]
  readonly seed?: string
  readonly replications?: number
  readonly confidence?: number
  readonly workers?: number
}
