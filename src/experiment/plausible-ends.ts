import { PARAMETERS } from '../evidence/registry.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Varied } from './sensitivity.js'
import { sharedOut, sharersOf } from './shared-weights.js'

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

const BEHAVIOURS = PARAMETERS.filter((parameter) => parameter.kind === 'behaviour')
const IDS: readonly string[] = BEHAVIOURS.map(({ id }) => id)

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
