import { expect, test } from 'vitest'
import { overloadsByArithmetic } from '../../src/experiment/offered-load.js'
import { compile } from '../../src/model/compile.js'
import { offeredLoadWarning } from '../../src/report/run/verdicts.js'
import { scenarioOf } from '../support/tracing.js'

const DEMAND = 'arrivals: 900 per hour, open: "mon-fri 09:00-17:00"'
const CHAIN = 'job: {talk: exponential(10 min), chain: [front_line]}'

const said = (teams: string, issues = CHAIN, demand = DEMAND, more = '') =>
  overloadsByArithmetic(
    compile(scenarioOf(`demand: {${demand}}\nissues: {${issues}}\nteams: {${teams}}\n${more}`)),
  ).map((load) => {
    const { code, message, path } = offeredLoadWarning(load)
    expect(path).toEqual(['teams', load.team, 'agents'])
    return [code, message]
  })

test('nine hundred calls of ten minutes an hour are too many for two agents, with the sum', () => {
  expect(said('front_line: {agents: 2}')).toEqual([
    [
      'overloaded-team',
      '900 cases an hour × 10 min is 150 agents at work, and front_line has 2: its line cannot but grow.',
    ],
  ])
})

test('as many agents as the work needs, or agents without number, are enough', () => {
  expect(said('front_line: {agents: 150}')).toEqual([])
  expect(said('front_line: {agents: unlimited}')).toEqual([])
  expect(said('front_line: {agents: 149}')[0]![1]).toContain('150 agents at work, and front_line has 149')
})

test('what is too much is shed where people lose patience, find no place, or are sent away', () => {
  const sheds = [
    ['sheds-work', expect.stringMatching(/front_line has 2: what is too much hangs up or is turned away\.$/)],
  ]
  expect(said('front_line: {agents: 2, queue_limit: 5}')).toEqual(sheds)
  expect(said('front_line: {agents: 2, patience: exponential(3 min)}')).toEqual(sheds)
  expect(said('front_line: {agents: 2, at_close: leave}')).toEqual(sheds)
  expect(said('front_line: {agents: 2}', CHAIN, DEMAND, 'customers: {all: {patience: exponential(3 min)}}')).toEqual(
    sheds,
  )
})

test('what agents who serve on can still do after closing time is overtime', () => {
  expect(said('front_line: {agents: 140}')).toEqual([
    ['overloaded-team', expect.stringContaining('front_line has 140: the rest is overtime after closing')],
  ])
  expect(said('front_line: {agents: 140, at_close: wait}')[0]![1]).toContain('its line cannot but grow')
})

test('hours by interval are summed over the week', () => {
  // 36,000 cases of a sixth of an hour; 40 hours of 100, and 10 of 50 more.
  const teams = 'front_line: {agents: {"mon-fri 09:00-15:00": 100, "mon-fri 15:00-17:00": 150}}'
  expect(said(teams)).toEqual([
    [
      'overloaded-team',
      expect.stringContaining('36,000 cases a week × 10 min is 6,000 agent hours, and front_line has 4,500'),
    ],
  ])
  expect(said(teams.replace('100', '160'))).toEqual([])
})

test('a span of days is not held against the hours of a whole week', () => {
  const monday = 'front_line: {agents: {"mon 00:00-24:00": 160}}'
  expect(said(monday, CHAIN, 'arrivals: 900 per hour', 'horizon: 1 day')).toEqual([])
  expect(said(monday, CHAIN, 'arrivals: 900 per hour')).toHaveLength(1)
})

test('along a chain comes what is not solved before; explaining and wrap-up are work too', () => {
  const chain =
    'job: {talk: 10 min, explain: 2 min, wrap_up: 1 min, chain: [front_line, experts], solvable: {front_line: 80%}, unsolved_talk: 50%}'
  // (2 + 9 + 1) / 60 × 900 = 180; a fifth of the 900 go on, at 11 minutes.
  expect(said('front_line: {agents: 180}, experts: {agents: 33}', chain)).toEqual([])
  expect(said('front_line: {agents: 179}, experts: {agents: 33}', chain)[0]![1]).toContain(
    '900 cases an hour × 12 min is 180 agents',
  )
  expect(said('front_line: {agents: 180}, experts: {agents: 32}', chain)).toEqual([
    ['overloaded-team', expect.stringContaining('180 cases an hour × 11 min is 33 agents at work, and experts has 32')],
  ])
})

test('what an overloaded team cannot pass on does not come to the next', () => {
  const chain = 'job: {talk: 10 min, chain: [front_line, experts], solvable: {front_line: 0%}, unsolved_talk: 100%}'
  const teams = (first: number) =>
    `front_line: {agents: ${first}, at_close: wait}, experts: {agents: 100, at_close: wait}`
  expect(said(teams(75), chain).map(([, message]) => message)).toEqual([expect.stringContaining('front_line has 75')])
  expect(said(teams(150), chain).map(([, message]) => message)).toEqual([expect.stringContaining('experts has 100')])
})

test('a routing matrix counts every visit', () => {
  const routing = 'job: {talk: 4 min, routing: {start: front_line, matrix: {front_line: {front_line: 50%}}}}'
  expect(said('front_line: {agents: 120}', routing)).toEqual([])
  // Those that 60 agents cannot get round to do not come back to them.
  expect(said('front_line: {agents: 60}', routing)[0]![1]).toContain('1,200 cases an hour × 4 min is 80 agents at work')
})

test('who takes the overflow is counted with its agents and its own cases', () => {
  const overflow = (host: number, guest: string) =>
    said(`front_line: {agents: ${host}, overflow: {to: back, after: 1 min}}, back: {agents: ${guest}}`, CHAIN)
  expect(overflow(2, 'unlimited')).toEqual([])
  expect(overflow(2, '148')).toEqual([])
  expect(overflow(2, '100')).toEqual([['overloaded-team', expect.stringContaining('front_line with back have 102')]])
})

test('a list of arrivals comes to an end, and overloads nobody for ever', () => {
  expect(said('front_line: {agents: 1}', CHAIN, 'at: [1 min, 2 min, 3 min]', 'horizon: 1 h')).toEqual([])
  expect(said('front_line: {agents: 1}', CHAIN, 'at: {every: 9 min}')).toHaveLength(1)
})
