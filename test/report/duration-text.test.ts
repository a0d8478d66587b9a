import { expect, test } from 'vitest'
import { durationText } from '../../src/report/figure-text.js'

const MINUTE = 1
const HOUR = 60
const DAY = 1440

test.each([
  [0.005, 'a moment'],
  [40 / 60, '40 s'],
  [59.4 / 60, '59 s'],
  [59.97 / 60, '1 min'],
  [MINUTE, '1 min'],
  [2.34, '2.3 min'],
  [59.94, '59.9 min'],
  [59.97, '1 h'],
  [HOUR, '1 h'],
  [75, '75 min'],
  [119.97, '2.0 h'],
  [2 * HOUR, '2 h'],
  [23.94 * HOUR, '23.9 h'],
  [23.99 * HOUR, '1 day'],
  [DAY, '1 day'],
  [30 * HOUR, '30 h'],
  [47.99 * HOUR, '2.0 days'],
  [4.1 * DAY, '4.1 days'],
])('%d minutes are said as %s: no unit is said whose next one is full', (minutes, text) => {
  expect(durationText(minutes)).toBe(text)
})
