import type { CommonOptions } from '../common-options.js'

/** What an explanation can be printed as. */
export const EXPLAIN_FORMATS = ['terminal', 'json', 'markdown'] as const

/** The options of `explain`, as read. */
export interface ExplainCall extends CommonOptions {
  readonly all?: boolean
  readonly json?: boolean
  readonly format?: (typeof EXPLAIN_FORMATS)[number]
}
