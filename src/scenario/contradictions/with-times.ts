import { distribution } from '../../distributions/distribution.js'
import { MINUTE } from '../../kernel/units.js'
import type { Issue, Scenario } from '../scenario.js'
import type { Contradiction, Figures } from './contradiction.js'
import { exactly, isMore, type Known, numberText } from './span.js'

/** What shortens talk, or makes it vary between agents, in ways that take more than arithmetic. */
const TALK = /\.(talk(\.\w+)?|talk_factor|unsolved_talk|spread|time_target\.\w+)$/

/** By definition: whether it holds the work after the call. */
const HANDLING: readonly (readonly [definition: string | undefined, wrapsUp: boolean])[] = [
  [undefined, true],
  ['without_hold', true],
  ['without_wrap_up', false],
  ['talk_only', false],
  ['per_leg', true],
]

/** Figures against the times and rates that the file states. */
export function withTimes(figures: Figures, scenario: Scenario): readonly Contradiction[] {
  const unknown = (scenario.unknown ?? []).flatMap(({ places }) => places.map(({ path }) => path))
  const isOpen = (pattern: RegExp) => unknown.some((path) => pattern.test(path))
  return [
    ...(isOpen(TALK) ? [] : talkOf(figures, scenario, isOpen(/\.wrap_up$/))),
    ...(isOpen(/\.decides_in$/) ? [] : decidingOf(figures, scenario)),
    ...(isOpen(/\.(churn_base|share)$/) ? [] : churnOf(figures, scenario)),
  ]
}

/** Every answered contact holds one conversation at least. @param isShort the work after it is unknown: it may be none */
function talkOf(figures: Figures, { issues, teams }: Scenario, isShort: boolean): readonly Contradiction[] {
  if (Object.values(teams).some(({ spread, time_target }) => spread !== undefined || time_target !== undefined))
    return []
  const legs = Object.entries(issues)
    .flatMap(([name, issue]) => shortestLegs(name, issue, teams))
    .map((leg) => (isShort ? { ...leg, wrapUp: 0 } : leg))
  return HANDLING.flatMap(([definition, wrapsUp]) => {
    const found = figures.of('handle_time_per_contact', definition)
    if (found === undefined) return []
    const timed = legs.map((leg) => ({ ...leg, minutes: (leg.talk + (wrapsUp ? leg.wrapUp : 0)) / MINUTE }))
    const least = timed.reduce<(typeof timed)[number] | undefined>(
      (a, b) => (a === undefined || b.minutes < a.minutes ? b : a),
      undefined,
    )
    if (least === undefined || !isMore(exactly(least.minutes), found)) return []
    const after = wrapsUp && least.wrapUp > 0 ? ` and ${numberText(least.wrapUp / MINUTE, 'min')} of work after it` : ''
    const message = `the shortest conversation of the file, about ${least.issue} in ${least.team}, takes ${numberText(least.talk / MINUTE, 'min')}${after} on average: more than ${found.text}`
    return [certain(found, message)]
  })
}

interface Leg {
  readonly issue: string
  readonly team: string
  /** Mean, in seconds. */
  readonly talk: number
  readonly wrapUp: number
}

function shortestLegs(name: string, issue: Issue, teams: Scenario['teams']): readonly Leg[] {
  const { talk, wrap_up, unsolved_talk = 1 } = issue
  const wrapUp = wrap_up === undefined ? 0 : distribution(wrap_up).mean
  const byTeam =
    'by_team' in talk ? Object.entries(talk.by_team) : Object.keys(teams).map((team) => [team, talk] as const)
  return byTeam.map(([team, law]) => {
    const factor = (teams[team]?.talk_factor ?? 1) * Math.min(1, unsolved_talk)
    return { issue: name, team, talk: distribution(law).mean * factor, wrapUp }
  })
}

/** An answer comes after the time that a decision takes. */
function decidingOf(figures: Figures, { managers = {} }: Scenario): readonly Contradiction[] {
  const found = figures.of('approval_wait')
  const [quickest] = Object.entries(managers)
    .map(([name, { decides_in }]) => ({ name, minutes: distribution(decides_in).mean / MINUTE }))
    .sort((a, b) => a.minutes - b.minutes)
  if (found === undefined || quickest === undefined || !isMore(exactly(quickest.minutes), found)) return []
  const message = `the quickest manager, ${quickest.name}, takes ${numberText(quickest.minutes, 'min')} to decide: more than ${found.text}`
  return [certain(found, message)]
}

/** Who had a case hardly leaves less often than who had none. */
function churnOf(figures: Figures, { customers = {} }: Scenario): readonly Contradiction[] {
  const found = figures.of('churn')
  const kinds = Object.values(customers)
  if (found === undefined || kinds.length === 0 || kinds.some(({ churn_base }) => churn_base === undefined)) return []
  const base = kinds.reduce((sum, { share, churn_base }) => sum + share * churn_base!, 0)
  if (!isMore(exactly(base), found)) return []
  const message = `${numberText(base, 'share')} leave in a year without any incident, by customers.NAME.churn_base, and only ${found.shown} of those who had one`
  return [{ ...certain(found, message), code: 'unlikely-figure', isCertain: false }]
}

function certain({ path }: Known, message: string): Contradiction {
  return { code: 'contradicts-file', isCertain: true, path, message }
}
