import { power } from '../../core/engine/arithmetic.js'
import { type Coalition, NOBODY, only } from '../gap/attribution.js'
import { type MeasureCost, WEEKS_A_YEAR } from './costs.js'

/** A week of the years that a plan looks at, or what is left of one at their end. */
export interface PlanWeek {
  /** In weeks, from the beginning. */
  readonly from: number
  readonly length: number
}

export function weeksOf(years: number): readonly PlanWeek[] {
  const all = years * WEEKS_A_YEAR
  return Array.from({ length: Math.ceil(all) }, (_, from) => ({ from, length: Math.min(1, all - from) }))
}

/** How far a measure works at a moment, from 0 to 1: it grows in step with time, and fades by halves. */
export function doseAt({ starts, ramp, fades }: MeasureCost, week: number): number {
  const since = week - starts
  if (since < 0) return 0
  if (since < ramp) return since / ramp
  return fades === null ? 1 : power(0.5, (since - ramp) / fades)
}

/** A house that was simulated: a set of measures, or one of them half way with what it needs. */
export type HouseKey = `${number}` | `half ${number}`

export function houseOf(set: Coalition): HouseKey {
  return `${set}`
}

export function halfOf(index: number): HouseKey {
  return `half ${index}`
}

/** By house: how much of a week is as there; today’s is what is left. */
export type Mixture = ReadonlyMap<HouseKey, number>

/**
 * What a week looks like in which measures are under way. With doses d_1 >= d_2 >= ... the share d_k - d_(k+1) of it is as
 * in the house with the first k measures, so that whoever is reached by the later is reached by the earlier ones (straight
 * between none and all of each). Where a house was simulated with a measure half way, the way to it is bent there: by
 * (1 - |2d - 1|) of how far that house is from the middle of the straight line.
 * @param order of the measures, those first that others need
 * @param doses by measure
 * @param needs by measure: itself with all that it needs
 * @param halves measures whose house half way is simulated
 */
export function mixtureOf(
  order: readonly number[],
  doses: readonly number[],
  needs: readonly Coalition[],
  halves: ReadonlySet<number>,
): Mixture {
  const mixture = new Map<HouseKey, number>()
  const add = (house: HouseKey, weight: number) => {
    if (weight !== 0) mixture.set(house, (mixture.get(house) ?? 0) + weight)
  }
  const capped = new Map<number, number>()
  for (const index of order) {
    const needed = order.filter((other) => other !== index && (needs[index]! & only(other)) !== 0)
    capped.set(index, Math.min(doses[index]!, ...needed.map((other) => capped.get(other)!)))
  }
  const byDose = [...order].sort((a, b) => capped.get(b)! - capped.get(a)!)
  let set: Coalition = NOBODY
  for (const [place, index] of byDose.entries()) {
    set |= only(index)
    add(houseOf(set), capped.get(index)! - (capped.get(byDose[place + 1] ?? -1) ?? 0))
  }
  for (const index of order) {
    if (!halves.has(index)) continue
    const bend = 1 - Math.abs(2 * capped.get(index)! - 1)
    add(halfOf(index), bend)
    add(houseOf(needs[index]!), -bend / 2)
    add(houseOf(needs[index]! & ~only(index)), -bend / 2)
  }
  mixture.delete(houseOf(NOBODY))
  return mixture
}

/** Every week of a programme, as a mixture of houses, by what it does in the middle of the week. */
export function courseOfMeasures(
  order: readonly number[],
  costs: readonly MeasureCost[],
  needs: readonly Coalition[],
  halves: ReadonlySet<number>,
  weeks: readonly PlanWeek[],
): readonly Mixture[] {
  return weeks.map(({ from, length }) => {
    const doses = costs.map((cost) => doseAt(cost, from + length / 2))
    return mixtureOf(order, doses, needs, halves)
  })
}
