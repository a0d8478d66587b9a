import { DAY } from '../kernel/units.js'
import type { Simulation } from './simulation.js'

/**
 * The moment a delay from now.
 * @param amount seconds, or business days; where nothing ever closes every day is one
 */
export function later(sim: Simulation, amount: number, businessDays: boolean): number {
  if (!businessDays) return sim.now + amount
  const { opening } = sim.model
  return opening === null ? sim.now + amount * DAY : opening.addBusinessDays(sim.now, amount)
}
