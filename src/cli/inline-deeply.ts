import { setFlagsFromString } from 'node:v8'

/**
 * Lets V8 inline the small functions that a simulation is made of further than its defaults, which are tuned for web
 * pages: doubles then stay in registers instead of being boxed at each call. About a fifth faster; call it before the
 * first simulation.
 */
export function inlineDeeply(): void {
  setFlagsFromString('--max-inlined-bytecode-size=1000')
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=5000')
  setFlagsFromString('--max-optimized-bytecode-size=200000')
}
