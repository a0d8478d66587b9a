/**
 * Portable arithmetic: the same bits on every machine, because it is made of + - * / and square roots only. `Math.exp`,
 * `Math.log` and `Math.pow` may differ between versions of a JavaScript engine, and results must not.
 */
export { exp } from './exp.js'
export { log } from './log.js'
export { normalQuantile } from './normal-quantile.js'
export { power } from './power.js'
