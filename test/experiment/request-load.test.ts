import { describe, expect, test } from 'vitest'
import { overloadedManagersByArithmetic } from '../../src/experiment/request-load.js'
import { compile } from '../../src/model/compile.js'
import { requestLoadWarning } from '../../src/report/run/verdicts.js'
import { runSilently, scenarioOf } from '../support/tracing.js'

const HOUSE = `
horizon: 2 weeks
demand: {arrivals: 60 per hour}
issues: {broken: {talk: 2 min, chain: [desk], remedy: {needed: 50%, amount: exponential(10 EUR)}}}
teams: {desk: {agents: 9, reports_to: boss, authority: {granted: 5 EUR}}}
managers: {boss: {limit: 20 EUR, people: 1, decides_in: exponential(6 min), approves: 70%, reports_to: head}, head: {people: 2, decides_in: 1 min}}
approvals: {hold_limit: 1 min}
culture: {refusal: 20%}
`

const loads = (...sets: string[]) => overloadedManagersByArithmetic(compile(scenarioOf(HOUSE, sets)))
const said = (...sets: string[]) =>
  loads(...sets).map((load) => {
    const { code, message, path } = requestLoadWarning(load)
    expect(path).toEqual(['managers', load.manager])
    return [code, message]
  })

describe('requests that go up for certain, against the time of those above', () => {
  test('are the cases beyond the limit that nobody refuses, and the sum is said', () => {
    // 60 × 168 cases, half in need, exp(-1/2) of them beyond 5, nine in ten of them sent up: of amounts half are refused.
    expect(said()).toEqual([
      [
        'overloaded-manager',
        'At least 2,751 requests a week × 6 min is 275 hours of deciding, and boss is there for 168: they cannot but pile up.',
      ],
    ])
    expect(said('managers.boss.people=2')).toEqual([])
    expect(said('managers.boss.people=unlimited')).toEqual([])
  })

  test('are none where agents may grant all, and fewer where they refuse more', () => {
    expect(said('teams.desk.authority.granted=unlimited')).toEqual([])
    expect(loads('culture.refusal=40%')[0]!.requests / loads()[0]!.requests).toBeCloseTo(0.8 / 0.9, 9)
  })

  test('count against the hours that the people are there and available', () => {
    const half = ['managers.boss.people=2', 'managers.boss.available=50%']
    expect(loads(...half)[0]).toMatchObject({ manager: 'boss', present: 168 })
    const open = ['demand.open=mon-fri 09:00-17:00', 'demand.arrivals=60 per hour', 'managers.boss.people=1']
    const [load] = loads(...open)
    expect(load!.present).toBe(40)
    expect(load!.outcome).toBe('overtime')
  })

  test('reach the next layer as far as its own limit does not do and it approves', () => {
    const [load] = loads('managers.boss.people=9', 'managers.head={people: 1, decides_in: 30 min}')
    expect(load!.manager).toBe('head')
    // exp(-2) beyond 20, of which boss approves 70 %.
    expect(load!.requests / (60 * 168 * 0.5 * 0.9 * Math.exp(-2) * 0.7)).toBeCloseTo(1, 6)
    const direct = loads(
      'approvals.policy=direct',
      'managers.boss.people=9',
      'managers.head={people: 1, decides_in: 30 min}',
    )
    expect(direct[0]!.requests / (60 * 168 * 0.5 * 0.9 * Math.exp(-2))).toBeCloseTo(1, 6)
  })

  test('come to those who sign with the role as well, and only for certain where none of them refuses', () => {
    const signing = ['managers.boss={people: 9, decides_in: 1 min, approves: 100%, signs_with: clerk}']
    const clerk = (more: string) => loads(...signing, `managers.clerk={people: 1, decides_in: 6 min${more}}`)
    expect(clerk('')).toMatchObject([{ manager: 'clerk', requests: loads()[0]!.requests }])
    expect(clerk(', approves: 80%')[0]!.requests / loads()[0]!.requests).toBeCloseTo(0.8, 9)
    const traced = runSilently(
      scenarioOf(HOUSE, [...signing, 'managers.clerk={people: 9, decides_in: 1 min}', 'managers.boss.people=9']),
    )
    expect(traced.manager('clerk', 'window_joins')).toBe(traced.manager('boss', 'window_joins'))
  })

  test('hang up on hold where customers lose patience there', () => {
    expect(said('customers={all: {hold_patience: exponential(3 min)}}')[0]![0]).toBe('sheds-work')
  })

  test('are not guessed at where arithmetic does not know who is asked', () => {
    expect(said('approvals.policy={duty_manager: head}')).toEqual([])
    expect(said('teams.desk.overflow={to: other, after: 1 min}', 'teams.other={agents: 1}')).toEqual([])
    expect(said('issues.broken.undue=20%')).toEqual([])
    expect(said('demand.arrivals=null', 'demand.at=[0 min, 1 min]')).toEqual([])
  })

  test.each(['ladder', 'direct'])(
    'are no more than a run under %s finds, and no fewer where nothing else sends them up',
    (policy) => {
      const sets = [`approvals.policy=${policy}`, 'managers.boss.people=9', 'managers.head.people=9']
      const slow = [
        'managers.boss.decides_in=90 min',
        'managers.head.decides_in=90 min',
        'managers.boss.people=1',
        'managers.head.people=1',
      ]
      const bounds = loads(...sets, ...slow)
      expect(bounds.map(({ manager }) => manager)).toEqual(['boss', 'head'])
      const traced = runSilently(scenarioOf(HOUSE, sets))
      for (const { manager, requests } of bounds) {
        const found = traced.manager(manager, 'window_joins') / 2
        // Poisson: four standard errors of the count of two weeks.
        expect(Math.abs(found - requests), manager).toBeLessThan(4 * Math.sqrt(requests / 2))
      }
    },
  )

  test('are what overloads the role in the run, too', () => {
    const traced = runSilently(scenarioOf(HOUSE, ['horizon=1 week']))
    expect(traced.manager('boss', 'line_seconds_last_third')).toBeGreaterThan(
      traced.manager('boss', 'line_seconds_first_third'),
    )
  })
})
