import { type DistributionSpec, distribution } from '../engine/distribution.js'
import { own } from '../kernel/own.js'
import type { Issue, RandomDuration } from '../scenario/scenario.js'
import type { Beliefs, ClaimsModel, DelayModel, IssueModel, RemedyModel, TeamModel } from './model.js'

/** What compiling an issue needs to know of the whole. */
export interface IssueContext {
  readonly teams: readonly TeamModel[]
  readonly upTo: number
  readonly beliefs: Beliefs
}

export function compileIssue(name: string, issue: Issue, context: IssueContext): IssueModel {
  const { teams, beliefs } = context
  const indexOf = (team: string) => teams.findIndex((candidate) => candidate.name === team)
  const chain = (issue.chain ?? []).map(indexOf)
  return {
    name,
    upTo: context.upTo,
    failure: (issue.kind ?? 'failure') === 'failure',
    severity: issue.severity ?? beliefs['trust.severity'],
    talk: talkByTeam(issue.talk, teams),
    explain: present(issue.explain),
    wrapUp: present(issue.wrap_up),
    decide: present(issue.decide),
    start: issue.routing === undefined ? chain[0]! : indexOf(issue.routing.start),
    chain,
    matrix: issue.routing === undefined ? null : cumulativeRows(issue.routing.matrix, teams),
    solvable: issue.routing === undefined ? teams.map(({ name }) => own(issue.solvable, name) ?? 1) : null,
    unsolvedTalk: issue.unsolved_talk ?? beliefs['handling.unsolved_talk'],
    remedy: compileRemedy(issue, chain, indexOf),
    claims: compileClaims(issue, beliefs),
    rightFirstTime: issue.right_first_time ?? null,
    reopensAfter: issue.reopens_after === undefined ? null : delay(issue.reopens_after),
    prevented: issue.prevented ?? 0,
  }
}

/** Compiles a delay whose unit may be business days. */
export function delay({ law, unit }: RandomDuration): DelayModel {
  return { law: distribution(law), businessDays: unit === 'business_days' }
}

/** A duration that takes no time is no mechanism. */
function present(spec: DistributionSpec | undefined) {
  if (spec === undefined) return null
  const law = distribution(spec)
  return law.mean === 0 ? null : law
}

function talkByTeam(talk: Issue['talk'], teams: readonly TeamModel[]): IssueModel['talk'] {
  if (!('by_team' in talk)) {
    const law = distribution(talk)
    return teams.map(() => law)
  }
  // A team that the file does not name meets the issue by misroute or overflow: it talks as the first named one does.
  const first = distribution(Object.values(talk.by_team)[0]!)
  return teams.map(({ name }) => {
    const stated = own(talk.by_team, name)
    return stated === undefined ? first : distribution(stated)
  })
}

function cumulativeRows(
  matrix: Readonly<Record<string, Readonly<Record<string, number>>>>,
  teams: readonly TeamModel[],
): NonNullable<IssueModel['matrix']> {
  return teams.map((from) => {
    const row = own(matrix, from.name)
    let upTo = 0
    return teams.flatMap((to, index) => {
      const share = own(row, to.name) ?? 0
      if (share === 0) return []
      upTo += share
      return [{ team: index, upTo }]
    })
  })
}

function compileRemedy(issue: Issue, chain: readonly number[], indexOf: (team: string) => number): RemedyModel | null {
  if (issue.remedy === undefined || issue.remedy.needed === 0) return null
  // Behind walls, what is nobody's by name is the department's where the case would end: only silos ask whose it is.
  const home = chain.at(-1) ?? -1
  return {
    needed: issue.remedy.needed ?? 1,
    amount: distribution(issue.remedy.amount),
    owner: issue.remedy.owner === undefined ? home : indexOf(issue.remedy.owner),
    novel: issue.novel ?? 0,
    exception: issue.exception?.share ?? 0,
    legal: issue.exception?.legal ?? 0,
  }
}

function compileClaims(issue: Issue, beliefs: Beliefs): ClaimsModel | null {
  if (issue.remedy === undefined || issue.remedy.needed === 0) return null
  const { undue = 0, exaggerates = { share: 0 } } = issue
  const by = exaggerates.by ?? beliefs['claims.exaggeration']
  const exaggerating = by === 0 ? 0 : exaggerates.share
  return undue === 0 && exaggerating === 0 ? null : { undue, exaggerates: exaggerating, exaggeration: 1 + by }
}
