import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exp, log, power } from '../../../src/core/engine/arithmetic.js'
import { normalQuantile } from '../../../src/core/engine/normal-quantile.js'
import { cheapExpect } from '../../support/cheap-expect.js'

/** Distance from x to the next double of larger magnitude. */
function ulp(x: number): number {
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(x))), -1022)
  return 2 ** Math.max(exponent - 52, -1074)
}

describe('exp', () => {
  test('agrees with the platform within 1 ulp over its whole range', () => {
    fc.assert(
      fc.property(fc.double({ min: -745, max: 709.7, noNaN: true }), (x) => {
        cheapExpect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(1.01 * ulp(Math.exp(x)))
      }),
      { seed: 1, numRuns: 20_000 },
    )
  })

  test('is 1 at 0', () => {
    expect(exp(0)).toBe(1)
    expect(exp(-0)).toBe(1)
    expect(exp(Number.MIN_VALUE)).toBe(1)
  })

  test('ends in 0, Infinity and NaN', () => {
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0)
    expect(exp(-746)).toBe(0)
    expect(exp(-745.1)).toBe(Number.MIN_VALUE)
    expect(exp(709.78)).toBeLessThan(Number.POSITIVE_INFINITY)
    expect(exp(710)).toBe(Number.POSITIVE_INFINITY)
    expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
    expect(exp(Number.NaN)).toBeNaN()
  })
})

describe('log', () => {
  test('agrees with the platform within 1 ulp for every positive double, subnormal ones too', () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        cheapExpect(Math.abs(log(x) - Math.log(x))).toBeLessThanOrEqual(1.01 * ulp(Math.log(x)))
      }),
      { seed: 2, numRuns: 20_000 },
    )
  })

  test('agrees with the platform within 1 ulp near 1, where it loses most', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.6, max: 1.5, noNaN: true }), (x) => {
        cheapExpect(Math.abs(log(x) - Math.log(x))).toBeLessThanOrEqual(1.01 * ulp(Math.log(x)))
      }),
      { seed: 3, numRuns: 20_000 },
    )
  })

  test('knows the ends of its range', () => {
    expect(log(1)).toBe(0)
    expect(log(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(log(-0)).toBe(Number.NEGATIVE_INFINITY)
    expect(log(Number.MIN_VALUE)).toBe(Math.log(Number.MIN_VALUE))
    expect(log(Number.MAX_VALUE)).toBe(Math.log(Number.MAX_VALUE))
    expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
    expect(log(-1)).toBeNaN()
    expect(log(Number.NaN)).toBeNaN()
  })
})

test('power agrees with the platform to 12 digits, and knows 0', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.double({ min: -5, max: 5, noNaN: true }),
      (x, y) => {
        cheapExpect(Math.abs(power(x, y) / x ** y - 1)).toBeLessThan(1e-13)
      },
    ),
    { seed: 4, numRuns: 5000 },
  )
  expect(power(0, 0)).toBe(1)
  expect(power(0, 2)).toBe(0)
  expect(power(0, -1)).toBe(Number.POSITIVE_INFINITY)
  expect(power(-1, 2)).toBeNaN()
})

describe('normalQuantile', () => {
  // The first two from Wichura's paper, the others to 16 digits from tables.
  test.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167813],
    [1e-20, -9.262340089798409],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.9, 1.2815515655446004],
    [0.5, 0],
  ])('at %d is %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 14)
  })

  test('is antisymmetric and increasing', () => {
    let last = Number.NEGATIVE_INFINITY
    for (let i = 1; i < 4096; i++) {
      const z = normalQuantile(i / 4096)
      cheapExpect(z).toBeGreaterThan(last)
      cheapExpect(normalQuantile(1 - i / 4096)).toBe(0 - z)
      last = z
    }
  })

  test('has the moments of the standard normal distribution in every part', () => {
    const n = 200_000
    let second = 0
    let fourth = 0
    for (let i = 0; i < n; i++) {
      const z = normalQuantile((i + 0.5) / n)
      second += (z * z) / n
      fourth += z ** 4 / n
    }
    expect(second).toBeCloseTo(1, 4)
    expect(fourth).toBeCloseTo(3, 2)
  })

  test('ends in the infinities', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY)
    expect(normalQuantile(-0.1)).toBeNaN()
    expect(normalQuantile(1.1)).toBeNaN()
    expect(normalQuantile(Number.NaN)).toBeNaN()
  })
})
