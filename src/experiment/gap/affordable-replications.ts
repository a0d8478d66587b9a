import { expectedCustomers } from '../../model/arrival-pattern.js'
import type { Experiment } from '../prepare.js'

/**
 * How many replications of each design a gap can have in the time that a reader will wait: fewer than the scenario asks
 * for where there are many designs. Follows the expected number of customers, not the clock, so that it is the same
 * everywhere.
 * @param designs how many there are
 */
export function affordableReplications({ model, plan }: Experiment, designs: number): number {
  const { beliefs } = model
  const wanted = typeof plan.replications === 'number' ? plan.replications : beliefs['run.replications']
  const affordable = Math.floor(beliefs['run.gap_customers'] / (designs * Math.max(1, expectedCustomers(model))))
  return Math.min(wanted, Math.max(affordable, beliefs['run.gap_least_replications']))
}
