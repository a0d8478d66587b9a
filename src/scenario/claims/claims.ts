import { LEVERS, type LeverId } from '../../vocabulary/levers.js'
import type { Lever, Scenario } from '../scenario.js'
import { type LeverPlace, type LeverValue, mapLevers } from './map-levers.js'

/** What reality is held against: what the scenario claims, or everything that could be wished for. */
export type Reference = 'claimed' | 'ideal'

/** A place at which what is and what should be are stated. */
export interface StatedLever {
  /** As `--set` takes it. */
  readonly path: string
  readonly actual: LeverValue
  /** As claimed, or ideal. */
  readonly target: LeverValue
}

/** A possible cause of a gap. */
export interface StatedClaim {
  readonly lever: LeverId
  /** At least one. */
  readonly places: readonly StatedLever[]
  /** Whether some place is otherwise than it should be; else the lever takes no part in any gap. */
  readonly differs: boolean
}

/** The levers for which a scenario states what should be, in the order of {@link LEVERS}. */
export function statedClaims(scenario: Scenario, reference: Reference): readonly StatedClaim[] {
  const places = LEVERS.map((): StatedLever[] => [])
  mapLevers(scenario, (lever, place) => {
    if (reference === 'ideal' || lever.claimed !== undefined) {
      const target = targetOf(lever, place, reference)
      places[LEVERS.indexOf(place.lever)]!.push({ path: place.path, actual: lever.actual, target })
    }
    return lever
  })
  return LEVERS.flatMap((lever, index) => {
    const stated = places[index]!
    if (stated.length === 0) return []
    return [{ lever, places: stated, differs: stated.some(({ actual, target }) => actual !== target) }]
  })
}

/** The scenario with some levers made true in every team and at every border. Its claims stay as they are. */
export function madeTrue(scenario: Scenario, levers: readonly LeverId[], reference: Reference): Scenario {
  return mapLevers(scenario, (lever, place) =>
    levers.includes(place.lever) ? { ...lever, actual: targetOf(lever, place, reference) } : lever,
  )
}

/** The scenario with the reference as its claims, for counting what they cover. */
export function claiming(scenario: Scenario, reference: Reference): Scenario {
  return mapLevers(scenario, (lever, place) => ({ ...lever, claimed: targetOf(lever, place, reference) }))
}

function targetOf<T extends LeverValue>(lever: Lever<T>, { ideal }: LeverPlace<T>, reference: Reference): T {
  return reference === 'ideal' ? ideal : (lever.claimed ?? lever.actual)
}
