import { exp } from './exp.js'
import { logIncompleteBeta } from './incomplete-beta.js'
import { log } from './log.js'
import { logGamma } from './log-gamma.js'
import { QuantileTable } from './quantile-table.js'

/** Logits of the quantiles of the beta distribution on (0, 1). */
export function logitBetaQuantiles(a: number, b: number): QuantileTable {
  const constant = logGamma(a) + logGamma(b) - logGamma(a + b)
  return new QuantileTable(
    {
      tails: (g) => logIncompleteBeta(a, b, g),
      logDensity: (g) =>
        g < 0 ? a * g - (a + b) * log(1 + exp(g)) - constant : -b * g - (a + b) * log(1 + exp(-g)) - constant,
    },
    log(a / b),
  )
}
