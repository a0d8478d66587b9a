import type { Coalition } from '../../../src/experiment/gap/attribution.js'
import { Game } from '../../../src/experiment/gap/game.js'
import { GAP_MEASURES } from '../../../src/experiment/gap/gap.js'
import type { MeasureSummary } from '../../../src/experiment/summary.js'

/**
 * A game in which each coalition leaves so much of every measure.
 * @param left by coalition, each replication's own figure
 */
export function gameOf(left: ReadonlyMap<Coalition, readonly number[]>): Game {
  const replications = [...left.values()][0]!.length
  const game = new Game(replications, 0.95)
  for (const [coalition, figures] of left) {
    const measure: MeasureSummary = {
      unit: 'points',
      better: 'lower',
      mean: figures.reduce((sum, figure) => sum + figure, 0) / figures.length,
      half_width: null,
      numerators: figures.map((figure) => 10 * figure),
      denominators: figures.map(() => 10),
      replications: figures,
    }
    game.add(coalition, { measures: Object.fromEntries(GAP_MEASURES.map((id) => [id, measure])) })
  }
  return game
}

/** A game without noise, by what each coalition takes off a loss of 100. */
export function gainGame(players: number, gain: (coalition: Coalition) => number): Game {
  const coalitions = Array.from({ length: 1 << players }, (_, coalition) => coalition)
  return gameOf(new Map(coalitions.map((coalition) => [coalition, [100 - gain(coalition), 100 - gain(coalition)]])))
}
