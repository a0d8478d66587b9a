import { courage } from './gates.js'
import type { Journey } from './journey.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'

/** Now and then whoever has solved a case goes beyond what is due, where the limit allows it and the agent dares to. */
export function delight(sim: Simulation, journey: Journey): void {
  const wanted = sim.model.culture.delight
  if (wanted === null || journey.undue) return
  const { actual, model, crew } = sim.teams[journey.team]!
  if (wanted.cost > actual.granted) return
  const { logConfidence } = crew.of(journey.agent)
  const dares = courage(actual, logConfidence, wanted.cost, sim.model.beliefs['deciding.courage_exponent'])
  const visit = visitOf(model.key, journey.visits[journey.team]!)
  if (sim.streams.uniform(journey.number, Purpose.delight, visit) >= wanted.share * dares) return
  journey.delighted = true
  sim.ledger.gestured(journey, wanted.cost)
}
