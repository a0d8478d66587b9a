import { pairedRatios } from '../../statistics/paired-difference.js'
import { figureOf } from '../figures.js'
import type { Coalition } from '../gap/attribution.js'
import { houseOf } from './doses.js'
import type { Houses } from './houses.js'
import type { FrontPoint } from './programme-plan.js'
import type { Scales } from './weigh.js'
import { contrastOfValues } from './worth.js'

/** Houses, and up to how many of their replications count: as many as of what is told elsewhere. */
interface Simulated {
  readonly scales: Scales
  readonly houses: Houses
  readonly most: number
  readonly confidence: number
}

/**
 * Sets by cash and trust: of which no other has both more cash and less trust lost, and how surely of which one has. A set is
 * behind where another is better in both beyond simulation noise, on the customers that both have met.
 */
export function frontOf(
  sets: readonly Coalition[],
  namesOf: (set: Coalition) => readonly string[],
  { scales, houses, most, confidence }: Simulated,
): readonly FrontPoint[] {
  const count = (set: Coalition) => Math.min(most, scales.replications(set))
  const seen = sets.map((set) => {
    const replications = count(set)
    return {
      set,
      replications,
      cash: figureOf(contrastOfValues(scales.values(set, 'cash', replications), confidence)),
      trust: scales.trustChange(set, replications),
    }
  })
  const placeOf = (one: (typeof seen)[number]): FrontPoint['place'] => {
    const ahead = seen.filter(({ cash, trust }) => {
      const [more, less] = [cash.mean! - one.cash.mean!, one.trust.mean! - trust.mean!]
      return more >= 0 && less >= 0 && more + less > 0
    })
    if (ahead.length === 0) return 'front'
    return ahead.some((other) => isAhead(other.set, one.set)) ? 'behind' : 'open'
  }
  const isAhead = (other: Coalition, set: Coalition) => {
    const shared = Math.min(count(other), count(set))
    const [a, b] = [other, set].map((each) => scales.values(each, 'cash', shared)) as [number[], number[]]
    const cash = contrastOfValues(
      a.map((value, index) => value - b[index]!),
      confidence,
    )
    const trustOf = (each: Coalition) => {
      const { numerators, denominators } = houses.of(houseOf(each)).trust
      return { numerators: numerators.slice(0, shared), denominators: denominators.slice(0, shared) }
    }
    const trust = pairedRatios(trustOf(set), trustOf(other), confidence)
    return cash.mean > cash.halfWidth && trust.mean < -trust.halfWidth
  }
  return seen
    .map((one) => ({
      measures: namesOf(one.set),
      replications: one.replications,
      cash: one.cash,
      trust_loss: one.trust,
      place: placeOf(one),
    }))
    .sort((a, b) => b.cash.mean! - a.cash.mean!)
}
