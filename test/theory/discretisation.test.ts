import { expect, test } from 'vitest'
import { loadScenario } from '../../src/cli/scenarios.js'
import { presentAt } from './oracles/infinite-servers.js'

const HOUR = 3600

test('quarters of an hour move the time-varying figures of D16 by no more than 0.01 %', () => {
  const { demand, issues } = loadScenario('scenarios/theory/d16-time-varying.yaml').scenario
  const { arrivals, profile } = demand
  const { talk } = issues.call!
  if (profile?.kind !== 'steps' || !('law' in talk) || talk.law !== 'exponential') throw new Error('D16 goes in steps')
  const { weights, every } = profile
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length
  const rates = weights.map((weight) => (arrivals! * weight) / mean)
  const extreme = Math.atan(0.5) / (2 * Math.PI)
  const instants = [6 * HOUR, 12 * HOUR, 24 * HOUR * (1 - extreme), 24 * HOUR * (0.5 - extreme)]
  const exact = [22, 24, 20 - Math.sqrt(20), 20 + Math.sqrt(20)]
  for (const [index, instant] of instants.entries()) {
    const present = presentAt(instant, rates, every, talk.mean)
    expect(Math.abs(present / exact[index]! - 1)).toBeLessThan(1e-4)
  }
})
