import type { Assignment } from '../../scenario/parse.js'
import type { CommonOptions } from '../common-options.js'

export const CHECK_FORMATS = ['terminal', 'json', 'junit', 'markdown'] as const

/** The options of `check`, as read. */
export interface CheckCall extends CommonOptions {
  /** A folder. */
  readonly baseline: string
  readonly set?: readonly Assignment[]
  readonly seed?: string
  readonly replications?: number
  readonly confidence?: number
  readonly workers?: number
  readonly statistical?: boolean
  readonly strict?: boolean
  readonly failOnImprovement?: boolean
  readonly github?: boolean
  readonly format: (typeof CHECK_FORMATS)[number]
  readonly json?: boolean
  /** Files to write besides, the format by their ending. */
  readonly output?: readonly string[]
}
