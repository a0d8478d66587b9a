import { exp, log } from './arithmetic.js'
import { type LogConcaveLaw, logConcaveQuantile } from './log-concave-law.js'

/** Logit of 1 - 2^-53, the last uniform number there is, and a little more. */
const EDGE = 37
const STEPS = 740
const STEP = (2 * EDGE) / STEPS

/**
 * A quantile function tabled on logit scale, u = 1 / (1 + exp(-t)) for t = -37 .. 37 in steps of 0.1, with its exact
 * slopes, and interpolated by cubics. In either tail g is all but a straight line there: u is met within 1e-6 of the
 * lesser of u and 1 - u, which a million million draws would not show.
 */
export class QuantileTable {
  /** By node: g, and its slope times the step. */
  private readonly nodes = new Float64Array(2 * (STEPS + 1))

  /** @param median a g from which the search for the median starts */
  constructor(law: LogConcaveLaw, median: number) {
    const middle = STEPS / 2
    this.fill(law, middle, median)
    for (let i = middle + 1; i <= STEPS; i++) this.fill(law, i, this.nodes[2 * i - 2]! + this.nodes[2 * i - 1]!)
    for (let i = middle - 1; i >= 0; i--) this.fill(law, i, this.nodes[2 * i + 2]! - this.nodes[2 * i + 3]!)
  }

  /** g at probability u inside (0, 1). */
  at(u: number): number {
    const t = Math.min(Math.max((log(u / (1 - u)) + EDGE) * (1 / STEP), 0), STEPS)
    const i = Math.min(Math.floor(t), STEPS - 1)
    const s = t - i
    const g0 = this.nodes[2 * i]!
    const d0 = this.nodes[2 * i + 1]!
    const rise = this.nodes[2 * i + 2]! - g0
    const d1 = this.nodes[2 * i + 3]!
    return g0 + s * (d0 + s * (3 * rise - 2 * d0 - d1 + s * (d0 + d1 - 2 * rise)))
  }

  private fill(law: LogConcaveLaw, node: number, guess: number): void {
    const t = node * STEP - EDGE
    const logGreater = -log(1 + exp(-Math.abs(t)))
    const logLesser = logGreater - Math.abs(t)
    const logTails = t <= 0 ? { below: logLesser, above: logGreater } : { below: logGreater, above: logLesser }
    const g = logConcaveQuantile(law, logTails, guess)
    this.nodes[2 * node] = g
    // dg/dt = u (1 - u) / density.
    this.nodes[2 * node + 1] = STEP * exp(logLesser + logGreater - law.logDensity(g))
  }
}
