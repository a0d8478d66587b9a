import { askForReview } from '../approvers.js'
import type { Journey } from '../journey.js'
import { Purpose, visitOf } from '../purposes.js'
import type { Simulation } from '../simulation.js'
import type { TeamDesk } from '../team-desk.js'
import type { Person } from './person.js'
import { Review } from './review.js'

/**
 * An agent has used discretion: now and then the manager looks at it, and criticises, thanks or says nothing. The verdict
 * belongs to the decision; when it is heard, to how busy the manager is.
 */
export function review(sim: Simulation, journey: Journey, desk: TeamDesk, person: Person): void {
  const { model, crew } = desk
  if (model.confidence === null || model.confidence.review === 0) return
  const visit = visitOf(model.key, journey.visits[desk.index]!)
  if (sim.streams.uniform(journey.number, Purpose.review, visit) >= model.confidence.review) {
    person.hear(false, false, sim.habits.lastReview)
    return
  }
  const verdict = sim.streams.uniform(journey.number, Purpose.reviewVerdict, visit)
  const { led } = model.confidence
  const criticism = verdict < 1 - led
  const thanks = !criticism && verdict < 1 - led + led * crew.recognition
  const found = new Review(person, model.reviewSeconds, criticism, thanks)
  const role = model.layers[0]
  if (model.reviewSeconds === 0 || role === undefined) found.tell(sim.habits.lastReview)
  else askForReview(sim, sim.roles[role]!, found)
}
