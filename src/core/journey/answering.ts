import { exp } from '../engine/arithmetic.js'
import { EventKind } from '../engine/clock-loop.js'
import { normalQuantile } from '../engine/normal-quantile.js'
import { asksForPerson, talkOn, tryOf } from './asking-a-bot.js'
import { keepPromise } from './channel-of.js'
import { suspect } from './claims.js'
import { faceDecision, remedyIsDue } from './customer.js'
import { type Journey, LegEnd, State } from './journey.js'
import { beginLeg, beTreated, feelLoad, feelRepeat, feelWait, feelWaitForAnswer } from './moments.js'
import { bySkill } from './people/crew.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import type { TeamDesk } from './team-desk.js'

/**
 * An agent answers: the wait is booked, the leg is planned to its end, and the end goes into the calendar. The agent
 * is already taken.
 * @param desk in whose line the customer was
 * @param home the agent's team
 */
export function startLeg(sim: Simulation, journey: Journey, desk: TeamDesk, home: TeamDesk, agent: i32): void {
  const now = sim.now
  const team = desk.index
  const visit = visitOf(desk.model.key, journey.visits[team]!)
  // Being handed over is a hassle of the leg that it leads to.
  beginLeg(sim, journey, journey.from >= 0)
  endWait(sim, journey, desk)
  desk.serving++
  if (journey.written) desk.answering++
  feelLoad(sim, home.index, home.busyShare())

  const talking = asksForPerson(sim, journey, desk)
    ? sim.model.beliefs.bot_asking
    : hear(sim, journey, desk, home, agent, visit)
  const explaining = journey.explaining
  const person = home.crew.of(agent)
  const u = sim.streams.uniform(journey.number, Purpose.treatment, visit)
  beTreated(sim, journey, home.index, person.skill, person.morale, u)
  sim.ledger.answered(journey, team, home.index, agent, explaining, talking)

  journey.team = team
  journey.home = home.index
  journey.agent = agent
  journey.legSeconds = explaining + talking
  journey.tries = 0
  journey.contactLegs++
  journey.visit(team)
  journey.state = State.talking
  journey.legSince = now
  if (desk.holdsSeveral(journey)) {
    desk.chats.begin(sim.clock, agent, journey, sim.model.channels[journey.channel]!, explaining + talking)
  } else {
    sim.clock.schedule(journey, now + explaining + talking, EventKind.completion, journey.number)
  }
}

/**
 * The case is told, or read, and talked about.
 * @returns seconds of talk, after those that explaining takes
 */
function hear(sim: Simulation, journey: Journey, desk: TeamDesk, home: TeamDesk, agent: i32, visit: i32): f64 {
  let explaining: f64 = 0
  let reading: f64 = 0
  if (journey.legEnd !== LegEnd.tellAnswer && journey.issue.explain !== null) {
    if (journey.explanations > 0 && contextArrives(sim, journey, desk, home, agent, visit)) {
      reading = explanation(sim, journey, home, visit) * sim.model.channels[journey.channel]!.readAgain
    } else {
      explaining = explain(sim, journey, desk, home, visit)
    }
  }
  journey.explaining = explaining
  return reading + talk(sim, journey, desk, home, agent, visit, explaining)
}

/** The leg goes on with the case itself: the customer had asked for a person, and there is none. */
export function hearCase(sim: Simulation, journey: Journey): void {
  const desk = sim.teams[journey.team]!
  const visit = visitOf(desk.model.key, journey.visits[journey.team]! - 1)
  const talking = hear(sim, journey, desk, sim.teams[journey.home]!, journey.agent, visit)
  talkOn(sim, journey, journey.explaining, talking)
}

function endWait(sim: Simulation, journey: Journey, desk: TeamDesk): void {
  if (!journey.calledBack) {
    sim.ledger.waits.answered(journey, desk.index)
    feelWait(sim, journey, sim.now - journey.since)
    return
  }
  sim.ledger.calledBack(journey)
  // Who wrote has an answer when the contact ends.
  if (!journey.written) keepPromise(sim, journey)
  const waited = sim.now - journey.callDueSince
  journey.callDueSince = Number.NaN
  feelWaitForAnswer(sim, journey, waited)
}

/** Seconds that the customer explains to someone who lacks the context; who writes is asked for it anew. */
function explain(sim: Simulation, journey: Journey, desk: TeamDesk, home: TeamDesk, visit: i32): f64 {
  let seconds = explanation(sim, journey, home, visit)
  if (journey.explanations === 0) seconds *= sim.model.channels[journey.channel]!.firstTold
  sim.ledger.explained(journey, desk.index, seconds)
  if (journey.explanations > 0) {
    journey.repeatExplanations++
    feelRepeat(sim, journey, seconds)
  }
  journey.explanations++
  return seconds
}

/** Seconds that the case takes to tell somebody of a team in this leg, of which reading it may take a part. */
function explanation(sim: Simulation, journey: Journey, home: TeamDesk, visit: i32): f64 {
  const u = sim.streams.uniform(journey.number, Purpose.explain, visit)
  return journey.issue.explain!.quantile(u) * home.model.explainFactor
}

function contextArrives(
  sim: Simulation,
  journey: Journey,
  desk: TeamDesk,
  home: TeamDesk,
  agent: i32,
  visit: i32,
): bool {
  if (journey.lastTeam === desk.index && journey.lastHome === home.index && journey.lastAgent === agent) return true
  let share = desk.model.history
  if (journey.from >= 0) {
    share = journey.wentCold ? 0 : sim.model.teams[journey.from]!.transfer.context[desk.index]!
  }
  return share === 1 || sim.streams.uniform(journey.number, Purpose.context, visit) < share
}

/** Seconds of talk, and with them the plan: what the end of the leg will bring. */
function talk(
  sim: Simulation,
  journey: Journey,
  desk: TeamDesk,
  home: TeamDesk,
  agent: i32,
  visit: i32,
  explaining: f64,
): f64 {
  const issue = journey.issue
  const number = journey.number
  const streams = sim.streams
  const beliefs = sim.model.beliefs
  const full =
    talkTime(sim, journey, desk, visit) *
    desk.model.talkFactor *
    sim.model.channels[journey.channel]!.talkFactor *
    (speedOf(sim, home, agent) / home.levelAt(desk))
  if (journey.legEnd === LegEnd.tellAnswer) return full * beliefs.handling_call_back_talk
  journey.legEnd = legEndOf(sim, journey, desk, home, agent)
  let seconds = journey.legEnd === LegEnd.passOn ? full * issue.unsolvedTalk : full
  if (journey.legEnd === LegEnd.settle && issue.remedy !== null && (issue.decide !== null || issue.claims !== null)) {
    faceDecision(sim, journey)
    if (remedyIsDue(journey)) {
      const decide = issue.decide
      if (decide !== null && desk.model.bot === null)
        seconds += decide.quantile(streams.uniform(number, Purpose.decide, visit))
      seconds += suspect(sim, journey, desk, home)
    }
  }
  const target = desk.model.timeTarget
  if (target === null || explaining + seconds <= target.at || journey.legEnd !== LegEnd.settle) return seconds
  if (streams.uniform(number, Purpose.pressure, visit) >= target.pressure) return seconds
  const passedOn = streams.uniform(number, Purpose.pressedOn, visit) < beliefs.handling_pressure_pass_on
  const canPass = journey.chainAt + 1 < issue.chain.length
  journey.legEnd = passedOn && canPass ? LegEnd.passOnInHaste : LegEnd.settleInHaste
  return Math.max(0, target.at - explaining)
}

/** Seconds that the case is talked about in full, factors apart: of the first leg as stated, else by chance. */
function talkTime(sim: Simulation, journey: Journey, desk: TeamDesk, visit: i32): f64 {
  if (journey.lastTeam < 0) {
    const stated = sim.model.arrivals!.talkOf(journey.number)
    if (!Number.isNaN(stated)) return stated
  }
  return journey.issue.talk[desk.index]!.quantile(sim.streams.uniform(journey.number, Purpose.talk, visit))
}

function legEndOf(sim: Simulation, journey: Journey, desk: TeamDesk, home: TeamDesk, agent: i32): LegEnd {
  if (journey.target >= 0) return LegEnd.passOn
  if (journey.issue.matrix !== null) {
    journey.next = journey.withOwner ? -1 : nextByMatrix(sim, journey, desk.index)
    return journey.next < 0 ? LegEnd.settle : LegEnd.route
  }
  const solvable = journey.issue.solvable
  if (solvable === null) return LegEnd.settle
  const skill = home.crew.of(agent).skill
  const full = desk.solves(solvable[desk.index]!)
  const share = bySkill(full, skill, sim.model.beliefs.handling_training_solve)
  if (share === 1) return LegEnd.settle
  const u = sim.streams.uniform(journey.number, Purpose.solves, visitOf(desk.model.key, tryOf(sim, journey, desk)))
  return u < share ? LegEnd.settle : LegEnd.passOn
}

/** Agents differ: lognormal around a mean of 1. */
function speedOf(sim: Simulation, desk: TeamDesk, agent: i32): f64 {
  const sd = desk.model.spread
  if (sd === 0) return 1
  // Of a team without limit, every agent is a person of one's own in this.
  const number = desk.model.staffing.unlimited ? agent : desk.crew.of(agent).number
  while (desk.speeds.length <= number) desk.speeds.push(Number.NaN)
  if (Number.isNaN(desk.speeds[number]!)) {
    const u = sim.streams.uniform(desk.model.key, Purpose.agentSpeed, number)
    desk.speeds[number] = exp(sd * normalQuantile(u) - (sd * sd) / 2)
  }
  return desk.speeds[number]!
}

/**
 * The next team by the routing matrix, drawn afresh at the start of each leg; -1 where the case stays and is solved. Whom a
 * bot has handed to people, nobody sends to a bot again in that contact: the two could go on for ever.
 */
function nextByMatrix(sim: Simulation, journey: Journey, team: i32): i32 {
  const matrix = journey.issue.matrix!
  const row = matrix[team]!
  if (row.length === 0) return -1
  const leg = (journey.contacts << 12) | ((journey.contactLegs + 1) & 4095)
  const u = sim.streams.uniform(journey.number, Purpose.route, leg)
  for (let i = 0; i < row.length; i++) {
    const next = row[i]!.team
    if (u < row[i]!.upTo) return journey.withPeople && sim.model.teams[next]!.bot !== null ? -1 : next
  }
  return -1
}
