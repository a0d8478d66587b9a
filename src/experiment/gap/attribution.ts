import { keyOf, streamsOf } from '../../simulation/key.js'

/** A lever is made true after those of `without`; how much that counts. */
interface Marginal {
  readonly weight: number
  readonly without: Coalition
}

/** How a gap is split over levers: each one's mean effect over the orders in which they could be made true. */
export interface Attribution {
  readonly kind: 'exact' | 'sampled'
  readonly players: number
  /** What must be simulated: with what a report asks for besides, ascending, each once. */
  readonly coalitions: readonly Coalition[]
  /** By player: weights add up to 1. */
  readonly marginals: readonly (readonly Marginal[])[]
  /** The orders drawn, each followed by its reverse; empty where all orders count. */
  readonly orders: readonly (readonly number[])[]
}

/** A set of levers that are made true, while the others stay as they are: bit i stands for the i-th lever. */
export type Coalition = number

/** Everything as it is. */
export const NOBODY: Coalition = 0

/** All of so many levers. */
export function everybody(players: number): Coalition {
  return (1 << players) - 1
}

/** One lever alone. */
export function only(player: number): Coalition {
  return 1 << player
}

export function has(coalition: Coalition, player: number): boolean {
  return (coalition & only(player)) !== 0
}

export function sizeOf(coalition: Coalition): number {
  let size = 0
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size++
  return size
}

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
  const streams = streamsOf(keyOf('gap/order', pair))
  const order = Array.from({ length: players }, (_, player) => player)
  for (let last = players - 1; last > 0; last--) {
    const other = Math.floor(streams.uniform(last, 0, 0) * (last + 1))
    const kept = order[last]!
    order[last] = order[other]!
    order[other] = kept
  }
  return order
}
