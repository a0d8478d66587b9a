import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../src/kernel/units.js'
import { correlation, dispersion, peakToMean } from '../proof/calibrate/arrival-figures.js'
import type { Observed, Wait } from '../proof/calibrate/observed.js'
import { stillWaiting } from '../proof/calibrate/readings.js'
import { coefficientOfVariation, logDeviation } from '../proof/calibrate/spread.js'

const waits = (...given: readonly (readonly [number, boolean])[]) =>
  ({ waits: given.map(([waited, answered]): Wait => ({ waited, answered, nextAfter: 1 })) }) as unknown as Observed

describe('patience behind answered calls', () => {
  test('is the plain share where nobody is answered', () => {
    expect(stillWaiting(waits([10, false], [20, false], [30, false], [40, false]), 25)).toBeCloseTo(0.5, 12)
  })

  test('takes who was answered as having waited so long at least (Kaplan and Meier 1958)', () => {
    // Four in line; one answered at 15, then one of two hangs up at 20.
    expect(stillWaiting(waits([10, false], [15, true], [20, false], [40, false]), 25)).toBeCloseTo(0.75 * 0.5, 12)
  })

  test('leaves out who did not have to wait', () => {
    expect(stillWaiting(waits([0, true], [10, false], [30, false]), 20)).toBeCloseTo(0.5, 12)
  })
})

describe('arrivals', () => {
  const at = (day: number, hour: number, count: number) =>
    Array.from({ length: count }, (_, i) => day * DAY + hour * HOUR + i)

  test('that are the same every day do not scatter', () => {
    const same = [0, 1, 2].flatMap((day) => [...at(day, 9, 4), ...at(day, 15, 2)])
    expect(dispersion(same, HOUR)).toBe(0)
    expect(peakToMean(same, HOUR)).toBeCloseTo(4 / 3, 12)
  })

  test('on days that are busy throughout tie mornings to afternoons', () => {
    const busy = [1, 2, 3].flatMap((n, day) => [...at(day, 9, 2 * n), ...at(day, 15, n)])
    expect(correlation(busy, DAY / 2)).toBeCloseTo(1, 12)
    // Hours of 2, 4, 6 and of 1, 2, 3: variances 4 and 1 over means 4 and 2.
    expect(dispersion(busy, HOUR)).toBeCloseTo((1 + 0.5) / 2, 12)
  })
})

test('spread is measured against the mean, or on logarithms', () => {
  expect(coefficientOfVariation([1, 2, 3])).toBeCloseTo(0.5, 12)
  expect(logDeviation([1, Math.E, Math.E * Math.E])).toBeCloseTo(1, 12)
})
