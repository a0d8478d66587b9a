import { exp } from './exp.js'
import { log } from './log.js'

/**
 * x to the power of y for x >= 0, as exp(y log x): its relative error grows with |y log x|, to about 1e-13 at the ends of
 * the range. Whatever to the power of 0 is 1; NaN where x is negative.
 */
export function power(x: number, y: number): number {
  return y === 0 ? 1 : exp(y * log(x))
}
