import { expect, test } from 'vitest'
import { HOUR } from '../../src/kernel/units.js'
import { rosterOf, secondsAWeek, withRoster } from '../../src/scenario/roster.js'
import { QUEUE } from '../support/scenarios.js'
import { scenarioOf } from '../support/tracing.js'

const staffed = (agents: string, open = '') =>
  scenarioOf(QUEUE.replace('per hour}', `per hour${open}}`).replace('agents: 3', `agents: ${agents}`))

const texts = (agents: string, open?: string, every?: number) =>
  rosterOf(staffed(agents, open), 'desk', every)!.intervals.map(({ text, agents: number }) => `${text}: ${number}`)

test('intervals are those of the file, days that are alike together', () => {
  expect(texts('{"mon-fri 08:00-12:00": 6, "sat, wed 12:00-24:00": 4}')).toEqual([
    'mon-fri 08:00-12:00: 6',
    'wed, sat 12:00-24:00: 4',
  ])
})

test('one number is that of the open hours, or of always', () => {
  expect(texts('3', ', open: "mon-sat 08:00-18:00"')).toEqual(['mon-sat 08:00-18:00: 3'])
  expect(texts('3', ', open: "mon-fri 08:00-18:00, sat 09:00-12:00"')).toEqual([
    'mon-fri 08:00-18:00, sat 09:00-12:00: 3',
  ])
  expect(texts('3')).toEqual(['always: 3'])
})

test('intervals are cut at multiples of the day, and kept apart where the file has them apart', () => {
  expect(texts('{"mon-fri 08:30-11:00": 6, "sat 08:30-10:00": 6}', '', HOUR)).toEqual([
    'mon-fri 08:30-09:00: 6',
    'mon-fri 09:00-10:00: 6',
    'mon-fri 10:00-11:00: 6',
    'sat 08:30-09:00: 6',
    'sat 09:00-10:00: 6',
  ])
})

test('nobody is there in an interval of none, and there is no roster without a limit', () => {
  expect(texts('{"mon-fri 08:00-12:00": 6, "sat 08:00-12:00": 0}')).toEqual(['mon-fri 08:00-12:00: 6'])
  expect(rosterOf(staffed('unlimited'), 'desk')).toBeNull()
})

test('a roster with its own numbers is the scenario, and with others only they change', () => {
  const scenario = staffed('{"mon-tue 08:00-12:00": 6, "mon-tue 12:00-14:00": 2}')
  const roster = rosterOf(scenario, 'desk')!
  expect(withRoster(scenario, roster, [6, 2])).toEqual(scenario)
  expect(withRoster(scenario, roster, [7, 2]).teams.desk!.agents).toMatchObject([
    { agents: 7 },
    { agents: 2 },
    { agents: 7 },
    { agents: 2 },
  ])
  expect(roster.intervals.map(secondsAWeek)).toEqual([8 * HOUR, 4 * HOUR])
})
