import { exp } from '../engine/arithmetic.js'
import type { Powers, TeamModel } from '../model/team-model.js'
import type { Journey } from './journey.js'
import type { Person } from './people/crew.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import type { TeamDesk } from './team-desk.js'

/** What can stand between an agent and a decision, in the order in which a block is booked. */
export enum Gate {
  ownership = 0,
  authority = 1,
  tools = 2,
  judgement = 3,
  courage = 4,
}

/** The five gates as bits of a set of blocks: 1 << gate. */
export enum GateBit {
  ownership = 1,
  authority = 2,
  tools = 4,
  judgement = 8,
  courage = 16,
}

/** Whether the case calls for discretion: novel, outside the rules, or beyond routine amounts. */
export function isDiscretionary(journey: Journey, team: TeamModel): bool {
  return journey.novel || journey.exceptional || journey.amount > team.routine
}

/**
 * Which gates block, all of them evaluated, for the agent as it is or as claimed: the same luck for both. What a system
 * allows is settled per customer and team; what a person judges and dares, anew at each visit.
 * @param walls powers of the team whose case it is, which say what is another department's
 * @param team of the agent, whose `powers` they are
 */
export function blocks(
  sim: Simulation,
  journey: Journey,
  place: TeamDesk,
  walls: Powers,
  team: TeamModel,
  powers: Powers,
  logConfidence: f64,
): i32 {
  const streams = sim.streams
  const number = journey.number
  const once = visitOf(place.model.key, 0)
  const visit = visitOf(place.model.key, journey.visits[place.index]!)
  let blocked: i32 = 0

  if (isGuarded(sim, journey, place.model, walls)) blocked |= GateBit.ownership

  const excepted = journey.exceptional && !powers.exceptions
  if (journey.amount > powers.granted || excepted || journey.unlawful) blocked |= GateBit.authority

  if (powers.tools < 1 && streams.uniform(number, Purpose.tools, once) >= powers.tools) blocked |= GateBit.tools

  if (isDiscretionary(journey, team)) {
    const judges = journey.novel ? powers.judgementNovel : powers.judgement
    if (judges < 1 && streams.uniform(number, Purpose.judgement, visit) >= judges) blocked |= GateBit.judgement
    if (logConfidence < 0) {
      const dares = courage(powers, logConfidence, journey.amount, sim.model.beliefs.deciding_courage_exponent)
      if (streams.uniform(number, Purpose.courage, visit) >= dares) blocked |= GateBit.courage
    }
  }
  return blocked
}

/** Whether the remedy is another department's, which does not let go of it: settled per customer and team. */
export function isGuarded(sim: Simulation, journey: Journey, team: TeamModel, powers: Powers): bool {
  const owner = journey.issue.remedy!.owner
  const guarded: f64 = owner < 0 ? 0 : powers.guarded[owner]!
  if (guarded <= 0 || hasLetGo(sim, journey, owner)) return false
  return sim.streams.uniform(journey.number, Purpose.ownership, visitOf(team.key, 0)) < guarded
}

/** A bot that owns the remedy, has had the case and has handed it to people: they decide in its place. */
function hasLetGo(sim: Simulation, journey: Journey, owner: i32): bool {
  return journey.withPeople && sim.model.teams[owner]!.bot !== null && journey.visits[owner]! > 0
}

/** P(use authority) = confidence ^ (exponent + amount / granted): the nearer the limit, the more it takes. */
export function courage(powers: Powers, logConfidence: f64, amount: f64, exponent: f64): f64 {
  const stretch: f64 = powers.granted === Number.POSITIVE_INFINITY ? 0 : Math.min(1, amount / powers.granted)
  return exp(logConfidence * (exponent + stretch))
}

/** What an agent makes of the policy. */
export enum Reading {
  asItIs = 0,
  /** Believes that it forbids what it allows. */
  forbids = 1,
  /** Believes that it allows what it forbids. */
  permits = 2,
}

/**
 * Whether the agent reads the policy as it is: training, orientation and guidelines help, rules do not. It matters where
 * nothing else stands in the way: then what is allowed is refused, or an exception granted; amounts are the system's to
 * hold.
 */
export function readPolicy(
  sim: Simulation,
  journey: Journey,
  place: TeamDesk,
  desk: TeamDesk,
  person: Person,
  blocked: i32,
): Reading {
  const team = desk.model
  if (team.misreads === 0) return Reading.asItIs
  const isAllowed = blocked === 0
  const isExcepted = blocked === GateBit.authority && journey.amount <= desk.actual.granted && !journey.unlawful
  if (!isAllowed && !isExcepted) return Reading.asItIs
  const share = sim.rules.misreadOf(team.misreads * (1 - sim.model.beliefs.policy_training * person.skill), sim.now)
  const visit = visitOf(place.model.key, journey.visits[place.index]!)
  if (sim.streams.uniform(journey.number, Purpose.misread, visit) >= share) return Reading.asItIs
  return isAllowed ? Reading.forbids : Reading.permits
}
