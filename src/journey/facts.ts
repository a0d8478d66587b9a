import type { Journey } from './journey.js'
import { Purpose } from './purposes.js'
import type { Simulation } from './simulation.js'

/**
 * Draws what there is to decide: whether a remedy is needed, how much is due, what is novel, exceptional or illegal.
 * Facts of the customer: once known, they stay.
 */
export function faceDecision(sim: Simulation, journey: Journey): void {
  if (journey.faced) return
  journey.faced = true
  const remedy = journey.issue.remedy
  if (remedy === null) {
    journey.needsRemedy = false
    return
  }
  const { streams } = sim
  const { number } = journey
  journey.needsRemedy = remedy.needed === 1 || streams.uniform(number, Purpose.remedyNeeded, 0) < remedy.needed
  journey.amount = remedy.amount.quantile(streams.uniform(number, Purpose.amount, 0))
  journey.novel = remedy.novel > 0 && streams.uniform(number, Purpose.novel, 0) < remedy.novel
  const u = remedy.exception > 0 ? streams.uniform(number, Purpose.exception, 0) : 1
  journey.exceptional = u < remedy.exception
  journey.legal = u < remedy.legal
}

/** Whether the customer needs a remedy and has not got it yet; call after {@link faceDecision}. */
export function remedyIsDue(journey: Journey): boolean {
  return journey.needsRemedy && !journey.granted
}
