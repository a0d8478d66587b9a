import { bySkill } from '../journey/people/by-skill.js'
import { HOUR } from '../kernel/units.js'
import type { IssueModel, Model } from '../model/model.js'

/** Rounds in which cases go on through a matrix; what goes on for longer is left out. */
const ROUNDS = 1000

/**
 * By team: how often cases of an issue come to it, people being as trained as stated.
 * @param first cases that come to where the issue starts
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
    issue.chain.reduce((coming, team) => {
      visits[team] = coming
      return coming * passing[team]! * (1 - solvedShare(issue, team, model))
    }, first)
    return visits
  }
  let coming = model.teams.map((_, team) => (team === issue.start ? first : 0))
  for (let round = 0; round < ROUNDS && coming.some((cases) => cases > 0); round++) {
    const next = model.teams.map(() => 0)
    coming.forEach((cases, team) => {
      if (cases === 0) return
      visits[team]! += cases
      let below = 0
      for (const { team: to, upTo } of issue.matrix![team]!) {
        next[to]! += cases * passing[team]! * (upTo - below)
        below = upTo
      }
    })
    coming = next
  }
  return visits
}

function solvedShare({ solvable }: IssueModel, team: number, { teams, beliefs }: Model): number {
  return solvable === null ? 1 : bySkill(solvable[team]!, teams[team]!.training, beliefs['handling.training_solve'])
}

/** Mean hours of an agent for one visit, what is explained apart. */
export function legHours(issue: IssueModel, index: number, model: Model): number {
  const team = model.teams[index]!
  const solved = solvedShare(issue, index, model)
  const length = solved + (1 - solved) * Math.min(1, issue.unsolvedTalk)
  const unhurried = 1 - (team.timeTarget?.pressure ?? 0)
  const talk = issue.talk[index]!.mean * team.talkFactor * length * unhurried
  return (talk + (issue.wrapUp?.mean ?? 0)) / HOUR
}
