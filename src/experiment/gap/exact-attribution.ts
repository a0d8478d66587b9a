import type { Attribution, Marginal } from './attribution.js'
import { type Coalition, everybody, has, sizeOf } from './coalition.js'

/**
 * Shapley values by all 2^k coalitions: a lever's mean effect over all orders, so that it meets a coalition of s others
 * with weight s! (k - 1 - s)! / k! (Shapley, A value for n-person games, Contributions to the Theory of Games II, 1953).
 * @param players k
 */
export function exactAttribution(players: number): Attribution {
  const coalitions = Array.from({ length: everybody(players) + 1 }, (_, coalition): Coalition => coalition)
  return {
    kind: 'exact',
    players,
    coalitions,
    marginals: Array.from({ length: players }, (_, player) =>
      coalitions
        .filter((coalition) => !has(coalition, player))
        .map((without): Marginal => ({ weight: weightOf(sizeOf(without), players), without })),
    ),
    orders: [],
  }
}

/** s! (k - 1 - s)! / k!, as 1 over k times the binomial of k - 1 over s. */
function weightOf(size: number, players: number): number {
  let binomial = 1
  for (let i = 0; i < size; i++) binomial = (binomial * (players - 1 - i)) / (i + 1)
  return 1 / (players * binomial)
}
