import { exp } from '../engine/arithmetic.js'
import type { Powers, TeamModel } from '../model/model.js'
import { GATES, type Gate } from '../vocabulary/gates.js'
import type { Journey } from './journey.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'

/** The five gates as bits of a set of blocks, in the order in which a block is booked. */
export const GateBit = Object.freeze(Object.fromEntries(GATES.map((gate, index) => [gate, 1 << index]))) as Readonly<
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
  if (journey.amount > powers.granted || excepted || journey.legal) blocked |= AUTHORITY

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
