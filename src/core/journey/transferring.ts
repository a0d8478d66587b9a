import { TransferMode } from '../model/team-model.js'
import { awaitAnswer, changeChannel, channelWith } from './channel-of.js'
import { endUnhelped } from './ending.js'
import type { Journey } from './journey.js'
import { feelLetDown, feelTransfer, feelUnsolved } from './moments.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import { holdWarmly, leaveAgent } from './staffing.js'
import { join } from './waiting.js'

/** The agent could not solve the case: on along the chain, or back from a misroute, or nobody is left. */
export function passOn(sim: Simulation, journey: Journey): void {
  const intended = journey.target
  const chain = journey.issue.chain
  if (intended < 0 && journey.chainAt + 1 >= chain.length) {
    feelLetDown(sim, journey)
    leaveAgent(sim, journey, 0)
    endUnhelped(sim, journey)
    return
  }
  const next = intended >= 0 ? intended : chain[journey.chainAt + 1]!
  feelUnsolved(sim, journey)
  if (intended < 0) journey.chainAt++
  transfer(sim, journey, next, intended < 0)
}

/**
 * Hands the customer over: cold, warm or by call back, as the team does.
 * @param mayMisroute false for who has been misrouted already: the wrong team knows where the case belongs
 */
export function transfer(sim: Simulation, journey: Journey, to: i32, mayMisroute: bool): void {
  const from = journey.team
  const next = mayMisroute ? misrouted(sim, journey, from, to) : to
  journey.target = next === to ? -1 : to
  journey.transfers++
  sim.ledger.transferred(journey, from, next, next !== to)
  feelTransfer(sim, journey, next !== to)

  journey.wentCold = false
  handOver(sim, journey, from, channelWith(sim, journey, next))
  journey.from = from
  join(sim, journey, next)
}

/**
 * What becomes of the customer and the agent, by mode; then the customer joins the next line. Nobody stays where either side
 * writes.
 * @param channel by which the case goes on
 */
function handOver(sim: Simulation, journey: Journey, from: i32, channel: i32): void {
  const way = sim.model.teams[from]!.transfer
  if (way.mode === TransferMode.warm && !journey.written && !sim.model.channels[channel]!.written) {
    holdWarmly(sim, journey)
    journey.warmUntil = sim.now + way.warmLimit
  } else {
    leaveAgent(sim, journey, 0)
    journey.warmUntil = Number.NaN
    if (way.mode === TransferMode.call_back || journey.written) awaitAnswer(sim, journey)
  }
  if (channel !== journey.channel) changeChannel(sim, journey, channel)
}

/** The team that the customer ends up with: now and then a wrong one, if there is one. */
function misrouted(sim: Simulation, journey: Journey, from: i32, to: i32): i32 {
  const team = sim.model.teams[from]!
  const share = team.transfer.misroute[to]!
  if (share === 0) return to
  const visit = visitOf(team.key, journey.visits[from]!)
  if (sim.streams.uniform(journey.number, Purpose.misroute, visit) >= share) return to
  return wrongTeam(sim, journey, from, to, visit)
}

/**
 * One of the teams that a case can be sent to by mistake: those outside its chain, else those it has no business with now.
 * @returns `to` where there is none
 */
function wrongTeam(sim: Simulation, journey: Journey, from: i32, to: i32, visit: i32): i32 {
  const chain = journey.issue.chain
  const last = sim.teams.length - 1
  const others = last + 1 - rightUpTo(last, from, to, null)
  if (others === 0) return to
  const outside = last + 1 - rightUpTo(last, from, to, chain)
  const wrong = outside > 0 ? outside : others
  const u = sim.streams.uniform(journey.number, Purpose.wrongTeam, visit)
  const nth = Math.floor(u * (wrong as f64)) as i32
  // The nth that is wrong is so many places on as there are right ones up to it: found from below.
  const right = outside > 0 ? chain : null
  let team = nth
  let place = nth + rightUpTo(team, from, to, right)
  while (place !== team) {
    team = place
    place = nth + rightUpTo(team, from, to, right)
  }
  return team
}

/** How many of the teams up to that one a case is not sent to by mistake: those two, and the chain's, where it is given. */
function rightUpTo(most: i32, from: i32, to: i32, chain: Array<i32> | null): i32 {
  let count = 0
  if (from <= most) count++
  if (to <= most && to !== from) count++
  if (chain === null) return count
  for (let i = 0; i < chain.length; i++) {
    const team = chain[i]!
    if (team <= most && team !== from && team !== to && chain.indexOf(team) === i) count++
  }
  return count
}
