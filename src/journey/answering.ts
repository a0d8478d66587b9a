import { exp } from '../engine/arithmetic.js'
import { EventKind } from '../engine/clock-loop.js'
import { normalQuantile } from '../engine/normal-quantile.js'
import { TIME_CAUSES } from '../observations/causes.js'
import { FIRST, JOURNEY, TEAM } from '../observations/counters.js'
import { faceDecision, remedyIsDue } from './facts.js'
import { type Journey, Plan, State } from './journey.js'
import { nextByMatrix } from './next-by-matrix.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import type { TeamDesk } from './team-desk.js'
import { Cause, moveTrust } from './trusting.js'

const LEGS = JOURNEY.legs
const ANSWERED = JOURNEY.answered
const ANSWERED_WAIT = JOURNEY.answered_wait_seconds
const ANSWERED_WITHIN = JOURNEY.answered_within
const DELAYED = JOURNEY.delayed
const EXPLANATIONS = JOURNEY.explanations
const REPEATS = JOURNEY.repeat_explanations
const PROMISES = JOURNEY.promises
const BROKEN = JOURNEY.broken_promises
const QUEUE = FIRST.time + TIME_CAUSES.indexOf('queue')
const EXPLAINING = FIRST.time + TIME_CAUSES.indexOf('explaining')
const REPEATING = FIRST.time + TIME_CAUSES.indexOf('repeat_explaining')
const TALKING = FIRST.time + TIME_CAUSES.indexOf('talking')
const HANDOVER = FIRST.time + TIME_CAUSES.indexOf('hold_handover')
const CALL_BACK = FIRST.time + TIME_CAUSES.indexOf('waiting_call_back')
const T_ANSWERED = TEAM.answered
const T_DELAYED = TEAM.delayed
const T_WAIT = TEAM.wait_seconds
const T_ANSWERED_WAIT = TEAM.answered_wait_seconds
const T_WITHIN = TEAM.answered_within
const T_LEGS = TEAM.legs
const T_TALK = TEAM.talk_seconds
const T_REPEATS = TEAM.repeat_explanations

/**
 * An agent answers: the wait is booked, the leg is planned to its end, and the end goes into the calendar. The agent
 * is already taken.
 */
export function startLeg(sim: Simulation, journey: Journey, desk: TeamDesk, agent: number): void {
  const now = sim.now
  const visit = visitOf(desk.model.key, journey.visits[desk.index]!)
  journey.hassles = 0
  bookWait(sim, journey, desk, now - journey.since)
  desk.serving++
  desk.feelLoad(now, sim.loadMemory)

  const explaining = journey.plan === Plan.answer ? 0 : explain(sim, journey, desk, agent, visit)
  const talking = talk(sim, journey, desk, agent, visit, explaining)
  journey.courtesy = sim.feelings.courtesy(
    sim.feelings.meanCourtesy(desk.model.training, desk.load),
    sim.streams.uniform(journey.number, Purpose.treatment, visit),
  )
  sim.sums[journey.row + LEGS]! += 1
  sim.sums[journey.row + TALKING]! += talking
  const teamRow = sim.teamRow(journey, desk.index)
  sim.teamSums[teamRow + T_LEGS]! += 1
  sim.teamSums[teamRow + T_TALK]! += explaining + talking

  journey.team = desk.index
  journey.agent = agent
  journey.legSeconds = explaining + talking
  journey.lineSeconds += explaining + talking
  journey.contactLegs++
  journey.redialsInRow = 0
  if (journey.visits[desk.index]! < 4095) journey.visits[desk.index]! += 1
  journey.state = State.talking
  sim.listener?.happened('answered', now, journey.number, desk.index, talking)
  sim.clock.schedule(journey, now + explaining + talking, EventKind.completion, journey.number)
}

function bookWait(sim: Simulation, journey: Journey, desk: TeamDesk, waited: number): void {
  const { sums, teamSums } = sim
  const row = journey.row
  const within = waited <= sim.model.serviceLevel.within
  const teamRow = sim.teamRow(journey, desk.index)
  if (journey.calledBack) {
    sums[row + CALL_BACK]! += waited
    keepPromise(sim, journey)
    return
  }
  journey.lineSeconds += waited
  if (journey.contactLegs === 0) {
    sums[row + QUEUE]! += waited
    sums[row + ANSWERED]! += 1
    sums[row + ANSWERED_WAIT]! += waited
    if (within) sums[row + ANSWERED_WITHIN]! += 1
    if (waited > 0) sums[row + DELAYED]! += 1
    if (journey.cohort) {
      sim.durations.queue_time.add(waited)
      sim.durations.speed_of_answer.add(waited)
    }
  } else {
    sums[row + HANDOVER]! += waited
  }
  teamSums[teamRow + T_ANSWERED]! += 1
  teamSums[teamRow + T_WAIT]! += waited
  teamSums[teamRow + T_ANSWERED_WAIT]! += waited
  if (within) teamSums[teamRow + T_WITHIN]! += 1
  if (waited > 0) teamSums[teamRow + T_DELAYED]! += 1
  if (waited > sim.waitTolerance) {
    journey.hassles++
    moveTrust(sim, journey, Cause.long_wait)
  }
}

function keepPromise(sim: Simulation, journey: Journey): void {
  if (!Number.isNaN(journey.promisedBy)) {
    sim.sums[journey.row + PROMISES]! += 1
    if (sim.now > journey.promisedBy) {
      sim.sums[journey.row + BROKEN]! += 1
      moveTrust(sim, journey, Cause.broken_promise)
    }
    journey.promisedBy = Number.NaN
  }
}

/** Seconds that the customer explains to someone who lacks the context; 0 for who has it. */
function explain(sim: Simulation, journey: Journey, desk: TeamDesk, agent: number, visit: number): number {
  const law = journey.issue.explain
  if (law === null) return 0
  if (journey.explanations > 0 && contextArrives(sim, journey, desk, agent, visit)) return 0
  const seconds = law.quantile(sim.streams.uniform(journey.number, Purpose.explain, visit)) * desk.model.explainFactor
  if (journey.explanations === 0) {
    sim.sums[journey.row + EXPLANATIONS]! += 1
    sim.sums[journey.row + EXPLAINING]! += seconds
  } else {
    journey.repeatExplanations++
    journey.hassles++
    sim.sums[journey.row + REPEATS]! += 1
    sim.sums[journey.row + REPEATING]! += seconds
    sim.teamSums[sim.teamRow(journey, desk.index) + T_REPEATS]! += 1
    moveTrust(sim, journey, Cause.repeat_explanation)
  }
  journey.explanations++
  sim.listener?.happened('explained', sim.now, journey.number, desk.index, seconds)
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
  if (journey.plan === Plan.answer) return full * model.beliefs['handling.call_back_talk']
  journey.plan = planOf(sim, journey, desk)
  let seconds = journey.plan === Plan.unsolved ? full * issue.unsolvedTalk : full
  if (journey.plan === Plan.solved && issue.remedy !== null && issue.decide !== null) {
    faceDecision(sim, journey)
    if (remedyIsDue(journey)) seconds += issue.decide.quantile(streams.uniform(number, Purpose.decide, visit))
  }
  const target = desk.model.timeTarget
  if (target !== null && explaining + seconds > target.at && journey.plan === Plan.solved) {
    if (streams.uniform(number, Purpose.pressure, visit) < target.pressure) {
      const passedOn = streams.uniform(number, Purpose.pressedOn, visit) < model.beliefs['handling.pressure_pass_on']
      const canPass = journey.chainAt + 1 < issue.chain.length
      journey.plan = passedOn && canPass ? Plan.pressedOn : Plan.pressedClosed
      seconds = Math.max(0, target.at - explaining)
    }
  }
  return seconds
}

function planOf(sim: Simulation, journey: Journey, desk: TeamDesk): Plan {
  if (journey.target >= 0) return Plan.unsolved
  if (journey.issue.matrix !== null) {
    journey.next = journey.withOwner ? -1 : nextByMatrix(sim, journey, desk.index)
    return journey.next < 0 ? Plan.solved : Plan.routed
  }
  const share = journey.issue.solves[desk.index]!
  if (share === 1) return Plan.solved
  const u = sim.streams.uniform(journey.number, Purpose.solves, visitOf(desk.model.key, 0))
  return u < share ? Plan.solved : Plan.unsolved
}

/** Agents differ: lognormal around a mean of 1. */
function speedOf(sim: Simulation, desk: TeamDesk, agent: number): number {
  const sd = desk.model.spread
  if (sd === 0) return 1
  let speed = desk.speeds[agent]
  if (speed === undefined) {
    const u = sim.streams.uniform(desk.model.key, Purpose.agentSpeed, agent)
    speed = exp(sd * normalQuantile(u) - (sd * sd) / 2)
    desk.speeds[agent] = speed
  }
  return speed
}
