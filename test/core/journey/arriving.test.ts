import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../../src/kernel/units.js'
import type { LedgerEvent } from '../../../src/ledger/event.js'
import { compile } from '../../../src/model/compile.js'
import { keyOf } from '../../../src/simulation/key.js'
import { simulate } from '../../../src/simulation/simulate.js'
import { scenarioOf } from '../../support/tracing.js'

interface Arrival {
  readonly time: number
}

/** Of tens of thousands of customers nothing else is kept. */
function arrivals(demand: string, rate = '40 per hour'): readonly Arrival[] {
  const model = compile(
    scenarioOf(`
horizon: 8 weeks
demand: {arrivals: ${rate}${demand}}
issues: {question: {talk: 1 s, chain: [desk]}}
teams: {desk: {agents: unlimited}}
`),
  )
  const found: Arrival[] = []
  const hear = ({ event, time }: LedgerEvent) => {
    if (event === 'arrived' && time < 56 * DAY) found.push({ time })
  }
  simulate(model, keyOf('test', 0), { hear })
  return found
}

/** Arrivals by stretches of a length. */
function counts(times: readonly Arrival[], length: number, stretches: number): number[] {
  const result = Array.from({ length: stretches }, () => 0)
  for (const { time } of times) result[Math.floor(time / length)]! += 1
  return result
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const variance = (values: readonly number[]) => mean(values.map((value) => (value - mean(values)) ** 2))

describe('random arrivals', () => {
  test('come as a Poisson process: as many as stated, as varied as their mean', () => {
    const perHour = counts(arrivals(''), HOUR, 56 * 24)
    expect(Math.abs(mean(perHour) - 40)).toBeLessThan(4 * Math.sqrt(40 / perHour.length))
    expect(Math.abs(variance(perHour) / mean(perHour) - 1)).toBeLessThan(4 * Math.sqrt(2 / perHour.length))
  })

  test('come only when the house is open, by the profile and with the stated mean over open hours', () => {
    const all = arrivals(', open: "mon-fri 09:00-17:00", profile: {hours: {9: 3}}')
    const perHour = counts(all, HOUR, 56 * 24)
    const open = perHour.filter((_, hour) => Math.floor(hour / 24) % 7 < 5 && hour % 24 >= 9 && hour % 24 < 17)
    expect(all.length).toBe(open.reduce((sum, count) => sum + count, 0))
    expect(Math.abs(mean(open) - 40)).toBeLessThan(4 * Math.sqrt(40 / open.length))
    const first = mean(open.filter((_, hour) => hour % 8 === 0))
    expect(Math.abs(first / mean(open.filter((_, hour) => hour % 8 !== 0)) - 3)).toBeLessThan(0.2)
  })

  test('are busier on busy days, throughout the day and anew each day', () => {
    const all = arrivals(', busyness: 0.3')
    const perDay = counts(all, DAY, 56)
    const cv = Math.sqrt(variance(perDay)) / mean(perDay)
    // 56 days: the standard error of a coefficient of variation of .3 is about .3 / sqrt(112).
    expect(Math.abs(cv - 0.3)).toBeLessThan(4 * (0.3 / Math.sqrt(112)))
    const halves = counts(all, DAY / 2, 112)
    const ratio = perDay.map((_, day) => halves[2 * day]! / halves[2 * day + 1]!)
    expect(Math.sqrt(variance(ratio))).toBeLessThan(0.12)
  })

  test('may be busier for half a day, which says nothing about the other half', () => {
    const halves = counts(arrivals(', half_day_busyness: 0.3'), DAY / 2, 112)
    const cv = Math.sqrt(variance(halves)) / mean(halves)
    // 112 halves: the standard error is about .3 / sqrt(224); the Poisson part of cv is below .05.
    expect(Math.abs(cv - 0.3)).toBeLessThan(4 * (0.3 / Math.sqrt(224)) + 0.005)
    const ratio = Array.from({ length: 56 }, (_, day) => halves[2 * day]! / halves[2 * day + 1]!)
    expect(Math.sqrt(variance(ratio))).toBeGreaterThan(0.25)
  })
})

describe('arrivals per day', () => {
  const OPEN = ', open: mon-sat 07:00-19:00'

  /** Customers of 8 weeks, whose count is Poisson. */
  test.each([
    ['on business days', '500 per day', OPEN, 48 * 500],
    [
      'on business days, around whose mean a profile moves',
      '500 per day',
      `${OPEN}, profile: {hours: {9: 3}, weekdays: {mon: 2, sat: 0.2}}`,
      48 * 500,
    ],
    [
      'on business days, by steps',
      '500 per day',
      `${OPEN}, profile: {steps: {every: 4 h, weights: [1, 5, 2]}}`,
      48 * 500,
    ],
    ['on every day where the house never closes', '500 per day', '', 56 * 500],
    ['on every day where it is open every day', '500 per day', ', open: 07:00-19:00', 56 * 500],
    ['of a week, whatever the hours', '3000 per week', OPEN, 8 * 3000],
    ['of a year, whatever the hours', '156000 per year', OPEN, (56 / 365.25) * 156_000],
  ])('are those %s', (_, rate, demand, expected) => {
    const { length } = arrivals(demand, rate)
    expect(Math.abs(length - expected)).toBeLessThan(4 * Math.sqrt(expected))
  })

  test('are so many on each business day, and none on others', () => {
    const perDay = counts(arrivals(OPEN, '500 per day'), DAY, 56)
    for (const [day, count] of perDay.entries()) {
      if (day % 7 === 6) expect(count).toBe(0)
      else expect(Math.abs(count - 500)).toBeLessThan(4 * Math.sqrt(500))
    }
  })
})
