import type { Design } from '../design.js'
import type { Simulate } from '../simulate.js'
import { simulateAll } from '../simulate.js'
import type { Summary } from '../summary.js'
import { asClaimed, withGapsJudged } from './judge-gaps.js'

/** Simulates designs, and beside those that expect something of their empowerment gap the same as claimed. */
export async function simulateGated(designs: readonly Design[], simulate: Simulate): Promise<readonly Summary[]> {
  const claimed = designs.map(asClaimed)
  const others = claimed.filter((design) => design !== null)
  const found = await simulateAll([...designs, ...others], simulate)
  return designs.map((design, index) => {
    const other = claimed[index]
    const actual = found[index]!
    return other ? withGapsJudged(design, actual, found[designs.length + others.indexOf(other)]!) : actual
  })
}
