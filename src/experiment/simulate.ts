import type { Observations } from '../ledger/observations.js'
import type { Design } from './design.js'
import type { Summary } from './summary.js'

/** How designs are to be simulated together. */
export interface Together {
  /** What progress calls it; the only file, or how many scenarios, where absent. */
  readonly label?: string
  /** Whether designs share plan and seed, so that all run on while one is not precise; else each runs as if it were alone. True where absent. */
  readonly paired?: boolean
  /** Takes each design's replications, in order, once there will be no more; nobody keeps them. */
  readonly completed?: (design: number, observations: readonly Observations[]) => void
}

/**
 * Runs the replications of all designs, wherever that is done: here, or in other processes. An experiment asks for
 * designs and does not know where they run.
 * @returns a summary per design, in their order
 */
export type Simulate = (designs: readonly Design[], together?: Together) => Promise<readonly Summary[]>

/** Simulates designs that need not share a seed or a number of replications; those that share a number run together. */
export async function simulateAll(designs: readonly Design[], simulate: Simulate): Promise<readonly Summary[]> {
  const groups = new Map<string, Design[]>()
  for (const design of designs) {
    const key = JSON.stringify(design.plan.replications)
    groups.set(key, [...(groups.get(key) ?? []), design])
  }
  const found = new Map<Design, Summary>()
  for (const group of groups.values()) {
    const summaries = await simulate(group)
    for (const [index, design] of group.entries()) found.set(design, summaries[index]!)
  }
  return designs.map((design) => found.get(design)!)
}
