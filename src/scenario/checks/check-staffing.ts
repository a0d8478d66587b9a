import type { Draft } from '../draft.js'

/** Beyond it hardly anybody who is paid is at a desk, and at 100 % nobody. */
const MOST_SHRINKAGE = 0.99

/** Where customers or requests can come, someone works. */
export function checkStaffing(draft: Draft): void {
  const { teams = {}, managers = {} } = draft.scenario
  const reached = reachedTeams(draft)
  for (const [name, team] of Object.entries(teams)) {
    const { agents, shrinkage } = team ?? {}
    const nobody = agents === 0 || (Array.isArray(agents) && agents.every((interval) => interval.agents === 0))
    if (nobody && reached.has(name)) {
      draft.refuse(['teams', name, 'agents'], 'nobody-there', `cases reach ${name}, but nobody ever works there`)
    }
    if (shrinkage !== undefined && shrinkage > MOST_SHRINKAGE) {
      draft.refuse(['teams', name, 'shrinkage'], 'too-large', 'someone must be at the desk: write 99% or less')
    }
  }
  for (const [name, manager] of Object.entries(managers)) {
    if (manager?.people !== 0) continue
    draft.refuse(['managers', name, 'people'], 'nobody-there', `nobody is ${name}`, 'leave the role out')
  }
}

function reachedTeams(draft: Draft): ReadonlySet<string> {
  const reached = new Set<string>()
  for (const issue of Object.values(draft.scenario.issues ?? {})) {
    for (const name of issue?.chain ?? []) reached.add(name)
    if (issue?.remedy?.owner !== undefined) reached.add(issue.remedy.owner)
    if (issue?.routing?.start !== undefined) reached.add(issue.routing.start)
    for (const row of Object.values(issue?.routing?.matrix ?? {})) {
      for (const [name, share] of Object.entries(row ?? {})) if ((share ?? 0) > 0) reached.add(name)
    }
  }
  for (const team of Object.values(draft.scenario.teams ?? {})) {
    if (team?.overflow?.to !== undefined) reached.add(team.overflow.to)
  }
  return reached
}
