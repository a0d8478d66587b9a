import { askForReview } from './approvers.js'
import type { Journey } from './journey.js'
import type { Person } from './people/crew.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import type { TeamDesk } from './team-desk.js'

/**
 * An agent has used discretion: now and then the manager looks at it, and criticises, thanks or says nothing. The verdict
 * belongs to the decision; when it is heard, to how busy the manager is.
 */
export function review(sim: Simulation, journey: Journey, desk: TeamDesk, person: Person): void {
  const team = desk.model
  const confidence = team.confidence
  if (confidence === null || confidence.review === 0) return
  const visit = visitOf(team.key, journey.visits[desk.index]!)
  if (sim.streams.uniform(journey.number, Purpose.review, visit) >= confidence.review) {
    person.hear(false, false, sim.habits.lastReview)
    return
  }
  const verdict = sim.streams.uniform(journey.number, Purpose.reviewVerdict, visit)
  const led = confidence.led
  const criticism = verdict < 1 - led
  const thanks = !criticism && verdict < 1 - led + led * desk.crew.recognition
  if (team.reviewSeconds === 0 || team.layers.length === 0) {
    person.hear(criticism, thanks, sim.habits.lastReview)
    return
  }
  const role = sim.roles[team.layers[0]!]!
  askForReview(sim, role, role.newReview(person, team.reviewSeconds, criticism, thanks))
}
