import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundedInterval } from '../../src/statistics/interval.js'

describe('the interval of a share', () => {
  it('never leaves 0 to 1, and holds the share, whatever the half-width', () => {
    const share = fc.double({ min: 0.0001, max: 0.9999, noNaN: true })
    const half = fc.double({ min: 0, max: 20, noNaN: true })
    fc.assert(
      fc.property(share, half, (mean, halfWidth) => {
        const { low, high } = boundedInterval(mean, halfWidth, 1)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(mean + 1e-12)
        expect(high).toBeGreaterThanOrEqual(mean - 1e-12)
      }),
      { seed: 5 },
    )
  })

  it('is Wilson’s where the observations are independent', () => {
    // 10 of 50, z = 1.96: 0.1124 to 0.3304 (Agresti and Coull, The American Statistician 52, 1998).
    const { low, high } = boundedInterval(0.2, 1.959964 * Math.sqrt((0.2 * 0.8) / 50), 1)
    expect(low).toBeCloseTo(0.1124, 4)
    expect(high).toBeCloseTo(0.3304, 4)
  })

  it('is mean ± half-width where that is small', () => {
    const { low, high } = boundedInterval(0.3, 0.0001, 1)
    expect(low).toBeCloseTo(0.2999, 7)
    expect(high).toBeCloseTo(0.3001, 7)
  })

  it('means the same in per cent, and has no upper end where there is no bound', () => {
    const share = boundedInterval(0.17, 1.41, 1)
    const percent = boundedInterval(17, 141, 100)
    expect(percent.low / 100).toBeCloseTo(share.low, 12)
    expect(percent.high / 100).toBeCloseTo(share.high, 12)
    const rate = boundedInterval(0.8, 1.5, Number.POSITIVE_INFINITY)
    expect(rate.low).toBeGreaterThan(0)
    expect(rate.high).toBeGreaterThan(1)
  })

  it('keeps what lies on a bound, and what is not known', () => {
    expect(boundedInterval(1, 0, 1)).toEqual({ low: 1, high: 1 })
    expect(boundedInterval(0.5, Number.NaN, 1)).toEqual({ low: Number.NaN, high: Number.NaN })
  })
})
