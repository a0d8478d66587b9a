import { type Estimate, estimate } from './estimate.js'

/**
 * The mean of independent replications' values with its confidence interval. NaN values (replications that observed
 * nothing) are left out; the mean is NaN if none is left, the half-width if fewer than two are.
 * @param confidence 0.95 for 95 %
 */
export function meanWithHalfWidth(values: readonly number[], confidence: number): Estimate {
  const observed = values.filter((value) => !Number.isNaN(value))
  let sum = 0
  for (const value of observed) sum += value
  const mean = sum / observed.length
  let squares = 0
  for (const value of observed) squares += (value - mean) * (value - mean)
  return estimate(mean, squares, observed.length, confidence)
}
