import type { Summary } from '../../experiment/summary.js'
import { asClaimed, withGapsJudged } from '../gap/judge-gaps.js'
import type { Design } from '../run/design.js'
import type { SimulateOptions } from '../run/simulate-designs.js'
import { simulateAll } from './simulate-all.js'

/** Simulates designs, and beside those that expect something of their empowerment gap the same as claimed. */
export async function simulateGated(designs: readonly Design[], options: SimulateOptions): Promise<readonly Summary[]> {
  const claimed = designs.map(asClaimed)
  const others = claimed.filter((design) => design !== null)
  const found = await simulateAll([...designs, ...others], options)
  return designs.map((design, index) => {
    const other = claimed[index]
    const actual = found[index]!
    return other ? withGapsJudged(design, actual, found[designs.length + others.indexOf(other)]!) : actual
  })
}
