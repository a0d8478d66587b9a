import { FIRST, JOURNEY, TEAM, WEEKLY } from '../ledger/counters.js'
import { GATES } from '../vocabulary/gates.js'
import { GateBit, isDiscretionary } from './gates.js'
import type { Journey } from './journey.js'
import type { Simulation } from './simulation.js'

/**
 * Counts a decision and what stood in its way.
 * @param blocked gates that block, as a set of bits, as it is and as claimed
 * @param misread nothing blocks, but the agent believes that the policy does
 */
export function countDecision(
  sim: Simulation,
  journey: Journey,
  blocked: number,
  claimed: number,
  misread: boolean,
): void {
  const { sums, teamSums } = sim
  const row = journey.row
  const teamRow = sim.teamRow(journey, journey.team)
  sums[row + JOURNEY.decisions]! += 1
  teamSums[teamRow + TEAM.decisions]! += 1
  if (isDiscretionary(journey, sim.model.teams[journey.team]!)) {
    sums[row + JOURNEY.discretionary]! += 1
    if ((blocked & (GateBit.authority | GateBit.ownership)) === 0) {
      const used = !misread && (blocked & (GateBit.judgement | GateBit.courage)) === 0
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

/** A request that looks undue: decided, and no gate was asked. */
export function countTurnedDown(sim: Simulation, journey: Journey): void {
  sim.sums[journey.row + JOURNEY.decisions]! += 1
  sim.sums[journey.row + JOURNEY.turned_down]! += 1
  sim.teamSums[sim.teamRow(journey, journey.team) + TEAM.decisions]! += 1
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
export function firstOf(blocked: number): number {
  return 31 - Math.clz32(blocked & -blocked)
}
