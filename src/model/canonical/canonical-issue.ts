import type { DistributionSpec } from '../../engine/distribution.js'
import type { Issue } from '../../scenario/scenario.js'
import { type Canonical, compact, isOne, isZero, mapRecord } from './compact.js'

/**
 * An issue without neutral mechanisms; teams renamed by `team`.
 * @param solid whether teams solve as well as the issue allows; else a `right_first_time` of 1 is not neutral
 */
export function canonicalIssue(issue: Issue, team: (name: string) => string, solid: boolean): Canonical {
  const byTeam = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [team(name), value]))
  const { remedy, right_first_time, reopens_after, novel, exception } = issue
  const remedied = remedy !== undefined && remedy.needed !== 0
  const reopens = right_first_time !== undefined && (right_first_time < 1 || !solid)
  return compact(
    {
      ...issue,
      talk: 'by_team' in issue.talk ? byTeam(issue.talk.by_team) : issue.talk,
      chain: issue.chain?.map(team),
      routing: issue.routing && {
        start: team(issue.routing.start),
        matrix: byTeam(mapRecord(issue.routing.matrix, (row) => compact(byTeam(row), {}))),
      },
      solvable:
        issue.solvable && byTeam(Object.fromEntries(Object.entries(issue.solvable).filter(([, share]) => share !== 1))),
      remedy: remedied
        ? compact({ ...remedy, owner: remedy.owner && team(remedy.owner) }, { needed: isOne })
        : undefined,
      novel: remedied ? novel : undefined,
      exception: remedied && exception !== undefined ? compact({ ...exception }, { legal: isZero }) : undefined,
      undue: remedied ? issue.undue : undefined,
      exaggerates: remedied ? issue.exaggerates : undefined,
      right_first_time: reopens ? right_first_time : undefined,
      reopens_after: reopens ? reopens_after : undefined,
    },
    {
      kind: (kind) => kind === 'failure',
      explain: takesNoTime,
      wrap_up: takesNoTime,
      decide: takesNoTime,
      novel: isZero,
      exception: (value) => (value as Canonical).share === 0,
      undue: isZero,
      exaggerates: (value) => (value as Canonical).share === 0 || (value as Canonical).by === 0,
      prevented: isZero,
    },
  )
}

function takesNoTime(value: unknown): boolean {
  const law = value as DistributionSpec
  return law.law === 'constant' && law.value === 0
}
