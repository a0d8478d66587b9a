import type { Journey } from './journey.js'
import type { Simulation } from './simulation.js'
import { Cause, moveTrust } from './trusting.js'

/** Poor and warm treatment move trust; what lies between is what one expects. */
export function feelTreatment(sim: Simulation, journey: Journey): void {
  const { beliefs } = sim.model
  if (journey.courtesy < beliefs['treatment.poor']) moveTrust(sim, journey, Cause.poor_treatment)
  else if (journey.courtesy > beliefs['treatment.warm']) moveTrust(sim, journey, Cause.warm_treatment)
}
