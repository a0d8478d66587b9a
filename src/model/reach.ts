import { ReachModel } from '../core/model/model.js'
import type { IssueModel } from './compile-issue.js'
import type { TeamModel } from './compile-team.js'
import type { ManagerModel } from './staffing.js'

/**
 * Where a case may still come to within one contact: along its chain or matrix, to the owner of the remedy, and by
 * overflow or misroute to a guest, who passes it on as the host would have. Generous: all issues together. Agents of another
 * team who also serve a line ask their own managers.
 * @param duty index of the manager role asked before the reporting line, or -1
 * @returns by team: itself and the teams, and the manager roles, that a case with it may come to
 */
export function reachOf(
  teams: readonly TeamModel[],
  issues: readonly IssueModel[],
  managers: readonly Pick<ManagerModel, 'signsWith'>[],
  duty: number,
): ReachModel[] {
  const next = teams.map((_, team) => new Set(issues.flatMap((issue) => nextOf(issue, team))))
  const guests = teams.map((team, index) => guestsOf(team, index, next[index]!))
  // A bit a team: houses of hundreds of teams, each of which may send to any, are soon done by sets as a whole.
  const onward = next.map(bitsOf)
  for (let more = true; more; ) {
    more = false
    guests.forEach((some, host) => {
      for (const guest of some) {
        const both = onward[guest]! | onward[host]!
        more ||= both !== onward[guest]
        onward[guest] = both
      }
    })
  }
  const reach = teams.map((_, team) => onward[team]! | bitsOf([team, ...guests[team]!]))
  for (const [through] of teams.entries()) {
    const bit = bitsOf([through])
    reach.forEach((bits, from) => {
      if ((bits & bit) !== 0n) reach[from] = bits | reach[through]!
    })
  }
  const helpers = helpersByTeam(teams)
  return reach.map((bits) => {
    const found = [...teams.keys()].filter((team) => (bits & bitsOf([team])) !== 0n)
    const met = [...found, ...found.flatMap((team) => helpers[team]!)]
    const roles = new Set(met.flatMap((team) => teams[team]!.layers))
    if (duty >= 0) roles.add(duty)
    for (const role of [...roles]) for (const other of managers[role]!.signsWith) roles.add(other)
    return new ReachModel(found, [...roles])
  })
}

/** By team, the teams that also serve its line. */
export function helpersByTeam(teams: readonly TeamModel[]): readonly (readonly number[])[] {
  const helpers = teams.map((): number[] => [])
  for (const [index, { alsoServes }] of teams.entries()) for (const { team } of alsoServes) helpers[team]!.push(index)
  return helpers
}

function bitsOf(teams: Iterable<number>): bigint {
  let bits = 0n
  for (const team of teams) bits |= 1n << BigInt(team)
  return bits
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
