import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOpeningHours, readWeeklyIntervals } from '../../../src/scenario/values/weekly-hours.js'

fc.configureGlobal({ seed: 20_262 })

const DAY = 86_400
const at = (day: number, hour: number) => day * DAY + hour * 3600

describe('a weekly interval', () => {
  test('is for the days it names, or for every day', () => {
    expect(readWeeklyIntervals('mon-wed 07:00-13:00')).toEqual(
      [0, 1, 2].map((day) => ({ start: at(day, 7), end: at(day, 13) })),
    )
    expect(readWeeklyIntervals('13:00-19:00')).toHaveLength(7)
    expect(readWeeklyIntervals('sat-mon 08:00-09:00').map(({ start }) => start)).toEqual([at(0, 8), at(5, 8), at(6, 8)])
  })

  test('may be several, by comma, of days or of spans', () => {
    expect(readWeeklyIntervals('mon, wed 08:00-12:00, sat 09:00-12:00')).toEqual([
      { start: at(0, 8), end: at(0, 12) },
      { start: at(2, 8), end: at(2, 12) },
      { start: at(5, 9), end: at(5, 12) },
    ])
  })

  test('may end at midnight, run past it, and count seconds', () => {
    expect(readWeeklyIntervals('sun 22:00-24:00')).toEqual([{ start: at(6, 22), end: at(7, 0) }])
    expect(readWeeklyIntervals('sun 22:00-06:00')).toEqual([
      { start: 0, end: at(0, 6) },
      { start: at(6, 22), end: at(7, 0) },
    ])
    expect(readWeeklyIntervals('mon 00:00:05-00:00:10')).toEqual([{ start: 5, end: 10 }])
  })

  test('lies in the week and is never empty', () => {
    const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    const text = ([h, m]: [number, number]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`
    fc.assert(
      fc.property(clock, clock, fc.constantFrom('mon', 'fri-mon', 'sun', 'mon-sun'), (from, to, days) => {
        fc.pre(text(from) !== text(to))
        for (const { start, end } of readWeeklyIntervals(`${days} ${text(from)}-${text(to)}`)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(7 * DAY)
        }
      }),
    )
  })

  test.each([
    'mon 07:00-07:00',
    'mon 24:00-07:00',
    'mon 25:00-26:00',
    'mon 07:60-08:00',
    'mo 07:00-08:00',
    'mon',
    '',
    '7-19',
  ])('is not "%s"', (text) => {
    expect(() => readWeeklyIntervals(text)).toThrow()
  })
})

test('opening hours that touch or overlap are joined', () => {
  expect(readOpeningHours(['mon 07:00-12:00', 'mon 12:00-13:00, mon 12:30-19:00', 'tue 07:00-08:00'])).toEqual([
    { start: at(0, 7), end: at(0, 19) },
    { start: at(1, 7), end: at(1, 8) },
  ])
})
