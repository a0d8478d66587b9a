import { own } from '../../kernel/own.js'
import type { DeepPartial, Draft } from '../draft.js'
import type { Issue } from '../scenario.js'
import type { Path } from '../tree/tree.js'

/** Every issue has a chain or a routing matrix, and a way out of it. */
export function checkRoutes(draft: Draft): void {
  for (const id of draft.names('issues')) {
    const at: Path = ['issues', id]
    const [chain, routing] = [draft.has(...at, 'chain'), draft.has(...at, 'routing')]
    const issue = own(draft.scenario.issues, id)
    if (chain && routing) {
      draft.refuseKey(
        [...at, 'routing'],
        'two-routes',
        `${id} has a chain and a routing: give one of them`,
        'write null to delete one that is inherited',
      )
    } else if (!chain && !routing) {
      draft.refuseKey(at, 'missing-key', `${id} has no "chain" and no "routing": nobody deals with it`)
    }
    if (chain) checkChain(draft, at, issue?.chain)
    if (routing) checkRouting(draft, at, issue?.routing)
  }
}

function checkChain(draft: Draft, at: Path, chain: readonly string[] | undefined): void {
  if (chain === undefined) return
  if (chain.length === 0) draft.refuse([...at, 'chain'], 'empty', 'a chain names at least one team')
  const met = new Set<string>()
  for (const [index, name] of chain.entries()) {
    if (met.size < met.add(name).size) continue
    draft.refuse([...at, 'chain', index], 'twice-in-chain', `"${name}" stands twice in this chain`)
  }
}

function checkRouting(draft: Draft, at: Path, routing: DeepPartial<Issue>['routing']): void {
  for (const key of ['solvable', 'unsolved_talk']) {
    if (!draft.has(...at, key)) continue
    draft.refuseIdle([...at, key], 'with routing, whose shares say how cases go on', [...at, 'routing'])
  }
  const matrix = routing?.matrix
  if (matrix === undefined) return
  if (Object.keys(matrix).length === 0)
    draft.refuse([...at, 'routing', 'matrix'], 'empty', 'a matrix has at least one row')
  const path = [...at, 'routing', 'matrix']
  for (const [from, row] of Object.entries(matrix)) {
    const total = sumOf(row)
    if (total <= 1 + 1e-9) continue
    draft.refuseKey(
      [...path, from],
      'shares-off',
      `this row passes on ${Math.round(total * 10_000) / 100}% of its cases`,
    )
  }
  const trapped = trappedTeams(matrix, routing?.start)
  if (trapped.length === 0) return
  const where = trapped[0]!
  draft.refuseKey(
    [...path, where],
    'no-exit',
    `cases that reach ${trapped.join(', ')} never leave: no row there passes on less than 100%`,
  )
}

/** The teams that a case can reach and from which it cannot leave. */
function trappedTeams(
  matrix: DeepPartial<NonNullable<Issue['routing']>['matrix']>,
  start: string | undefined,
): readonly string[] {
  const rowOf = (team: string) => own(matrix, team)
  const next = (team: string) =>
    Object.entries(rowOf(team) ?? {}).flatMap(([to, share]) => ((share ?? 0) > 0 ? [to] : []))
  const reachable = new Set(start === undefined ? Object.keys(matrix) : [start])
  for (const team of reachable) for (const to of next(team)) reachable.add(to)
  const leaving = new Set([...reachable].filter((team) => sumOf(rowOf(team)) < 1 - 1e-9))
  for (let before = -1; before !== leaving.size; ) {
    before = leaving.size
    for (const team of reachable) if (next(team).some((to) => leaving.has(to))) leaving.add(team)
  }
  return [...reachable].filter((team) => !leaving.has(team))
}

function sumOf(row: Readonly<Record<string, number | undefined>> | undefined): number {
  return Object.values(row ?? {}).reduce<number>((total, share) => total + (share ?? 0), 0)
}
