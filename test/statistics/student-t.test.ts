import { describe, expect, test } from 'vitest'
import { studentTCdf, studentTQuantile } from '../../src/statistics/interval.js'
import { jStat } from '../support/jstat.js'

describe('studentTQuantile', () => {
  // From printed tables; one degree of freedom is tan(pi (p - 1/2)).
  test.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 4, 2.7764451051977934],
    [0.95, 9, 1.8331129326562374],
    [0.995, 29, 2.7563859036706067],
    [0.75, 1, 1],
    [0.5, 3, 0],
    [0.025, 4, -2.7764451051977934],
  ])('of %d with %d degrees of freedom is %d', (p, df, t) => {
    expect(studentTQuantile(p, df)).toBeCloseTo(t, 9)
  })

  test.each([1, 2, 3.7, 10, 99, 5000])('is undone by studentTCdf with %d degrees of freedom', (df) => {
    for (const p of [1e-9, 0.01, 0.3, 0.4999, 0.5001, 0.8, 0.975, 0.9999]) {
      expect(Math.abs(studentTCdf(studentTQuantile(p, df), df) / p - 1)).toBeLessThan(1e-9)
    }
  })

  test('nears the normal quantile as the degrees of freedom grow', () => {
    expect(studentTQuantile(0.975, 1e7)).toBeCloseTo(1.959964, 5)
  })
})

test('studentTCdf agrees with jStat, and is 1/2 at 0', () => {
  expect(studentTCdf(0, 3)).toBe(0.5)
  for (const df of [1, 2, 5.5, 30, 400]) {
    for (const t of [-8, -2, -0.3, 0.01, 1, 2.5, 20]) {
      // jStat itself is off by 2e-8 near 0.
      expect(studentTCdf(t, df)).toBeCloseTo(jStat.studentt.cdf(t, df), 7)
    }
  }
})

test('studentTCdf is the Cauchy distribution function with one degree of freedom', () => {
  for (const t of [-1e6, -5, -0.01, 0.3, 2, 100])
    expect(studentTCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 13)
})
