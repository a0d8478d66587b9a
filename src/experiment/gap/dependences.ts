import type { Contrast } from '../../statistics/ratio-of-means.js'
import { type Effects, pairInteraction } from './effects.js'
import type { Game } from './game.js'
import type { GapMeasure } from './gap.js'

/** A lever that does little alone, and the one with which it does most beyond what both do alone; by their index. */
export interface PlayerDependence {
  readonly player: number
  readonly partner: number | null
  /** Whether it falls short of a third of its fair part by more than the interval of that. */
  readonly proven: boolean
  readonly together: Contrast
}

/**
 * The levers whose fair part is proven and that do less than a third of it alone. Partners are sought from everything as
 * it is: the one with which making both true takes off most beyond the sum of what each does alone.
 * @param isProven whether a fair part is beyond simulation noise
 */
export function dependencesOf(
  game: Game,
  measure: GapMeasure,
  { players, interaction }: Effects,
  isProven: (contrast: Contrast) => boolean,
): readonly PlayerDependence[] {
  return players.flatMap(({ shapley, shortfall }, player) => {
    if (!isProven(shapley) || shapley.mean <= 0 || shortfall.mean <= 0) return []
    const proven = shortfall.mean > shortfall.halfWidth
    const pairs = players
      .map((_, other) => other)
      .filter((other) => other !== player)
      .map((other) => ({ player, proven, partner: other, together: pairInteraction(game, measure, player, other) }))
      .filter(({ together }) => together.mean > 0)
      .sort((a, b) => b.together.mean - a.together.mean)
    return [pairs[0] ?? { player, proven, partner: null, together: interaction }]
  })
}
