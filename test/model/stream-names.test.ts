import { expect, test } from 'vitest'
import type { RunOptions } from '../../src/experiment/prepare.js'
import type { Summary } from '../../src/experiment/summary.js'
import { experiment } from '../support/experiments.js'
import { scenarioOf } from '../support/tracing.js'

/** Two teams and a manager role, whose names are the arguments. */
function house(front: string, back: string, boss: string) {
  return scenarioOf(`horizon: 4 h
replications: 2
currency: EUR
demand: {arrivals: 40 per hour}
issues:
  fault:
    talk: exponential(3 min)
    chain: [${front}, ${back}]
    right_first_time: 80%
    reopens_after: exponential(20 min)
    remedy: {amount: exponential(60)}
teams:
  ${front}: {agents: 3, reports_to: ${boss}, spread: 0.3, authority: {granted: 20}}
  ${back}: {agents: 3, reports_to: ${boss}, empowerment: {training: 70%}}
managers:
  ${boss}: {people: 1, decides_in: exponential(5 min), approves: 70%}
`)
}

function figuresOf(scenario: ReturnType<typeof house>, options: RunOptions = {}): Summary['measures'] {
  return experiment(scenario, options).measures
}

test('a design under other names gives the same bytes when its luck is keyed by the first ones', () => {
  const original = figuresOf(house('front', 'back', 'boss'))
  const renamed = house('alpha', 'omega', 'zeta')
  expect(figuresOf(renamed)).not.toEqual(original)
  const streamNames = { teams: ['front', 'back'], managers: ['boss'] }
  expect(JSON.stringify(figuresOf(renamed, { streamNames }))).toBe(JSON.stringify(original))
})
