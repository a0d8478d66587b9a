import { expect, test } from 'vitest'
import { bestPoint } from '../../src/experiment/best-point.js'
import type { MeasureSummary } from '../../src/experiment/summary.js'

function found(replications: readonly number[], better: MeasureSummary['better'] = 'lower'): MeasureSummary {
  const mean = replications.reduce((sum, value) => sum + value, 0) / replications.length
  return { unit: 'USD', better, mean, half_width: 1, replications }
}

const BUSY = [10, 14, 9, 17, 12, 11]
const noisy = (more: number, noise: readonly number[]) => found(BUSY.map((value, i) => value + more + noise[i]!))

test('the best is the lowest or the highest, as the measure has it', () => {
  const values = [5, 3, 8].map((more) => BUSY.map((value) => value + more))
  expect(
    bestPoint(
      values.map((replications) => found(replications)),
      0.95,
    )?.point,
  ).toBe(1)
  expect(
    bestPoint(
      values.map((replications) => found(replications, 'higher')),
      0.95,
    )?.point,
  ).toBe(2)
})

test('a measure without a direction has no best point', () => {
  expect(bestPoint([found(BUSY, null), found(BUSY, null)], 0.95)).toBeNull()
})

test('what differs by less than noise is alike, what differs by more is not, on the same busy days', () => {
  const points = [
    noisy(0, [0, 0, 0, 0, 0, 0]),
    noisy(0.02, [0.1, -0.1, 0.1, -0.1, 0.1, -0.1]),
    noisy(1, [0.1, -0.1, 0.1, -0.1, 0.1, -0.1]),
  ]
  expect(bestPoint(points, 0.95)).toEqual({ point: 0, alike: [1] })
})

test('equal points are all alike', () => {
  expect(bestPoint([found(BUSY), found(BUSY), found(BUSY)], 0.95)).toEqual({ point: 0, alike: [1, 2] })
})

test('a point that observed nothing is neither the best nor like it', () => {
  const nothing: MeasureSummary = { unit: 'USD', better: 'lower', mean: null, half_width: null, replications: [null] }
  expect(bestPoint([nothing, found(BUSY), found(BUSY)], 0.95)).toEqual({ point: 1, alike: [2] })
  expect(bestPoint([nothing, nothing], 0.95)).toBeNull()
})

test('one replication tells nothing apart', () => {
  expect(bestPoint([found([1]), found([9])], 0.95)).toEqual({ point: 0, alike: [1] })
})
