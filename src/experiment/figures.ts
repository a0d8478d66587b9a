import type { Ratio, Terms } from '../measures/measure.js'
import type { Estimate } from '../statistics/estimate.js'
import { ratioOfMeans } from '../statistics/ratio-of-means.js'
import type { Figure } from './summary.js'

/** What is not known: nothing was observed, or the run was stopped. */
export const UNKNOWN: Figure = Object.freeze({ mean: null, half_width: null })

/** A number, or null where there is none: JSON knows neither NaN nor infinity. */
export function numberOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** An estimate as JSON holds it. */
export function figureOf({ mean, halfWidth }: Estimate): Figure {
  return { mean: numberOrNull(mean), half_width: numberOrNull(mean) === null ? null : numberOrNull(halfWidth) }
}

/** A ratio's sums in each replication. */
export interface Sums {
  readonly numerators: readonly number[]
  readonly denominators: readonly number[]
}

/** @param rows what the ratio is read from, one per replication */
export function sumsOf<From>(ratio: Ratio<From>, rows: readonly From[], terms: Terms): Sums {
  return {
    numerators: rows.map((row) => ratio.numerator(row, terms)),
    denominators: rows.map((row) => ratio.denominator(row, terms)),
  }
}

/** A ratio over replications. */
export function ratioFigure({ numerators, denominators }: Sums, confidence: number): Figure {
  return figureOf(ratioOfMeans(numerators, denominators, confidence))
}
