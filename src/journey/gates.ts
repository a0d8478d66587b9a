import { exp } from '../engine/arithmetic.js'
import type { Powers, TeamModel } from '../model/model.js'
import { GATES, type Gate } from '../vocabulary/gates.js'
import type { Journey } from './journey.js'
import type { Person } from './people/crew.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import type { TeamDesk } from './team-desk.js'

/** The five gates as bits of a set of blocks, in the order in which a block is booked. */
const GateBit = Object.freeze(Object.fromEntries(GATES.map((gate, index) => [gate, 1 << index]))) as Readonly<
  Record<Gate, number>
>
const OWNERSHIP = GateBit.ownership
const AUTHORITY = GateBit.authority
const TOOLS = GateBit.tools
const JUDGEMENT = GateBit.judgement
const COURAGE = GateBit.courage

/** Whether the case calls for discretion: novel, outside the rules, or beyond routine amounts. */
export function isDiscretionary(journey: Journey, team: TeamModel): boolean {
  return journey.novel || journey.exceptional || journey.amount > team.routine
}

/**
 * Which gates block, all of them evaluated, for the agent as it is or as claimed: the same luck for both. What a system allows is settled per customer and team; what a person judges and dares, anew at each visit.
 */
export function blocks(
  sim: Simulation,
  journey: Journey,
  team: TeamModel,
  powers: Powers,
  logConfidence: number,
): number {
  const { streams } = sim
  const { number } = journey
  const once = visitOf(team.key, 0)
  const visit = visitOf(team.key, journey.visits[journey.team]!)
  let blocked = 0

  if (isGuarded(sim, journey, team, powers)) blocked |= OWNERSHIP

  const excepted = journey.exceptional && !powers.exceptions
  if (journey.amount > powers.granted || excepted || journey.unlawful) blocked |= AUTHORITY

  if (powers.tools < 1 && streams.uniform(number, Purpose.tools, once) >= powers.tools) blocked |= TOOLS

  if (isDiscretionary(journey, team)) {
    const judges = journey.novel ? powers.judgementNovel : powers.judgement
    if (judges < 1 && streams.uniform(number, Purpose.judgement, visit) >= judges) blocked |= JUDGEMENT
    if (logConfidence < 0) {
      const dares = courage(powers, logConfidence, journey.amount, sim.model.beliefs['deciding.courage_exponent'])
      if (streams.uniform(number, Purpose.courage, visit) >= dares) blocked |= COURAGE
    }
  }
  return blocked
}

/** Whether the remedy is another department's, which does not let go of it: settled per customer and team. */
export function isGuarded({ streams }: Simulation, journey: Journey, team: TeamModel, powers: Powers): boolean {
  const { owner } = journey.issue.remedy!
  const guarded = owner < 0 ? 0 : powers.guarded[owner]!
  return guarded > 0 && streams.uniform(journey.number, Purpose.ownership, visitOf(team.key, 0)) < guarded
}

/** P(use authority) = confidence ^ (exponent + amount / granted): the nearer the limit, the more it takes. */
export function courage(powers: Powers, logConfidence: number, amount: number, exponent: number): number {
  const stretch = powers.granted === Number.POSITIVE_INFINITY ? 0 : Math.min(1, amount / powers.granted)
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
  { model: team, actual }: TeamDesk,
  { skill }: Person,
  blocked: number,
): Reading {
  if (team.misreads === 0) return Reading.asItIs
  const isAllowed = blocked === 0
  const isExcepted = blocked === GateBit.authority && journey.amount <= actual.granted && !journey.unlawful
  if (!isAllowed && !isExcepted) return Reading.asItIs
  const share = sim.rules.misreadOf(team.misreads * (1 - sim.model.beliefs['policy.training'] * skill), sim.now)
  const visit = visitOf(team.key, journey.visits[journey.team]!)
  if (sim.streams.uniform(journey.number, Purpose.misread, visit) >= share) return Reading.asItIs
  return isAllowed ? Reading.forbids : Reading.permits
}
