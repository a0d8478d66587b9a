import { describe, expect, test } from 'vitest'
import { distribution } from '../../src/distributions/distribution.js'
import { keyOf, streamsOf } from '../../src/simulation/key.js'
import { mser5 } from '../../src/statistics/mser5.js'

const streams = streamsOf(keyOf('warm-up', 0))
const noise = distribution({ law: 'uniform', low: 0, high: 2 })
const steady = (length: number) => Array.from({ length }, (_, i) => noise.quantile(streams.uniform(0, 0, i)))

describe('mser5', () => {
  test('cuts a high start where it ends', () => {
    const series = steady(1000).map((x, i) => (i < 200 ? x + 10 : x))
    expect(mser5(series)).toBe(200)
  })

  test('cuts a slow rise where it has flattened', () => {
    const series = steady(2000).map((x, i) => x - 8 * Math.exp(-i / 80))
    const cut = mser5(series)
    expect(cut).toBeGreaterThan(160)
    expect(cut).toBeLessThan(600)
  })

  test('cuts nothing of what never changes', () => {
    expect(mser5(new Float64Array(100).fill(3))).toBe(0)
  })

  test('says -1 where the series never settles', () => {
    expect(mser5(Array.from({ length: 1000 }, (_, i) => i))).toBe(-1)
    expect(mser5(steady(1000).map((x, i) => (i < 700 ? x + 10 : x)))).toBe(-1)
  })

  test('says -1 of a series that is too short to tell', () => {
    expect(mser5(new Float64Array(49))).toBe(-1)
    expect(mser5(new Float64Array(0))).toBe(-1)
  })

  test('agrees with the definition worked out from scratch', () => {
    const series = steady(300).map((x, i) => x + (i < 40 ? 3 : 0))
    const means = Array.from({ length: 60 }, (_, b) => series.slice(5 * b, 5 * b + 5).reduce((a, x) => a + x / 5, 0))
    const statistic = (cut: number) => {
      const kept = means.slice(cut)
      const mean = kept.reduce((a, x) => a + x, 0) / kept.length
      return kept.reduce((a, x) => a + (x - mean) ** 2, 0) / kept.length ** 2
    }
    const cuts = Array.from({ length: 56 }, (_, cut) => cut)
    const best = cuts.reduce((a, b) => (statistic(b) < statistic(a) ? b : a))
    expect(mser5(series)).toBe(best * 5)
  })
})
