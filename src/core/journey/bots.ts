import { EventKind } from '../engine/clock-loop.js'
import { JOURNEY } from '../ledger/counters.js'
import { hearCase } from './answering.js'
import { faceDecision, remedyIsDue } from './customer.js'
import { endHungUp, endLeft, endResolved } from './ending.js'
import { type Journey, LegEnd } from './journey.js'
import { feel, feelLetDown, feelSolved, feelUnsolved } from './moments.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import { leaveAgent } from './staffing.js'
import type { TeamDesk } from './team-desk.js'
import { transfer } from './transferring.js'
import { grant } from './verdicts.js'

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

/** A person is asked for, by the customer or by a bot that may not decide: on to one, at last; or there is none. */
export function seekPerson(sim: Simulation, journey: Journey): void {
  if (journey.legEnd === LegEnd.handOver) sim.ledger.bots.wanted(journey)
  else if (journey.tries === 0) sim.ledger.bots.asked(journey)
  const next = nextPerson(sim, journey)
  if (next < 0) denyPerson(sim, journey)
  else if (!talksOn(sim, journey)) toPerson(sim, journey, next)
}

/** The next team of people that the case may go to; -1 where there is none. */
export function nextPerson(sim: Simulation, journey: Journey): i32 {
  const teams = sim.model.teams
  const issue = journey.issue
  const matrix = issue.matrix
  if (matrix !== null) {
    const row = matrix[journey.team]!
    for (let i = 0; i < row.length; i++) if (teams[row[i]!.team]!.bot === null) return row[i]!.team
    return -1
  }
  for (let place = journey.chainAt + 1; place < issue.chain.length; place++) {
    if (teams[issue.chain[place]!]!.bot === null) return issue.chain[place]!
  }
  return -1
}

/** A bot that hides the exit talks on instead of handing over: a hurt each time, and some hang up. */
export function talksOn(sim: Simulation, journey: Journey): bool {
  const bot = sim.teams[journey.team]!.model.bot
  if (bot === null || journey.target >= 0) return false
  sim.ledger.bots.wanted(journey)
  if ((journey.tries as f64) >= bot.hides || nextPerson(sim, journey) < 0) return false
  const beliefs = sim.model.beliefs
  keepFromPerson(sim, journey)
  const attempt = visitOf(journey.contacts, journey.tries)
  if (sim.streams.uniform(journey.number, Purpose.hangsUpOnBot, attempt) < beliefs.bot_hangs_up) {
    feelLetDown(sim, journey)
    leaveAgent(sim, journey, 0)
    endHungUp(sim, journey)
  } else {
    talkOn(sim, journey, 0, beliefs.bot_asking)
  }
  return true
}

/** The leg with a bot goes on for so many seconds. */
export function talkOn(sim: Simulation, journey: Journey, explaining: f64, talking: f64): void {
  journey.tries++
  journey.legSeconds += explaining + talking
  sim.ledger.bots.talkedOn(journey, explaining, talking)
  sim.clock.schedule(journey, sim.now + explaining + talking, EventKind.completion, journey.number)
}

/** There is nobody to hand over to: some leave, the others put up with the bot. */
function denyPerson(sim: Simulation, journey: Journey): void {
  keepFromPerson(sim, journey)
  const share = journey.segment.leavesBots
  if (share > 0 && sim.streams.uniform(journey.number, Purpose.leavesBot, 0) < share) {
    feelLetDown(sim, journey)
    leaveAgent(sim, journey, 0)
    endLeft(sim, journey)
    return
  }
  journey.denied = true
  hearCase(sim, journey)
}

function keepFromPerson(sim: Simulation, journey: Journey): void {
  sim.ledger.bots.keptFromPerson(journey)
  feel(sim, journey, JOURNEY.trust_kept_from_person)
}

function toPerson(sim: Simulation, journey: Journey, next: i32): void {
  if (journey.legEnd === LegEnd.handOver) feelUnsolved(sim, journey)
  const place = journey.issue.chain.indexOf(next)
  if (place > journey.chainAt) journey.chainAt = place
  transfer(sim, journey, next, true)
}

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

/** What was promised is not to be had, now or ever. */
export function breakPromise(sim: Simulation, journey: Journey): void {
  if (journey.promiser < 0) return
  journey.promiser = -1
  sim.ledger.bots.promiseSettled(journey, false, 0)
  feel(sim, journey, JOURNEY.trust_broken_promise)
}
