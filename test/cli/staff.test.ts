import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Staffings } from '../../src/experiment/staff/staffing.js'
import { runaround } from '../support/runaround.js'
import { folderWith } from '../support/scenarios.js'

/** A desk that is busy before noon; nobody else. */
const DESK = `name: Desk
horizon: 1 week
replications: 5
currency: USD
demand: {arrivals: 30 per hour, open: "mon-fri 08:00-16:00", profile: {hours: {8: 2, 9: 2}}}
customers: {caller: {patience: exponential(4 min)}}
issues: {call: {talk: exponential(5 min), chain: [desk]}}
teams: {desk: {agents: {"mon-fri 08:00-10:00": 5, "mon-fri 10:00-16:00": 9}, wage: 20 USD per hour}}
`
/** The same calls in half the time. */
const QUICK = DESK.replace('exponential(5 min)', 'exponential(150 s)')

const folder = () => folderWith({ 'a.yaml': DESK, 'b.yaml': QUICK })
const TARGET = ['--target', 'service_level >= 80%']
const flat = (text: string) => text.replace(/\s+/g, ' ')

test('people needed are said first, then by interval beside the formula, then in hours, people and pay', async () => {
  const { code, stdout, stderr } = await runaround(['staff', 'a.yaml', ...TARGET, '--quiet'], { cwd: folder() })
  expect([code, stderr]).toEqual([0, ''])
  expect(flat(stdout)).toMatch(
    /^To hold service level ≥ 80 % in every interval, desk needs \d+ desk hours a week, \d+ (more|fewer) than today: .* full-time people, .* USD a year (more|less)\. /,
  )
  expect(stdout).toContain('a: people of desk at their desks')
  expect(flat(stdout)).toContain('Erlang A: as many calls, ')
  expect(stdout).toContain('What it comes to')
  expect(flat(stdout)).toMatch(/\d+ rosters were simulated, 5 replications each/)
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})

test('two designs stand side by side, and the first sentence says whom it takes fewer of', async () => {
  const { stdout } = await runaround(['staff', 'a.yaml', 'b.yaml', ...TARGET, '--quiet'], { cwd: folder() })
  expect(flat(stdout)).toMatch(
    /^For service level ≥ 80 %, b needs fewer people than a, \d+ desk hours of desk a week instead of \d+: /,
  )
  expect(stdout).toContain('Side by side: people needed')
})

test('rows, a page and data go to files, and are the same for any number of workers; the command to reproduce gives them again', async () => {
  const cwd = folder()
  const write = (workers: string) => {
    const files = ['csv', 'md', 'json'].flatMap((ending) => ['-o', `${workers}.${ending}`])
    return runaround(['staff', 'a.yaml', ...TARGET, '--workers', workers, '--quiet', ...files], { cwd })
  }
  for (const workers of ['1', '2']) expect(await write(workers)).toMatchObject({ code: 0, stderr: '' })
  const read = (name: string) => readFileSync(join(cwd, name), 'utf8')
  for (const ending of ['csv', 'md', 'json']) expect(read(`1.${ending}`)).toBe(read(`2.${ending}`))
  const found: Staffings = JSON.parse(read('1.json'))
  const rows = read('1.csv').trim().split('\n')
  expect(rows).toHaveLength(1 + 2 + 1)
  expect(rows[1]).toContain(`,5,${found.designs[0]!.intervals[0]!.erlang},${found.designs[0]!.intervals[0]!.needed},`)
  expect(read('1.md')).toMatch(/^# To hold service level ≥ 80 % in every interval/)
  expect(flat(read('1.md'))).toContain(
    "runaround staff a.yaml --target 'service_level >= 80%' --team desk --seed runaround --replications 5",
  )
})

test('the roster is cut into the pieces that a planner asks for', async () => {
  const args = ['staff', 'a.yaml', ...TARGET, '--every', '2 h', '--json', '--quiet', '--replications', '4']
  const { designs }: Staffings = JSON.parse((await runaround(args, { cwd: folder() })).stdout)
  const texts = ['08:00-10:00', '10:00-12:00', '12:00-14:00', '14:00-16:00'].map((times) => `mon-fri ${times}`)
  expect(designs[0]!.intervals.map(({ text }) => text)).toEqual(texts)
})

test('a target that no number of people holds is said to be so, and what so many come to', async () => {
  const args = ['staff', 'a.yaml', '--target', 'handle_time <= 1 min', '--quiet']
  const { code, stdout } = await runaround(args, { cwd: folder() })
  expect(code).toBe(0)
  expect(flat(stdout)).toMatch(
    /^No number of agents of desk holds handle time ≤ 1 min: with so many that nobody waits for them it is [\d.]+ ± [\d.]+ min\. /,
  )
  expect(stdout).not.toContain('What it comes to')
})

test('what is mistaken in a call is pointed at', async () => {
  const cwd = folder()
  const told = async (...args: string[]) => {
    const { code, stderr } = await runaround(['staff', 'a.yaml', ...args], { cwd })
    expect(code).toBe(2)
    return stderr
  }
  expect(await told('--target', 'service_level 80%')).toMatch(
    /no-threshold[\s\S]*1 \| service_level 80%\n {2}\| \^{17}\n/,
  )
  expect(await told('--target', 'service_level >= 101%')).toMatch(
    /no service_level is >= 101%[\s\S]*\n {2}\| {15}\^{7}\n/,
  )
  expect(await told('--target', 'servce_level >= 80%')).toMatch(
    /unknown-measure[\s\S]*\n {2}\| \^{12}\n.*did you mean "service_level"/,
  )
  expect(await told('--target', 'service_level >= 80 h')).toMatch(/wrong-unit[\s\S]*\n {2}\| {15}\^{7}\n/)
  expect(await told('--target', 'teams.dask.queue_time < 1')).toMatch(
    /unknown-name[\s\S]*\n {2}\| {7}\^{4}\n.*did you mean "desk"/,
  )
  expect(await told(...TARGET, '--team', 'dask')).toMatch(/unknown-name[\s\S]*\n {2}\| \^{4}\n.*did you mean "desk"/)
  expect(await told(...TARGET, '--every', '7 min')).toContain('a day has no whole number of 7 min')
  expect(await told(...TARGET, '--set', 'teams.desk.agents=unlimited')).toContain(
    'says nothing of how many people desk has',
  )
})

test('behind a bot people are staffed for their own line; a bot is not staffed, and the first wait is no target', async () => {
  const cwd = folderWith({
    'bot.yaml': `name: Bot first
horizon: 1 week
replications: 3
demand: {arrivals: 60 per hour, open: "mon-fri 08:00-16:00"}
customers: {caller: {patience: exponential(4 min), prefers_people: {share: 0%}}}
issues: {call: {talk: exponential(5 min), chain: [helper, desk], solvable: {helper: 50%}}}
teams: {helper: {kind: bot, wrong: 0%}, desk: {agents: 8}}
`,
  })
  const staffed = await runaround(['staff', 'bot.yaml', '--target', 'teams.desk.queue_time <= 1 min', '--json'], {
    cwd,
  })
  const [found] = (JSON.parse(staffed.stdout) as Staffings).designs
  // Half of 60 an hour for five minutes each keep 2.5 people busy.
  expect([found!.team, found!.met]).toEqual(['desk', true])
  expect(found!.intervals[0]!.needed).toBeGreaterThanOrEqual(3)
  expect(found!.intervals[0]!.needed).toBeLessThanOrEqual(5)
  for (const measure of ['queue_time <= 1 min', 'service_level >= 80%']) {
    const { code, stderr, stdout } = await runaround(['staff', 'bot.yaml', '--target', measure], { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('every first wait is for helper, a bot')
    expect(stderr).toContain('"teams.desk.queue_time <= 1 min"')
  }
  const bot = await runaround(['staff', 'bot.yaml', '--team', 'helper', '--target', 'abandonment <= 5%'], { cwd })
  expect(bot.stderr).toContain('helper is a bot, which has no people')
})
