import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LogHistogram } from '../../src/core/engine/log-histogram.js'

const seconds = fc.oneof(
  fc.double({ min: 0.001, max: 1e9, noNaN: true }),
  fc.double({ min: 1, max: 1000, noNaN: true }),
  fc.constant(0),
)
const durations = fc.array(seconds, { minLength: 1, maxLength: 200, size: 'max' })

function histogramOf(values: readonly number[]): LogHistogram {
  const histogram = new LogHistogram()
  for (const value of values) histogram.add(value)
  return histogram
}

describe('LogHistogram', () => {
  test('gives every quantile within 0.4 % of the value of that rank', () => {
    fc.assert(
      fc.property(durations, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const sorted = [...values].sort((a, b) => a - b)
        const exact = sorted[Math.max(Math.ceil(p * values.length), 1) - 1]!
        expect(Math.abs(histogramOf(values).quantile(p) - exact)).toBeLessThanOrEqual(0.004 * exact)
      }),
      { seed: 1, numRuns: 1000 },
    )
  })

  test('merges to what one histogram of all values holds, in either order', () => {
    fc.assert(
      fc.property(durations, durations, (some, others) => {
        const merged = histogramOf(some)
        merged.merge(histogramOf(others))
        const reverse = histogramOf(others)
        reverse.merge(histogramOf(some))
        expect(merged).toEqual(histogramOf([...some, ...others]))
        expect(reverse).toEqual(merged)
      }),
      { seed: 2, numRuns: 40 },
    )
  })

  test('merges what has come from another process', () => {
    const merged = histogramOf([0, 5])
    merged.merge(structuredClone(histogramOf([7, 1e6])))
    expect(merged).toEqual(histogramOf([0, 5, 7, 1e6]))
  })

  test('counts what is under a millisecond as 0 and what is over 34 years as 34 years', () => {
    expect(histogramOf([1e-9]).quantile(0.5)).toBe(0)
    expect(histogramOf([-1e-12]).quantile(0.5)).toBe(0)
    expect(histogramOf([1e300]).quantile(0.5)).toBe(histogramOf([2 ** 30]).quantile(0.5))
  })

  test('is NaN while empty, and again after a reset', () => {
    const histogram = new LogHistogram()
    expect(histogram.quantile(0.5)).toBeNaN()
    histogram.add(3)
    expect(histogram.count).toBe(1)
    histogram.reset()
    expect(histogram.count).toBe(0)
    expect(histogram.quantile(0.5)).toBeNaN()
  })

  test('refuses what is no duration', () => {
    expect(() => new LogHistogram().add(Number.NaN)).toThrow('duration')
    expect(() => new LogHistogram().add(-1)).toThrow('duration')
  })
})
