import type { TrustCause } from '../../../src/vocabulary/trust-causes.js'
import { standardisedFit } from './least-squares.js'
import type { Customer, Observed } from './observed.js'

/** The mean of a figure over customers; NaN without any. */
export function meanOf(customers: readonly Customer[], figure: (customer: Customer) => number): number {
  return customers.reduce((sum, customer) => sum + figure(customer), 0) / customers.length
}

/** The customers of a replication that a condition is true of, in their order. */
export function those({ customers }: Observed, condition: (customer: Customer) => boolean): readonly Customer[] {
  return [...customers.values()].filter(condition).sort((a, b) => a.number - b.number)
}

export const satisfaction = ({ outcome }: Customer): number => outcome.satisfaction

/** Whether the problem was solved in the first contact, for good. */
export const solvedAtOnce = ({ contacts, ending }: Customer): boolean => contacts === 1 && ending === 'resolved'

/** How often any of these events happened to a customer. */
export function times({ events }: Customer, ...causes: readonly TrustCause[]): number {
  return causes.reduce((sum, cause) => sum + (events[cause] ?? 0), 0)
}

/** Points of trust that an event moves when it first strikes, losses above 0. */
export function pointsMoved({ moved }: Observed, cause: TrustCause): number {
  const found = moved[cause]
  return found === undefined ? Number.NaN : found.points / found.times
}

/** Standardised weights of several things that happened to customers, in the order given, and the share explained. */
export function weightsOf(
  customers: readonly Customer[],
  outcome: (customer: Customer) => number,
  predictors: readonly ((customer: Customer) => number)[],
) {
  return standardisedFit(
    customers.map((customer) => predictors.map((predictor) => predictor(customer))),
    customers.map(outcome),
  )
}

/**
 * Share of customers still in line after so many seconds, had nobody been answered: the Kaplan-Meier estimate, in which
 * an answer ends the observation and not the patience.
 */
export function stillWaiting({ waits }: Observed, seconds: number): number {
  const queued = waits.filter(({ waited }) => waited > 0).sort((a, b) => a.waited - b.waited)
  let share = 1
  for (const [index, { waited, answered }] of queued.entries()) {
    if (waited > seconds) break
    if (!answered) share *= 1 - 1 / (queued.length - index)
  }
  return share
}
