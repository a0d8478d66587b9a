import { didYouMean } from './nearest.js'
import type { WrittenScenario } from './scenario.js'
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
import type { MapTree, Path, Tree } from './tree/tree.js'

/** What a schema cannot see: whether the parts of a scenario make sense, each by itself and together. */
const CHECKS: readonly ((draft: Draft<WrittenScenario>) => void)[] = [
  checkSize,
  checkRun,
  checkDemand,
  checkShares,
  checkReferences,
  checkCustomers,
  checkIssues,
  checkRoutes,
  checkStaffing,
  checkTeams,
  checkPowers,
  checkManagers,
  checkCulture,
  checkEvents,
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
  for (const section of ['issues', 'teams', 'customers', 'managers', 'events']) {
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

/** Every team and manager that is named must exist. */
function checkReferences(draft: Draft<WrittenScenario>): void {
  const { issues = {}, teams = {}, managers = {}, approvals, culture, events = [] } = draft.scenario
  const team = (name: string | undefined, path: Path, isKey = false) => check(draft, 'teams', name, path, isKey)
  const manager = (name: string | undefined, path: Path) => check(draft, 'managers', name, path, false)

  for (const [id, issue] of Object.entries(issues)) {
    const at: Path = ['issues', id]
    for (const [index, name] of (issue?.chain ?? []).entries()) team(name, [...at, 'chain', index])
    for (const name of draft.names(...at, 'solvable')) team(name, [...at, 'solvable', name], true)
    for (const name of draft.names(...at, 'talk')) team(name, [...at, 'talk', name], true)
    team(issue?.remedy?.owner, [...at, 'remedy', 'owner'])
    if (draft.has(...at, 'routing', 'start')) team(issue?.routing?.start, [...at, 'routing', 'start'])
    for (const row of draft.names(...at, 'routing', 'matrix')) {
      const path = [...at, 'routing', 'matrix', row]
      team(row, path, true)
      for (const name of draft.names(...path)) team(name, [...path, name], true)
    }
  }
  for (const [id, { reports_to, overflow } = {}] of Object.entries(teams)) {
    manager(reports_to, ['teams', id, 'reports_to'])
    team(overflow?.to, ['teams', id, 'overflow', 'to'])
  }
  for (const [id, role] of Object.entries(managers)) manager(role?.reports_to, ['managers', id, 'reports_to'])
  for (const [index, event] of events.entries()) {
    team(event.team, ['events', index, 'team'])
    manager(event.manager, ['events', index, 'manager'])
  }
  if (typeof approvals?.policy === 'object')
    manager(approvals.policy.duty_manager, ['approvals', 'policy', 'duty_manager'])
  if (culture?.silos !== undefined && 'borders' in culture.silos) {
    for (const written of draft.names('culture', 'silos')) {
      for (const name of written.split('-')) team(name.trim(), ['culture', 'silos', written], true)
    }
  }
}

function check(
  draft: Draft,
  section: 'teams' | 'managers',
  name: string | undefined,
  path: Path,
  isKey: boolean,
): void {
  const known = draft.names(section)
  if (name === undefined || known.includes(name)) return
  // Without any team that is the problem, not each of its names.
  if (section === 'teams' && known.length === 0) return
  const kind = section === 'teams' ? 'team' : 'manager'
  const hint = () =>
    didYouMean(name, known) ?? (known.length > 0 ? `the ${section} are ${known.join(', ')}` : undefined)
  const refuse = isKey ? draft.refuseKey.bind(draft) : draft.refuse.bind(draft)
  refuse(path, `unknown-${kind}`, `there is no ${kind} "${name}"`, hint)
}

/** Where customers can come, someone works. */
function checkStaffing(draft: Draft<WrittenScenario>): void {
  const reached = reachedTeams(draft)
  for (const [name, team] of Object.entries(draft.scenario.teams ?? {})) {
    const agents = team?.agents
    const nobody = agents === 0 || (Array.isArray(agents) && agents.every((interval) => interval.agents === 0))
    if (nobody && reached.has(name)) {
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
