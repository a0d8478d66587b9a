import { describe, expect, test } from 'vitest'
import { runSilently, scenarioOf } from '../support/tracing.js'

const overloaded = (more = '') => `
horizon: 1 week
demand: {arrivals: 60 per hour}
issues: {question: {talk: exponential(5 min), chain: [desk]}}
teams: {desk: {agents: 4}}
${more}
`

describe('an overloaded design', () => {
  test('shows a backlog that rises over the thirds, and is followed to the end of its cohort', () => {
    const traced = runSilently(scenarioOf(overloaded()))
    expect(traced.house('stopped_early')).toBe(0)
    expect(traced.sum('ended_resolved')).toBe(traced.sum('journeys'))
    const thirds = (['first', 'middle', 'last'] as const).map((third) =>
      traced.team('desk', `line_seconds_${third}_third`),
    )
    expect(thirds[1]).toBeGreaterThan(2 * thirds[0]!)
    expect(thirds[2]).toBeGreaterThan(1.4 * thirds[1]!)
    expect(thirds.reduce((sum, third) => sum + third, 0)).toBeCloseTo(traced.team('desk', 'line_seconds'), 3)
    // Five agents' worth of work for four.
    const desk = (counter: 'window_joins' | 'window_work_seconds' | 'window_legs' | 'on_duty_seconds') =>
      traced.team('desk', counter)
    const arriving = desk('window_joins') * (desk('window_work_seconds') / desk('window_legs'))
    expect(Math.abs(arriving / desk('on_duty_seconds') - 1.25)).toBeLessThan(0.05)
  })

  test('is stopped after three spans where no end of its cohort is in sight', () => {
    const traced = runSilently(scenarioOf(overloaded(), ['teams.desk.agents=1']))
    expect(traced.house('stopped_early')).toBe(1)
    // Three weeks of 60 an hour come, of which 12 are served.
    const come = 60 * 24 * 21
    expect(Math.abs(traced.house('customers_simulated') / come - 1)).toBeLessThan(0.03)
    expect(Math.abs(traced.house('open_journeys_at_stop') / (0.8 * come) - 1)).toBeLessThan(0.05)
  })

  test('with abandonment finishes: queues limit themselves', () => {
    const traced = runSilently(scenarioOf(overloaded('customers: {all: {patience: exponential(10 min)}}')))
    expect(traced.house('stopped_early')).toBe(0)
    expect(traced.sum('ended_abandoned') / traced.sum('journeys')).toBeGreaterThan(0.15)
  })

  test('a passing peak is worked off, not judged an overload', () => {
    const peak = overloaded().replace('60 per hour}', '40 per hour, profile: {weekdays: {mon: 3, sun: 0.2}}}')
    const traced = runSilently(scenarioOf(peak))
    expect(traced.house('stopped_early')).toBe(0)
    expect(traced.sum('ended_resolved')).toBe(traced.sum('journeys'))
  })

  test('stops at the limit of open journeys', () => {
    const traced = runSilently(scenarioOf(overloaded('beliefs: {run: {stop_open_journeys: 1000}}')))
    expect([traced.house('stopped_early'), traced.house('open_journeys_at_stop')]).toEqual([1, 1000])
    expect(traced.house('window_seconds')).toBeLessThan(7 * 86_400)
  })

  test('says so where the limit is reached during the warm-up, too', () => {
    const traced = runSilently(scenarioOf(overloaded('warm_up: 2 weeks\nbeliefs: {run: {stop_open_journeys: 1000}}')))
    expect([traced.house('stopped_early'), traced.sum('customers')]).toEqual([1, 0])
  })

  test('of managers alone is stopped as well', () => {
    const traced = runSilently(
      scenarioOf(`
horizon: 2 days
demand: {arrivals: 60 per hour}
issues: {broken: {talk: 2 min, chain: [desk], remedy: {amount: 10 EUR}}}
teams: {desk: {agents: 9, reports_to: boss, authority: {granted: 5 EUR}}}
managers: {boss: {people: 1, decides_in: exponential(9 min)}}
approvals: {hold_limit: 1 min}
`),
    )
    expect(traced.house('stopped_early')).toBe(1)
    expect(traced.manager('boss', 'line_seconds_last_third')).toBeGreaterThan(
      1.4 * traced.manager('boss', 'line_seconds_middle_third'),
    )
  })
})

describe('a customer whom nobody will ever answer', () => {
  /** The language refuses a team where nobody ever works: here it is made by hand. */
  const without = (yaml: string, team: string) => {
    const scenario = scenarioOf(yaml)
    return { ...scenario, teams: { ...scenario.teams, [team]: { agents: 0 } } }
  }

  test('does not keep the run going for ever', () => {
    const traced = runSilently(
      without(
        `
horizon: 1 day
demand: {at: [0 min]}
issues: {question: {talk: 5 min, chain: [desk]}}
teams: {desk: {agents: 1}}
`,
        'desk',
      ),
    )
    expect([traced.house('stopped_early'), traced.house('open_journeys_at_stop')]).toEqual([1, 1])
  })

  test('nor does it with others who still come', () => {
    const traced = runSilently(
      without(
        `
horizon: 1 day
demand: {arrivals: 30 per hour}
issues:
  question: {share: 99%, talk: 5 min, chain: [desk]}
  odd: {share: 1%, talk: 5 min, chain: [nobody]}
teams: {desk: {agents: 5}, nobody: {agents: 1}}
`,
        'nobody',
      ),
    )
    expect(traced.house('stopped_early')).toBe(1)
  })
})
