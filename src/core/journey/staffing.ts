import { EventKind } from '../engine/clock-loop.js'
import { invariant } from '../engine/invariant.js'
import { Ownership } from '../model/team-model.js'
import { startLeg } from './answering.js'
import { type Journey, State } from './journey.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import type { TeamDesk } from './team-desk.js'

/** Puts a customer through to an agent who has been taken; whoever handed over warmly is free again. */
export function connect(sim: Simulation, journey: Journey, desk: TeamDesk, agent: i32): void {
  startLeg(sim, journey, desk, agent)
  journey.calledBack = false
  if (journey.warmAgent >= 0) endWarmHandover(sim, journey)
}

/** Whoever handed over warmly leaves the line: the customer has been answered, has hung up, or the limit is reached. */
export function endWarmHandover(sim: Simulation, journey: Journey): void {
  const desk = sim.teams[journey.from]!
  const agent = journey.warmAgent
  const wrapUp = wrapUpOf(sim, journey, desk)
  const seconds = sim.now - journey.since + wrapUp
  journey.warmAgent = -1
  sim.ledger.handedOver(journey, desk.index, agent, seconds, wrapUp)
  releaseAgent(sim, desk, agent, wrapUp)
}

/** The customer leaves the agent: the leg is booked, wrap-up follows, then the next in line. */
export function leaveAgent(sim: Simulation, journey: Journey, held: f64): void {
  const desk = sim.teams[journey.team]!
  const wrapUp = wrapUpOf(sim, journey, desk)
  desk.touch(sim.now)
  desk.serving--
  if (journey.written) desk.answering--
  sim.ledger.legEnded(journey, desk.index, journey.agent, journey.legSeconds + held + wrapUp, wrapUp)
  journey.lastTeam = journey.team
  journey.lastAgent = journey.agent
  const agent = journey.agent
  journey.agent = -1
  releaseAgent(sim, desk, agent, wrapUp)
  invariant(journey.agent < 0, 'who has left an agent is with no other until the rule in hand goes on')
}

/** The agent stays on the line while the customer waits for the next team; wrap-up comes with that handover. */
export function holdWarmly(sim: Simulation, journey: Journey): void {
  const desk = sim.teams[journey.team]!
  desk.touch(sim.now)
  desk.serving--
  sim.ledger.legEnded(journey, desk.index, journey.agent, journey.legSeconds, 0)
  journey.warmAgent = journey.agent
  journey.lastTeam = journey.team
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
  sim.clock.schedule(place, sim.now + wrapUp, EventKind.completion, agent)
}

/**
 * An agent is free: goes home if the shift is over, else takes the next in line. That begins another customer's leg in the
 * middle of a rule about this one, a refusal, a transfer or an end: what the rule says of this one must not depend on it, nor
 * may it be this one who is served, which {@link serve} and {@link leaveAgent} hold to.
 */
export function freeAgent(sim: Simulation, desk: TeamDesk, agent: i32): void {
  desk.touch(sim.now)
  if (desk.servers.isDismissed(agent)) {
    desk.servers.release(agent, sim.now)
    serveWaiting(sim, desk)
    return
  }
  let next: Journey | null = null
  if (!desk.servers.overstaffed) next = desk.next(sim.now, desk.servers.busy - 1)
  if (next === null) desk.servers.release(agent, sim.now)
  else serve(sim, next, desk, agent)
}

/** Someone in line comes to an agent who has been taken. */
function serve(sim: Simulation, journey: Journey, desk: TeamDesk, agent: i32): void {
  invariant(journey.state === State.waiting, 'whom an agent takes from the line is waiting there')
  desk.leave(journey)
  connect(sim, journey, desk, agent)
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
    const next = desk.next(sim.now, desk.servers.busy)
    if (next === null || !desk.servers.hasIdle) return
    serve(sim, next, desk, desk.servers.take(sim.now, preferred(next, desk)))
  }
}

/** The agent a returning customer would rather have, under `ownership: agent`; -1 for anyone. */
export function preferred(journey: Journey, desk: TeamDesk): i32 {
  return desk.model.ownership === Ownership.agent && journey.lastTeam === desk.index ? journey.lastAgent : -1
}

function wrapUpOf(sim: Simulation, journey: Journey, desk: TeamDesk): f64 {
  const law = journey.issue.wrapUp
  if (law === null || desk.model.bot !== null) return 0
  return law.quantile(
    sim.streams.uniform(journey.number, Purpose.wrapUp, visitOf(desk.model.key, journey.visits[desk.index]!)),
  )
}
