import { invariant } from '../kernel/invariant.js'
import type { MeasureId } from '../measures/catalogue.js'
import type { Scenario } from '../scenario/scenario.js'
import { type Design, designAs } from './design.js'
import { differenceOf } from './difference.js'
import type { InWorlds } from './in-worlds.js'
import { plausibleWorld } from './plausible-values.js'
import type { Simulate } from './simulate.js'
import type { MeasureSummary, Summary } from './summary.js'

/** A difference between two designs over many plausible worlds. */
export interface WorldSpread {
  /** Worlds in which it is known. */
  readonly worlds: number
  /** How many of them find the variant better, and worse; null where the measure has no direction. */
  readonly better: number | null
  readonly worse: number | null
  /** Nine tenths of the worlds lie between; null where it is known in none. */
  readonly low: number | null
  readonly high: number | null
}

/** How designs differ under other plausible assumptions about people, drawn alike for every design. */
export interface Worlds extends InWorlds {
  /** By label of the variant, then by measure. */
  readonly differences: Readonly<Record<string, Readonly<Record<string, WorldSpread>>>>
}

/** A pair of designs in one world. */
interface WorldPair {
  readonly base: Summary
  readonly variant: Summary
}

const TAIL = 0.05

/**
 * How two designs differ in each of many worlds. A world has few replications, the first ones of the experiment; what
 * chance did to them is known from the world as assumed, where all replications are there as well, and taken off (a
 * control variate with coefficient 1).
 * @param assumed both designs under the defaults, with all replications
 * @param replications in each world
 */
export function spreadOver(
  assumed: WorldPair,
  pairs: readonly WorldPair[],
  replications: number,
  measures: readonly MeasureId[],
): Readonly<Record<string, WorldSpread>> {
  return Object.fromEntries(
    measures.map((id) => {
      const [before, after] = [assumed.base.measures[id]!, assumed.variant.measures[id]!]
      const luck = luckOf(before, after, replications)
      const found = pairs
        .map(({ base, variant }) => difference(base.measures[id]!, variant.measures[id]!) - luck)
        .filter((value) => !Number.isNaN(value))
      return [id, spread(found, before.better)]
    }),
  )
}

/** What chance did to the difference of two designs in their first replications: that less the difference over all. */
export function luckOf(base: MeasureSummary, variant: MeasureSummary, replications: number): number {
  return difference(firstOf(base, replications), firstOf(variant, replications)) - difference(base, variant)
}

/** NaN where either side is unknown. */
export function difference(base: MeasureSummary, variant: MeasureSummary): number {
  return differenceOf(base, variant, 0.95).mean
}

/** The same measure over the first replications alone. */
export function firstOf(measure: MeasureSummary, count: number): MeasureSummary {
  const replications = measure.replications.slice(0, count)
  const { numerators, denominators } = measure
  if (numerators === undefined || denominators === undefined) return { ...measure, replications }
  return {
    ...measure,
    replications,
    numerators: numerators.slice(0, count),
    denominators: denominators.slice(0, count),
  }
}

function spread(found: readonly number[], better: MeasureSummary['better']): WorldSpread {
  const above = found.filter((value) => value > 0).length
  const below = found.filter((value) => value < 0).length
  return {
    worlds: found.length,
    better: better === null ? null : better === 'higher' ? above : below,
    worse: better === null ? null : better === 'higher' ? below : above,
    ...middleOf(found),
  }
}

/** Nine tenths of the values lie between; null where there is none. */
export function middleOf(found: readonly number[]): Pick<WorldSpread, 'low' | 'high'> {
  const sorted = [...found].sort((a, b) => a - b)
  const cut = Math.floor(TAIL * found.length)
  return { low: sorted[cut] ?? null, high: sorted[found.length - 1 - cut] ?? null }
}

/** Worlds to simulate designs in. */
export interface Possible extends Pick<InWorlds, 'drawn' | 'fitted'> {
  /** What progress calls them. */
  readonly label: string
  /** What a design says in each of them. @param index of the design, the base first */
  readonly worlds: readonly ((design: Design, index: number) => Scenario)[]
}

/** Worlds in which people are otherwise than assumed, as the evidence allows. @param designs states beliefs of its own, which stay */
export function plausibleWorlds(count: number, designs: readonly Design[]): Possible {
  const stated = designs.flatMap(({ scenario }) => Object.keys(scenario.beliefs ?? {}))
  const drawn = Array.from({ length: count }, (_, world) => plausibleWorld(world, stated))
  return {
    label: `${count} plausible worlds`,
    drawn: Object.keys(drawn[0] ?? {}).length,
    worlds: drawn.map((beliefs) => ({ scenario }) => ({ ...scenario, beliefs: { ...beliefs, ...scenario.beliefs } })),
  }
}

/** Enough, since what chance does to them is known from the main experiment. */
const REPLICATIONS = 2

/**
 * Simulates designs again in many worlds, the same for each design.
 * @param most replications of each design as it stands
 * @returns by world, then by design
 */
export async function summariesInWorlds(
  { label, worlds, ...possible }: Possible,
  designs: readonly Design[],
  most: number,
  simulate: Simulate,
): Promise<InWorlds & { readonly found: readonly (readonly Summary[])[] }> {
  const replications = Math.min(REPLICATIONS, most)
  const all = worlds.flatMap((world) =>
    designs.map((design, index) => inWorld(design, world(design, index), replications)),
  )
  const found = await simulate(all, { label })
  return {
    worlds: worlds.length,
    replications,
    ...possible,
    found: worlds.map((_, world) => found.slice(world * designs.length, (world + 1) * designs.length)),
  }
}

/**
 * How variants differ from a base in many worlds, the same for each design.
 * @param designs the base first
 * @param summaries what the main experiment found of each
 * @param labels of the variants
 */
export async function simulateWorlds(
  possible: Possible,
  designs: readonly Design[],
  summaries: readonly Summary[],
  labels: readonly string[],
  measures: readonly MeasureId[],
  simulate: Simulate,
): Promise<Worlds> {
  const [base] = summaries
  invariant(base !== undefined, 'there is a base')
  const { found, ...worlds } = await summariesInWorlds(possible, designs, base.replications, simulate)
  const differences = labels.map((variant, index) => {
    const assumed = { base, variant: summaries[index + 1]! }
    const pairs = found.map((one) => ({ base: one[0]!, variant: one[index + 1]! }))
    return [variant, spreadOver(assumed, pairs, worlds.replications, measures)]
  })
  return { ...worlds, differences: Object.fromEntries(differences) }
}

/** Expectations are of the design as assumed. */
function inWorld(design: Design, scenario: Scenario, replications: number): Design {
  return { ...designAs(design, scenario), plan: { ...design.plan, replications } }
}
