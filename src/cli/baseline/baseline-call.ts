import type { Assignment } from '../../scenario/parse.js'
import type { CommonOptions } from '../common-options.js'

/** The options of `baseline save`, as read. */
export interface SaveCall extends CommonOptions {
  /** A folder. */
  readonly baseline: string
  readonly set?: readonly Assignment[]
  readonly seed?: string
  readonly replications?: number
  readonly precision?: number
  readonly confidence?: number
  readonly workers?: number
  readonly gate?: readonly string[]
}

/** The options of `baseline accept`, as read. */
export interface AcceptCall extends CommonOptions {
  readonly baseline: string
  readonly reason?: string
  readonly workers?: number
}

/** The options of `baseline list`, as read. */
export interface ListCall extends CommonOptions {
  readonly baseline: string
}
