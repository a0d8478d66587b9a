import { log } from './arithmetic.js'
import type { F64s } from './numbers.js'

/** Logit of 1 - 2^-53, the last uniform number there is, and a little more. */
export const EDGE: f64 = 37
export const STEPS: i32 = 740
export const STEP: f64 = (2 * EDGE) / (STEPS as f64)

/**
 * A quantile function tabled on logit scale, u = 1 / (1 + exp(-t)) for t = -37 .. 37 in steps of 0.1, with its exact
 * slopes, and interpolated by cubics. In either tail g is all but a straight line there: u is met within 1e-6 of the
 * lesser of u and 1 - u, which a million million draws would not show.
 * @param nodes g and its slope times the step, by node
 * @param u inside (0, 1)
 * @returns g at probability u
 */
export function tabled(nodes: F64s, u: f64): f64 {
  const t = Math.min(Math.max((log(u / (1 - u)) + EDGE) * (1 / STEP), 0), STEPS as f64)
  const node = Math.min(Math.floor(t), (STEPS - 1) as f64)
  const at = 2 * (node as i32)
  const s = t - node
  const g0 = nodes[at]!
  const d0 = nodes[at + 1]!
  const rise = nodes[at + 2]! - g0
  const d1 = nodes[at + 3]!
  return g0 + s * (d0 + s * (3 * rise - 2 * d0 - d1 + s * (d0 + d1 - 2 * rise)))
}
