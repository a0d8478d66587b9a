import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RateProfile } from '../../src/core/model/arrival-pattern.js'
import type { OpeningHours } from '../../src/core/model/opening-hours.js'
import { DAY, HOUR, WEEK } from '../../src/kernel/units.js'
import { rateProfile } from '../../src/model/arrival-pattern.js'
import { openingHours, openSeconds } from '../../src/model/opening-hours.js'

const day = (index: number, from: number, to: number) => ({
  start: index * DAY + from * HOUR,
  end: index * DAY + to * HOUR,
})
const weekdays = openingHours([0, 1, 2, 3, 4].map((index) => day(index, 9, 17)))

describe('opening hours', () => {
  test('begin at their start and end before their end', () => {
    expect([9 * HOUR - 1, 9 * HOUR, 17 * HOUR - 1, 17 * HOUR].map((at) => weekdays.isOpen(at))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(weekdays.doors.slice(0, 3)).toEqual([
      { at: 9 * HOUR, open: true },
      { at: 17 * HOUR, open: false },
      { at: DAY + 9 * HOUR, open: true },
    ])
    expect(openSeconds(weekdays.intervals)).toBe(40 * HOUR)
  })

  test('open next on the same day, the next day, or after the weekend', () => {
    expect(weekdays.nextOpen(3 * HOUR)).toBe(9 * HOUR)
    expect(weekdays.nextOpen(10 * HOUR)).toBe(10 * HOUR)
    expect(weekdays.nextOpen(17 * HOUR)).toBe(DAY + 9 * HOUR)
    expect(weekdays.nextOpen(4 * DAY + 18 * HOUR)).toBe(WEEK + 9 * HOUR)
  })

  test('a house that closes at midnight on Sunday closes at the end of the week', () => {
    const sunday = openingHours([day(6, 12, 24)])
    expect(sunday.doors).toEqual([
      { at: 6 * DAY + 12 * HOUR, open: true },
      { at: WEEK, open: false },
    ])
    expect(sunday.nextOpen(0)).toBe(6 * DAY + 12 * HOUR)
  })

  test('hours that touch do not close in between, over Sunday midnight neither', () => {
    const night = openingHours([day(0, 0, 6), day(1, 9, 12), day(1, 12, 24), day(2, 0, 1), day(6, 20, 24)])
    expect(night.doors).toEqual([
      { at: 6 * HOUR, open: false },
      { at: DAY + 9 * HOUR, open: true },
      { at: 2 * DAY + HOUR, open: false },
      { at: 6 * DAY + 20 * HOUR, open: true },
    ])
  })

  test('business days leave out the days without opening hours', () => {
    expect(weekdays.addBusinessDays(10 * HOUR, 1)).toBe(DAY + 10 * HOUR)
    expect(weekdays.addBusinessDays(4 * DAY + 10 * HOUR, 1)).toBe(WEEK + 10 * HOUR)
    expect(weekdays.addBusinessDays(5 * DAY + 10 * HOUR, 1)).toBe(WEEK + DAY)
    expect(weekdays.addBusinessDays(0, 5)).toBe(5 * DAY)
    expect(weekdays.addBusinessDays(0, 5.5)).toBe(WEEK + DAY / 2)
  })

  test('adding business days in parts is adding them at once', () => {
    const time = fc.integer({ min: 0, max: 3 * WEEK })
    const days = fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4)
    fc.assert(
      fc.property(time, days, days, (at, a, b) => {
        const apart = weekdays.addBusinessDays(weekdays.addBusinessDays(at, a), b)
        // A sum that ends at the end of a business day may also be read as the start of the next.
        const whole = weekdays.addBusinessDays(at, a + b)
        expect([whole, weekdays.addBusinessDays(whole, 0)]).toContain(apart)
      }),
      { seed: 1 },
    )
  })
})

describe('the rate of arrivals', () => {
  const profile = {
    kind: 'week',
    hours: { 9: 2, 10: 0.5 },
    weekdays: { 0: 1.5, 4: 0 },
  } as const

  /** Integral of the weight over a stretch. */
  function mass(rate: RateProfile, from: number, to: number): number {
    let sum = 0
    for (let at = from; at < to; ) {
      const { weight, until } = rate.pieceAt(at)
      sum += weight * (Math.min(until, to) - at)
      at = until
    }
    return sum
  }

  test('has mean 1 over open hours, and is 0 when closed', () => {
    for (const opening of [null, weekdays]) {
      const rate = rateProfile(profile, opening)
      const open = opening === null ? WEEK : openSeconds(opening.intervals)
      expect(mass(rate, 0, WEEK)).toBeCloseTo(open, 4)
    }
    const rate = rateProfile(profile, weekdays)
    expect(rate.pieceAt(8 * HOUR)).toEqual({ weight: 0, until: 9 * HOUR })
    expect(rate.pieceAt(9 * HOUR).weight / rate.pieceAt(10 * HOUR).weight).toBeCloseTo(4, 12)
    expect(rate.pieceAt(9 * HOUR).weight / rate.pieceAt(DAY + 9 * HOUR).weight).toBeCloseTo(1.5, 12)
    expect(rate.pieceAt(4 * DAY + 9 * HOUR).weight).toBe(0)
  })

  test('steps of any length repeat from Monday 0:00', () => {
    const rate = rateProfile({ kind: 'steps', every: 5 * HOUR, weights: [1, 3] }, null)
    expect([0, 5, 10, 15].map((hour) => rate.pieceAt(hour * HOUR).weight)).toEqual([0.5, 1.5, 0.5, 1.5])
    expect(rate.pieceAt(7 * HOUR).until).toBe(10 * HOUR)
  })

  test('no piece stands still, wherever one looks', () => {
    const rate = rateProfile({ kind: 'steps', every: 0.1, weights: [1, 2, 3] }, weekdays)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 4 * WEEK, noNaN: true }), (at) => {
        expect(rate.pieceAt(at).until).toBeGreaterThan(at)
      }),
      { seed: 1 },
    )
  })

  test('a return is spread over what is left of the open day as arrivals are', () => {
    const rate = rateProfile({ kind: 'week', hours: { 9: 3 }, weekdays: {} }, weekdays)
    // Of nine-to-five 3 + 7 hours' worth: 30 % come in the first hour.
    expect(rate.withinOpenDay(2 * HOUR, 0.15)).toBeCloseTo(9.5 * HOUR, 6)
    expect(rate.withinOpenDay(2 * HOUR, 0.3)).toBeCloseTo(10 * HOUR, 6)
    expect(rate.withinOpenDay(2 * HOUR, 0.65)).toBeCloseTo(13.5 * HOUR, 6)
    expect(rate.withinOpenDay(4 * DAY + 20 * HOUR, 0.3)).toBeCloseTo(WEEK + 10 * HOUR, 6)
    expect(rate.withinOpenDay(16 * HOUR, 0.5)).toBeCloseTo(16.5 * HOUR, 6)
  })
})

describe('an open day', () => {
  const hours = (...spans: readonly (readonly [number, number])[]) =>
    openingHours(spans.map(([from, to]) => ({ start: from * HOUR, end: to * HOUR })))
  // Every night from 20:00 to 04:00, in the pieces of a week; and two stretches a day, one of them from midnight.
  const nights = hours(
    ...[0, 1, 2, 3, 4, 5, 6].flatMap((d) => [[24 * d, 24 * d + 4] as const, [24 * d + 20, 24 * d + 24] as const]),
  )
  const split = hours([0, 6], [9, 17], [24, 30], [33, 41])

  test('ends at midnight, or with the night that it runs into, at most after 24 hours', () => {
    expect(nights.endOfOpenDay(20 * HOUR)).toBe(28 * HOUR)
    expect(nights.endOfOpenDay(22 * HOUR)).toBe(28 * HOUR)
    expect(nights.endOfOpenDay(6 * DAY + 20 * HOUR)).toBe(WEEK + 4 * HOUR)
    expect(split.endOfOpenDay(9 * HOUR)).toBe(DAY)
    expect(weekdays.endOfOpenDay(9 * HOUR)).toBe(DAY)
    expect(hours([9, 140]).endOfOpenDay(9 * HOUR)).toBe(33 * HOUR)
  })

  test('has returns in the night, too', () => {
    const rate = rateProfile(null, nights)
    const returns = [0.25, 0.5, 0.75].map((u) => rate.withinOpenDay(6 * DAY + 15 * HOUR, u) / HOUR - 6 * 24)
    expect(returns).toEqual([22, 24, 26])
  })
})

describe('a day later', () => {
  const QUARTERS = (7 * DAY) / (6 * HOUR)
  /** Hours in quarters of a day, and the same so many days later. */
  const hours = (levels: readonly boolean[], days: number) =>
    openingHours(
      levels
        .flatMap((isOpen, at) => (isOpen ? [((at + 4 * days) % QUARTERS) * 6 * HOUR] : []))
        .sort((a, b) => a - b)
        .map((start) => ({ start, end: start + 6 * HOUR })),
    )
  const house = fc
    .array(fc.boolean(), { minLength: QUARTERS, maxLength: QUARTERS })
    .filter((levels) => levels.includes(true) && levels.includes(false))

  test('everything about the hours is a day later, over the end of the week too', () => {
    const profile = (days: number) =>
      ({ kind: 'week', hours: { 2: 3, 13: 0 }, weekdays: { [(6 + days) % 7]: 2, [days % 7]: 0.5 } }) as const
    fc.assert(
      fc.property(
        house,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 2 * 168 * 4 }).map((quarter) => quarter * 900),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (levels, days, at, u) => {
          const [now, then] = [hours(levels, 0), hours(levels, days)]
          const later = days * DAY
          expect(then.isOpen(at + later)).toBe(now.isOpen(at))
          expect(then.nextOpen(at + later)).toBe(now.nextOpen(at) + later)
          expect(then.addBusinessDays(at + later, 2.25)).toBe(now.addBusinessDays(at, 2.25) + later)
          const doors = (opening: OpeningHours, by: number) =>
            opening.doors.map((door) => `${(door.at + by) % WEEK} ${door.open}`).sort()
          expect(doors(then, 0)).toEqual(doors(now, later))
          const [rate, moved] = [rateProfile(profile(0), now), rateProfile(profile(days), then)]
          expect(moved.pieceAt(at + later).weight).toBeCloseTo(rate.pieceAt(at).weight, 9)
          expect(moved.withinOpenDay(at + later, u)).toBeCloseTo(rate.withinOpenDay(at, u) + later, 4)
        },
      ),
      { seed: 3, numRuns: 300 },
    )
  })
})
