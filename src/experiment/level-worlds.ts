import { meanWithHalfWidth } from '../statistics/interval.js'
import { ratioOfMeans } from '../statistics/ratio-of-means.js'
import type { Design } from './design.js'
import type { LevelSpread, LevelWorlds } from './in-worlds.js'
import type { Simulate } from './simulate.js'
import type { MeasureSummary, Summary } from './summary.js'
import { firstOf, middleOf, type Possible, summariesInWorlds } from './worlds.js'

/**
 * A measure in each of many worlds, of few replications each: what chance did to the first ones is known from the main
 * experiment, and taken off. It stays on the side of 0, and a share below 1, on which all of these are.
 * @param assumed as it stands, with all replications
 * @param found the same in each world, with so many
 */
export function levelSpread(
  assumed: MeasureSummary,
  found: readonly MeasureSummary[],
  replications: number,
): LevelSpread {
  const luck = levelOf(firstOf(assumed, replications)) - levelOf(assumed)
  const least = [assumed, ...found].every(({ mean }) => mean === null || mean >= 0) ? 0 : Number.NEGATIVE_INFINITY
  const most = assumed.unit === 'share' && (assumed.mean ?? 0) <= 1 ? 1 : Number.POSITIVE_INFINITY
  const levels = found
    .map((measure) => levelOf(measure) - luck)
    .filter((level) => !Number.isNaN(level))
    .map((level) => Math.min(most, Math.max(least, level)))
  return { worlds: levels.length, ...middleOf(levels) }
}

/** The mean, by as many replications as are there; NaN where it is not known. */
function levelOf({ mean, numerators, denominators, replications }: MeasureSummary): number {
  if (mean === null) return Number.NaN
  if (numerators && denominators) return ratioOfMeans(numerators, denominators, 0.95).mean
  return meanWithHalfWidth(
    replications.map((value) => value ?? Number.NaN),
    0.95,
  ).mean
}

/** Simulates a design again in many worlds, and says between what its measures lie. @param summary of the design as it stands */
export async function simulateLevels(
  possible: Possible,
  design: Design,
  summary: Summary,
  simulate: Simulate,
): Promise<LevelWorlds> {
  const { found, ...worlds } = await summariesInWorlds(possible, [design], summary.replications, simulate)
  const measures = Object.entries(summary.measures).map(([id, measure]) => {
    const inEach = found.map(([one]) => one!.measures[id]!)
    return [id, levelSpread(measure, inEach, worlds.replications)]
  })
  return { ...worlds, measures: Object.fromEntries(measures) }
}
