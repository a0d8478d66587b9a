/** What an event log can be written as. */
export const LOG_FORMATS = ['csv', 'xes', 'jsonl'] as const

/** A file for an event log, as asked for. */
export interface LogOutput {
  readonly file: string
  readonly format: (typeof LOG_FORMATS)[number]
}
