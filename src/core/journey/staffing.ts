import { EventKind } from '../engine/clock-loop.js'
import { invariant } from '../engine/invariant.js'
import { startLeg } from './answering.js'
import { nextElsewhere, preferred } from './helping.js'
import { type Journey, State } from './journey.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import type { TeamDesk } from './team-desk.js'

/**
 * Puts a customer through to an agent who has been taken; whoever handed over warmly is free again.
 * @param desk in whose line the customer was
 * @param home the agent's team
 */
export function connect(sim: Simulation, journey: Journey, desk: TeamDesk, home: TeamDesk, agent: i32): void {
  startLeg(sim, journey, desk, home, agent)
  journey.calledBack = false
  if (journey.warmAgent >= 0) endWarmHandover(sim, journey)
}

/** Whoever handed over warmly leaves the line: the customer has been answered, has hung up, or the limit is reached. */
export function endWarmHandover(sim: Simulation, journey: Journey): void {
  const desk = sim.teams[journey.from]!
  const home = sim.teams[journey.warmHome]!
  const agent = journey.warmAgent
  const wrapUp = wrapUpOf(sim, journey, desk)
  const attached = desk.chats.isWarm(agent, journey)
    ? desk.chats.end(sim.clock, agent, journey, true)
    : sim.now - journey.since
  const seconds = attached + wrapUp
  journey.warmAgent = -1
  sim.ledger.handedOver(journey, desk.index, home.index, agent, seconds, wrapUp)
  releaseAgent(sim, home, agent, wrapUp)
}

/** The customer leaves the agent: the leg is booked, wrap-up follows, then the next in line. */
export function leaveAgent(sim: Simulation, journey: Journey, held: f64): void {
  const desk = sim.teams[journey.team]!
  const home = sim.teams[journey.home]!
  const wrapUp = wrapUpOf(sim, journey, desk)
  desk.touch(sim.now)
  desk.serving--
  if (journey.written) desk.answering--
  const attached: f64 = desk.holdsSeveral(journey)
    ? desk.chats.end(sim.clock, journey.agent, journey, false)
    : journey.legSeconds + held
  sim.ledger.legEnded(journey, desk.index, home.index, journey.agent, attached + wrapUp, wrapUp)
  journey.lastTeam = journey.team
  journey.lastHome = journey.home
  journey.lastAgent = journey.agent
  const agent = journey.agent
  journey.agent = -1
  releaseAgent(sim, home, agent, wrapUp)
  invariant(journey.agent < 0, 'who has left an agent is with no other until the rule in hand goes on')
}

/** All is said in a chat, which has taken longer than by itself: others were in hand. */
export function fallSilent(sim: Simulation, journey: Journey): void {
  sim.teams[journey.team]!.chats.fallSilent(sim.clock, journey.agent, journey)
  sim.ledger.slowed(journey, journey.team, Math.max(0, sim.now - journey.legSince - journey.legSeconds))
}

/** The agent stays on the line while the customer waits for the next team; wrap-up comes with that handover. */
export function holdWarmly(sim: Simulation, journey: Journey): void {
  const desk = sim.teams[journey.team]!
  desk.touch(sim.now)
  desk.serving--
  const attached: f64 = desk.holdsSeveral(journey)
    ? desk.chats.holdWarmly(sim.clock, journey.agent, journey)
    : journey.legSeconds
  sim.ledger.legEnded(journey, desk.index, journey.home, journey.agent, attached, 0)
  journey.warmHome = journey.home
  journey.warmAgent = journey.agent
  journey.lastTeam = journey.team
  journey.lastHome = journey.home
  journey.lastAgent = journey.agent
  journey.agent = -1
}

/** An agent has done with a customer: writes up, then serves on. */
function releaseAgent(sim: Simulation, desk: TeamDesk, agent: i32, wrapUp: f64): void {
  if (wrapUp === 0) {
    freeAgent(sim, desk, agent)
    return
  }
  let place = desk.wrapUpOf(agent)
  if (place === null) {
    place = desk.addWrapUp(agent)
    sim.clock.enter(place)
  }
  const until: f64 = desk.chats.keepsBusy(agent) ? desk.chats.write(sim.clock, agent, wrapUp) : sim.now + wrapUp
  sim.clock.schedule(place, until, EventKind.completion, agent)
}

/**
 * An agent is free: goes home if the shift is over, else takes the next in line, or in one that the team also serves. That begins another customer's leg in the
 * middle of a rule about this one, a refusal, a transfer or an end: what the rule says of this one must not depend on it, nor
 * may it be this one who is served, which {@link serve} and {@link leaveAgent} hold to.
 */
export function freeAgent(sim: Simulation, desk: TeamDesk, agent: i32): void {
  desk.touch(sim.now)
  if (desk.chats.goOn(sim.clock, agent)) {
    seatChats(sim, desk)
    return
  }
  if (desk.servers.isDismissed(agent)) {
    desk.servers.release(agent, sim.now)
    serveWaiting(sim, desk)
    return
  }
  let next: Journey | null = null
  if (!desk.servers.overstaffed) next = nextFor(sim, desk, desk.servers.busy - 1)
  if (next === null) desk.servers.release(agent, sim.now)
  else serve(sim, next, desk, agent)
  seatChats(sim, desk)
}

/** Agents in chats take more of them from the line, as long as they can. */
function seatChats(sim: Simulation, desk: TeamDesk): void {
  while (desk.chatsInLine > 0) {
    const next = desk.nextChat(sim.now)
    if (next === null) return
    const agent = amongChats(sim, next, desk)
    if (agent < 0) return
    serve(sim, next, desk, agent)
  }
}

/** An agent in chats who takes one more: the preferred, else whoever has the fewest; -1 where nobody can, or should go home. */
export function amongChats(sim: Simulation, journey: Journey, desk: TeamDesk): i32 {
  if (!desk.holdsSeveral(journey) || desk.servers.overstaffed) return -1
  const channel = sim.model.channels[journey.channel]!
  const wanted = preferred(journey, desk, desk)
  if (wanted >= 0 && desk.chats.hasRoom(wanted, channel) && !desk.servers.isDismissed(wanted)) return wanted
  return desk.chats.leastLoaded(desk.servers, channel)
}

/** Takes an agent for a customer who comes: who is idle, else one in chats for one more chat; -1 where there is none. */
export function takeAgent(sim: Simulation, journey: Journey, desk: TeamDesk): i32 {
  if (desk.servers.hasIdle) return desk.servers.take(sim.now, preferred(journey, desk, desk))
  return amongChats(sim, journey, desk)
}

/**
 * Whom a team serves next, in its own line or else in another; null where nobody is.
 * @param busy agents who are, without the one to serve
 */
function nextFor(sim: Simulation, desk: TeamDesk, busy: i32): Journey | null {
  const own = desk.next(sim.now, busy)
  return own === null ? nextElsewhere(sim, desk, busy) : own
}

/** Someone in line comes to an agent, of the same team or another, who has been taken. */
export function serve(sim: Simulation, journey: Journey, home: TeamDesk, agent: i32): void {
  invariant(journey.state === State.waiting, 'whom an agent takes from the line is waiting there')
  const place = sim.teams[journey.team]!
  place.touch(sim.now)
  place.leave(journey)
  connect(sim, journey, place, home, agent)
}

/** Changes how many of a team are on duty; those who come serve who waits. */
export function staff(sim: Simulation, desk: TeamDesk, agents: f64): void {
  desk.scheduled = agents
  fillSeats(sim, desk)
}

/** Puts as many on duty as the shift wants and the team has; those who come serve who waits. */
export function fillSeats(sim: Simulation, desk: TeamDesk): void {
  const crew = desk.crew
  desk.touch(sim.now)
  const there: f64 = crew.isOne ? Number.POSITIVE_INFINITY : ((crew.people.length - crew.vacancies) as f64)
  desk.servers.setCapacity(Math.min(desk.scheduled, there), sim.now)
  serveWaiting(sim, desk)
}

function serveWaiting(sim: Simulation, desk: TeamDesk): void {
  for (;;) {
    if (!desk.servers.hasIdle) break
    const next = nextFor(sim, desk, desk.servers.busy)
    if (next === null) break
    serve(sim, next, desk, desk.servers.take(sim.now, preferred(next, sim.teams[next.team]!, desk)))
  }
  seatChats(sim, desk)
}

function wrapUpOf(sim: Simulation, journey: Journey, desk: TeamDesk): f64 {
  const law = journey.issue.wrapUp
  if (law === null || desk.model.bot !== null) return 0
  return law.quantile(
    sim.streams.uniform(journey.number, Purpose.wrapUp, visitOf(desk.model.key, journey.visits[desk.index]!)),
  )
}
