import { expect, test } from 'vitest'
import { prepare } from '../../src/experiment/prepare.js'
import { summarise } from '../../src/experiment/summarise.js'
import { MANAGER } from '../../src/ledger/counters.js'
import { keyOf } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import { scenarioOf } from '../support/tracing.js'

test('a backlog of reviews is no overload of the role: its requests go first, and it is said that reviews pile up', () => {
  const { model, context } = prepare(
    scenarioOf(`
horizon: 2 weeks
demand: {arrivals: 20 per hour}
issues: {broken: {talk: 2 min, chain: [desk], remedy: {amount: exponential(20 EUR)}}}
teams:
  desk: {agents: 4, reports_to: boss, authority: {granted: 40 EUR, routine: 5 EUR}, empowerment: {safety: 90%}}
managers: {boss: {people: 1, decides_in: 2 min, review_time: 20 min}}
culture: {review: 100%, leadership: 50%}
`),
    'x.yaml',
    '0',
  )
  const observations = simulate(model, keyOf('reviews', 0))
  const [asked, done] = [
    observations.managers[MANAGER.window_reviews]!,
    observations.managers[MANAGER.window_reviewed]!,
  ]
  // Less than half of them: far below the line at which it is said.
  expect(done / asked).toBeLessThan(0.5)
  expect(
    observations.managers[MANAGER.busy_seconds]! / observations.managers[MANAGER.on_duty_seconds]!,
  ).toBeGreaterThan(0.99)
  const codes = summarise([observations], context).warnings.map(({ code }) => code)
  expect(codes).toContain('reviews-pile-up')
  expect(codes.filter((code) => code.startsWith('overloaded'))).toEqual([])
})
