import { exp } from './exp.js'
import { logIncompleteGamma } from './incomplete-gamma.js'
import { log } from './log.js'
import { logGamma } from './log-gamma.js'
import { QuantileTable } from './quantile-table.js'

/** Logarithms of the quantiles of the gamma distribution with scale 1. */
export function logGammaQuantiles(shape: number): QuantileTable {
  const constant = logGamma(shape)
  return new QuantileTable(
    {
      tails: (g) => logIncompleteGamma(shape, g),
      logDensity: (g) => shape * g - exp(g) - constant,
    },
    log(shape),
  )
}
