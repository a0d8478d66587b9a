import type { Level, Waterfall } from '../report.js'

/** A bar of a waterfall: what it stands for, and between which values. */
export interface WaterfallBar extends Level {
  readonly kind: 'level' | 'up' | 'down'
  /** In the order of the values: where a step begins lies at either end. */
  readonly low: number
  readonly high: number
  /** Where the next bar begins. */
  readonly reached: number
}

/** The bars of a waterfall from top to bottom: levels from zero, each step from where the one before ended. */
export function waterfallBars({ from, steps, to }: Waterfall): readonly WaterfallBar[] {
  let reached = from.value
  const climbed = steps.map((step): WaterfallBar => {
    const start = reached
    reached += step.value
    const kind = step.value < 0 ? 'down' : 'up'
    return { ...step, kind, low: Math.min(start, reached), high: Math.max(start, reached), reached }
  })
  return [level(from), ...climbed, level(to)]
}

/** What all bars lie between, zero among it. */
export function waterfallScale(bars: readonly WaterfallBar[]): { readonly low: number; readonly high: number } {
  const low = bars.reduce((least, bar) => Math.min(least, bar.low), 0)
  const high = bars.reduce((most, bar) => Math.max(most, bar.high), 0)
  return high > low ? { low, high } : { low, high: low + 1 }
}

function level(at: Level): WaterfallBar {
  return { ...at, kind: 'level', low: Math.min(0, at.value), high: Math.max(0, at.value), reached: at.value }
}
