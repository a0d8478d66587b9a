import { expect, test } from 'vitest'
import { intervalRow, issueRow, teamIntervalRow, teamRow, wholeOf } from '../../../src/experiment/figures.js'
import { HOUR } from '../../../src/kernel/units.js'
import { compile, type Intervals } from '../../../src/model/compile.js'
import { keyOf } from '../../../src/simulation/key.js'
import { simulate } from '../../../src/simulation/simulate.js'
import { QUEUE } from '../../support/scenarios.js'
import { scenarioOf } from '../../support/tracing.js'

/** Busy in the morning, closed at night; whoever gives up calls again two hours later. */
const DAY = QUEUE.replace('horizon: 4 h', 'horizon: 2 days')
  .replace('arrivals: 30 per hour', 'arrivals: 30 per hour, open: "08:00-18:00", profile: {hours: {8: 3, 9: 3}}')
  .replace('issues:', 'customers: {caller: {patience: 1 min, redial: {share: 100%, after: 2 h}}}\nissues:')
const scenario = scenarioOf(DAY)

/** The night and the afternoon are one part, 8 to 10 the other, on Mondays and Tuesdays. */
const parts = (byContact: boolean): Intervals => ({
  count: 2,
  byContact,
  changes: [0, 8, 10, 32, 34].map((hour, place) => ({ at: hour * HOUR, interval: place % 2 })),
})

const run = (intervals: Intervals | null) => simulate(compile(scenario, { intervals }), keyOf('intervals', 0))

test('what is booked by parts of the week adds up to what is booked together, and moves nothing', () => {
  const whole = run(null)
  for (const byContact of [false, true]) {
    const split = run(parts(byContact))
    for (const counter of ['events', 'in_system_seconds'] as const) {
      expect(wholeOf(split).house(counter)).toBe(wholeOf(whole).house(counter))
    }
    for (const counter of ['customers', 'contacts', 'offered', 'answered_within', 'abandoned_contacts'] as const) {
      const [morning, rest] = [intervalRow(split, 1)(counter), intervalRow(split, 0)(counter)]
      expect(morning + rest).toBe(wholeOf(whole).journey(counter))
      expect(issueRow(split, 0)(counter)).toBe(issueRow(whole, 0)(counter))
      expect(morning).toBeGreaterThan(0)
    }
    for (const counter of ['offered', 'abandoned', 'on_duty_seconds'] as const) {
      const there = teamIntervalRow(split, 0, 0)(counter) + teamIntervalRow(split, 0, 1)(counter)
      expect(there).toBe(teamRow(whole, 0)(counter))
    }
  }
})

test('a contact is booked where it began, or where its customer arrived', () => {
  const [byArrival, byContact] = [run(parts(false)), run(parts(true))]
  // Who calls again does so after the morning's rush, and is one of its customers all the same.
  expect(intervalRow(byContact, 1)('customers')).toBe(intervalRow(byArrival, 1)('customers'))
  expect(intervalRow(byContact, 1)('offered')).toBeLessThan(intervalRow(byArrival, 1)('offered'))
  expect(teamIntervalRow(byContact, 0, 1)('offered')).toBe(intervalRow(byContact, 1)('offered'))
})
