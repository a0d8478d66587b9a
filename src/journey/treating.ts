import { JOURNEY } from '../ledger/counters.js'
import type { Journey } from './journey.js'
import type { Simulation } from './simulation.js'
import { moveTrust } from './trusting.js'

/** Poor and warm treatment move trust; what lies between is what one expects. */
export function feelTreatment(sim: Simulation, journey: Journey): void {
  if (journey.courtesy < sim.poorTreatment) moveTrust(sim, journey, JOURNEY.trust_poor_treatment)
  else if (journey.courtesy > sim.warmTreatment) moveTrust(sim, journey, JOURNEY.trust_warm_treatment)
}
