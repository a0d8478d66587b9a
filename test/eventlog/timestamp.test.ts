import { expect, test } from 'vitest'
import { LOG_ORIGIN, timestamp } from '../../src/eventlog/timestamp.js'

const byPlatform = (seconds: number) =>
  new Date(Date.UTC(2024, 0, 1) + Math.round(seconds * 1000)).toISOString().replace('Z', '+00:00')

test('the run begins on the assumed Monday', () => {
  expect(timestamp(0)).toBe(LOG_ORIGIN)
  expect(new Date(LOG_ORIGIN).getUTCDay()).toBe(1)
})

test('dates are those of the Gregorian calendar, leap years and ends of centuries among them', () => {
  const days = Array.from({ length: 80_000 }, (_, day) => day * 86_400)
  expect(days.filter((seconds) => timestamp(seconds) !== byPlatform(seconds))).toEqual([])
})

test('times are rounded to milliseconds, and go over to the next day', () => {
  for (const seconds of [0.0004, 0.0005, 59.9996, 86_399.9996, 35_967.25, 31_622_399.9999]) {
    expect(timestamp(seconds)).toBe(byPlatform(seconds))
  }
})
