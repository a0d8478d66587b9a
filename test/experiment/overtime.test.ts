import { expect, test } from 'vitest'
import { prepare } from '../../src/experiment/prepare.js'
import { summarise } from '../../src/experiment/summarise.js'
import { TEAM } from '../../src/ledger/counters.js'
import { keyOf } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import { scenarioOf } from '../support/tracing.js'

/** Twelve jobs of 20 minutes on Monday, ten minutes before closing, for one agent: the last ends at 20:50. */
const HOUSE = `
horizon: 1 week
demand: {open: "mon-fri 09:00-17:00", at: [${Array.from({ length: 12 }, () => '1010 min').join(', ')}]}
issues: {job: {talk: 20 min, chain: [desk]}}
teams: {desk: {agents: 1, wage: 30 EUR per hour}}
`

function found(...sets: string[]) {
  const { model, context } = prepare(scenarioOf(HOUSE, sets), 'x.yaml', '0')
  const observations = simulate(model, keyOf('overtime', 0))
  const summary = summarise([observations], context)
  return {
    hours: observations.teams[TEAM.overtime_seconds]! / 3600,
    labour: (observations.teams[TEAM.labour_busy]! + observations.teams[TEAM.labour_idle]!) / 30,
    said: summary.warnings.filter(({ code }) => code === 'overtime'),
  }
}

test('work after closing is overtime: its hours a week, its share of those paid, and that labour has them are said', () => {
  const { hours, labour, said } = found()
  expect(hours).toBeCloseTo(3 + 50 / 60, 9)
  expect(labour).toBeCloseTo(40 + hours, 9)
  expect(said).toEqual([
    {
      code: 'overtime',
      message:
        'Agents of the team desk work 3.83 hours of overtime a week, 9 % of its paid hours: they finish with customers at the end of a shift, or stay for them after closing.',
      advice: expect.stringContaining('part of labour, paid at the wage without a premium'),
    },
  ])
})

test('a line that waits for the morning makes none but the last call, which is not worth a warning', () => {
  const { hours, labour, said } = found('teams.desk.at_close=wait')
  expect(hours).toBeCloseTo(10 / 60, 9)
  expect(labour).toBeCloseTo(40 + hours, 9)
  expect(said).toEqual([])
})

test('a week is a week, however long the span, and the warm-up does not count', () => {
  expect(found('horizon=2 weeks', 'issues.job.talk=30 min').said[0]!.message).toContain(
    'work 2.92 hours of overtime a week, 7 %',
  )
  expect(found('warm_up=1 week').hours).toBe(0)
})

test('agents without number, and those who are always there, work none', () => {
  expect(found('teams.desk.agents=unlimited').hours).toBe(0)
  expect(found('demand.open=mon-sun 00:00-24:00').hours).toBe(0)
})
