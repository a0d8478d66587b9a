import type { Summary } from '../../experiment/summary.js'

/** A summary as JSON: full doubles, no rounding; the same summary gives the same bytes. */
export function json(summary: Summary): string {
  return `${JSON.stringify(summary, null, 2)}\n`
}

/** What several scenarios' experiments found, in the order of the call: the body of `run --json` for several files. */
export function summariesJson(summaries: readonly Summary[]): string {
  return `${JSON.stringify({ schema: 'runaround/summaries@1', summaries }, null, 2)}\n`
}
