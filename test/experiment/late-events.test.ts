import { expect, test } from 'vitest'
import { lateEvents } from '../../src/experiment/foreseen.js'
import { compile } from '../../src/model/compile.js'
import { scenarioOf } from '../support/tracing.js'

test('an event after the end of the span is pointed out, one within it is not', () => {
  const scenario = scenarioOf(`
horizon: 2 weeks
demand: {arrivals: 1 per hour}
issues: {question: {talk: 1 min, chain: [desk]}}
teams: {desk: {agents: 1}}
events: [{at: week 2, do: training}, {at: week 3, do: reprimand}]
`)
  const found = lateEvents(scenario, compile(scenario))
  expect(found.map(({ code, message }) => [code, message])).toEqual([
    ['never-used', 'The reprimand comes after the end of the counted span.'],
  ])
})
