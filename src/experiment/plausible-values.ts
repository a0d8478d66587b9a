import { distribution } from '../distributions/distribution.js'
import { PARAMETERS } from '../evidence/registry.js'
import type { Scenario } from '../scenario/scenario.js'
import { keyOf, streamsOf } from '../simulation/key.js'
import type { Varied } from './sensitivity.js'

/** Beliefs whose ids begin alike and whose values add up to 1: moving one of them moves the others. */
const GROUPS = [
  'trust.profile.competence.',
  'trust.profile.care.',
  'trust.profile.honesty.',
  'trust.profile.procedure.',
  'satisfaction.weight.',
]

/** The ids that share a whole with one, itself among them; only itself where it shares none. */
function sharersOf(id: string, ids: readonly string[]): readonly string[] {
  const group = GROUPS.find((prefix) => id.startsWith(prefix))
  return group === undefined ? [id] : ids.filter((other) => other.startsWith(group))
}

/**
 * Scales weights that share a whole so that they add up to 1 again.
 * @param fixed one that keeps its value, the others filling up what it leaves
 */
function sharedOut(
  beliefs: Readonly<Record<string, number>>,
  ids: readonly string[],
  fixed?: string,
): Readonly<Record<string, number>> {
  const kept = fixed === undefined ? 0 : beliefs[fixed]!
  const moving = ids.filter((id) => id !== fixed)
  const sum = moving.reduce((total, id) => total + beliefs[id]!, 0)
  return { ...beliefs, ...Object.fromEntries(moving.map((id) => [id, (beliefs[id]! * (1 - kept)) / sum])) }
}

const BEHAVIOURS = PARAMETERS.filter((parameter) => parameter.kind === 'behaviour')
const IDS: readonly string[] = BEHAVIOURS.map(({ id }) => id)
/** Counted things come whole. */
const WHOLE = ['contacts', 'redials']

/**
 * One plausible world: a value for every behavioural parameter that no design states, from the triangular distribution
 * over its plausible range that peaks at its default. Depends on the world's number alone, so that all designs and all
 * calls meet the same worlds, and a new parameter changes no other.
 * @param world 0, 1, ...
 * @param stated ids that a design states itself, with what shares a whole with them: they are not drawn
 */
export function plausibleWorld(world: number, stated: readonly string[]): Readonly<Record<string, number>> {
  const drawn = BEHAVIOURS.filter(({ id }) => !sharersOf(id, IDS).some((sharer) => stated.includes(sharer)))
  const values: Readonly<Record<string, number>> = Object.fromEntries(
    drawn.map(({ id, value, range: [low, high], unit }) => {
      const u = streamsOf(keyOf(`world/${id}`, world)).uniform(0, 0, 0)
      const found =
        distribution({ law: 'triangular', low: low - low, mode: value - low, high: high - low }).quantile(u) + low
      return [id, WHOLE.includes(unit) ? Math.round(found) : found]
    }),
  )
  const sharing = Object.keys(values).map((id) => sharersOf(id, IDS))
  return sharing.reduce((beliefs, ids) => (ids.length > 1 ? sharedOut(beliefs, ids) : beliefs), values)
}

/** A scenario at either end of a parameter's range; null where that end is what it already is. */
export interface ScenarioEnds {
  readonly varied: Varied
  readonly low: ScenarioEnd | null
  readonly high: ScenarioEnd | null
}

export interface ScenarioEnd {
  readonly value: string
  readonly scenario: Scenario
  /** The other design there, where a difference is asked about. */
  readonly variant?: Scenario
}

/**
 * A scenario with each behavioural parameter at the ends of its plausible range, one at a time. Weights that share a
 * whole make room for the one that moves.
 * @param beliefs every parameter's value in the scenario as it is
 */
export function plausibleEnds(scenario: Scenario, beliefs: Readonly<Record<string, number>>): readonly ScenarioEnds[] {
  return BEHAVIOURS.map(({ id, label, range, unit, size }): ScenarioEnds => {
    const sharers = sharersOf(id, IDS)
    const at = (value: number): ScenarioEnd | null => {
      if (value === beliefs[id]) return null
      const all = sharedOut({ ...beliefs, [id]: value }, sharers, id)
      const moved = Object.fromEntries(sharers.map((sharer) => [sharer, all[sharer]!]))
      return { value: String(value), scenario: { ...scenario, beliefs: { ...scenario.beliefs, ...moved } } }
    }
    const varied: Varied = { path: `beliefs.${id}`, label, known: size, unit, value: String(beliefs[id]) }
    return { varied, low: at(range[0]), high: at(range[1]) }
  })
}
