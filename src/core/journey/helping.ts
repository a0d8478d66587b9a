import { Ownership } from '../model/team-model.js'
import type { Journey } from './journey.js'
import type { Simulation } from './simulation.js'
import type { TeamDesk } from './team-desk.js'

/** Of those who also serve a customer's line, who has an agent free for this one; null where nobody has. */
export function idleHelp(sim: Simulation, journey: Journey, place: TeamDesk): TeamDesk | null {
  for (let i = 0; i < place.helpers.length; i++) {
    const help = place.helpers[i]!
    const home = sim.teams[help.home]!
    if (!(help.since(journey) <= sim.now) || !home.servers.hasIdle) continue
    if (journey.calledBack && !home.mayCallBack(home.servers.busy)) continue
    return home
  }
  return null
}

/** When the next of those who also serve a customer's line may take this one; NaN where nobody more may. */
export function nextHelpAt(sim: Simulation, journey: Journey, place: TeamDesk): f64 {
  let next: f64 = Number.NaN
  for (let i = 0; i < place.helpers.length; i++) {
    const since = place.helpers[i]!.since(journey)
    if (since > sim.now && !(since >= next)) next = since
  }
  return next
}

/**
 * Whom an agent takes from another team's line, or null.
 * @param busy agents of the team who are, without this one
 */
export function nextElsewhere(sim: Simulation, home: TeamDesk, busy: i32): Journey | null {
  const callsBack = home.secondLines.length > 0 && home.mayCallBack(busy)
  for (let i = 0; i < home.secondLines.length; i++) {
    const help = home.secondLines[i]!
    const journey = sim.teams[help.line.team]!.nextFor(help, sim.now, callsBack)
    if (journey !== null) return journey
  }
  return null
}

/** The agent of a team whom a returning customer would rather have, under `ownership: agent`; -1 for anyone. */
export function preferred(journey: Journey, place: TeamDesk, home: TeamDesk): i32 {
  if (place.model.ownership !== Ownership.agent || journey.lastTeam !== place.index) return -1
  return journey.lastHome === home.index ? journey.lastAgent : -1
}
