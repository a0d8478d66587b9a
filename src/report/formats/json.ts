/** Results as JSON: full doubles, no rounding; the same results give the same bytes. */
export function json(results: unknown): string {
  return `${JSON.stringify(results, null, 2)}\n`
}
