import { LEVERS, type LeverId } from '../../vocabulary/levers.js'
import { USUAL_MODE } from '../../vocabulary/transfers.js'
import type { Scenario, Team } from '../scenario.js'
import type { Reference } from './claims.js'
import { type LeverPlace, type LeverValue, mapLevers } from './map-levers.js'

/** What there is beside the levers that leaders could make a claim about, and do not. */
const BESIDE_LEVERS = ['transfers', 'ownership', 'refusal', 'rules', 'time targets'] as const
export type UnclaimedId = (typeof BESIDE_LEVERS)[number] | LeverId

/** A place at which something is worse for customers than it could be, as its author would write it. */
export interface UnclaimedPlace {
  /** As `--set` takes it. */
  readonly path: string
  readonly is: string
}

/** Something that hurts customers and that no claim is about: no gap can blame it. */
export interface Unclaimed {
  readonly what: UnclaimedId
  /** At least one. */
  readonly places: readonly UnclaimedPlace[]
  /** The same organisation with this mended everywhere, and nothing else. */
  readonly mended: Scenario
}

/** Everything of the kind that a scenario states or leaves at its default. @param reference the ideal is about every lever */
export function unclaimedIn(scenario: Scenario, reference: Reference): readonly Unclaimed[] {
  const { culture = {}, teams } = scenario
  const found: readonly Unclaimed[] = [
    byTeam(scenario, 'transfers', 'transfer', transferOf, (team) => ({
      ...team,
      transfer: { ...team.transfer, mode: 'warm', context: 'shared', misroute: 0 },
    })),
    byTeam(
      scenario,
      'ownership',
      'ownership',
      ({ ownership = 'none' }) => (ownership === 'none' ? 'none' : null),
      (team) => ({ ...team, ownership: 'agent' }),
    ),
    {
      what: 'refusal',
      places: culture.refusal ? [{ path: 'culture.refusal', is: percent(culture.refusal) }] : [],
      mended: { ...scenario, culture: { ...culture, refusal: 0 } },
    },
    {
      what: 'rules',
      places: culture.rules ? [{ path: 'culture.rules', is: rulesText(culture.rules) }] : [],
      mended: { ...scenario, culture: { ...culture, rules: 0 } },
    },
    byTeam(
      scenario,
      'time targets',
      'time_target',
      ({ time_target }) => (time_target?.pressure ? `pressure ${percent(time_target.pressure)}` : null),
      ({ time_target: _, ...team }) => team,
    ),
    ...(reference === 'claimed' ? LEVERS.map((lever) => leverWithoutClaim(scenario, lever)) : []),
  ]
  const passes = Object.keys(teams).length > 1
  return found.filter(({ what, places }) => places.length > 0 && (passes || what !== 'transfers'))
}

function byTeam(
  scenario: Scenario,
  what: UnclaimedId,
  key: string,
  isOf: (team: Team) => string | null,
  mend: (team: Team) => Team,
): Unclaimed {
  const teams = Object.entries(scenario.teams)
  const places = teams.flatMap(([name, team]) => {
    const is = isOf(team)
    return is === null ? [] : [{ path: `teams.${name}.${key}`, is }]
  })
  const mended = teams.map(([name, team]) => [name, isOf(team) === null ? team : mend(team)])
  return { what, places, mended: { ...scenario, teams: Object.fromEntries(mended) } }
}

/** Null where nothing could be better: warm, in a system that all share, and to the right place. */
function transferOf({ transfer = {} }: Team): string | null {
  const { mode = USUAL_MODE, context, misroute = 0 } = transfer
  if (mode === 'warm' && context === 'shared' && misroute === 0) return null
  const said = context === undefined ? [] : [context === 'none' ? 'no context' : `context ${context}`]
  return [mode, ...said, ...(misroute === 0 ? [] : [`${percent(misroute)} misrouted`])].join(', ')
}

function leverWithoutClaim(scenario: Scenario, lever: LeverId): Unclaimed {
  const places: UnclaimedPlace[] = []
  const isBare = ({ claimed, actual }: { claimed?: unknown; actual: unknown }, place: LeverPlace) =>
    place.lever === lever && claimed === undefined && actual !== place.ideal
  const mended = mapLevers(scenario, (stated, place) => {
    if (!isBare(stated, place)) return stated
    places.push({ path: place.path, is: leverText(place, stated.actual) })
    return { ...stated, actual: place.ideal }
  })
  return { what: lever, places, mended }
}

/** With the key where the lever goes by another: `guidelines 60 %`. */
function leverText({ lever, path }: LeverPlace, value: LeverValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value === 'unlimited' || lever === 'authority') return String(value)
  const key = path.split('.').at(-1)!
  return key === lever || lever === 'silos' ? percent(value) : `${key} ${percent(value)}`
}

function rulesText(rules: NonNullable<NonNullable<Scenario['culture']>['rules']>): string {
  return typeof rules === 'number' ? String(rules) : `${rules.now} and growing`
}

/** Without the last bits that 100 times a fraction may leave. */
function percent(share: number): string {
  return `${Number((100 * share).toPrecision(9))} %`
}
