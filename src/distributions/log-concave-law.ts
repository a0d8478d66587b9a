import { exp } from '../core/engine/arithmetic.js'
import { invariant } from '../kernel/invariant.js'

/** Both tails of a distribution, as logarithms: either stays exact where the other is nearly 1. */
interface LogTails {
  readonly below: number
  readonly above: number
}

/** A distribution with a log-concave density over the whole line; g is log x or the logit of the x that is meant. */
export interface LogConcaveLaw {
  /** Logarithms of the probabilities below and above g. */
  tails(g: number): LogTails
  /** Logarithm of the density of g. */
  logDensity(g: number): number
}

/**
 * The g with the given probabilities on either side. By Newton's method on the logarithm of the lesser one, which is
 * concave because the density is log-concave: it converges from anywhere.
 * @param logTails logarithms of two probabilities that add up to 1
 * @param guess where to start
 */
export function logConcaveQuantile(law: LogConcaveLaw, logTails: LogTails, guess: number): number {
  const fromBelow = logTails.below <= logTails.above
  let g = guess
  for (let round = 0; round < 100; round++) {
    const { below, above } = law.tails(g)
    const density = law.logDensity(g)
    const change = fromBelow
      ? (logTails.below - below) / exp(density - below)
      : (above - logTails.above) / exp(density - above)
    g += change
    // The error squares with each round: what is left is of the order of 1e-16.
    if (Math.abs(change) <= 1e-8 * (1 + Math.abs(g))) return g
  }
  invariant(false, 'the search for a quantile converges')
}
