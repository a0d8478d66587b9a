import { expect, test } from 'vitest'
import { bestPoint, differencesFrom, plateauOf } from '../../src/experiment/best-point.js'
import { differenceOf } from '../../src/experiment/difference.js'
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
  expect(bestPoint(points, 0.95)).toMatchObject({ point: 0, alike: [1], unsettled: [] })
})

test('equal points are all alike', () => {
  expect(bestPoint([found(BUSY), found(BUSY), found(BUSY)], 0.95)).toMatchObject({
    point: 0,
    alike: [1, 2],
    unsettled: [],
  })
})

test('a point that observed nothing is neither the best nor like it', () => {
  const nothing: MeasureSummary = { unit: 'USD', better: 'lower', mean: null, half_width: null, replications: [null] }
  expect(bestPoint([nothing, found(BUSY), found(BUSY)], 0.95)).toMatchObject({ point: 1, alike: [2] })
  expect(bestPoint([nothing, nothing], 0.95)).toBeNull()
})

test('one replication tells nothing apart', () => {
  expect(bestPoint([found([1]), found([9])], 0.95)).toMatchObject({ point: 0, alike: [1], unsettled: [1] })
})

test('of two points the verdict is that of their paired difference, and so is the interval', () => {
  const [low, high] = [found([1, 2, 3, 4]), found([1.9, 3.2, 3.8, 5.1])]
  const alone = differenceOf(low, high, 0.95)
  const best = bestPoint([high, low], 0.95)!
  expect(best).toMatchObject({ point: 1, alike: [] })
  expect(best.differences[0]!.mean).toBeCloseTo(alone.mean, 12)
  expect(best.differences[0]!.half_width).toBeCloseTo(alone.halfWidth, 12)
})

test('a point is held against the best alone: how many others there are counts once for each, not for every pair', () => {
  // By the paired test alone p = 0.0031; of 18 points there are 153 pairs.
  const noise = [0.081, -0.1, 0.019]
  const ramp = Array.from({ length: 18 }, (_, step) => {
    return found([6, 7, 5].map((value, i) => value + (1.2 * (17 - step)) / 17 + noise[i]! * (step === 0 ? 2.27 : 1)))
  })
  const best = bestPoint(ramp, 0.95)!
  const { pValue } = differenceOf(ramp[17]!, ramp[0]!, 0.95)
  expect(pValue * 153).toBeGreaterThan(0.05)
  expect(best.point).toBe(17)
  expect(best.alike).not.toContain(0)
})

test('where the best alone would be told apart, or there are hardly any replications, there are too few', () => {
  const points = [0, 0.5, 0.02].map((more) =>
    noisy(more, more === 0 ? [0, 0, 0, 0, 0, 0] : [0.5, -0.1, 0.4, -0.4, 0.1, -0.5]),
  )
  const many = [...points, ...Array.from({ length: 40 }, (_, i) => noisy(5 + i, [0, 0.1, 0, -0.1, 0.1, 0]))]
  const best = bestPoint(many, 0.95)!
  expect(differenceOf(many[0]!, many[1]!, 0.95).pValue).toBeLessThan(0.05)
  expect([best.alike, best.unsettled]).toEqual([[1, 2], [1]])
  expect(bestPoint([found([1, 2]), found([1.5, 2.7])], 0.95)).toMatchObject({ alike: [1], unsettled: [1] })
})

test('an interval holds 0 exactly where the point cannot be told from the best', () => {
  const points = Array.from({ length: 9 }, (_, i) =>
    noisy(
      0.03 * i,
      [0.1, -0.1, 0.08, -0.07, 0.1, -0.11].map((n) => n * (1 + (i % 3))),
    ),
  )
  const best = bestPoint(points, 0.95)!
  for (const [index, { mean, half_width }] of best.differences.entries()) {
    if (index !== best.point) expect(mean! <= half_width!).toBe(best.alike.includes(index))
  }
  expect(best.alike.length).toBeGreaterThan(0)
  expect(best.alike.length).toBeLessThan(8)
})

test('the plateau is the stretch around the best that cannot be told from it; what lies beyond a point that is told is none of it', () => {
  const differences = Array.from({ length: 8 }, () => ({ mean: 0, half_width: 0 }))
  const best = { point: 3, alike: [0, 2, 4, 5], unsettled: [], differences }
  expect(plateauOf(best)).toEqual({ from: 2, to: 5 })
  expect(plateauOf(best, [7, 6, 5, 4, 3, 2, 1, 0])).toEqual({ from: 2, to: 5 })
  expect(plateauOf(best, [0, 3, 1, 2, 4, 5, 6, 7])).toEqual({ from: 0, to: 1 })
})

test('held against today, a point is better or worse beyond noise, or unproven; its interval holds 0 exactly then', () => {
  const still = [0, 0.1, 0, -0.1, 0.1, 0]
  const from = differencesFrom(
    [noisy(2, still), found(BUSY), noisy(-2, still), noisy(0, [3, -4, 4, -3, 2, -1])],
    1,
    0.95,
  )
  expect(from.map(({ verdict }) => verdict)).toEqual(['worse', 'unproven', 'better', 'unproven'])
  expect(from[1]).toMatchObject({ mean: 0, half_width: 0 })
  for (const { mean, half_width, verdict } of from) {
    expect(Math.abs(mean!) <= half_width!).toBe(verdict === 'unproven')
  }
})
