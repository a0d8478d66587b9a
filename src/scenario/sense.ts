import { own } from '../kernel/own.js'
import { checkProgramme } from './programme/check-programme.js'
import { checkReferences } from './references.js'
import type { WrittenScenario } from './scenario.js'
import { checkBots } from './sections/bots.js'
import { checkChannels } from './sections/check-channels.js'
import { checkCulture } from './sections/culture.js'
import { checkCustomers } from './sections/customers.js'
import { checkDemand } from './sections/demand.js'
import type { Draft } from './sections/draft.js'
import { checkEvents } from './sections/events.js'
import { checkIssues } from './sections/issues.js'
import { checkManagers } from './sections/managers.js'
import { checkPowers } from './sections/powers.js'
import { checkRoutes } from './sections/routes.js'
import { checkRun } from './sections/run.js'
import { checkTeams } from './sections/teams.js'
import { checkShares } from './shares.js'
import type { ProblemList } from './tree/problem-list.js'
import type { MapTree, Tree } from './tree/tree.js'

/** What a schema cannot see: whether the parts of a scenario make sense, each by itself and together. */
const CHECKS: readonly ((draft: Draft<WrittenScenario>) => void)[] = [
  checkSize,
  checkRun,
  checkDemand,
  checkShares,
  checkReferences,
  checkCustomers,
  checkChannels,
  checkIssues,
  checkRoutes,
  checkStaffing,
  checkTeams,
  checkBots,
  checkPowers,
  checkManagers,
  checkCulture,
  checkEvents,
  checkProgramme,
]

/** Reports whatever makes no sense in the sound parts of a scenario. */
export function checkSense(draft: Draft<WrittenScenario>): void {
  for (const check of CHECKS) check(draft)
}

/** More than any organisation names one by one; the names' random keys have 12 bits. */
const MOST = 1000

/** Nobody can mean more than these: what is wrong with each of them need not be said. @returns whether all is well */
export function checkCounts(tree: MapTree, problems: ProblemList): boolean {
  const before = problems.count
  for (const section of ['issues', 'teams', 'customers', 'managers', 'channels', 'events']) {
    const entry = tree.entries.get(section)
    const count = entry === undefined ? 0 : sizeOf(entry.value)
    if (entry === undefined || count <= MOST) continue
    problems.add(entry.key, 'too-many', `"${section}" holds ${count}: at most ${MOST} are possible`)
  }
  return problems.count === before
}

function sizeOf(tree: Tree): number {
  return tree.kind === 'map' ? tree.entries.size : tree.kind === 'list' ? tree.items.length : 0
}

/** Every section of which a house needs some names at least one of its kind. */
function checkSize(draft: Draft<WrittenScenario>): void {
  for (const section of ['issues', 'teams', 'customers'] as const) {
    if (draft.scenario[section] === undefined || draft.names(section).length > 0) continue
    draft.refuse([section], 'empty', `"${section}" is empty: name at least one`)
  }
}

/** Where customers can come, someone works. */
function checkStaffing(draft: Draft<WrittenScenario>): void {
  const reached = reachedTeams(draft)
  for (const [name, team] of Object.entries(draft.scenario.teams ?? {})) {
    const agents = team?.agents
    const nobody = agents === 0 || (Array.isArray(agents) && agents.every((interval) => interval.agents === 0))
    const isHelped = Object.values(draft.scenario.teams ?? {}).some(
      (other) => own(other?.also_serves, name) !== undefined,
    )
    if (nobody && reached.has(name) && !isHelped) {
      draft.refuse(['teams', name, 'agents'], 'nobody-there', `cases reach ${name}, but nobody ever works there`)
    }
  }
}

function reachedTeams(draft: Draft<WrittenScenario>): ReadonlySet<string> {
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
