import { invariant } from '../kernel/invariant.js'
import type { MeasureId } from '../measures/catalogue.js'
import type { Design } from './design.js'
import { designAs } from './design.js'
import { plausibleWorld } from './plausible-world.js'
import type { Simulate } from './simulate.js'
import type { Summary } from './summary.js'
import { spreadOver, type Worlds } from './worlds.js'

/** Enough, since what chance does to them is known from the main experiment. */
const REPLICATIONS = 2

/**
 * Simulates designs again in many plausible worlds, the same for each design.
 * @param designs the base first
 * @param summaries what the main experiment found of each
 * @param labels of the variants
 */
export async function simulateWorlds(
  count: number,
  designs: readonly Design[],
  summaries: readonly Summary[],
  labels: readonly string[],
  measures: readonly MeasureId[],
  simulate: Simulate,
): Promise<Worlds> {
  const [base] = summaries
  invariant(base !== undefined, 'there is a base')
  const replications = Math.min(REPLICATIONS, base.replications)
  const stated = designs.flatMap(({ scenario }) => Object.keys(scenario.beliefs ?? {}))
  const worlds = Array.from({ length: count }, (_, world) => plausibleWorld(world, stated))
  const all = worlds.flatMap((beliefs) => designs.map((design) => inWorld(design, beliefs, replications)))
  const found = await simulate(all, { label: `${count} plausible worlds` })
  const pairs = (variant: number) =>
    worlds.map((_, world) => ({
      base: found[world * designs.length]!,
      variant: found[world * designs.length + variant]!,
    }))
  const differences = labels.map((label, index) => {
    const assumed = { base, variant: summaries[index + 1]! }
    return [label, spreadOver(assumed, pairs(index + 1), replications, measures)]
  })
  return {
    worlds: count,
    replications,
    drawn: Object.keys(worlds[0] ?? {}).length,
    differences: Object.fromEntries(differences),
  }
}

/** Expectations are of the design as assumed. */
function inWorld(design: Design, drawn: Readonly<Record<string, number>>, replications: number): Design {
  const { scenario, plan } = design
  const there = designAs(design, { ...scenario, beliefs: { ...drawn, ...scenario.beliefs } })
  return { ...there, plan: { ...plan, replications } }
}
