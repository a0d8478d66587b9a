import type { Coalition } from './coalition.js'

/** A lever is made true after those of `without`; how much that counts. */
export interface Marginal {
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
