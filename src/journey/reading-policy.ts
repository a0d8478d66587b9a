import { GateBit } from './gates.js'
import type { Journey } from './journey.js'
import type { Person } from './people/person.js'
import { Purpose, visitOf } from './purposes.js'
import type { Simulation } from './simulation.js'
import type { TeamDesk } from './team-desk.js'

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
  const isExcepted = blocked === GateBit.authority && journey.amount <= actual.granted && !journey.legal
  if (!isAllowed && !isExcepted) return Reading.asItIs
  const share = sim.rules.misreadOf(team.misreads * (1 - sim.model.beliefs['policy.training'] * skill), sim.now)
  const visit = visitOf(team.key, journey.visits[journey.team]!)
  if (sim.streams.uniform(journey.number, Purpose.misread, visit) >= share) return Reading.asItIs
  return isAllowed ? Reading.forbids : Reading.permits
}
