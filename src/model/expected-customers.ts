import { WEEK } from '../kernel/units.js'
import type { Model } from './model.js'

/** Roughly how many customers arrive in a replication, warm-up included. */
export function expectedCustomers({
  arrivals,
  opening,
  warmUp,
  span,
}: Pick<Model, 'arrivals' | 'opening' | 'warmUp' | 'span'>): number {
  const seconds = warmUp + span
  if (arrivals.kind === 'at') return arrivals.times.length
  if (arrivals.kind === 'every') return seconds / arrivals.every
  const open = opening === null ? 1 : opening.intervals.reduce((sum, { start, end }) => sum + end - start, 0) / WEEK
  return arrivals.rate * open * seconds
}
