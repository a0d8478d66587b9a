import type { Draft } from '../draft.js'
import { didYouMean } from '../nearest.js'
import type { Path } from '../tree/tree.js'

/** Every team and manager that is named must exist. */
export function checkReferences(draft: Draft): void {
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
