import type { Assignment } from '../../scenario/parse.js'
import type { OutputCall } from '../output/output-call.js'

/** The options of `gap`, as read. */
export interface GapCall extends OutputCall {
  /** Hold against every lever at its best instead of against what is claimed. */
  readonly claim?: 'ideal'
  /** Order the levers, step by step. */
  readonly path?: boolean
  readonly set?: readonly Assignment[]
  readonly seed?: string
  readonly replications?: number
  readonly confidence?: number
  readonly strict?: boolean
  readonly workers?: number
  /** How many plausible worlds to draw. */
  readonly worlds?: number
}
