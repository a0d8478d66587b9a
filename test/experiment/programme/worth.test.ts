import { describe, expect, test } from 'vitest'
import type { MeasureCost } from '../../../src/experiment/programme/costs.js'
import {
  courseOfMeasures,
  doseAt,
  halfOf,
  houseOf,
  type Mixture,
  mixtureOf,
  weeksOf,
} from '../../../src/experiment/programme/doses.js'
import { paybackOf, presentCost, presentValues, yearsOfHouses } from '../../../src/experiment/programme/worth.js'

const cost = (some: Partial<MeasureCost>): MeasureCost => ({
  agents: null,
  atStart: 0,
  aYear: 0,
  hoursAway: 0,
  starts: 0,
  ramp: 0,
  fades: null,
  ...some,
})
const plain = (mixture: Mixture) => Object.fromEntries(mixture)
const WEEKS_A_YEAR = 31_557_600 / 604_800

test('a measure grows in step with time from its start, and fades by halves after that', () => {
  const training = cost({ starts: 4, ramp: 8, fades: 12 })
  const doses = [0, 3.9, 4, 6, 8, 12, 24, 36].map((week) => doseAt(training, week))
  expect(doses).toEqual([0, 0, 0, 0.25, 0.5, 1, 0.5, 0.25])
})

describe('a week in which measures are under way', () => {
  const needs = [0b001, 0b010, 0b110]

  test('is a mixture of houses: whoever is reached by the later is reached by the earlier', () => {
    expect(plain(mixtureOf([0, 1], [0.3, 1, 0], needs, new Set()))).toEqual({
      [houseOf(0b010)]: 0.7,
      [houseOf(0b011)]: 0.3,
    })
    expect(plain(mixtureOf([0, 1], [1, 1, 0], needs, new Set()))).toEqual({ [houseOf(0b011)]: 1 })
    expect(plain(mixtureOf([0], [0.25, 0, 0], needs, new Set()))).toEqual({ [houseOf(0b001)]: 0.25 })
  })

  test('has a measure no further than what it needs', () => {
    expect(plain(mixtureOf([1, 2], [0, 0.4, 1], needs, new Set()))).toEqual({ [houseOf(0b110)]: 0.4 })
  })

  test('goes through the house half way where that is known', () => {
    const half = (dose: number) => plain(mixtureOf([0], [dose, 0, 0], needs, new Set([0])))
    expect(half(0.5)).toEqual({ [halfOf(0)]: 1, [houseOf(0b001)]: 0 })
    expect(half(0.25)).toEqual({ [halfOf(0)]: 0.5, [houseOf(0b001)]: 0 })
    expect(half(0.75)).toEqual({ [halfOf(0)]: 0.5, [houseOf(0b001)]: 0.5 })
    expect(half(1)).toEqual({ [houseOf(0b001)]: 1 })
  })
})

describe('a programme by hand: 52,000 a year saved, 10,000 once and 2,600 a year, eight weeks of ramp, 8 % a year', () => {
  // In week w of the ramp (w + 1/2) / 8 of the whole is there; a week saves 52,000 / 52.178571 in full, and all that a
  // week brings is worth 1.08 ^ -(w + 1/2) / 52.178571 of it today.
  const weeks = weeksOf(2)
  const costs = [cost({ atStart: 10_000, aYear: 2600, ramp: 8 })]
  const course = courseOfMeasures([0], costs, [0b1], new Set(), weeks)
  const saving = () => [52_000, 52_000]

  const byHand = (rate: number) => {
    let value = -10_000
    for (let week = 0; week < 2 * WEEKS_A_YEAR; week++) {
      const length = Math.min(1, 2 * WEEKS_A_YEAR - week)
      const middle = week + length / 2
      const dose = Math.min(1, middle / 8)
      value += (((52_000 * dose - 2600) * length) / WEEKS_A_YEAR) * (1 + rate) ** (-middle / WEEKS_A_YEAR)
    }
    return value
  }

  test.each([0, 0.08])('its net present value at %d is so to the cent', (rate) => {
    const taken = presentCost(costs, weeks, rate)
    const values = presentValues(yearsOfHouses(course, weeks, rate), saving, taken, 2)
    expect(values[0]).toBeCloseTo(byHand(rate), 2)
    expect(values[1]).toBe(values[0])
  })

  test('without discount it is the area of the ramp: two years less half of eight weeks', () => {
    expect(byHand(0)).toBeCloseTo(-10_000 + 2 * (52_000 - 2600) - (4 / WEEKS_A_YEAR) * 52_000, 6)
  })

  test('it has paid back when what came in has made up for what went out', () => {
    // 4 weeks of savings are missing: after t weeks 52,000 (t - 4) = 10,000 * 52.178571 + 2,600 t.
    const t = (10_000 * WEEKS_A_YEAR + 4 * 52_000) / (52_000 - 2600)
    const { months, low, high } = paybackOf(course, weeks, costs, saving, 2, 0.95)
    expect(months).toBeCloseTo((t * 12) / WEEKS_A_YEAR, 9)
    expect([low, high]).toEqual([months, months])
  })

  test('the interval of the payback holds the moments at which the balance may be nothing', () => {
    const spread = () => [40_000, 52_000, 64_000]
    const { months, low, high } = paybackOf(course, weeks, costs, spread, 3, 0.95)
    const half = 4.30265 * (12_000 / Math.sqrt(3))
    // At the ends of the interval of the saving, the same sum pays back earlier or later.
    const at = (year: number) => (((10_000 * WEEKS_A_YEAR + 4 * year) / (year - 2600)) * 12) / WEEKS_A_YEAR
    expect(months).toBeCloseTo(at(52_000), 6)
    expect(low).toBeCloseTo(at(52_000 + half), 3)
    expect(high).toBeCloseTo(at(52_000 - half), 3)
  })

  test('what never comes in again is never paid back, and what costs nothing is at once', () => {
    const never = paybackOf(course, weeks, costs, () => [3000, 3000], 2, 0.95)
    expect(never).toEqual({ months: null, low: null, high: null })
    const free = [cost({})]
    expect(paybackOf(courseOfMeasures([0], free, [1], new Set(), weeks), weeks, free, saving, 2, 0.95).months).toBe(0)
  })

  test('what is paid later counts from later on', () => {
    const later = [cost({ atStart: 1000, starts: 26, aYear: 5200 })]
    const factor = 1.08 ** (-26 / WEEKS_A_YEAR)
    let years = 0
    for (let week = 26; week < 2 * WEEKS_A_YEAR; week++) {
      const length = Math.min(1, 2 * WEEKS_A_YEAR - week)
      years += (length / WEEKS_A_YEAR) * 1.08 ** (-(week + length / 2) / WEEKS_A_YEAR)
    }
    expect(presentCost(later, weeks, 0.08)).toBeCloseTo(1000 * factor + 5200 * years, 4)
  })
})
