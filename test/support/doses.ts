import { expect } from 'vitest'
import { keyOf } from '../../src/engine/streams.js'
import { type Run, runSilently, scenarioOf } from './tracing.js'

/** A decent house under moderate load: three teams, three layers of managers, three kinds of issue. */
const HOUSE = `
horizon: 2 days
demand: {arrivals: 50 per hour}
customers:
  regular:
    lifetime_value: 600 EUR
    patience: exponential(12 min)
    hold_patience: exponential(30 min)
    redial: {share: 60%, after: exponential(30 min)}
    calls_again: {share: 50%, after: exponential(4 h), at_most: 4}
    demands_manager: 20%
issues:
  question:
    share: 30%
    kind: enquiry
    talk: exponential(3 min)
    explain: 30 s
    chain: [front, billing]
    solvable: {front: 85%}
  small:
    share: 40%
    severity: 2
    talk: exponential(4 min)
    explain: 1 min
    wrap_up: 30 s
    chain: [front, back]
    solvable: {front: 80%, back: 97%}
    remedy: {needed: 70%, amount: "lognormal(20 EUR, 0.6)"}
    novel: 20%
    exception: 20%
    right_first_time: 92%
    reopens_after: exponential(6 h)
  large:
    share: 30%
    severity: 4
    talk: exponential(5 min)
    explain: 1 min
    wrap_up: 30 s
    chain: [front, back]
    solvable: {front: 60%, back: 97%}
    remedy: {needed: 90%, amount: "lognormal(120 EUR, 0.8)"}
    novel: 30%
    exception: 30%
    right_first_time: 95%
    reopens_after: exponential(6 h)
teams:
  front: {agents: 10, reports_to: supervisor, wage: 20 EUR per hour, transfer: {mode: cold, context: notes}}
  back: {agents: 6, reports_to: support, wage: 25 EUR per hour}
  billing: {agents: 3, reports_to: support, wage: 25 EUR per hour}
managers:
  supervisor: {people: 2, limit: 150 EUR, decides_in: exponential(3 min), reports_to: operations}
  support: {people: 2, limit: 300 EUR, decides_in: exponential(4 min), reports_to: operations}
  operations: {people: 2, limit: 600 EUR, decides_in: exponential(5 min), reports_to: director}
  director: {people: 1, decides_in: exponential(8 min)}
approvals: {policy: ladder}
`

/** The house with changes laid over it, on the same customers every time. */
export function house(...sets: string[]): Run {
  return runSilently(scenarioOf(HOUSE, sets), keyOf('mechanisms', 0))
}

export type Output = (one: Run) => number

/** Per journey. */
export const per =
  (...counters: Parameters<Run['sum']>[0][]): Output =>
  (one) =>
    counters.reduce((sum, counter) => sum + one.sum(counter), 0) / one.sum('journeys')

export const trustLoss: Output = (one) => (one.sum('trust_start') - one.sum('trust_final')) / one.sum('journeys')

/**
 * A mechanism off, on and on more strongly: each output moves in its named direction, by at least a hundredth of what
 * it was from dose to dose.
 * @param doses lists of changes, the first without the mechanism
 */
export function moves(
  doses: readonly (readonly string[])[],
  up: Record<string, Output>,
  down: Record<string, Output> = {},
): void {
  const runs = doses.map((sets) => house(...sets))
  const wrong: string[] = []
  for (const [sign, outputs] of [
    [1, up],
    [-1, down],
  ] as const) {
    for (const [name, output] of Object.entries(outputs)) {
      const values = runs.map(output)
      const moved = values.every((value, i) => {
        const before = values[i - 1]
        return before === undefined || sign * (value - before) > 0.01 * Math.abs(before)
      })
      if (!moved) wrong.push(`${name}: ${values.join(', ')}`)
    }
  }
  expect(wrong).toEqual([])
}
