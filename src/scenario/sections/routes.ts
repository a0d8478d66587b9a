import * as z from 'zod'
import type { DistributionSpec } from '../../distributions/distribution.js'
import { own } from '../../kernel/own.js'
import type { Path } from '../tree/tree.js'
import { randomSeconds, takesNoTime } from '../values/distribution.js'
import { value } from '../values/form.js'
import { share } from '../values/number.js'
import { teamName } from '../values/word.js'
import type { DeepPartial, Draft } from './draft.js'
import { byTeam, key, required, type Section } from './section.js'

/** Rows add up to at most 1; the remainder leaves resolved. */
export interface Routing {
  readonly start: string
  readonly matrix: Readonly<Record<string, Readonly<Record<string, number>>>>
}

function routing(section: Section): z.ZodType<Routing, unknown> {
  return section({
    start: key(teamName, 'The first team; the first row where absent.', 'the first row', 'Where cases enter.'),
    matrix: required(
      byTeam(byTeam(value(share))),
      'From team to team: share passed on; what remains of a row leaves resolved.',
      'A row a team; what is missing to 100 % leaves resolved.',
    ),
  }).transform(({ start, matrix }) => ({ start: start ?? Object.keys(matrix ?? {})[0] ?? '', matrix }))
}

/** How an issue is dealt with, by whom, and how long it takes. */
export function routes(section: Section) {
  const talkByTeam = byTeam(value(randomSeconds)).transform((by_team) => ({ by_team }))
  return {
    talk: required(
      z.union([value(randomSeconds), talkByTeam]),
      'Talk time of a leg: one for all teams, or by team.',
      'The agent’s and the customer’s time together in each leg, times the team’s talk_factor and the agent’s own pace.',
    ),
    explain: key(
      randomSeconds,
      'Time to explain the case to someone who does not know it.',
      { absent: 'no explaining', off: takesNoTime },
      'Added to each leg with someone who does not know the case; every time after the first is a repeat explanation.',
    ),
    wrap_up: key(
      randomSeconds,
      'Work after each leg, during which the agent is busy.',
      { absent: 'none', off: takesNoTime },
      'The agent is busy for so long after each leg, when the customer has gone.',
    ),
    decide: key(
      randomSeconds,
      'Time to decide on a remedy.',
      { absent: 'none', off: takesNoTime },
      'Added to the leg in which a remedy is decided on.',
    ),
    chain: key(
      z.array(value(teamName)),
      'The teams a case passes, in order, until one can solve it.',
      '`routing` says where cases go',
      'A team that cannot solve the case passes it to the next; at the end nobody could help.',
    ),
    routing: key(
      routing(section),
      'Shares of cases passed from team to team, instead of a chain.',
      '`chain` says where cases go',
      'Each leg draws the next team from a row of shares: a network of queues.',
    ),
    solvable: key(
      byTeam(value(share)),
      'Share of cases that a team can solve at full training; unnamed teams solve all.',
      'every team solves every case',
      'Settled once per customer and team; missing training takes a part of it away.',
    ),
    unsolved_talk: key(
      share,
      'Share of its talk that a leg takes when the team cannot solve the case.',
      { parameter: 'handling.unsolved_talk' },
      'It takes less than a whole conversation to find out that one cannot help.',
    ),
  }
}

/** What of an issue says where its cases go. */
interface Routed {
  readonly talk: DistributionSpec | { readonly by_team: Readonly<Record<string, DistributionSpec>> }
  readonly chain?: readonly string[]
  readonly routing?: Routing
}

/** Every issue has a chain or a routing matrix, and a way out of it. */
export function checkRoutes(draft: Draft<{ readonly issues: Readonly<Record<string, Routed>> }>): void {
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
    checkTalk(draft, at, issue)
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

function checkRouting(draft: Draft, at: Path, routing: DeepPartial<Routing> | undefined): void {
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
function trappedTeams(matrix: DeepPartial<Routing['matrix']>, start: string | undefined): readonly string[] {
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

/** Talk by team says how long every team of the route takes. */
function checkTalk(draft: Draft, at: Path, issue: DeepPartial<Routed> | undefined): void {
  if (issue?.talk === undefined || !('by_team' in issue.talk)) return
  const talking = draft.names(...at, 'talk')
  const matrix = Object.entries(issue.routing?.matrix ?? {})
  const route = issue.chain ?? matrix.flatMap(([from, row]) => [from, ...Object.keys(row ?? {})])
  const missing = [...new Set(route)].filter((team) => !talking.includes(team))
  if (missing.length > 0) {
    draft.refuseKey([...at, 'talk'], 'missing-key', `"talk" does not say how long ${missing.join(', ')} takes`)
  }
}
