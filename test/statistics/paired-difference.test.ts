import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairedMeans, pairedRatios } from '../../src/statistics/paired-difference.js'
import { ratioOfMeans } from '../../src/statistics/ratio-of-means.js'

const sums = fc
  .array(fc.tuple(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 1000 })), {
    minLength: 2,
    maxLength: 20,
  })
  .map((pairs) => ({ numerators: pairs.map(([n]) => n), denominators: pairs.map(([, d]) => d) }))

describe('the difference of two designs', () => {
  it('is the paired t-test where the denominators are all alike: sleep of Cushny and Peebles, as R prints it', () => {
    const one = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
    const two = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    const ones = one.map(() => 1)
    const ratios = pairedRatios({ numerators: one, denominators: ones }, { numerators: two, denominators: ones }, 0.95)
    for (const found of [ratios, pairedMeans(one, two, 0.95)]) {
      expect(found.mean).toBeCloseTo(1.58, 12)
      expect(found.pValue).toBeCloseTo(0.00283289, 8)
      expect(found.mean - found.halfWidth).toBeCloseTo(0.7001142, 6)
    }
  })

  it('is exactly nothing between a design and itself', () => {
    fc.assert(
      fc.property(sums, (same) => {
        const { mean, halfWidth, pValue } = pairedRatios(same, same, 0.95)
        expect([mean, halfWidth, pValue]).toEqual([0, 0, 1])
      }),
      { seed: 5 },
    )
  })

  it('is to the last digit that of the two figures', () => {
    fc.assert(
      fc.property(sums, fc.double({ min: 0.1, max: 9, noNaN: true }), (base, factor) => {
        const variant = { ...base, numerators: base.numerators.map((n, i) => n * factor + i) }
        const figure = (of: typeof base) => ratioOfMeans(of.numerators, of.denominators, 0.95).mean
        expect(pairedRatios(base, variant, 0.95).mean).toBe(figure(variant) - figure(base))
      }),
      { seed: 5 },
    )
  })

  it('loses what both sides share', () => {
    const busy = [10, 90, 40, 70]
    const base = { numerators: busy, denominators: [1, 1, 1, 1] }
    const variant = { numerators: busy.map((n, i) => n + [3, 3.1, 2.9, 3][i]!), denominators: [1, 1, 1, 1] }
    const { mean, halfWidth } = pairedRatios(base, variant, 0.95)
    expect(mean).toBeCloseTo(3, 12)
    expect(halfWidth).toBeLessThan(0.2)
  })

  it('is certain where every replication says the same, unless it is rounding', () => {
    const ones = [1, 1, 1]
    expect(
      pairedRatios({ numerators: [1, 2, 3], denominators: ones }, { numerators: [2, 3, 4], denominators: ones }, 0.95),
    ).toMatchObject({ mean: 1, halfWidth: 0, pValue: 0 })
    const rounded = [0.1 + 0.2, 0.1 + 0.2, 0.1 + 0.2]
    expect(pairedMeans([0.3, 0.3, 0.3], rounded, 0.95).pValue).toBe(1)
  })

  it('is unknown with one replication, and without any that both sides saw', () => {
    expect(pairedMeans([1], [2], 0.95)).toMatchObject({ mean: 1, halfWidth: Number.NaN, pValue: Number.NaN })
    expect(pairedMeans([1, Number.NaN], [Number.NaN, 2], 0.95).mean).toBeNaN()
    expect(
      pairedRatios({ numerators: [0, 0], denominators: [0, 0] }, { numerators: [1, 2], denominators: [1, 1] }, 0.95)
        .pValue,
    ).toBeNaN()
  })

  it('is that of the replications that both sides saw', () => {
    expect(pairedMeans([1, 100, 3], [2, Number.NaN, 5], 0.95).mean).toBe(1.5)
  })
})
