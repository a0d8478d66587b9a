import { invariant } from '../../../src/kernel/invariant.js'

/** An ordinary least-squares fit on standardised variables. */
export interface StandardisedFit {
  /** Standard deviations of the outcome per standard deviation of each predictor, in their order. */
  readonly coefficients: readonly number[]
  /** Share of the outcome's variance that they explain, 0-1. */
  readonly explained: number
}

/**
 * Regresses an outcome on predictors, all standardised: the normal equations in correlations, solved by elimination with
 * pivoting. NaN throughout where a variable does not vary or predictors depend on each other.
 * @param predictors of each observation, as many in each
 */
export function standardisedFit(
  predictors: readonly (readonly number[])[],
  outcome: readonly number[],
): StandardisedFit {
  invariant(predictors.length === outcome.length, 'every observation has its outcome')
  const columns = (predictors[0] ?? []).map((_, column) => standardised(predictors.map((row) => row[column]!)))
  const y = standardised(outcome)
  const correlations = columns.map((a) => [...columns.map((b) => meanProduct(a, b)), meanProduct(a, y)])
  const coefficients = solve(correlations)
  const explained = coefficients.reduce((sum, beta, i) => sum + beta * meanProduct(columns[i]!, y), 0)
  return { coefficients, explained }
}

function standardised(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const deviation = Math.sqrt(squares / values.length)
  return values.map((value) => (value - mean) / deviation)
}

function meanProduct(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0) / a.length
}

/** Two correlations so close that what is left of one is rounding. */
const DEPENDENT = 1e-12

/** @param equations rows of coefficients, each with its right-hand side last */
function solve(equations: readonly (readonly number[])[]): readonly number[] {
  const rows = equations.map((row) => [...row])
  const n = rows.length
  for (let pivot = 0; pivot < n; pivot++) {
    const best = rows.reduce(
      (at, row, i) => (i > at && Math.abs(row[pivot]!) > Math.abs(rows[at]![pivot]!) ? i : at),
      pivot,
    )
    ;[rows[pivot], rows[best]] = [rows[best]!, rows[pivot]!]
    const leading = rows[pivot]![pivot]!
    if (!(Math.abs(leading) > DEPENDENT)) return rows.map(() => Number.NaN)
    for (const [i, row] of rows.entries()) {
      if (i === pivot) continue
      const factor = row[pivot]! / leading
      for (let column = pivot; column <= n; column++) row[column]! -= factor * rows[pivot]![column]!
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!)
}
