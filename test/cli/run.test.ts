import { mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Summary } from '../../src/experiment/summary.js'
import { runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

const TEMPLATES = ['retail', 'bank', 'telco', 'airline', 'insurer']

test('run prints a report on standard output, and only the time it took on standard error', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  const { code, stdout, stderr } = await runaround(['run', 'a.yaml'], { cwd })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Queue\n/)
  expect(stdout).toContain('Handle time')
  expect(stdout).toContain('runaround run a.yaml --seed runaround --replications 5')
  expect(stdout).not.toMatch(/ in \d+\.\d s/)
  expect(stderr).toMatch(/^a\.yaml: 5 replications in \d+\.\d s, 3 % of the events after the counted span\n$/)
})

test('with --quiet nothing stands on standard error', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  expect((await runaround(['run', 'a.yaml', '--quiet'], { cwd })).stderr).toBe('')
})

test('the same inputs give the same bytes, in text and in JSON; another seed gives others', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  const out = async (...options: string[]) => (await runaround(['run', 'a.yaml', ...options], { cwd })).stdout
  expect(await out()).toBe(await out())
  expect(await out('--json')).toBe(await out('--format', 'json'))
  expect(await out('--json', '--seed', 'x')).not.toBe(await out('--json', '--seed', 'y'))
})

test('one file gives one summary as JSON, several give them in an object with its own schema', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': 'extends: a.yaml\nname: Other\n' })
  const one = JSON.parse((await runaround(['run', 'a.yaml', '--json'], { cwd })).stdout) as Summary
  expect([one.schema, one.scenario.file, one.replications]).toEqual(['runaround/summary@1', 'a.yaml', 5])
  const both = JSON.parse((await runaround(['run', 'a.yaml', 'b.yaml', '--json'], { cwd })).stdout)
  expect(both.schema).toBe('runaround/summaries@1')
  expect(both.summaries.map(({ scenario }: Summary) => scenario.name)).toEqual(['Queue', 'Other'])
})

test('each of several files has the figures that it has alone, whatever their order', async () => {
  const other = 'extends: a.yaml\nseed: mine\nhorizon: 2 days\nwarm_up: 1 h\nreplications: 7\n'
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': other })
  const run = async (...args: string[]) => JSON.parse((await runaround(['run', ...args, '--json'], { cwd })).stdout)
  const alone = [await run('a.yaml'), await run('b.yaml')]
  expect(alone.map(({ seed, replications }) => [seed, replications])).toEqual([
    ['runaround', 5],
    ['mine', 7],
  ])
  expect((await run('a.yaml', 'b.yaml')).summaries).toEqual(alone)
  expect((await run('b.yaml', 'a.yaml')).summaries).toEqual(alone.toReversed())
})

test('several files say which replications they took, and each how to reproduce it alone', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': 'extends: a.yaml\nseed: mine\nreplications: 7\n' })
  const { stdout, stderr } = await runaround(['run', 'a.yaml', 'b.yaml'], { cwd })
  expect(stdout).toContain('runaround run b.yaml --seed mine --replications 7')
  expect(stderr).toMatch(/2 scenarios: 5 to 7 replications in /)
})

test('each of several files takes as many replications as its own precision asks for', async () => {
  const steady = QUEUE.replace('exponential(3 min)', '3 min').replace('agents: 3', 'agents: 30')
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': steady })
  const args = ['run', 'a.yaml', 'b.yaml', '--precision', '2%', '--metric', 'handle_time', '--json']
  const found = JSON.parse((await runaround(args, { cwd })).stdout).summaries as Summary[]
  expect(found[1]!.replications).toBe(10)
  expect(found[0]!.replications).toBeGreaterThan(10)
})

test('a seed and a number of replications given for the call serve all files', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': 'extends: a.yaml\nseed: mine\nreplications: 7\n' })
  const args = ['run', 'a.yaml', 'b.yaml', '--seed', 's', '--replications', '2', '--json']
  const found = JSON.parse((await runaround(args, { cwd })).stdout).summaries as Summary[]
  expect(found.map(({ seed, replications }) => [seed, replications])).toEqual([
    ['s', 2],
    ['s', 2],
  ])
})

test('different currencies in one call are refused before anything runs', async () => {
  const cwd = folderWith({ 'a.yaml': `${QUEUE}currency: USD\n`, 'b.yaml': `${QUEUE}currency: EUR\n` })
  const { code, stdout, stderr } = await runaround(['run', 'a.yaml', 'b.yaml'], { cwd })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('error[different-currencies]: a.yaml is in USD, b.yaml in EUR')
})

test('--set changes what is simulated, and stands in the line that reproduces it', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  const args = ['run', 'a.yaml', '--set', 'teams.desk.agents=9', '--set', 'name=Large']
  const { stdout } = await runaround(args, { cwd })
  expect(stdout).toMatch(/^Large\n/)
  expect(stdout.replace(/ \\\n\s*/g, ' ')).toContain('--set teams.desk.agents=9 --set name=Large')
})

test('a precision is reached by more replications, judged on the measures named', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  const options = ['--precision', '2%', '--metric', 'handle_time', '--confidence', '90%', '--json']
  const summary = JSON.parse((await runaround(['run', 'a.yaml', ...options], { cwd })).stdout) as Summary
  const { mean, half_width } = summary.measures.handle_time!
  expect(half_width! / mean!).toBeLessThanOrEqual(0.02)
  expect([summary.confidence, summary.replications % 10]).toEqual([0.9, 0])
})

test.each([
  ['"fail" with 10', '"< 1"', 10],
  ['"warn" with 0', '{at: "< 1", else: warn}', 0],
  ['met with 0', '"< 100"', 0],
])('an expectation that is %s, after printing everything', async (_, threshold, expected) => {
  const cwd = folderWith({ 'a.yaml': `${QUEUE}expect: {handle_time: ${threshold}}\n`, 'b.yaml': QUEUE })
  const { code, stdout } = await runaround(['run', 'a.yaml', 'b.yaml'], { cwd })
  expect(code).toBe(expected)
  expect(stdout.match(/^ {2}runaround run [ab]\.yaml/gm)).toHaveLength(2)
})

test.each([
  ['a missing file', ['none.yaml'], 'error[no-such-file]'],
  ['a directory', ['inner'], 'error[is-a-directory]'],
  ['an empty file', ['empty.yaml'], 'error[empty-file]'],
  ['a binary file', ['binary.yaml'], 'error[binary-file]'],
  ['no file', [], 'error[missing-argument]'],
  ['one wrong file of two', ['a.yaml', 'none.yaml'], 'error[no-such-file]'],
  ['an unknown path', ['a.yaml', '--set', 'teams.dessk.agents=2'], 'did you mean'],
  ['an assignment without a value', ['a.yaml', '--set', 'teams.desk.agents'], 'It must be path=value'],
  ['a wrong value', ['a.yaml', '--set', 'horizon=3 dais'], '--> --set:1:9'],
  ['no replications', ['a.yaml', '--replications', '0'], 'whole number from 1'],
  ['a precision of 200 %', ['a.yaml', '--precision', '200%'], 'share between 0 and 1'],
  ['replications and precision', ['a.yaml', '--replications', '9', '--precision', '2%'], 'cannot be used with'],
  ['an unknown measure', ['a.yaml', '--precision', '9%', '--metric', 'handle_tim'], 'did you mean "handle_time"?'],
  ['measures without a precision', ['a.yaml', '--metric', 'handle_time'], 'error[no-effect]'],
  ['an unknown format', ['a.yaml', '--format', 'pdf'], 'Allowed choices are terminal, json'],
  ['two formats', ['a.yaml', '--format', 'terminal', '--json'], 'cannot be used with'],
  ['an option after --', ['a.yaml', '--', '--json'], '--> --json'],
])('%s exits with 2 before anything runs', async (_, args, what) => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'empty.yaml': '', 'binary.yaml': 'a: \0' })
  mkdirSync(join(cwd, 'inner'))
  const { code, stdout, stderr } = await runaround(['run', ...args], { cwd })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(what)
})

test('a mistake in --set is shown once, however many files there are', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': QUEUE })
  const { stderr } = await runaround(['run', 'a.yaml', 'b.yaml', '--set', 'horizon=3 dais'], { cwd })
  expect(stderr.match(/error\[/g)).toHaveLength(1)
})

test('numbers of a distribution come from a CSV file beside the scenario', async () => {
  const csv = 'team,minutes\ndesk,2\ndesk,4\n'
  const talk = QUEUE.replace('exponential(3 min)', '"empirical(calls.csv, minutes, min)"')
  const cwd = folderWith({ 'calls.csv': csv, 'a.yaml': talk })
  const sound = await runaround(['validate', 'a.yaml'], { cwd })
  expect([sound.stderr, sound.code]).toEqual(['', 0])
  const wrong = await runaround(['run', 'a.yaml', '--set', 'issues.question.talk=empirical(calls.csv, hours, h)'], {
    cwd,
  })
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('its columns are team, minutes')])
})

test('colour is off in a pipe, on when forced, off again with NO_COLOR', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  const out = async (env: NodeJS.ProcessEnv) => (await runaround(['run', 'a.yaml'], { cwd, env })).stdout
  expect(await out({})).not.toContain('\u001b[')
  expect(await out({ FORCE_COLOR: '1' })).toContain('\u001b[')
  expect(await out({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(await out({}))
})

test('no line is wider than the columns there are', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  const { stdout } = await runaround(['run', 'a.yaml'], { cwd, env: { COLUMNS: '60' } })
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60)
})

test.each(TEMPLATES)(
  'the %s template runs without warnings but that being loud pays, and of how little two replications say',
  async (template) => {
    const file = fileURLToPath(new URL(`../../scenarios/templates/${template}.yaml`, import.meta.url))
    const { code, stdout } = await runaround(['run', file, '--replications', '2', '--json'])
    const { warnings, scenario } = JSON.parse(stdout) as Summary
    // Two replications say little, and where managers decide, it may pay to demand one: that is what such a house is like.
    const others = warnings.filter(({ code }) => code !== 'too-few-replications' && code !== 'loud-pays')
    expect([code, others, scenario.file]).toEqual([0, [], basename(file)])
  },
)

test('the main job fits a screen of 80 × 40, and answers what, why, what next and how sure', async () => {
  const cwd = fileURLToPath(new URL('../..', import.meta.url))
  const { stdout, stderr } = await runaround(['run', 'scenarios/ersatz.yaml'], { cwd, env: { COLUMNS: '80' } })
  const lines = stdout.trimEnd().split('\n')
  // The line on standard error and the next prompt are on the screen, too.
  expect(lines.length + 2).toBeLessThanOrEqual(40)
  expect(lines.filter((line) => [...line].length > 80)).toEqual([])
  for (const title of [
    'What it means a year',
    'What stands in the way',
    'What to do next',
    'How sure',
    'To reproduce',
  ]) {
    expect(lines).toContain(title)
  }
  expect(stderr).toMatch(/^scenarios\/ersatz\.yaml: \d+ replications in .*\n$/)
  expect(stdout).toContain('Every figure: --full')
})

test('the week is told by hour and weekday where that is asked for, in every format and for any number of workers', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  const write = (workers: string) => {
    const files = ['csv', 'md', 'json', 'html', 'txt'].flatMap((ending) => ['-o', `${workers}.${ending}`])
    const asked = ['--by', 'weekday,hour', '--workers', workers, '--quiet']
    return runaround(['run', 'a.yaml', ...asked, ...files], { cwd })
  }
  for (const workers of ['1', '2']) expect((await write(workers)).code).toBe(0)
  const read = (name: string) => readFileSync(join(cwd, name), 'utf8')
  for (const ending of ['csv', 'md', 'json', 'html']) expect(read(`1.${ending}`)).toBe(read(`2.${ending}`))
  for (const line of ['\nBy hour of the day\n', '\n  01:00 ', '\nBy weekday\n']) expect(read('1.txt')).toContain(line)
  expect(read('1.txt')).toContain('\n  Monday ')
  expect(read('1.txt')).toContain('run a.yaml --by hour,weekday --seed')
  const { breakdown } = JSON.parse(read('1.json')) as Summary
  expect([Object.keys(breakdown.hour!)[1], Object.keys(breakdown.weekday!)]).toEqual(['01:00', ['mon']])
  expect(read('1.csv')).toContain('\nQueue,a.yaml,1,hour,08:00,service_level,share,')
  expect(read('1.md')).toContain('## By weekday')
  const plain = await runaround(['run', 'a.yaml', '--json', '--quiet'], { cwd })
  expect(Object.keys((JSON.parse(plain.stdout) as Summary).breakdown)).toEqual(['team', 'issue', 'segment', 'manager'])
})

test('a part of the week that there is none of is refused', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  const { code, stderr } = await runaround(['run', 'a.yaml', '--by', 'hour,month'], { cwd })
  expect(code).toBe(2)
  expect(stderr).toContain('"month" is neither hour nor weekday')
})
