import { EventKind } from '../engine/clock-loop.js'
import { type Journey, LegEnd } from './journey.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import type { TeamDesk } from './team-desk.js'

/** Whether a leg with a bot begins and ends with the customer asking for a person, which is a taste: the same each time. */
export function asksForPerson(sim: Simulation, journey: Journey, desk: TeamDesk): bool {
  if (desk.model.bot === null || journey.legEnd === LegEnd.tellAnswer || journey.target >= 0 || journey.denied)
    return false
  const share = journey.segment.prefersPeople
  if (share === 0 || sim.streams.uniform(journey.number, Purpose.prefersPeople, 0) >= share) return false
  journey.legEnd = LegEnd.askForPerson
  journey.explaining = 0
  return true
}

/** Which of a customer's tries with a bot its luck is that of: some cases it treats as it did before, others anew each time. */
export function tryOf(sim: Simulation, journey: Journey, desk: TeamDesk): i32 {
  const visits = journey.visits[desk.index]!
  if (desk.model.bot === null || visits === 0) return 0
  const u = sim.streams.uniform(journey.number, Purpose.steadyBot, visitOf(desk.model.key, 0))
  return u < sim.model.beliefs.bot_steady ? 0 : visits
}

/** The leg with a bot goes on for so many seconds. */
export function talkOn(sim: Simulation, journey: Journey, explaining: f64, talking: f64): void {
  journey.tries++
  journey.legSeconds += explaining + talking
  sim.ledger.bots.talkedOn(journey, explaining, talking)
  sim.clock.schedule(journey, sim.now + explaining + talking, EventKind.completion, journey.number)
}
