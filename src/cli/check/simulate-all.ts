import type { Summary } from '../../experiment/summary.js'
import type { Design } from '../run/design.js'
import { type SimulateOptions, simulateDesigns } from '../run/simulate-designs.js'

/** Simulates designs that need not share a seed or a number of replications; those that share a number run together. */
export async function simulateAll(designs: readonly Design[], options: SimulateOptions): Promise<readonly Summary[]> {
  const groups = new Map<string, Design[]>()
  for (const design of designs) {
    const key = JSON.stringify(design.plan.replications)
    groups.set(key, [...(groups.get(key) ?? []), design])
  }
  const found = new Map<Design, Summary>()
  for (const group of groups.values()) {
    const summaries = await simulateDesigns(group, options)
    for (const [index, design] of group.entries()) found.set(design, summaries[index]!)
  }
  return designs.map((design) => found.get(design)!)
}
