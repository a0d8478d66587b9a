import { expect, test } from 'vitest'
import { endings, journeys } from '../../src/report/run/journeys.js'
import { experiment } from '../support/experiments.js'
import { scenarioOf } from '../support/tracing.js'

test('whom the house sends away at closing stands in the report under that name, not under those turned away', () => {
  const summary = experiment(
    scenarioOf(`
horizon: 1 day
demand: {at: [590 min, 595 min], open: "mon-fri 09:00-10:00"}
issues: {question: {talk: 30 min, chain: [desk]}}
teams: {desk: {agents: 1, at_close: leave}}
`),
    { replications: 2 },
  )
  expect(summary.measures.sent_away!.mean).toBe(0.5)
  expect(summary.measures.blocked!.mean).toBe(0)
  const text = JSON.stringify(journeys(summary))
  expect(text).toContain('sent away at closing')
  expect(text).not.toContain('turned away')
  expect(endings(summary)!.text).toBe('resolved 50 % · sent away at closing 50 %')
})
