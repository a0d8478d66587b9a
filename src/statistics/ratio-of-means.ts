import { invariant } from '../kernel/invariant.js'
import { type Estimate, estimate } from './estimate.js'

/**
 * The ratio of two means over independent replications, with its confidence interval from linearised residuals n - R d
 * (Cochran, Sampling Techniques, 3rd edition, section 2.11). Unlike a mean of ratios it weighs every customer alike. The
 * mean is NaN where all denominators are 0, and so is the half-width there and with fewer than two replications.
 * @param numerators a sum per replication
 * @param denominators the matching sums; those that are 0 count too
 * @param confidence 0.95 for 95 %
 */
export function ratioOfMeans(
  numerators: readonly number[],
  denominators: readonly number[],
  confidence: number,
): Estimate {
  const n = numerators.length
  invariant(n === denominators.length, 'every numerator has its denominator')
  let above = 0
  let below = 0
  for (let i = 0; i < n; i++) {
    above += numerators[i]!
    below += denominators[i]!
  }
  if (below === 0) return { mean: Number.NaN, halfWidth: Number.NaN, standardError: Number.NaN }
  const ratio = above / below
  const perReplication = below / n
  // The residuals' own mean is 0, by the choice of the ratio.
  let squares = 0
  for (let i = 0; i < n; i++) {
    const residual = (numerators[i]! - ratio * denominators[i]!) / perReplication
    squares += residual * residual
  }
  return estimate(ratio, squares, n, confidence)
}
