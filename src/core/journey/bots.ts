import { JOURNEY } from '../ledger/counters.js'
import { hearCase } from './answering.js'
import { talkOn } from './asking-a-bot.js'
import { endHungUp, endLeft } from './ending.js'
import { type Journey, LegEnd } from './journey.js'
import { feel, feelLetDown, feelUnsolved } from './moments.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import { leaveAgent } from './staffing.js'
import { transfer } from './transferring.js'

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
  journey.withPeople = true
  transfer(sim, journey, next, true)
}
