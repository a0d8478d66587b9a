import type { Law } from '../core/engine/law.js'
import { DelayModel } from '../core/model/delay-model.js'
import { ClaimsModel, IssueModel as IssueOfCore, NextTeam, RemedyModel } from '../core/model/issue-model.js'
import { type DistributionSpec, distribution } from '../distributions/distribution.js'
import type { Beliefs } from '../evidence/registry.js'
import { own } from '../kernel/own.js'
import type { Issue, RandomDuration } from '../scenario/scenario.js'
import { EXCEPTION, ISSUE, REMEDY } from '../scenario/sections/issues.js'
import { settle } from '../scenario/sections/section.js'
import { carried } from './carried.js'
import { type ChannelModel, channelsUpTo } from './channels.js'
import type { TeamModel } from './compile-team.js'

export interface IssueModel extends IssueOfCore {
  readonly name: string
  /** The first team of its route, by whichever channel. */
  readonly start: number
}

/** What compiling an issue needs to know of the whole. */
interface IssueContext {
  readonly teams: readonly TeamModel[]
  readonly channels: readonly ChannelModel[]
  /** Its place among the issues. */
  readonly index: number
  readonly upTo: number
  readonly classes: readonly number[]
  readonly beliefs: Beliefs
}

type Settled = ReturnType<typeof settle<typeof ISSUE, Issue>>

const NEUTRAL = new IssueOfCore()

export function compileIssue(name: string, stated: Issue, context: IssueContext): IssueModel {
  const issue = settle(ISSUE, stated)
  const { teams, beliefs } = context
  const indexOf = (team: string) => teams.findIndex((candidate) => candidate.name === team)
  const chain = (issue.chain ?? []).map(indexOf)
  const start = issue.routing === undefined ? chain[0]! : indexOf(issue.routing.start)
  return {
    ...carried(ISSUE, issue, NEUTRAL),
    name,
    index: context.index,
    upTo: context.upTo,
    classes: [...context.classes],
    failure: issue.kind === 'failure',
    severity: issue.severity ?? beliefs['trust.severity'],
    talk: talkByTeam(issue.talk, teams),
    explain: present(issue.explain),
    wrapUp: present(issue.wrap_up),
    decide: present(issue.decide),
    start,
    starts: context.channels.map((_, index) => chain.find((team) => teams[team]!.channels[index]!) ?? start),
    channelsUpTo: channelsUpTo(context.channels, issue.channels),
    chain,
    matrix: issue.routing === undefined ? null : cumulativeRows(issue.routing.matrix, teams),
    solvable: issue.routing === undefined ? teams.map(({ name }) => own(issue.solvable, name) ?? 1) : null,
    unsolvedTalk: issue.unsolved_talk ?? beliefs['handling.unsolved_talk'],
    remedy: compileRemedy(issue, chain, indexOf),
    claims: compileClaims(issue, beliefs),
    rightFirstTime: issue.right_first_time ?? Number.NaN,
    reopensAfter: issue.reopens_after === undefined ? null : delay(issue.reopens_after),
  }
}

/** Compiles a delay whose unit may be business days. */
export function delay({ law, unit }: RandomDuration): DelayModel {
  return new DelayModel(distribution(law), unit === 'business_days')
}

/** A duration that takes no time is no mechanism. */
function present(spec: DistributionSpec | undefined) {
  if (spec === undefined) return null
  const law = distribution(spec)
  return law.mean === 0 ? null : law
}

function talkByTeam(talk: Issue['talk'], teams: readonly TeamModel[]): Law[] {
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
): NextTeam[][] {
  return teams.map((from) => {
    const row = own(matrix, from.name)
    let upTo = 0
    return teams.flatMap((to, index) => {
      const share = own(row, to.name) ?? 0
      if (share === 0) return []
      upTo += share
      return [new NextTeam(index, upTo)]
    })
  })
}

function compileRemedy(
  issue: Settled,
  chain: readonly number[],
  indexOf: (team: string) => number,
): RemedyModel | null {
  if (issue.remedy === undefined) return null
  const { needed, amount, owner } = settle(REMEDY, issue.remedy)
  // Behind walls, what is nobody's by name is the department's where the case would end: only silos ask whose it is.
  const home = chain.at(-1) ?? -1
  return new RemedyModel(
    needed,
    distribution(amount),
    owner === undefined ? home : indexOf(owner),
    issue.novel,
    issue.exception?.share ?? 0,
    issue.exception?.unlawful ?? EXCEPTION.unlawful.neutral,
  )
}

function compileClaims({ remedy, undue, exaggerates = { share: 0 } }: Settled, beliefs: Beliefs): ClaimsModel | null {
  if (remedy === undefined) return null
  const by = exaggerates.by ?? beliefs['claims.exaggeration']
  const exaggerating = by === 0 ? 0 : exaggerates.share
  return undue === 0 && exaggerating === 0 ? null : new ClaimsModel(undue, exaggerating, 1 + by)
}
