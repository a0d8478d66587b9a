import { exp, log } from '../core/engine/arithmetic.js'
import { EDGE, STEP, STEPS } from '../core/engine/quantile-table.js'
import { type LogConcaveLaw, logConcaveQuantile } from './log-concave-law.js'

/**
 * The table of a quantile function that the core draws by: see `core/engine/quantile-table`.
 * @param median a g from which the search for the median starts
 */
export function quantileTable(law: LogConcaveLaw, median: number): Float64Array {
  const nodes = new Float64Array(2 * (STEPS + 1))
  const middle = STEPS / 2
  fill(nodes, law, middle, median)
  for (let i = middle + 1; i <= STEPS; i++) fill(nodes, law, i, nodes[2 * i - 2]! + nodes[2 * i - 1]!)
  for (let i = middle - 1; i >= 0; i--) fill(nodes, law, i, nodes[2 * i + 2]! - nodes[2 * i + 3]!)
  return nodes
}

function fill(nodes: Float64Array, law: LogConcaveLaw, node: number, guess: number): void {
  const t = node * STEP - EDGE
  const logGreater = -log(1 + exp(-Math.abs(t)))
  const logLesser = logGreater - Math.abs(t)
  const logTails = t <= 0 ? { below: logLesser, above: logGreater } : { below: logGreater, above: logLesser }
  const g = logConcaveQuantile(law, logTails, guess)
  nodes[2 * node] = g
  // dg/dt = u (1 - u) / density.
  nodes[2 * node + 1] = STEP * exp(logLesser + logGreater - law.logDensity(g))
}
