import { expect, test } from 'vitest'
import { closedArrivals } from '../../src/experiment/foreseen.js'
import { compile } from '../../src/model/compile.js'
import { scenarioOf } from '../support/tracing.js'

const messages = (demand: string, horizon = '1 day') =>
  closedArrivals(
    compile(
      scenarioOf(`
horizon: ${horizon}
demand: {${demand}}
issues: {job: {talk: 2 min, chain: [desk]}}
teams: {desk: {agents: 1}}
`),
    ),
  ).map(({ code, message }) => [code, message.split(':')[0]])

test('stated arrivals in closed hours are pointed out', () => {
  expect(messages('at: [1 h, 10 h], open: "mon-fri 09:00-17:00"')).toEqual([
    ['closed-arrivals', '1 of 2 stated arrivals falls in closed hours'],
  ])
  // From Monday 00:00: all but 9, 12 and 15 o'clock.
  expect(messages('at: {every: 3 h}, open: "mon-fri 09:00-17:00"')).toEqual([
    ['closed-arrivals', '5 of 8 stated arrivals fall in closed hours'],
  ])
  // Closing time itself is closed; two weeks have 112 beats, of which thirty come while the house is open.
  expect(messages('at: {every: 3 h}, open: "mon-fri 09:00-18:00"', '2 weeks')).toEqual([
    ['closed-arrivals', '82 of 112 stated arrivals fall in closed hours'],
  ])
})

test('those in open hours, after the span, at a rate, or where nothing closes, are not', () => {
  expect(messages('at: [9 h, 16 h, 26 h], open: "mon-fri 09:00-17:00"')).toEqual([])
  expect(messages('arrivals: 3 per hour, open: "mon-fri 09:00-17:00"')).toEqual([])
  expect(messages('at: {every: 3 h}')).toEqual([])
  expect(messages('at: {every: 3 h}, open: "mon-sun 00:00-24:00"')).toEqual([])
})
