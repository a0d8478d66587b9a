import { GATES } from '../observations/causes.js'
import { FIRST, JOURNEY, TEAM, WEEKLY } from '../observations/counters.js'
import { escalate, mayEscalate } from './escalating.js'
import { faceDecision, remedyIsDue } from './facts.js'
import { blocks, GateBit, isDiscretionary } from './gates.js'
import type { Journey } from './journey.js'
import type { Person } from './people/person.js'
import { review } from './people/reviewing.js'
import { Purpose, visitOf } from './purposes.js'
import { refuseOnPolicy } from './refusing.js'
import { grant, grantUnneeded, resolve } from './resolving.js'
import type { Simulation } from './simulation.js'
import { transfer } from './transferring.js'

/** The agent has understood the case: nothing to decide, or the five gates. */
export function settle(sim: Simulation, journey: Journey): void {
  if (journey.issue.remedy !== null && !journey.granted) {
    faceDecision(sim, journey)
    if (remedyIsDue(journey)) {
      decide(sim, journey)
      return
    }
    grantUnneeded(sim, journey)
  }
  resolve(sim, journey, 0)
}

function decide(sim: Simulation, journey: Journey): void {
  const desk = sim.teams[journey.team]!
  const { model: team, actual, claimed: said } = desk
  const person = desk.crew.of(journey.agent)
  const blocked = blocks(sim, journey, team, actual, person.logConfidence)
  const claimed = said === actual ? blocked : blocks(sim, journey, team, said, said.logConfidence)
  count(sim, journey, blocked, claimed)
  journey.overClaimed = blocked !== 0 && claimed === 0
  if (blocked === 0 && mayEscalate(sim, journey) && isUnsure(sim, journey, person)) {
    person.decided(false, false, false, sim.habits.lastDecision)
    sim.sums[journey.row + JOURNEY.asked_to_be_sure]! += 1
    escalate(sim, journey, false)
    return
  }
  if (blocked === 0) {
    sim.sums[journey.row + JOURNEY.on_the_spot]! += 1
    sim.teamSums[sim.teamRow(journey, journey.team) + TEAM.on_the_spot]! += 1
    person.decided(true, false, false, sim.habits.lastDecision)
    if (isDiscretionary(journey, team)) review(sim, journey, desk, person)
    grant(sim, journey, Math.min(journey.amount * (1 + team.overGrant * (1 - person.skill)), actual.granted))
    resolve(sim, journey, 0)
    return
  }
  const first = firstOf(blocked)
  const refused = first !== 0 && refuses(sim, journey, first)
  person.decided(false, refused, journey.overClaimed, sim.habits.lastDecision)
  sim.listener?.judged?.(journey.number, actual.granted, actual.exceptions, journey.exceptional)
  sim.listener?.happened('blocked', sim.now, journey.number, journey.team, first, blocked)
  if (first === 0) {
    toOwner(sim, journey)
    return
  }
  if (!refused && mayEscalate(sim, journey)) {
    escalate(sim, journey, false)
  } else if (demandsManager(sim, journey, person) && mayEscalate(sim, journey)) {
    sim.sums[journey.row + JOURNEY.manager_demands]! += 1
    escalate(sim, journey, true)
  } else {
    refuseOnPolicy(sim, journey)
  }
}

/** Nothing blocks, but who was not trained for it asks to be on the safe side (M6). */
function isUnsure(sim: Simulation, journey: Journey, { skill }: Person): boolean {
  const { key } = sim.model.teams[journey.team]!
  const share = sim.model.beliefs['deciding.unsure'] * (1 - skill)
  if (share <= 0) return false
  return sim.streams.uniform(journey.number, Purpose.unsure, visitOf(key, journey.visits[journey.team]!)) < share
}

/** The remedy belongs to another team. The chain goes on from there, never back; a matrix has had its say. */
function toOwner(sim: Simulation, journey: Journey): void {
  const owner = journey.issue.remedy!.owner
  journey.chainAt = Math.max(journey.chainAt, journey.issue.chain.indexOf(owner))
  journey.withOwner = true
  transfer(sim, journey, owner, true)
}

function count(sim: Simulation, journey: Journey, blocked: number, claimed: number): void {
  const { sums, teamSums } = sim
  const row = journey.row
  const teamRow = sim.teamRow(journey, journey.team)
  sums[row + JOURNEY.decisions]! += 1
  teamSums[teamRow + TEAM.decisions]! += 1
  if (isDiscretionary(journey, sim.model.teams[journey.team]!)) {
    sums[row + JOURNEY.discretionary]! += 1
    if ((blocked & (GateBit.authority | GateBit.ownership)) === 0) {
      const used = (blocked & (GateBit.judgement | GateBit.courage)) === 0
      sums[row + JOURNEY.discretionary_allowed]! += 1
      if (used) sums[row + JOURNEY.authority_used]! += 1
      if (journey.cohort) {
        sim.course.add(journey.started, WEEKLY.discretionary_allowed, 1)
        if (used) sim.course.add(journey.started, WEEKLY.authority_used, 1)
      }
    }
  }
  if (claimed === 0) {
    sums[row + JOURNEY.claimed_possible]! += 1
    teamSums[teamRow + TEAM.claimed_possible]! += 1
    if (blocked !== 0) countOverClaim(sim, row, teamRow, blocked)
  }
  if (blocked === 0) return
  const first = firstOf(blocked)
  sums[row + FIRST.blockedFirst + first]! += 1
  teamSums[teamRow + FIRST.teamBlockedFirst + first]! += 1
  for (let gate = 0; gate < GATES.length; gate++) {
    if ((blocked & (1 << gate)) === 0) continue
    sums[row + FIRST.blockedAny + gate]! += 1
    teamSums[teamRow + FIRST.teamBlockedAny + gate]! += 1
  }
  if (blocked === 1 << first) {
    sums[row + FIRST.blockedOnly + first]! += 1
    teamSums[teamRow + FIRST.teamBlockedOnly + first]! += 1
  }
}

/** The claims say that nothing stands in the way, and something does. */
function countOverClaim({ sums, teamSums }: Simulation, row: number, teamRow: number, blocked: number): void {
  sums[row + JOURNEY.over_claims]! += 1
  teamSums[teamRow + TEAM.over_claims]! += 1
  for (let gate = 0; gate < GATES.length; gate++) {
    if ((blocked & (1 << gate)) === 0) continue
    teamSums[teamRow + FIRST.overClaimsAny + gate]! += 1
    if (blocked === 1 << gate) teamSums[teamRow + FIRST.overClaimsOnly + gate]! += 1
  }
}

/** The lowest bit: the gate that the block is booked to. */
function firstOf(blocked: number): number {
  return 31 - Math.clz32(blocked & -blocked)
}

/** A blocked agent answers with the policy or asks upstairs, depending on what blocked. */
function refuses(sim: Simulation, journey: Journey, first: number): boolean {
  const { refuse } = sim.model.culture
  const team = sim.model.teams[journey.team]!
  const byAmount = journey.amount > sim.teams[journey.team]!.actual.granted
  const shares = [0, byAmount ? refuse.amount : refuse.exception, refuse.tools, refuse.judgement, refuse.courage]
  const share = shares[first]!
  if (share === 0) return false
  return sim.streams.uniform(journey.number, Purpose.refusal, visitOf(team.key, journey.visits[journey.team]!)) < share
}

/** Whoever was never taught to calm an angry customer hears more demands for a manager. */
function demandsManager(sim: Simulation, journey: Journey, { skill }: Person): boolean {
  const share = journey.segment.demandsManager * (1 + sim.model.beliefs['deciding.calming'] * (1 - skill))
  return share > 0 && sim.streams.uniform(journey.number, Purpose.assertiveness, 0) < share
}
