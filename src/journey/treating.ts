import type { Journey } from './journey.js'
import type { Simulation } from './simulation.js'
import { Cause, moveTrust } from './trusting.js'

/** Poor and warm treatment move trust; what lies between is what one expects. */
export function feelTreatment(sim: Simulation, journey: Journey): void {
  if (journey.courtesy < sim.poorTreatment) moveTrust(sim, journey, Cause.poor_treatment)
  else if (journey.courtesy > sim.warmTreatment) moveTrust(sim, journey, Cause.warm_treatment)
}
