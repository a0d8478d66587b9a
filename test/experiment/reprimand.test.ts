import { expect, test } from 'vitest'
import { parseFile } from '../scenario/support/reading.js'
import { experiment } from '../support/experiments.js'

/** What half a year makes of it is a matter for test/long. */
test('in the week of a public reprimand confidence drops at once, and not before', () => {
  const { scenario } = parseFile('scenarios/events/reprimand.yaml')
  const { course } = experiment(scenario, { replications: 2, horizon: 11 * 7 * 86_400 })
  const confidence = course!.team.front_line!.agent_confidence!.map(({ mean }) => mean!)
  expect(Math.min(...confidence.slice(0, 9))).toBeGreaterThan(0.9 * confidence[8]!)
  expect(confidence[9]).toBeLessThan(0.65 * confidence[8]!)
})
