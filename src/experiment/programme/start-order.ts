import { type Coalition, has, NOBODY, only, sizeOf } from '../gap/attribution.js'
import type { MeasureSets } from './measure-sets.js'

/** The sets that the next step may lead to: with each measure that is still to come, and what it needs. */
function nextSteps(sets: MeasureSets, best: Coalition, reached: Coalition): readonly Coalition[] {
  const open = sets.indices.filter((index) => has(best, index) && !has(reached, index))
  return [...new Set(open.map((index) => reached | sets.needs[index]!))]
}

/**
 * The order in which to start the measures of a set: each time whatever adds most to those before it, since waiting for it
 * costs most; a measure that needs others by what it adds with them, for each.
 * @param worthOf of a set, once it is there
 * @param prepare sees to it that sets can be asked for
 * @returns the sets that are reached, one measure more in each
 */
export async function startOrder(
  sets: MeasureSets,
  best: Coalition,
  worthOf: (set: Coalition) => number,
  prepare: (sets: readonly Coalition[]) => Promise<void>,
): Promise<readonly Coalition[]> {
  const steps: Coalition[] = []
  for (let reached: Coalition = NOBODY; reached !== best; ) {
    const next = nextSteps(sets, best, reached)
    await prepare(next)
    const [before, from] = [worthOf(reached), sizeOf(reached)]
    const gain = (set: Coalition) => (worthOf(set) - before) / (sizeOf(set) - from)
    const chosen = next.reduce((top, set) => (gain(set) > gain(top) ? set : top))
    for (const index of sets.inOrder(chosen & ~reached)) {
      reached |= only(index)
      steps.push(reached)
    }
  }
  return steps
}
