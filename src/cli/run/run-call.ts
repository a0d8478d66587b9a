import type { Assignment } from '../../scenario/parse.js'
import type { CommonOptions } from '../common-options.js'

/** The options of `run`, as read. */
export interface RunCall extends CommonOptions {
  readonly set?: readonly Assignment[]
  readonly seed?: string
  readonly replications?: number
  readonly precision?: number
  readonly confidence?: number
  readonly strict?: boolean
  readonly workers?: number
  readonly metric?: readonly string[]
  readonly format: 'terminal' | 'json'
  readonly json?: boolean
}
