import type { Summary } from '../../experiment/summary.js'

/** A summary as JSON: full doubles, no rounding; the same summary gives the same bytes. */
export function json(summary: Summary): string {
  return `${JSON.stringify(summary, null, 2)}\n`
}
