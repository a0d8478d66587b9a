import { exp, log } from '../engine/arithmetic.js'
import { EventKind } from '../engine/clock-loop.js'
import { normalQuantile } from '../engine/normal-quantile.js'
import { JOURNEY } from '../ledger/counters.js'
import { suspect } from './claims.js'
import { faceDecision, remedyIsDue } from './customer.js'
import { type Journey, LegEnd, State } from './journey.js'
import { bySkill } from './people/crew.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import type { TeamDesk } from './team-desk.js'
import { moveTrust } from './trusting.js'

/**
 * An agent answers: the wait is booked, the leg is planned to its end, and the end goes into the calendar. The agent
 * is already taken.
 */
export function startLeg(sim: Simulation, journey: Journey, desk: TeamDesk, agent: number): void {
  const now = sim.now
  const visit = visitOf(desk.model.key, journey.visits[desk.index]!)
  // Being handed over is a hassle of the leg that it leads to.
  journey.hassles = journey.from >= 0 ? 1 : 0
  endWait(sim, journey, desk)
  desk.serving++
  desk.feelLoad(now, sim.loadMemory)

  const explaining = journey.legEnd === LegEnd.tellAnswer ? 0 : explain(sim, journey, desk, agent, visit)
  const talking = talk(sim, journey, desk, agent, visit, explaining)
  const { skill, morale } = desk.crew.of(agent)
  journey.courtesy = sim.feelings.courtesy(
    sim.feelings.meanCourtesy(skill, morale, desk.load) - desk.model.courtesyMissing,
    sim.streams.uniform(journey.number, Purpose.treatment, visit),
  )
  sim.ledger.answered(journey, desk.index, agent, explaining, talking)

  journey.team = desk.index
  journey.agent = agent
  journey.legSeconds = explaining + talking
  journey.contactLegs++
  if (journey.visits[desk.index]! < 4095) journey.visits[desk.index]! += 1
  journey.state = State.talking
  sim.clock.schedule(journey, now + explaining + talking, EventKind.completion, journey.number)
}

function endWait(sim: Simulation, journey: Journey, desk: TeamDesk): void {
  if (journey.calledBack) {
    sim.ledger.calledBack(journey)
    keepPromise(sim, journey)
    feelWaitForAnswer(sim, journey)
    return
  }
  sim.ledger.waits.answered(journey, desk.index)
  if (sim.now - journey.since > sim.waitTolerance) {
    journey.hassles++
    moveTrust(sim, journey, JOURNEY.trust_long_wait)
  }
}

function keepPromise(sim: Simulation, journey: Journey): void {
  if (!Number.isNaN(journey.promisedBy)) {
    const broken = sim.now > journey.promisedBy
    sim.ledger.promiseDue(journey, broken)
    if (broken) moveTrust(sim, journey, JOURNEY.trust_broken_promise)
    journey.promisedBy = Number.NaN
  }
}

/** Being left to wait costs care slowly: once per doubling of what is still taken as prompt, promised or not. */
function feelWaitForAnswer(sim: Simulation, journey: Journey): void {
  const waited = sim.now - journey.callDueSince
  journey.callDueSince = Number.NaN
  if (waited <= sim.answerTolerance) return
  journey.hassles++
  moveTrust(sim, journey, JOURNEY.trust_waiting_for_answer, log(waited / sim.answerTolerance) / Math.LN2)
}

/** Seconds that the customer explains to someone who lacks the context; 0 for who has it. */
function explain(sim: Simulation, journey: Journey, desk: TeamDesk, agent: number, visit: number): number {
  const law = journey.issue.explain
  if (law === null) return 0
  if (journey.explanations > 0 && contextArrives(sim, journey, desk, agent, visit)) return 0
  const seconds = law.quantile(sim.streams.uniform(journey.number, Purpose.explain, visit)) * desk.model.explainFactor
  sim.ledger.explained(journey, desk.index, seconds)
  if (journey.explanations > 0) {
    journey.repeatExplanations++
    journey.hassles++
    // A minute is a nuisance, a quarter of an hour more than that, but not fifteen times.
    moveTrust(sim, journey, JOURNEY.trust_repeat_explanation, Math.sqrt(seconds / sim.longExplanation))
  }
  journey.explanations++
  return seconds
}

function contextArrives(sim: Simulation, journey: Journey, desk: TeamDesk, agent: number, visit: number): boolean {
  if (journey.lastTeam === desk.index && journey.lastAgent === agent) return true
  const share =
    journey.from >= 0
      ? journey.wentCold
        ? 0
        : sim.model.teams[journey.from]!.transfer.context[desk.index]!
      : desk.model.history
  return share === 1 || sim.streams.uniform(journey.number, Purpose.context, visit) < share
}

/** Seconds of talk, and with them the plan: what the end of the leg will bring. */
function talk(
  sim: Simulation,
  journey: Journey,
  desk: TeamDesk,
  agent: number,
  visit: number,
  explaining: number,
): number {
  const { issue, number } = journey
  const { streams, model } = sim
  const full =
    issue.talk[desk.index]!.quantile(streams.uniform(number, Purpose.talk, visit)) *
    desk.model.talkFactor *
    speedOf(sim, desk, agent)
  if (journey.legEnd === LegEnd.tellAnswer) return full * model.beliefs['handling.call_back_talk']
  journey.legEnd = legEndOf(sim, journey, desk, agent)
  let seconds = journey.legEnd === LegEnd.passOn ? full * issue.unsolvedTalk : full
  if (journey.legEnd === LegEnd.settle && issue.remedy !== null && (issue.decide !== null || issue.claims !== null)) {
    faceDecision(sim, journey)
    if (remedyIsDue(journey)) {
      if (issue.decide !== null) seconds += issue.decide.quantile(streams.uniform(number, Purpose.decide, visit))
      seconds += suspect(sim, journey, desk)
    }
  }
  const target = desk.model.timeTarget
  if (target !== null && explaining + seconds > target.at && journey.legEnd === LegEnd.settle) {
    if (streams.uniform(number, Purpose.pressure, visit) < target.pressure) {
      const passedOn = streams.uniform(number, Purpose.pressedOn, visit) < model.beliefs['handling.pressure_pass_on']
      const canPass = journey.chainAt + 1 < issue.chain.length
      journey.legEnd = passedOn && canPass ? LegEnd.passOnInHaste : LegEnd.settleInHaste
      seconds = Math.max(0, target.at - explaining)
    }
  }
  return seconds
}

function legEndOf(sim: Simulation, journey: Journey, desk: TeamDesk, agent: number): LegEnd {
  if (journey.target >= 0) return LegEnd.passOn
  if (journey.issue.matrix !== null) {
    journey.next = journey.withOwner ? -1 : nextByMatrix(sim, journey, desk.index)
    return journey.next < 0 ? LegEnd.settle : LegEnd.route
  }
  const { solvable } = journey.issue
  if (solvable === null) return LegEnd.settle
  const share = bySkill(solvable[desk.index]!, desk.crew.of(agent).skill, sim.model.beliefs['handling.training_solve'])
  if (share === 1) return LegEnd.settle
  const u = sim.streams.uniform(journey.number, Purpose.solves, visitOf(desk.model.key, 0))
  return u < share ? LegEnd.settle : LegEnd.passOn
}

/** Agents differ: lognormal around a mean of 1. */
function speedOf(sim: Simulation, desk: TeamDesk, agent: number): number {
  const sd = desk.model.spread
  if (sd === 0) return 1
  // Of a team without limit, every agent is a person of one's own in this.
  const number = desk.model.staffing.unlimited ? agent : desk.crew.of(agent).number
  let speed = desk.speeds[number]
  if (speed === undefined) {
    const u = sim.streams.uniform(desk.model.key, Purpose.agentSpeed, number)
    speed = exp(sd * normalQuantile(u) - (sd * sd) / 2)
    desk.speeds[number] = speed
  }
  return speed
}

/** The next team by the routing matrix, drawn afresh at the start of each leg; -1 where the case stays and is solved. */
function nextByMatrix(sim: Simulation, journey: Journey, team: number): number {
  const row = journey.issue.matrix![team]!
  if (row.length === 0) return -1
  const leg = (journey.contacts << 12) | ((journey.contactLegs + 1) & 4095)
  const u = sim.streams.uniform(journey.number, Purpose.route, leg)
  return row.find(({ upTo }) => u < upTo)?.team ?? -1
}
