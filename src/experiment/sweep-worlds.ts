import type { MeasureId } from '../measures/catalogue.js'
import type { Best } from './best-point.js'
import type { Design } from './design.js'
import type { InWorlds } from './in-worlds.js'
import type { Simulate } from './simulate.js'
import type { MeasureSummary, Summary } from './summary.js'
import { difference, luckOf, type Possible, spreadOver, summariesInWorlds, type WorldSpread } from './worlds.js'

/** Where a measure is best in many worlds. */
export interface BestInWorlds {
  /** Worlds in which it is known at some point. */
  readonly worlds: number
  /** By point: in how many of them it is the best one. */
  readonly best: readonly number[]
  /** By point: less the point that is best as it stands, which is better or worse in so many. */
  readonly differences: readonly WorldSpread[]
}

/** A grid in many worlds. */
export interface SweepWorlds extends InWorlds {
  /** By id of the measure; null where it has no best point. */
  readonly measures: Readonly<Record<string, BestInWorlds | null>>
}

/**
 * Which point is best in each of many worlds. What chance did to a point's few replications against those of the best
 * one is known from the main experiment, and taken off.
 * @param assumed the same measure of every point as it stands, with all replications
 * @param found the same by world, with so many
 */
export function bestInWorlds(
  assumed: readonly MeasureSummary[],
  { point }: Pick<Best, 'point'>,
  found: readonly (readonly MeasureSummary[])[],
  replications: number,
): Pick<BestInWorlds, 'worlds' | 'best'> {
  const luck = assumed.map((measure) => luckOf(assumed[point]!, measure, replications))
  const sign = assumed[point]!.better === 'higher' ? 1 : -1
  const winners = found.flatMap((points) => {
    const ahead = points.map((measure, index) => sign * (difference(points[point]!, measure) - luck[index]!))
    // Of those that are level with it, the one that is best as it stands.
    return Number.isNaN(ahead[point]!)
      ? []
      : [ahead.reduce((top, one, index) => (one > ahead[top]! ? index : top), point)]
  })
  return {
    worlds: winners.length,
    best: assumed.map((_, index) => winners.filter((winner) => winner === index).length),
  }
}

/** Simulates every point again in many worlds. @param best by measure, as the main experiment found it */
export async function simulateSweepWorlds(
  possible: Possible,
  designs: readonly Design[],
  summaries: readonly Summary[],
  best: Readonly<Record<string, Best | null>>,
  simulate: Simulate,
): Promise<SweepWorlds> {
  const { found, ...worlds } = await summariesInWorlds(possible, designs, summaries[0]!.replications, simulate)
  const { replications } = worlds
  const measures = Object.entries(best).map(([id, one]): readonly [string, BestInWorlds | null] => {
    if (one === null) return [id, null]
    const assumed = summaries.map((summary) => summary.measures[id]!)
    const inEach = found.map((points) => points.map((summary) => summary.measures[id]!))
    const differences = summaries.map((summary, index) => {
      const pairs = found.map((points) => ({ base: points[one.point]!, variant: points[index]! }))
      return spreadOver({ base: summaries[one.point]!, variant: summary }, pairs, replications, [id as MeasureId])[id]!
    })
    return [id, { ...bestInWorlds(assumed, one, inEach, replications), differences }]
  })
  return { ...worlds, measures: Object.fromEntries(measures) }
}
