/** The quantiles of durations that are told, each as the per cent of single cases that take no longer. */
export const PERCENTS = ['50', '90', '95', '99'] as const
export type Percent = (typeof PERCENTS)[number]

/** As a path names it: `journey_time.p95`. */
export type Quantile = `p${Percent}`
export const QUANTILES: readonly Quantile[] = PERCENTS.map((percent): Quantile => `p${percent}`)

/** The share of single cases that take no longer. */
export function partOf(quantile: Quantile): number {
  return Number(quantile.slice(1)) / 100
}
