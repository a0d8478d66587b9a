import { invariant } from '../kernel/invariant.js'
import { exp } from './exp.js'
import type { LogTails } from './incomplete-gamma.js'
import { log } from './log.js'

/** A distribution on a scale g that runs over the whole line (log x, or the logit of x). */
export interface TabledLaw {
  /** Logarithms of the probabilities below and above g. */
  tails(g: number): LogTails
  /** Logarithm of the density of g. */
  logDensity(g: number): number
}

/** Logit of 1 - 2^-53, the last uniform number there is, and a little more. */
const EDGE = 37
const STEPS = 740
const STEP = (2 * EDGE) / STEPS

/**
 * A quantile function tabled on logit scale, u = 1 / (1 + exp(-t)) for t = -37 .. 37 in steps of 0.1, with its exact
 * slopes, and interpolated by cubics: in either tail g is all but a straight line, so that the error stays below 1e-6 of
 * a standard deviation.
 */
export class QuantileTable {
  /** By node: g, and its slope times the step. */
  private readonly nodes = new Float64Array(2 * (STEPS + 1))

  /** @param median a g from which the search for the median starts; the law's density has to be log-concave in g. */
  constructor(law: TabledLaw, median: number) {
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

  /**
   * Newton's method on the logarithm of the lesser tail: a log-concave density makes it concave, so that it converges
   * from anywhere.
   */
  private fill(law: TabledLaw, node: number, guess: number): void {
    const t = node * STEP - EDGE
    const side = t <= 0 ? 1 : -1
    // log u and log(1 - u) from whichever does not cancel.
    const logLesser = -Math.abs(t) - log(1 + exp(-Math.abs(t)))
    let g = guess
    for (let round = 0; round < 100; round++) {
      const { below, above } = law.tails(g)
      const tail = side > 0 ? below : above
      const change = (side * (logLesser - tail)) / exp(law.logDensity(g) - tail)
      g += change
      if (Math.abs(change) <= 1e-12 * (1 + Math.abs(g))) {
        this.nodes[2 * node] = g
        // dg/dt = u (1 - u) / density.
        this.nodes[2 * node + 1] = STEP * exp(2 * logLesser + Math.abs(t) - law.logDensity(g))
        return
      }
    }
    invariant(false, 'the search for a quantile converges')
  }
}
