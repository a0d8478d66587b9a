import type { Assignment } from '../../scenario/parse.js'
import type { Pick } from '../../story/cohort.js'
import type { OutputCall } from '../output/output-call.js'

/** The options of `trace`, as read. */
export interface TraceCall extends OutputCall {
  readonly set?: readonly Assignment[]
  readonly seed?: string
  /** From 1. */
  readonly customer?: number
  /** From 1. */
  readonly replication?: number
  readonly pick?: Pick
  /** Another design, as a file. */
  readonly in?: string
}
