import { expect, test } from 'vitest'
import { LOG_ORIGIN, timestamp } from '../../src/story/clock.js'

const DAY = 86_400

test('the run begins on the assumed Monday', () => {
  expect(timestamp(0)).toBe(LOG_ORIGIN)
  expect(LOG_ORIGIN).toBe('2024-01-01T00:00:00.000+00:00')
  expect(new Date(LOG_ORIGIN).getUTCDay()).toBe(1)
})

test('dates are those of the Gregorian calendar, leap years and ends of centuries among them', () => {
  const dates = [58, 59, 60, 365, 366, 27_817, 27_818].map((day) => timestamp(day * DAY).slice(0, 10))
  expect(dates).toEqual([
    '2024-02-28',
    '2024-02-29',
    '2024-03-01',
    '2024-12-31',
    '2025-01-01',
    '2100-02-28',
    '2100-03-01',
  ])
})

test('times are rounded to milliseconds, and go over to the next day', () => {
  expect([0.0004, 0.0005, 59.9996, 35_967.25, 86_399.9996].map((seconds) => timestamp(seconds).slice(8, 23))).toEqual([
    '01T00:00:00.000',
    '01T00:00:00.001',
    '01T00:01:00.000',
    '01T09:59:27.250',
    '02T00:00:00.000',
  ])
})
