import type { MeasureId } from '../measures/catalogue.js'
import { differenceOf } from './compare-summaries.js'
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
export interface Worlds {
  readonly worlds: number
  /** In each world. */
  readonly replications: number
  /** Behavioural parameters that were drawn. */
  readonly drawn: number
  /** By label of the variant, then by measure. */
  readonly differences: Readonly<Record<string, Readonly<Record<string, WorldSpread>>>>
}

/** A pair of designs in one world. */
export interface WorldPair {
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
      const luck = difference(firstOf(before, replications), firstOf(after, replications)) - difference(before, after)
      const found = pairs
        .map(({ base, variant }) => difference(base.measures[id]!, variant.measures[id]!) - luck)
        .filter((value) => !Number.isNaN(value))
      return [id, spread(found, before.better)]
    }),
  )
}

function difference(base: MeasureSummary, variant: MeasureSummary): number {
  return differenceOf(base, variant, 0.95).mean
}

/** The same measure over the first replications alone. */
function firstOf(measure: MeasureSummary, count: number): MeasureSummary {
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
  const sorted = [...found].sort((a, b) => a - b)
  const above = found.filter((value) => value > 0).length
  const below = found.filter((value) => value < 0).length
  const cut = Math.floor(TAIL * found.length)
  return {
    worlds: found.length,
    better: better === null ? null : better === 'higher' ? above : below,
    worse: better === null ? null : better === 'higher' ? below : above,
    low: sorted[cut] ?? null,
    high: sorted[found.length - 1 - cut] ?? null,
  }
}
