import { type ArrivalPattern, Arrivals } from '../core/model/arrival-pattern.js'
import type { OpeningHours } from '../core/model/opening-hours.js'
import { HOUR, WEEK } from '../kernel/units.js'
import type { Model, TeamModel } from '../model/model.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Warning } from './summary.js'

/** A warning of what can be known before anything runs, with the key of the scenario that it is about. */
export interface Foreseen extends Warning {
  readonly path: readonly string[]
}

/** What a simulation does not tell better: it is said before it and with its figures. */
export function foreseen(scenario: Scenario, model: Model): readonly Foreseen[] {
  return [...unstaffedHours(model), ...closedArrivals(model), ...lateEvents(scenario, model)]
}

/** Customers whose stated times fall in closed hours: a rate brings nobody then. */
export function closedArrivals({ arrivals, opening, warmUp, span }: Model): readonly Foreseen[] {
  if (opening === null || arrivals.kind === Arrivals.random) return []
  const end = warmUp + span
  const times = arrivals.kind === Arrivals.at ? arrivals.times.filter((time) => time < end) : []
  const all = arrivals.kind === Arrivals.at ? times.length : before(arrivals, end)
  const open =
    arrivals.kind === Arrivals.at
      ? times.filter((time) => opening.isOpen(time)).length
      : whileOpen(arrivals, opening, end)
  if (open === all) return []
  return [
    {
      code: 'closed-arrivals',
      message: `${all - open} of ${all} stated arrivals ${all - open === 1 ? 'falls' : 'fall'} in closed hours: where nobody is at work they wait until somebody is, or are sent away under \`at_close: leave\`.`,
      advice: 'Move them in demand.at, or widen demand.open; times count from Monday 00:00.',
      path: ['demand', 'at'],
    },
  ]
}

function whileOpen(arrivals: ArrivalPattern, { intervals }: OpeningHours, end: number): number {
  let sum = 0
  for (let week = 0; week < end; week += WEEK) {
    for (const interval of intervals) {
      sum +=
        before(arrivals, Math.min(end, week + interval.end)) - before(arrivals, Math.min(end, week + interval.start))
    }
  }
  return sum
}

/** How many come before a time. */
function before({ every, first }: ArrivalPattern, time: number): number {
  return Math.max(0, Math.ceil((time - first) / every))
}

/** Teams that have nobody at their desks while the house is open. */
function unstaffedHours(model: Model): readonly Foreseen[] {
  return model.teams.flatMap((team) => {
    const hours = unstaffed(team, model) / HOUR
    if (hours === 0) return []
    return [
      {
        code: 'unstaffed-hours',
        message: `${team.name} has nobody at work in ${Number(hours.toFixed(2))} open hours a week.`,
        advice: `Staff those hours in teams.${team.name}.agents, or close them in demand.open.`,
        path: ['teams', team.name, 'agents'],
      },
    ]
  })
}

function unstaffed(team: TeamModel, model: Model): number {
  const { changes } = team.staffing
  const open = model.opening?.intervals ?? [{ start: 0, end: WEEK }]
  return changes.reduce((sum, { at, agents }, i) => {
    if (agents > 0) return sum
    const until = changes[i + 1]?.at ?? WEEK
    return (
      sum + open.reduce((part, { start, end }) => part + Math.max(0, Math.min(end, until) - Math.max(start, at)), 0)
    )
  }, 0)
}

/** Events that come when nobody is counted any more. */
export function lateEvents({ events = [] }: Scenario, { span }: Model): readonly Foreseen[] {
  return events.flatMap((event, index) => {
    if (event.at < span) return []
    return [
      {
        code: 'never-used',
        message: `The ${event.do} comes after the end of the counted span.`,
        advice: 'Lengthen `horizon`, or let it happen earlier: `at` is counted from the beginning of the span.',
        path: ['events', String(index)],
      },
    ]
  })
}

/** Names of those to whom no case can come, on any way. */
export interface OutOfReach {
  readonly teams: readonly string[]
  readonly managers: readonly string[]
}

/**
 * Teams that no chain, routing, owner, overflow or misroute leads to and that serve no line to which one does, and manager roles that no such team reports to and
 * that are not on duty. Generous, as the reach is: whoever is named cannot be met, not whoever cannot be met is named.
 */
export function outOfReach({ issues, teams, managers, reach }: Model): OutOfReach {
  const near = issues
    .filter(({ upTo, prevented }, index) => upTo > (issues[index - 1]?.upTo ?? 0) && prevented < 1)
    .map(({ start }) => reach[start]!)
  const [met, asked] = [new Set(near.flatMap((found) => found.teams)), new Set(near.flatMap((found) => found.roles))]
  return {
    teams: teams.flatMap(({ name, alsoServes }, index) =>
      met.has(index) || alsoServes.some(({ team }) => met.has(team)) ? [] : [name],
    ),
    managers: managers.flatMap(({ name }, index) => (asked.has(index) ? [] : [name])),
  }
}
