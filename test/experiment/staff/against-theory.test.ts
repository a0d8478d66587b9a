import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readTarget } from '../../../src/cli/read-target.js'
import type { Design } from '../../../src/experiment/design.js'
import { prepare } from '../../../src/experiment/prepare.js'
import { simulateStaffing } from '../../../src/experiment/staff/simulate-staffing.js'
import type { Staffing } from '../../../src/experiment/staff/staffing.js'
import { rosterOf } from '../../../src/scenario/roster.js'
import { simulateHere } from '../../support/simulate-here.js'
import { scenarioOf } from '../../support/tracing.js'

async function staffed(text: string, target: string, sets: readonly string[], replications = 8): Promise<Staffing> {
  const scenario = scenarioOf(text, sets)
  const experiment = prepare(scenario, 'theory.yaml', '0.0.0', { replications })
  const base: Design = { ...experiment, file: 'theory.yaml' }
  const expectation = readTarget(target, base.model)
  const team = expectation.path.split('.')[1] ?? base.model.teams[0]!.name
  const roster = rosterOf(scenario, team)!
  return simulateStaffing({ base, label: 'theory', roster, target: expectation }, simulateHere)
}

/** Long enough for whole people: some ten thousand calls in a replication, after what each house takes to forget its start. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  'd01-erlang-c-14': ['horizon=50 h', 'warm_up=2 h'],
  'd02-erlang-c-55': ['horizon=15 h', 'warm_up=3 h'],
  'd07-erlang-a-14': ['horizon=50 h', 'warm_up=2 h'],
  'd08-erlang-a-50': ['horizon=4 h', 'warm_up=1 h'],
  'd08-erlang-c-50': ['horizon=8 h', 'warm_up=5 h', 'customers=null'],
}

/** Systems with known answers, what is asked of them, and the agents that Erlang A or C gives by a program of its own. */
const CASES = [
  ['d01-erlang-c-14', 'service_level >= 85%', 14],
  ['d01-erlang-c-14', 'speed_of_answer <= 25 s', 13],
  ['d01-erlang-c-14', 'delayed <= 13%', 15],
  ['d02-erlang-c-55', 'service_level >= 82%', 55],
  ['d02-erlang-c-55', 'queue_time <= 22 s', 53],
  ['d07-erlang-a-14', 'service_level >= 82%', 13],
  ['d07-erlang-a-14', 'abandonment <= 3.2%', 13],
  ['d07-erlang-a-14', 'occupancy <= 77%', 13],
  ['d08-erlang-a-50', 'abandonment <= 5.2%', 48],
  ['d08-erlang-c-50', 'queue_time <= 9 s', 52],
] as const

test.each(CASES)('%s: %s takes as many agents as the formula gives, or one off', async (file, target, formula) => {
  // The one without patience extends the other.
  const text = readFileSync(`scenarios/theory/${file.replace('c-50', 'a-50')}.yaml`, 'utf8')
  const { intervals, met, formula: used } = await staffed(text, target, SHORT[file]!)
  expect(met).toBe(true)
  const [{ erlang, needed }] = intervals as [(typeof intervals)[number]]
  expect([erlang, used?.name]).toEqual([formula, file.includes('-a-') ? 'Erlang A' : 'Erlang C'])
  expect(Math.abs(needed! - formula)).toBeLessThanOrEqual(1)
})

/** Calm and busy hours, and a second team behind the first. */
const DAY = `name: Day
horizon: 1 week
demand: {arrivals: 40 per hour, open: "mon-sat 08:00-16:00", profile: {hours: {8: 2, 9: 2}}}
customers: {caller: {patience: exponential(4 min)}}
issues: {call: {talk: exponential(5 min), chain: [desk, back], solvable: {desk: 60%}}}
teams:
  desk: {agents: {"mon-fri 08:00-10:00": 9, "mon-fri 10:00-16:00": 9, "sat 08:00-16:00": 1}, wage: 20 USD per hour}
  back: {agents: 3}
`

test('each interval gets its own people, busy hours more, with one fewer not enough', async () => {
  const { intervals, met, today, needed } = await staffed(DAY, 'service_level >= 80%', [], 6)
  expect(met).toBe(true)
  expect(intervals.map(({ text }) => text)).toEqual(['mon-fri 08:00-10:00', 'mon-fri 10:00-16:00', 'sat 08:00-16:00'])
  const [busy, calm, saturday] = intervals.map((interval) => interval.needed!)
  expect(busy!).toBeGreaterThan(calm!)
  expect(saturday!).toBeGreaterThan(1)
  for (const { figures, erlang, needed: number } of intervals) {
    expect(figures!.needed.low!).toBeGreaterThanOrEqual(0.8)
    expect(figures!.fewer!.low!).toBeLessThan(0.8)
    expect(Math.abs(number! - erlang!)).toBeLessThanOrEqual(3)
  }
  expect(today.desk_hours).toBe(5 * 2 * 9 + 5 * 6 * 9 + 8)
  expect(needed.desk_hours).toBe(10 * busy! + 30 * calm! + 8 * saturday!)
  expect(needed.pay_a_year).toBeCloseTo(needed.paid_hours_a_year * 20, 6)
})

test('a team behind the first is staffed for its own line, and one number for the week is one interval', async () => {
  const { team, intervals, met } = await staffed(DAY, 'teams.back.queue_time <= 30 s', [], 6)
  expect([team, met]).toEqual(['back', true])
  expect(intervals).toHaveLength(1)
  expect(intervals[0]).toMatchObject({ text: 'mon-sat 08:00-16:00', hours_a_week: 48 })
  expect(Math.abs(intervals[0]!.needed! - intervals[0]!.erlang!)).toBeLessThanOrEqual(2)
})

test('a target of the whole week is held by more or fewer in proportion', async () => {
  const found = await staffed(DAY, 'teams.desk.occupancy <= 70%', [], 6)
  expect(found).toMatchObject({ by_interval: false, met: true })
  expect(found.figures.needed.mean!).toBeLessThan(0.7)
  expect(found.figures.fewer!.high!).toBeGreaterThan(0.7)
  const [first, second] = found.intervals
  expect(first!.needed).toBe(second!.needed)
})

test('a target that more people do not move is said to be out of reach, with what so many come to', async () => {
  const { met, intervals, figures } = await staffed(DAY, 'handle_time <= 1 min', [], 4)
  expect(met).toBe(false)
  expect(intervals.map(({ needed }) => needed)).toEqual([null, null, null])
  expect(figures.most.mean!).toBeGreaterThan(5)
})

test('what is not simulated stays as it is', async () => {
  const { intervals } = await staffed(DAY, 'service_level >= 80%', ['horizon=2 days'], 4)
  expect(intervals[2]).toMatchObject({ text: 'sat 08:00-16:00', needed: 1, calls_per_hour: 0 })
})
