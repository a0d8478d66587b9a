import { expect, test } from 'vitest'
import { judge } from '../../src/experiment/expectations.js'
import { summarise } from '../../src/experiment/summarise.js'
import type { Expectation } from '../../src/scenario/scenario.js'
import { context, observed } from './fabricated.js'

const runs = [900, 1100].map((lost) =>
  observed({ journeys: [{ customers: 100, journeys: 100, trust_transfer: lost }] }),
)

/** Of a trust loss of 10 points, give or take `half`. */
function verdict(comparison: Expectation['comparison'], value: number, replications = runs) {
  const expectation: Expectation = { path: 'trust_loss', comparison, value, unit: '', otherwise: 'fail' }
  return judge([expectation], summarise(replications, context), true)[0]!.verdict
}

test('strictly, the worse end of the interval has to meet the threshold', () => {
  const half = summarise(runs, context).measures.trust_loss!.half_width!
  expect(half).toBeGreaterThan(0)
  expect(verdict('<', 10 + 0.9 * half)).toBe('failed')
  expect(verdict('<', 10 + 1.1 * half)).toBe('met')
  expect(verdict('>=', 10 - 0.9 * half)).toBe('failed')
  expect(verdict('>=', 10 - 1.1 * half)).toBe('met')
})

test('strictly nothing is met where there is no interval to have a worse end', () => {
  expect(verdict('<', 9.1, runs.slice(0, 1))).toBe('failed')
  expect(verdict('<', 8.9, runs.slice(0, 1))).toBe('failed')
})
