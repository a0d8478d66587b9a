import type { Observations } from '../ledger/observations.js'
import type { Design } from './design.js'
import type { Summary } from './summary.js'

/** How designs are to be simulated together. */
export interface Together {
  /** What progress calls it; the only file, or how many scenarios, where absent. */
  readonly label?: string
  /** Whether designs share plan and seed, so that all run on while one is not precise; else each runs as if it were alone. True where absent. */
  readonly paired?: boolean
  /** Whether what is to be simulated afterwards hangs on what comes of it; false where absent. */
  readonly decides?: boolean
  /** Takes each design's replications, in order, once there will be no more; nobody keeps them. */
  readonly completed?: (design: number, observations: readonly Observations[]) => void
}

/**
 * Runs the replications of all designs, wherever that is done: here, or in other processes. An experiment asks for
 * designs and does not know where they run.
 * @returns a summary per design, in their order
 */
export type Simulate = (designs: readonly Design[], together?: Together) => Promise<readonly Summary[]>

/**
 * Simulates designs that need not share a seed or a number of replications. Those that are to be equally precise run on
 * together; where the number is fixed, none waits for another.
 */
export async function simulateAll(designs: readonly Design[], simulate: Simulate): Promise<readonly Summary[]> {
  const groups = new Map<string, Design[]>()
  for (const design of designs) {
    const { replications } = design.plan
    const key = typeof replications === 'number' ? '' : JSON.stringify(replications)
    groups.set(key, [...(groups.get(key) ?? []), design])
  }
  const found = new Map<Design, Summary>()
  for (const [key, group] of groups) {
    const summaries = await simulate(group, { paired: key !== '' })
    for (const [index, design] of group.entries()) found.set(design, summaries[index]!)
  }
  return designs.map((design) => found.get(design)!)
}
