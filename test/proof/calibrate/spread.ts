import { log } from '../../../src/core/engine/arithmetic.js'

/** Standard deviation over mean. */
export function coefficientOfVariation(values: readonly number[]): number {
  const { mean, variance } = moments(values)
  return Math.sqrt(variance) / mean
}

/** Standard deviation of the natural logarithms of positive values. */
export function logDeviation(values: readonly number[]): number {
  return Math.sqrt(moments(values.map(log)).variance)
}

/** Mean and sample variance. */
export function moments(values: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return { mean, variance: squares / (values.length - 1) }
}
