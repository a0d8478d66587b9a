import type { Law } from '../core/engine/law.js'
import { Arrivals } from '../core/model/arrival-pattern.js'
import { Happening } from '../core/model/happening.js'
import type { RemedyModel } from '../core/model/issue-model.js'
import { ApprovalPolicy } from '../core/model/model.js'
import { HOUR, MINUTE, WEEK } from '../kernel/units.js'
import type { ManagerModel, Model } from '../model/model.js'
import { openSecondsAWeek } from '../model/opening-hours.js'
import { helpersByTeam } from '../model/reach.js'
import { settledShare } from './case-flow.js'
import { BEYOND, flowsByArithmetic } from './offered-load.js'

/** Requests that go up to a manager role by arithmetic, against its people's hours; a week, in hours. */
export interface RequestLoad {
  readonly manager: string
  readonly requests: number
  /** Mean time of one decision, in minutes. */
  readonly each: number
  readonly work: number
  /** Within working hours, and available. */
  readonly present: number
  /** What becomes of what is too much: customers on hold hang up, managers work on after closing, or it piles up. */
  readonly outcome: 'sheds' | 'overtime' | 'grows'
}

/**
 * Manager roles to which more requests come, by arithmetic alone, than their people have hours in the week. At least those
 * come that no agent may decide: whose amount is beyond the limit of the team that settles the case, or that nobody may
 * grant, less those that are refused on the spot. Nothing is said where it takes more than arithmetic to know who is asked:
 * under a duty manager, of issues with claims, of teams with a time target, an overflow or others who serve their line, where an event changes policy or training.
 */
export function overloadedManagersByArithmetic(model: Model): readonly RequestLoad[] {
  const { arrivals, approvals, events, managers } = model
  if (arrivals.kind === Arrivals.at || approvals.policy === ApprovalPolicy.duty_manager) return []
  if (events.some(({ kind }) => kind === Happening.policy || kind === Happening.training)) return []
  const requests = requestsOf(model)
  return managers.flatMap((manager, index) => {
    const work = (requests[index]! * manager.decidesIn.mean) / HOUR
    const present = presentHours(manager, personSeconds(manager))
    // A span of days may lie where the week is staffed: hours of the whole week do not speak of it.
    if (workingHours(manager) < WEEK && model.warmUp + model.span < WEEK) return []
    if (!(work > present * BEYOND)) return []
    const outcome = outcomeOf(manager, model, work)
    return [
      {
        manager: manager.name,
        requests: requests[index]!,
        each: manager.decidesIn.mean / MINUTE,
        work,
        present,
        outcome,
      },
    ]
  })
}

/** By role: requests a week, at least. */
function requestsOf(model: Model): readonly number[] {
  const requests = model.managers.map(() => 0)
  const { flows, passing } = flowsByArithmetic(model)
  const helpers = helpersByTeam(model.teams)
  for (const { issue, visits } of flows) {
    const { remedy, claims } = issue
    if (remedy === null || claims !== null) continue
    for (const [index, team] of model.teams.entries()) {
      if (team.timeTarget !== null || team.overflow !== null || helpers[index]!.length > 0) continue
      const guarded = remedy.owner < 0 ? 0 : team.actual.guarded[remedy.owner]!
      const settled = visits[index]! * passing[index]! * settledShare(issue, index, model)
      const decisions = settled * remedy.needed * (1 - guarded)
      for (const [role, share] of goingUp(remedy, team.actual.granted, team.layers, model)) {
        requests[role]! += decisions * share
      }
    }
  }
  return requests
}

/** Share of a team's decisions that comes to each role above it, and to who signs with one, at least. */
function goingUp(
  remedy: RemedyModel,
  granted: number,
  layers: readonly number[],
  { approvals, culture, managers }: Model,
): ReadonlyMap<number, number> {
  const { refuse } = culture
  const beyondGranted = shareAbove(remedy.amount, granted)
  /** Asked with an amount beyond so much; and, of what nobody may grant, with less. */
  const beyond = (limit: number) => shareAbove(remedy.amount, limit) * (1 - refuse.amount)
  const illegalWithin = (limit: number) =>
    remedy.unlawful *
    (beyondGranted * (1 - refuse.amount) - beyond(limit) + (1 - beyondGranted) * (1 - refuse.exception))
  const isLadder = approvals.policy === ApprovalPolicy.ladder
  const asked = new Map<number, number>()
  let [below, approved] = [granted, 1]
  for (const role of layers) {
    const manager = managers[role]!
    const share = isLadder
      ? approved * (beyond(below) + illegalWithin(below))
      : decides(manager, remedy)
        ? (1 - remedy.unlawful) * Math.max(0, beyond(below) - beyond(Math.max(below, manager.limit)))
        : 0
    below = Math.max(below, manager.limit)
    const stage = [role, ...manager.signsWith]
    const agreed = Math.min(...stage.map((each) => managers[each]!.approves))
    // Where several have it at the same time, a no of one takes it from the others, who may not have looked at it.
    const least = stage.length === 1 ? share : share * agreed
    // Nobody is asked twice on a ladder, where the lowest sees most.
    for (const each of stage) {
      const before = asked.get(each) ?? 0
      asked.set(each, isLadder ? Math.max(before, least) : before + least)
    }
    // One customer's case has the same merit to all of them: whoever is harder to convince convinces the others, too.
    approved = Math.min(approved, agreed)
  }
  return asked
}

/** Whether the role may grant what is outside the rules, or nothing is: more of that piles up with time. */
function decides({ exceptions }: ManagerModel, { exception }: RemedyModel): boolean {
  return exceptions || exception === 0
}

/** Halvings, after which a share is known to a millionth of a millionth. */
const HALVINGS = 40

/** Share of amounts above a limit, from the law's quantiles; at least. */
function shareAbove(amount: Law, limit: number): number {
  let [within, above] = [0, 1]
  if (limit === Number.POSITIVE_INFINITY) return 0
  for (let round = 0; round < HALVINGS; round++) {
    const middle = (within + above) / 2
    if (amount.quantile(middle) > limit) above = middle
    else within = middle
  }
  return 1 - above
}

/** Seconds of the week in which somebody is at work. */
function workingHours({ hours }: ManagerModel): number {
  return hours.reduce((sum, { at, people }, i) => sum + (people > 0 ? (hours[i + 1]?.at ?? WEEK) - at : 0), 0)
}

/** Seconds of the week that people are at work, over all of them. */
function personSeconds({ hours }: ManagerModel): number {
  return hours.reduce(
    (sum, { at, people }, i) => sum + (people > 0 ? people * ((hours[i + 1]?.at ?? WEEK) - at) : 0),
    0,
  )
}

function presentHours({ spells }: ManagerModel, personSeconds: number): number {
  const available = spells === null ? 1 : spells.on / (spells.on + spells.off)
  return (available * personSeconds) / HOUR
}

function outcomeOf(manager: ManagerModel, model: Model, work: number): RequestLoad['outcome'] {
  const { approvals, opening, segments } = model
  if (approvals.holdLimit > 0 && segments.some(({ holdPatience }) => holdPatience !== null)) return 'sheds'
  const closed = WEEK - openSecondsAWeek(opening)
  return work > presentHours(manager, personSeconds(manager) + closed * manager.people) ? 'grows' : 'overtime'
}
