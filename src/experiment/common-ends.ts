import type { Scenario } from '../scenario/scenario.js'
import type { ScenarioEnd, ScenarioEnds } from './plausible-ends.js'

/**
 * What two designs have in common, moved in both at once: parameters, and numbers that both state alike. Where they differ
 * is what they are compared for.
 * @param variant the other design as it is
 */
export function commonEnds(
  base: readonly ScenarioEnds[],
  others: readonly ScenarioEnds[],
  { base: baseAsItIs, variant }: { readonly base: Scenario; readonly variant: Scenario },
): readonly ScenarioEnds[] {
  const byPath = new Map(others.map((ends) => [ends.varied.path, ends]))
  return base.flatMap(({ varied, low, high }): readonly ScenarioEnds[] => {
    const other = byPath.get(varied.path)
    if (other === undefined || (varied.known === 'stated' && other.varied.value !== varied.value)) return []
    const both = (one: ScenarioEnd | null, another: ScenarioEnd | null): ScenarioEnd | null => {
      if (one === null && another === null) return null
      const value = (one ?? another)!.value
      return { value, scenario: one?.scenario ?? baseAsItIs, variant: another?.scenario ?? variant }
    }
    return [{ varied, low: both(low, other.low), high: both(high, other.high) }]
  })
}
