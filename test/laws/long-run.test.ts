import { describe, expect, test } from 'vitest'
import { keyOf } from '../../src/simulation/key.js'
import { parseFile } from '../scenario/support/reading.js'
import { keepsTheLaws } from '../support/laws.js'
import { runSilently, scenarioOf } from '../support/tracing.js'

describe("Little's law", () => {
  const busy = `
horizon: 12 weeks
warm_up: 1 week
demand: {arrivals: 30 per hour}
customers: {all: {patience: exponential(10 min)}}
issues:
  case: {talk: exponential(4 min), chain: [a, b], solvable: {a: 60%}, unsolved_talk: 50%, wrap_up: 30 s}
teams: {a: {agents: 3}, b: {agents: 2}}
`
  const traced = runSilently(scenarioOf(busy))

  test('customers in the house are the rate of arrivals times the time of each in it', () => {
    const window = traced.house('window_seconds')
    const inHouse = traced.house('in_system_seconds') / window
    const rate = traced.sum('journeys') / window
    const each = traced.sum('customer_seconds') / traced.sum('journeys')
    // The two differ only by those on the line at the ends of the window, of about 60,000.
    expect(Math.abs(inHouse / (rate * each) - 1)).toBeLessThan(1e-3)
  })

  test('holds for each line as well', () => {
    for (const team of ['a', 'b']) {
      expect(traced.team(team, 'offered')).toBeGreaterThan(5000)
      expect(Math.abs(traced.team(team, 'line_seconds') / traced.team(team, 'wait_seconds') - 1)).toBeLessThan(1e-3)
      expect(Math.abs(traced.team(team, 'busy_seconds') / traced.team(team, 'handle_seconds') - 1)).toBeLessThan(1e-3)
    }
  })
})

describe('the bundled scenarios', () => {
  test.each(['bureaucratic', 'empowered', 'ersatz', 'siloed'])('%s keeps the laws', (name) => {
    const { scenario } = parseFile(`scenarios/${name}.yaml`)
    const one = runSilently(scenario, keyOf('laws', 0))
    expect(one.house('stopped_early')).toBe(0)
    expect(one.sum('journeys')).toBeGreaterThan(2000)
    keepsTheLaws(one)
  })
})
