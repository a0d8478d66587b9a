import { EventKind } from '../engine/clock-loop.js'
import type { Waiter } from '../engine/waiting-line.js'
import { AtClose } from '../model/team-model.js'
import { endAbandoned, endSentAway, endTurnedAway } from './ending.js'
import { idleHelp, nextHelpAt, preferred } from './helping.js'
import { type Journey, State } from './journey.js'
import { feelUnattended } from './moments.js'
import { Purpose } from './purposes.js'
import type { Simulation } from './simulation.js'
import { amongChats, connect, endWarmHandover, serve, takeAgent } from './staffing.js'
import type { TeamDesk } from './team-desk.js'

/** A customer comes to a team: is answered at once, stands in line, or is turned or sent away. */
export function join(sim: Simulation, journey: Journey, team: i32): void {
  const desk = sim.teams[team]!
  desk.touch(sim.now)
  journey.team = team
  journey.since = sim.now
  const wait = journey.waits
  journey.waits++
  sim.ledger.waits.joined(journey, team)
  const mayServe = !journey.calledBack || desk.mayCallBack(desk.servers.busy)
  const agent: i32 = mayServe ? takeAgent(sim, journey, desk) : -1
  if (agent >= 0) {
    connect(sim, journey, desk, desk, agent)
  } else if (helpedAtOnce(sim, journey, desk)) {
    return
  } else if (journey.calledBack) {
    standInLine(sim, journey, desk)
  } else if (sendsAway(sim, desk)) {
    sendAway(sim, journey, desk)
  } else if (isFull(desk)) {
    turnAway(sim, journey, desk)
  } else if (balks(sim, journey, wait)) {
    abandon(sim, journey, desk)
  } else {
    bePatient(sim, journey, desk, wait)
    standInLine(sim, journey, desk)
  }
}

/** Whether an agent is free of those who also serve the line: then the customer is put through. */
function helpedAtOnce(sim: Simulation, journey: Journey, desk: TeamDesk): bool {
  const home = idleHelp(sim, journey, desk)
  if (home === null) return false
  home.touch(sim.now)
  connect(sim, journey, desk, home, home.servers.take(sim.now, preferred(journey, desk, home)))
  return true
}

/** How long the customer will wait at the team, and how long until another helps out. */
function bePatient(sim: Simulation, journey: Journey, desk: TeamDesk, wait: i32): void {
  let patience = sim.model.channels[journey.channel]!.patience
  if (patience === null) patience = desk.model.patience
  if (patience === null) patience = journey.segment.patience
  journey.deadline =
    patience === null
      ? Number.NaN
      : sim.now + patience.quantile(sim.streams.uniform(journey.number, Purpose.patience, wait))
  const overflow = desk.model.overflow
  journey.overflowAt = overflow === null ? Number.NaN : sim.now + overflow.after
}

/** The pending event of someone in line: an end of patience, of a warm handover, or the time to overflow or of more help. */
export function waitingLimit(sim: Simulation, journey: Journey): void {
  const desk = sim.teams[journey.team]!
  if (journey.calledBack) {
    // Who is to be called has no patience to lose, and goes nowhere else.
    getHelp(sim, journey, desk)
  } else if (sim.now >= journey.deadline) {
    leaveLine(sim, journey, desk)
    abandon(sim, journey, desk)
  } else if (sim.now >= journey.warmUntil) {
    journey.warmUntil = Number.NaN
    journey.wentCold = true
    endWarmHandover(sim, journey)
    // The freed agent may have been of this very team, and have answered.
    if (journey.state === State.waiting) scheduleLimit(sim, journey)
  } else if (sim.now >= journey.overflowAt) {
    overflow(sim, journey, desk)
  } else {
    getHelp(sim, journey, desk)
  }
}

/** Others may help out now: who is free does, who gets free will. */
function getHelp(sim: Simulation, journey: Journey, desk: TeamDesk): void {
  const home = idleHelp(sim, journey, desk)
  if (home === null) {
    scheduleLimit(sim, journey)
    return
  }
  home.touch(sim.now)
  serve(sim, journey, home, home.servers.take(sim.now, preferred(journey, desk, home)))
}

/** Sends away everyone who waits on the phone: the house closes, and this team does not serve on. */
export function sendLineAway(sim: Simulation, desk: TeamDesk): void {
  const inLine = sim.inLine
  inLine.length = 0
  let waiter: Waiter | null = desk.line.first()
  while (waiter !== null) {
    inLine.push(waiter as Journey)
    waiter = desk.line.after(waiter)
  }
  for (let i = 0; i < inLine.length; i++) {
    const journey = inLine[i]!
    // Sending one away may free an agent who answers another.
    if (journey.calledBack || journey.state !== State.waiting) continue
    leaveLine(sim, journey, desk)
    sendAway(sim, journey, desk)
  }
  inLine.length = 0
}

/** As long as the house is closed, nobody stands in the line of a team that does not serve on. */
function sendsAway(sim: Simulation, desk: TeamDesk): bool {
  return desk.model.atClose === AtClose.leave && !sim.isOpen()
}

function isFull(desk: TeamDesk): bool {
  return (desk.liveLength as f64) >= desk.model.queueLimit
}

function standInLine(sim: Simulation, journey: Journey, desk: TeamDesk): void {
  journey.state = State.waiting
  desk.stand(journey)
  scheduleLimit(sim, journey)
}

function leaveLine(sim: Simulation, journey: Journey, desk: TeamDesk): void {
  desk.touch(sim.now)
  desk.leave(journey)
}

function scheduleLimit(sim: Simulation, journey: Journey): void {
  journey.helpAt = nextHelpAt(sim, journey, sim.teams[journey.team]!)
  let next: f64 = Number.POSITIVE_INFINITY
  if (journey.helpAt < next) next = journey.helpAt
  if (!journey.calledBack) {
    if (journey.deadline < next) next = journey.deadline
    if (journey.overflowAt < next) next = journey.overflowAt
    if (journey.warmUntil < next) next = journey.warmUntil
  }
  if (next === Number.POSITIVE_INFINITY) sim.clock.cancel(journey)
  else sim.clock.schedule(journey, next, EventKind.limit, journey.number)
}

function overflow(sim: Simulation, journey: Journey, desk: TeamDesk): void {
  const to = sim.teams[desk.model.overflow!.to]!
  journey.overflowAt = Number.NaN
  const among: i32 = to.servers.hasIdle ? -1 : amongChats(sim, journey, to)
  if (!to.servers.hasIdle && among < 0 && (isFull(to) || sendsAway(sim, to))) {
    scheduleLimit(sim, journey)
    return
  }
  leaveLine(sim, journey, desk)
  to.touch(sim.now)
  sim.ledger.waits.movedOn(journey, desk.index, to.index)
  journey.team = to.index
  if (to.servers.hasIdle) connect(sim, journey, to, to, to.servers.take(sim.now))
  else if (among >= 0) connect(sim, journey, to, to, among)
  else if (!helpedAtOnce(sim, journey, to)) standInLine(sim, journey, to)
}

function balks(sim: Simulation, journey: Journey, wait: i32): bool {
  const own = sim.model.channels[journey.channel]!.balk
  const share = Number.isNaN(own) ? journey.segment.balk : own
  return share > 0 && sim.streams.uniform(journey.number, Purpose.balk, wait) < share
}

/** The customer hangs up in line. */
function abandon(sim: Simulation, journey: Journey, desk: TeamDesk): void {
  sim.ledger.waits.abandoned(journey, desk.index)
  if (journey.warmAgent >= 0) endWarmHandover(sim, journey)
  feelUnattended(sim, journey)
  endAbandoned(sim, journey)
}

function turnAway(sim: Simulation, journey: Journey, desk: TeamDesk): void {
  if (journey.warmAgent >= 0) endWarmHandover(sim, journey)
  sim.ledger.waits.turnedAway(journey, desk.index)
  feelUnattended(sim, journey)
  endTurnedAway(sim, journey)
}

/** There is no waiting any more: the house is closed. */
function sendAway(sim: Simulation, journey: Journey, desk: TeamDesk): void {
  if (journey.warmAgent >= 0) endWarmHandover(sim, journey)
  sim.ledger.waits.sentAway(journey, desk.index)
  feelUnattended(sim, journey)
  endSentAway(sim, journey)
}
