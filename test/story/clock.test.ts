import { expect, test } from 'vitest'
import { clockOf, clockText } from '../../src/story/clock.js'

const DAY = 86_400

test('a moment is a day, a week of the run and a time of day', () => {
  expect(clockOf(0)).toEqual({ day: 'Monday', week: 1, time: '00:00' })
  expect(clockOf(8 * DAY + 10 * 3600 + 42 * 60 + 59.9)).toEqual({ day: 'Tuesday', week: 2, time: '10:42' })
  expect(clockOf(7 * DAY - 0.001)).toEqual({ day: 'Sunday', week: 1, time: '23:59' })
})

test('a later moment says how many days later it is by the calendar', () => {
  const late = DAY + 23 * 3600
  expect(clockText(late)).toBe('Tue 23:00')
  expect(clockText(late + 1800, late)).toBe('Tue 23:30')
  expect(clockText(late + 7200, late)).toBe('Wed 01:00 +1 d')
  expect(clockText(late + 9 * DAY, late)).toBe('Thu 23:00 +9 d')
})
