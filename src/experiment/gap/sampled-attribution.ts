import { keyOf, Streams } from '../../engine/streams.js'
import type { Attribution } from './attribution.js'
import { type Coalition, everybody, NOBODY, only } from './coalition.js'

/** As many as the exact split of seven levers takes. */
const MOST_COALITIONS = 128
/** Fewer say nothing of their own error. */
const LEAST_PAIRS = 4

/**
 * Shapley values by orders drawn at random, each with its reverse (Castro, Gomez and Tejada, Polynomial calculation of
 * the Shapley value based on sampling, Computers & Operations Research 36, 2009; reversed orders: Mitchell, Cooper, Frank
 * and Holmes, Sampling permutations for Shapley value estimation, JMLR 23, 2022). The effects along an order add up to
 * the whole gap, and so do their means. Draws depend on the number of levers alone.
 */
export function sampledAttribution(players: number): Attribution {
  const needed = new Set<Coalition>([NOBODY, everybody(players), ...singlesLastsAndPairs(players)])
  const orders: (readonly number[])[] = []
  const enough = Math.min(MOST_COALITIONS, everybody(players) + 1)
  for (let pair = 0; pair < LEAST_PAIRS || needed.size < enough; pair++) {
    const order = orderOf(players, pair)
    for (const drawn of [order, order.toReversed()]) {
      orders.push(drawn)
      for (const coalition of beforeEach(drawn)) needed.add(coalition)
    }
  }
  const without = orders.map((order) => {
    const before = beforeEach(order)
    return order.map((_, player) => before[order.indexOf(player)]!)
  })
  return {
    kind: 'sampled',
    players,
    coalitions: [...needed].sort((a, b) => a - b),
    marginals: Array.from({ length: players }, (_, player) =>
      without.map((before) => ({ weight: 1 / orders.length, without: before[player]! })),
    ),
    orders,
  }
}

function singlesLastsAndPairs(players: number): readonly Coalition[] {
  const all = Array.from({ length: players }, (_, player) => only(player))
  return all.flatMap((one) => [everybody(players) & ~one, ...all.map((other) => one | other)])
}

/** The coalition that each member of an order meets. */
function beforeEach(order: readonly number[]): readonly Coalition[] {
  let before = NOBODY
  return order.map((player) => {
    const met = before
    before |= only(player)
    return met
  })
}

/** Fisher and Yates's shuffle. */
function orderOf(players: number, pair: number): readonly number[] {
  const streams = new Streams(keyOf('gap/order', pair))
  const order = Array.from({ length: players }, (_, player) => player)
  for (let last = players - 1; last > 0; last--) {
    const other = Math.floor(streams.uniform(last, 0, 0) * (last + 1))
    const kept = order[last]!
    order[last] = order[other]!
    order[other] = kept
  }
  return order
}
