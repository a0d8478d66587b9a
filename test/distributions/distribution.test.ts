import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DistributionSpec } from '../../src/distributions/distribution.js'
import { distribution } from '../../src/distributions/distribution.js'
import { jStat } from '../support/jstat.js'

/** Each with its mean and coefficient of variation, computed by hand. */
const LAWS: readonly [DistributionSpec, number, number][] = [
  [{ law: 'constant', value: 7 }, 7, 0],
  [{ law: 'exponential', mean: 5 }, 5, 1],
  [{ law: 'lognormal', mean: 300, cv: 0.8 }, 300, 0.8],
  [{ law: 'lognormal', mean: 300, cv: 0 }, 300, 0],
  [{ law: 'lognormal', mean: 0, cv: 0.8 }, 0, Number.NaN],
  [{ law: 'gamma', mean: 2, cv: 0.3 }, 2, 0.3],
  [{ law: 'gamma', mean: 2, cv: 0.02 }, 2, 0.02],
  [{ law: 'gamma', mean: 2, cv: 0.001 }, 2, 0.001],
  [{ law: 'gamma', mean: 2, cv: 1 }, 2, 1],
  [{ law: 'gamma', mean: 2, cv: 2.5 }, 2, 2.5],
  [{ law: 'erlang', mean: 60, k: 1 }, 60, 1],
  [{ law: 'erlang', mean: 60, k: 4 }, 60, 0.5],
  [{ law: 'weibull', mean: 10, shape: 2 }, 10, Math.sqrt(4 / Math.PI - 1)],
  [{ law: 'weibull', mean: 10, shape: 0.5 }, 10, Math.sqrt(5)],
  [{ law: 'hyperexponential', mean: 10, cv: 1 }, 10, 1],
  [{ law: 'hyperexponential', mean: 10, cv: 3 }, 10, 3],
  [{ law: 'uniform', low: 1, high: 4 }, 2.5, Math.sqrt(9 / 12) / 2.5],
  [{ law: 'triangular', low: 0, mode: 1, high: 5 }, 2, Math.sqrt((25 + 1 - 5) / 18) / 2],
  [{ law: 'triangular', low: 2, mode: 2, high: 2 }, 2, 0],
  [{ law: 'pert', low: 0, mode: 1, high: 6 }, 10 / 6, Math.sqrt(((10 / 6) * (26 / 6)) / 7) / (10 / 6)],
  [{ law: 'pert', low: 3, mode: 3, high: 3 }, 3, 0],
]

/** Means of x and x^2 by the midpoint rule on a grid that crowds towards both ends: u = (1 + tanh t) / 2. */
function moments(quantile: (u: number) => number): { mean: number; cv: number } {
  const steps = 20_000
  let [first, second] = [0, 0]
  for (let i = 0; i < steps; i++) {
    const t = ((i + 0.5) / steps - 0.5) * 36
    const rest = 1 / (1 + Math.exp(2 * t))
    const weight = (2 * rest * (1 - rest) * 36) / steps
    const x = quantile(1 - rest)
    first += weight * x
    second += weight * x * x
  }
  return { mean: first, cv: Math.sqrt(Math.max(second - first * first, 0)) / first }
}

describe.each(LAWS)('%j', (spec, mean, cv) => {
  const law = distribution(spec)

  test('has the mean and the coefficient of variation that were asked for', () => {
    expect(law.mean).toBeCloseTo(mean, 10)
    const found = moments((u) => law.quantile(u))
    expect(Math.abs(found.mean - mean)).toBeLessThanOrEqual(2e-5 * mean)
    if (cv > 0) expect(Math.abs(found.cv / cv - 1)).toBeLessThan(1e-3)
    if (cv === 0) expect(found.cv).toBeLessThan(1e-5)
  })

  test('never falls as u grows', () => {
    const inside = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true })
    fc.assert(
      fc.property(inside, inside, (u, v) => {
        const [low, high] = [law.quantile(Math.min(u, v)), law.quantile(Math.max(u, v))]
        expect(low).toBeLessThanOrEqual(high * (1 + 1e-12))
      }),
      { seed: 5, numRuns: 2000 },
    )
  })

  test('is finite and not negative at the least and the largest uniform number', () => {
    for (const u of [2 ** -53, 1 - 2 ** -53]) {
      expect(law.quantile(u)).toBeGreaterThanOrEqual(0)
      expect(law.quantile(u)).toBeLessThan(Number.POSITIVE_INFINITY)
    }
  })

  test('keeps what it was made from', () => {
    expect(JSON.parse(JSON.stringify(law))).toEqual(spec)
  })
})

describe('quantiles agree with jStat', () => {
  const probabilities = [1e-6, 0.001, 0.01, 0.05, 0.123, 0.25, 0.4, 0.5, 0.6, 0.777, 0.9, 0.95, 0.99, 0.999, 0.999999]
  const gamma = (cv: number) => (u: number) => jStat.gamma.inv(u, 1 / (cv * cv), 300 * cv * cv)
  const oracles: [DistributionSpec, (u: number) => number][] = [
    [
      { law: 'lognormal', mean: 300, cv: 0.8 },
      (u) => jStat.lognormal.inv(u, Math.log(300) - Math.log(1.64) / 2, Math.sqrt(Math.log(1.64))),
    ],
    [{ law: 'gamma', mean: 300, cv: 0.1 }, gamma(0.1)],
    [{ law: 'gamma', mean: 300, cv: 0.7 }, gamma(0.7)],
    [{ law: 'gamma', mean: 300, cv: 1.5 }, gamma(1.5)],
    [{ law: 'erlang', mean: 300, k: 3 }, gamma(1 / Math.sqrt(3))],
    [{ law: 'weibull', mean: 300 * jStat.gammafn(1 + 1 / 1.7), shape: 1.7 }, (u) => jStat.weibull.inv(u, 300, 1.7)],
    [{ law: 'pert', low: 2, mode: 3, high: 9 }, (u) => 2 + 7 * jStat.beta.inv(u, 1 + 4 / 7, 1 + 24 / 7)],
    [{ law: 'triangular', low: 2, mode: 3, high: 9 }, (u) => jStat.triangular.inv(u, 2, 9, 3)],
  ]

  test.each(oracles)('%j', (spec, oracle) => {
    const law = distribution(spec)
    for (const u of probabilities) expect(Math.abs(law.quantile(u) / oracle(u) - 1), `at ${u}`).toBeLessThan(1e-6)
  })
})

describe('tabled laws, put back into their distribution function, give u', () => {
  // Steps that meet the table's intervals of 0.1 at all places.
  const logits = Array.from({ length: 2000 }, (_, i) => -15 + 0.015013 * i)

  test.each([0.005, 0.05, 0.3, 0.9, 1.1, 3])('gamma with cv %d', (cv) => {
    const law = distribution({ law: 'gamma', mean: 1, cv })
    for (const t of logits) {
      const u = 1 / (1 + Math.exp(-t))
      const back = jStat.gamma.cdf(law.quantile(u), 1 / (cv * cv), cv * cv)
      expect(Math.abs(back - u)).toBeLessThan(1e-6 * Math.min(u, 1 - u) + 1e-9)
    }
  })

  test.each([1, 1.5, 3, 4.9, 5])('pert with the mode at %d of 1 to 5', (mode) => {
    const law = distribution({ law: 'pert', low: 1, mode, high: 5 })
    for (const t of logits) {
      const u = 1 / (1 + Math.exp(-t))
      const back = jStat.beta.cdf((law.quantile(u) - 1) / 4, mode, 6 - mode)
      expect(Math.abs(back - u)).toBeLessThan(1e-6 * Math.min(u, 1 - u) + 1e-9)
    }
  })

  test.each([1.01, 1.5, 4, 30])('hyperexponential with cv %d', (cv) => {
    const law = distribution({ law: 'hyperexponential', mean: 1, cv })
    const p = (1 + Math.sqrt((cv * cv - 1) / (cv * cv + 1))) / 2
    for (const t of logits) {
      const u = 1 / (1 + Math.exp(-t))
      const x = law.quantile(u)
      const rest = p * Math.exp(-2 * p * x) + (1 - p) * Math.exp(-2 * (1 - p) * x)
      expect(Math.abs(rest - (1 - u))).toBeLessThan(1e-12 * (1 - u) + 1e-15)
    }
  })
})

describe('empirical', () => {
  test('gives each value its share of u, ties counted', () => {
    const law = distribution({ law: 'empirical', values: [3, 1, 2, 3] })
    expect(law.mean).toBe(2.25)
    expect([0.1, 0.24, 0.26, 0.49, 0.51, 0.99].map((u) => law.quantile(u))).toEqual([1, 1, 2, 2, 3, 3])
  })
})

test('a hyperexponential law that varies less than the exponential is refused', () => {
  expect(() => distribution({ law: 'hyperexponential', mean: 1, cv: 0.9 })).toThrow('at least 1')
})
