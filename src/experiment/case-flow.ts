import { bySkill } from '../core/journey/people/crew.js'
import { HOUR } from '../kernel/units.js'
import type { IssueModel, Model } from '../model/model.js'
import { channelMix } from './channel-mix.js'

/** Rounds in which cases go on through a matrix; what goes on for longer is left out. */
const ROUNDS = 1000
/** Share of the cases that is not worth a round. */
const NEGLIGIBLE = 1e-9

/**
 * By team: how often cases of an issue come to it, people being as trained as stated.
 * @param first cases that come with the issue
 * @param passing by team: share of its cases that it gets round to, and so passes on
 * @returns in cases, per the time of `first`
 */
export function visitsOf(
  issue: IssueModel,
  model: Model,
  first: number,
  passing: readonly number[],
): readonly number[] {
  const visits = model.teams.map(() => 0)
  if (issue.matrix === null) {
    for (const { share, start } of channelMix(issue, model)) {
      issue.chain.slice(issue.chain.indexOf(start)).reduce((coming, team) => {
        visits[team]! += coming
        return coming * passing[team]! * (1 - solvedShare(issue, team, model))
      }, first * share)
    }
    return visits
  }
  let coming = new Map([[issue.start, first]])
  for (let round = 0, left = first; round < ROUNDS && left > NEGLIGIBLE * first; round++) {
    const next = new Map<number, number>()
    left = 0
    for (const [team, cases] of coming) {
      visits[team]! += cases
      let below = 0
      for (const { team: to, upTo } of issue.matrix[team]!) {
        const onward = cases * passing[team]! * (upTo - below)
        next.set(to, (next.get(to) ?? 0) + onward)
        left += onward
        below = upTo
      }
    }
    coming = next
  }
  return visits
}

/** Share of the cases that a team gets round to which it understands and settles: nothing is passed on. */
export function settledShare(issue: IssueModel, team: number, model: Model): number {
  return issue.matrix === null ? solvedShare(issue, team, model) : 1 - (issue.matrix[team]!.at(-1)?.upTo ?? 0)
}

function solvedShare({ solvable }: IssueModel, team: number, { teams, parameters }: Model): number {
  return solvable === null ? 1 : bySkill(solvable[team]!, teams[team]!.training, parameters['handling.training_solve'])
}

/** Mean hours of an agent for one visit, what is explained apart. */
export function legHours(issue: IssueModel, index: number, model: Model): number {
  const team = model.teams[index]!
  const solved = solvedShare(issue, index, model)
  const length = solved + (1 - solved) * Math.min(1, issue.unsolvedTalk)
  const unhurried = 1 - (team.timeTarget?.pressure ?? 0)
  const attention = channelMix(issue, model).reduce((sum, part) => sum + part.share * part.talk, 0)
  const talk = issue.talk[index]!.mean * team.talkFactor * attention * length * unhurried
  return (talk + (issue.wrapUp?.mean ?? 0)) / HOUR
}
