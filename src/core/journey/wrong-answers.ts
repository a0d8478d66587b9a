import { breakPromise } from './bot-promises.js'
import { faceDecision, remedyIsDue } from './customer.js'
import { endResolved } from './ending.js'
import type { Journey } from './journey.js'
import { feelSolved } from './moments.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import { leaveAgent } from './staffing.js'
import type { TeamDesk } from './team-desk.js'
import { grant } from './verdicts.js'

/**
 * The bot is sure of itself and wrong: the customer leaves content, and comes back. Some of these answers promise a remedy
 * that the bot had no right or no reason to promise, and the firm is bound by it (Moffatt v. Air Canada 2024).
 */
export function answersWrongly(sim: Simulation, journey: Journey): bool {
  const desk = sim.teams[journey.team]!
  if (desk.wrong === 0) return false
  const visit = visitOf(desk.model.key, journey.visits[journey.team]!)
  if (sim.streams.uniform(journey.number, Purpose.wrongAnswer, visit) >= desk.wrong) return false
  const promised = promises(sim, journey, desk, visit)
  if (promised) journey.promiser = desk.index
  sim.ledger.bots.misled(journey, promised)
  feelSolved(sim, journey)
  leaveAgent(sim, journey, 0)
  endResolved(sim, journey, 0)
  return true
}

function promises(sim: Simulation, journey: Journey, desk: TeamDesk, visit: i32): bool {
  if (journey.issue.remedy === null || journey.granted || journey.promiser >= 0) return false
  faceDecision(sim, journey)
  const powers = desk.actual
  const isWithin = journey.amount <= powers.granted && (!journey.exceptional || powers.exceptions) && !journey.unlawful
  if (isWithin && remedyIsDue(journey) && !journey.undue) return false
  return sim.streams.uniform(journey.number, Purpose.wrongPromise, visit) < sim.model.beliefs.bot_promises
}

/** The customer has come back with a bot's promise: the firm keeps it, whatever was due, or breaks it. */
export function answerForPromise(sim: Simulation, journey: Journey): void {
  if (journey.promiser < 0) return
  const kept = sim.teams[journey.promiser]!.model.bot!.kept
  if (sim.streams.uniform(journey.number, Purpose.keepsPromise, journey.resolutions) >= kept) {
    breakPromise(sim, journey)
    return
  }
  journey.promiser = -1
  const paid = journey.paid
  if (remedyIsDue(journey)) grant(sim, journey, journey.amount)
  else sim.ledger.decisions.grantedUnneeded(journey, journey.amount)
  sim.ledger.bots.promiseSettled(journey, true, journey.paid - paid)
}
