import { ReachModel } from '../core/model/model.js'
import type { IssueModel } from './compile-issue.js'
import type { TeamModel } from './compile-team.js'

/**
 * Where a case may still come to within one contact: along its chain or matrix, to the owner of the remedy, and by
 * overflow or misroute to a guest, who passes it on as the host would have. Generous: all issues together.
 * @param duty index of the manager role asked before the reporting line, or -1
 * @returns by team: itself and the teams, and the manager roles, that a case with it may come to
 */
export function reachOf(teams: readonly TeamModel[], issues: readonly IssueModel[], duty: number): ReachModel[] {
  const onward = teams.map((_, team) => new Set(issues.flatMap((issue) => nextOf(issue, team))))
  const guests = teams.map((team, index) => guestsOf(team, index, onward[index]!))
  for (let more = true; more; ) {
    more = false
    guests.forEach((some, host) => {
      for (const guest of some) for (const next of onward[host]!) more = add(onward[guest]!, next) || more
    })
  }
  return teams.map((_, from) => {
    const found = new Set([from])
    for (const team of found) for (const next of [...onward[team]!, ...guests[team]!]) found.add(next)
    const roles = new Set([...found].flatMap((team) => teams[team]!.layers))
    if (duty >= 0) roles.add(duty)
    return new ReachModel([...found], [...roles])
  })
}

function nextOf({ chain, matrix, remedy }: IssueModel, team: number): number[] {
  if (matrix !== null) return [...matrix[team]!.map((next) => next.team), ...ownerOf(remedy)]
  const place = chain.indexOf(team)
  // The owner may stand outside the chain; it goes on from where the case was.
  const owner = ownerOf(remedy)
  if (place < 0) return owner.includes(team) ? chain.slice(1) : []
  return [...chain.slice(place + 1), ...owner]
}

function ownerOf(remedy: IssueModel['remedy']): number[] {
  return remedy === null || remedy.owner < 0 ? [] : [remedy.owner]
}

function guestsOf(team: TeamModel, index: number, onward: ReadonlySet<number>): Set<number> {
  const astray = [...onward].some((next) => team.transfer.misroute[next]! > 0)
  const others = astray ? team.transfer.misroute.map((_, other) => other).filter((other) => other !== index) : []
  return new Set(team.overflow === null ? others : [...others, team.overflow.to])
}

function add(set: Set<number>, value: number): boolean {
  if (set.has(value)) return false
  set.add(value)
  return true
}
