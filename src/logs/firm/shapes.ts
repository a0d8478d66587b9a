import { log, power } from '../../core/engine/arithmetic.js'
import type { Fit } from '../estimate/fit.js'
import { type Survival, stillWaiting } from '../estimate/kaplan-meier.js'
import type { Tally } from '../estimate/tally.js'

/** A bin of a histogram: share of the values in the log, and by a law. Seconds; the first begins at 0, the last is open. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly seen: number
  readonly told: number
}

const BINS = 9

/** The values of a log beside the law that was chosen for them, in bins that grow by the same factor. */
export function histogramOf(seconds: Tally, { best }: Fit): readonly Bin[] {
  const [low, high] = [Math.max(1, seconds.quantile(0.02)), Math.max(2, seconds.quantile(0.98))]
  const edges = scale(low, high, BINS - 1)
  return [...edges, Number.POSITIVE_INFINITY].map((to, index) => {
    const from = index === 0 ? 0 : edges[index - 1]!
    const seen = seconds.values.reduce((sum, { value, count }) => sum + (value > from && value <= to ? count : 0), 0)
    const told = (from === 0 ? 1 : best.above(from)) - (to === Number.POSITIVE_INFINITY ? 0 : best.above(to))
    return { from, to, seen: seen / seconds.count, told }
  })
}

/** Who still waits after so many seconds: share in the log, and by a law. */
export interface StillWaiting {
  readonly at: number
  readonly seen: number
  readonly told: number
}

const POINTS = 8

/** The patience of a log beside the law that was chosen for it, as far as enough still wait to tell. */
export function patienceOf(survival: Survival, { best }: Fit): readonly StillWaiting[] {
  const { steps } = survival
  const last = steps.findLast(({ share, error }) => error < share / 2)?.at ?? steps.at(-1)!.at
  const first = Math.min(last / 2, Math.max(5, steps[0]!.at))
  return scale(first, last, POINTS).map((at) => ({ at, seen: stillWaiting(survival, at), told: best.above(at) }))
}

/** Points of two significant digits, each by about the same factor above the one before. */
function scale(low: number, high: number, points: number): readonly number[] {
  const step = log(high / low) / (points - 1)
  const all = Array.from({ length: points }, (_, index) => Number((low * power(Math.E, step * index)).toPrecision(2)))
  return [...new Set(all)].sort((a, b) => a - b)
}
