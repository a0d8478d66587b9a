/** The ends of a confidence interval. */
export interface Ends {
  readonly low: number
  readonly high: number
}

/**
 * An interval that stays between 0 and `most`, where mean ± half-width may not: Wilson's for a share (Journal of the
 * American Statistical Association 22, 1927, 209-212), with as many observations as make the standard error that was
 * found, p (1 - p) / se^2. It tends to mean ± half-width as that becomes small. What lies on a bound, or beyond it, keeps
 * its half-width.
 * @param halfWidth Student's t times the standard error; NaN gives NaN
 * @param most 1 for a share, infinite for a rate that has no upper bound
 */
export function boundedInterval(mean: number, halfWidth: number, most: number): Ends {
  if (!(mean > 0 && mean < most)) return { low: mean - halfWidth, high: mean + halfWidth }
  const pull = (halfWidth * halfWidth) / (mean * (1 - mean / most))
  const shrink = 1 + pull / most
  const centre = (mean + pull / 2) / shrink
  const reach = Math.sqrt(halfWidth * halfWidth + (pull * pull) / 4) / shrink
  return { low: Math.max(0, centre - reach), high: Math.min(most, centre + reach) }
}
