import { setWorking } from './approvers.js'
import { Journey, State } from './journey.js'
import type { RoleDesk } from './role-desk.js'
import type { Simulation } from './simulation.js'
import { staff } from './staffing.js'
import type { TeamDesk } from './team-desk.js'

/**
 * Lets those go whose shift is over and who are not needed any more. While the house is closed, a team or a manager role
 * is needed as long as a customer who is being attended to may still come to it; while it is open, a shift that is over is
 * over. One that goes may leave another without customers, so that this goes on until nobody is let go.
 */
export function letGo(sim: Simulation): void {
  for (let more = true; more; ) {
    const { teams, roles } = needed(sim)
    more = false
    sim.staying = false
    for (const desk of sim.teams) {
      if (!desk.stays) continue
      if (teams.has(desk.index)) {
        sim.staying = true
        continue
      }
      staff(sim, desk, desk.due)
      more = true
    }
    for (const role of sim.roles) {
      if (!role.working || role.due) continue
      if (roles.has(role.index)) {
        sim.staying = true
        continue
      }
      setWorking(sim, role, false)
      more = true
    }
  }
}

/** Teams and roles that a customer who is being attended to may still come to; none while the house is open. */
function needed(sim: Simulation): { readonly teams: ReadonlySet<number>; readonly roles: ReadonlySet<number> } {
  const teams = new Set<number>()
  const roles = new Set<number>()
  if (sim.isOpen()) return { teams, roles }
  const stuck = stuckByTeam(sim)
  for (const desk of sim.teams) {
    if (!attends(desk, stuck[desk.index]!)) continue
    const { teams: near, roles: above } = sim.model.reach[desk.index]!
    for (const team of near) teams.add(team)
    for (const role of above) roles.add(role)
  }
  return { teams, roles }
}

/**
 * Whether the team has a customer on the line who gets on before the house opens: with an agent; or waiting where an
 * agent is on shift who will be free, or for the moment of going over to another team. Who is to be called back is not
 * on the line.
 * @param stuck customers who hold, with an agent, for managers who have gone
 */
function attends(desk: TeamDesk, stuck: number): boolean {
  if (desk.serving > stuck) return true
  const isManned = desk.servers.capacity > stuck
  for (const journey of desk.line) {
    if (!journey.calledBack && (isManned || !Number.isNaN(journey.overflowAt))) return true
  }
  return false
}

/** By team: customers who hold for a decision that nobody will take before managers come back. */
function stuckByTeam(sim: Simulation): number[] {
  const stuck = sim.teams.map(() => 0)
  for (const role of sim.roles) {
    if (isAtWork(role)) continue
    const requests = [...role.line, ...role.approvers.map(({ task }) => task)]
    for (const request of requests) {
      if (request instanceof Journey && request.state === State.holding) stuck[request.team]! += 1
    }
  }
  return stuck
}

/** On shift, and not all gone for good: who is away for a spell comes back. */
function isAtWork({ working, gone, model }: RoleDesk): boolean {
  return working && gone < model.people
}
