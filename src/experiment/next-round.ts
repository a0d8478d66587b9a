import type { Plan } from './plan.js'
import { isPrecise } from './precise.js'
import type { Summary } from './summary.js'

/** Replications to run before judging again, `until` excluded. */
export interface Round {
  readonly from: number
  readonly until: number
}

/**
 * The replications to run next; null when there are enough. A precision is sought in fixed batches, which all designs
 * run while any of them is not precise, so that they stay paired.
 * @param found what each design has shown so far; empty before the first round
 */
export function nextRound({ replications }: Plan, found: readonly Summary[]): Round | null {
  const from = found[0]?.replications ?? 0
  if (typeof replications === 'number') return from === 0 ? { from, until: replications } : null
  const { batch, cap } = replications
  const enough = from > 0 && found.every((summary) => isPrecise(summary, replications))
  return enough || from >= cap ? null : { from, until: Math.min(cap, from + batch) }
}

/** The most replications that may be needed. */
export function mostReplications({ replications }: Plan): number {
  return typeof replications === 'number' ? replications : replications.cap
}
