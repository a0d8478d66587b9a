import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Problem } from '../../src/kernel/failure.js'
import { runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

const WRONG = QUEUE.replace('agents: 3', 'agents: 3, wagge: 9 per hour').replace('4 h', '4 hh')

test('sound files get one line each on standard output', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': `extends: a.yaml\nhorizon: 2 days\n` })
  const { code, stdout, stderr } = await runaround(['validate', 'a.yaml', 'b.yaml'], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toBe(
    'ok a.yaml: 1 team, 1 issue, 0 manager roles, 720 cases a day (5,040 a week)\nok b.yaml: 1 team, 1 issue, 0 manager roles, 720 cases a day (5,040 a week)\n',
  )
})

test('every problem of every file is shown with its place, and the sound files are still named', async () => {
  const cwd = folderWith({ 'a.yaml': WRONG, 'b.yaml': QUEUE, 'c.yaml': WRONG })
  const { code, stdout, stderr } = await runaround(['validate', 'a.yaml', 'b.yaml', 'none.yaml', 'c.yaml'], { cwd })
  expect(code).toBe(2)
  expect(stdout).toBe('ok b.yaml: 1 team, 1 issue, 0 manager roles, 720 cases a day (5,040 a week)\n')
  for (const place of ['a.yaml:2:10', 'a.yaml:6:27', 'c.yaml:2:10', 'c.yaml:6:27']) {
    expect(stderr).toContain(`--> ${place}\n`)
  }
  expect(stderr).toContain('6 | teams: {desk: {agents: 3, wagge: 9 per hour}}\n  |                           ^^^^^\n')
  expect(stderr).toContain('did you mean "wage"?')
  expect(stderr).toContain('error[no-such-file]')
})

test('with --json the problems are a list on standard output', async () => {
  const cwd = folderWith({ 'a.yaml': WRONG, 'b.yaml': QUEUE })
  const wrong = await runaround(['validate', 'a.yaml', 'b.yaml', '--json'], { cwd })
  expect([wrong.code, wrong.stderr]).toEqual([2, ''])
  const problems = JSON.parse(wrong.stdout) as Problem[]
  expect(problems.map(({ file, line, column }) => [file, line, column])).toEqual([
    ['a.yaml', 2, 10],
    ['a.yaml', 6, 27],
  ])
  const sound = await runaround(['validate', 'b.yaml', '--json'], { cwd })
  expect([sound.code, sound.stdout, sound.stderr]).toEqual([0, '[]\n', ''])
})

test('--set is checked as every other command would read it', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  const sound = await runaround(['validate', 'a.yaml', '--set', 'demand.arrivals=60 per hour'], { cwd })
  expect(sound.stdout).toBe('ok a.yaml: 1 team, 1 issue, 0 manager roles, 1,440 cases a day (10,080 a week)\n')
  const wrong = await runaround(['validate', 'a.yaml', '--set', 'teams.desk.agnets=9'], { cwd })
  expect([wrong.code, wrong.stdout]).toEqual([2, ''])
  expect(wrong.stderr).toContain('did you mean "teams.desk.agents"?')
})

test('a problem in an inherited value points into the base file', async () => {
  const cwd = folderWith({ 'base.yaml': WRONG, 'child.yaml': 'extends: base.yaml\nseed: x\n' })
  const { code, stderr } = await runaround(['validate', 'child.yaml'], { cwd })
  expect(code).toBe(2)
  expect(stderr).toContain('--> base.yaml:6:27\n')
})

test.each([
  ['missing', 'none.yaml', 'no-such-file'],
  ['a directory', 'inner', 'is-a-directory'],
  ['empty', 'empty.yaml', 'empty-file'],
  ['binary', 'binary.yaml', 'binary-file'],
  ['larger than 10 MB', 'large.yaml', 'file-too-large'],
])('a base that is %s is one problem, at the line that extends it', async (_, base, problem) => {
  const cwd = folderWith({
    'empty.yaml': '',
    'binary.yaml': 'a: \0',
    'large.yaml': 'x'.repeat(10 * 1024 * 1024 + 1),
    'child.yaml': `name: x\nextends: ${base}\n`,
  })
  mkdirSync(join(cwd, 'inner'))
  const { code, stdout, stderr } = await runaround(['validate', 'child.yaml'], { cwd })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr.match(/error\[/g)).toHaveLength(1)
  expect(stderr).toContain(`error[${problem}]`)
  expect(stderr).toContain('--> child.yaml:2:10\n')
})

test('a scenario is read from standard input, with what it extends beside the working folder', async () => {
  const cwd = folderWith({ 'base.yaml': QUEUE })
  const sound = await runaround(['validate', '-'], { cwd, stdin: 'extends: base.yaml\n' })
  expect([sound.code, sound.stdout]).toEqual([
    0,
    'ok -: 1 team, 1 issue, 0 manager roles, 720 cases a day (5,040 a week)\n',
  ])
  const wrong = await runaround(['validate', '-'], { cwd, stdin: WRONG })
  expect(wrong.stderr).toContain('--> standard input:2:10\n')
})

test('text that is no YAML is one clear problem', async () => {
  const { code, stdout, stderr } = await runaround(['validate', '-'], { stdin: 'a: [1, 2\nb: }' })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^error\[/)
  expect(stderr).not.toContain('internal error')
})

const OVERLOADED = `name: Calls
demand: {arrivals: 900 per hour}
issues: {call: {talk: 10 min, chain: [front_line]}}
teams:
  front_line:
    agents: 2
  idle: {agents: 3}
`

test('what arithmetic says cannot work is a warning at its line, and no failure', async () => {
  const cwd = folderWith({ 'a.yaml': OVERLOADED, 'b.yaml': 'extends: a.yaml\n' })
  const { code, stdout, stderr } = await runaround(['validate', 'b.yaml'], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain(
    'warning[overloaded-team]: 900 cases an hour × 10 min is 150 agents at work, and front_line has 2: its line cannot but grow\n --> a.yaml:6:5\n  |\n6 |     agents: 2\n  |     ^^^^^^\n',
  )
  expect(stdout).toContain('warning[never-used]: No case can come to the team idle')
  expect(stdout).toContain(' --> a.yaml:7:3\n')
  expect(stdout).toMatch(/\n2 warnings\n$/)
})

test('so are more requests than a manager role can decide, at its line', async () => {
  const house = `demand: {arrivals: 60 per hour}
issues: {broken: {talk: 2 min, chain: [desk], remedy: {amount: 9 EUR}}}
teams: {desk: {agents: 9, reports_to: boss, authority: {granted: 5 EUR}}}
managers:
  boss: {people: 1, decides_in: 6 min}
`
  const { code, stdout } = await runaround(['validate', 'a.yaml'], { cwd: folderWith({ 'a.yaml': house }) })
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /warning\[overloaded-manager\]: At least [\d,]+ requests a week × 6 min is [\d,]+ hours of deciding, and boss is there for 168: they cannot but pile up\n --> a.yaml:5:3\n/,
  )
})

test('a warning points at the assignment that causes it, and is in the JSON with its severity', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'wrong.yaml': WRONG })
  const args = ['validate', 'a.yaml', '--set', 'teams.desk.agents=1', '--json']
  const { code, stdout } = await runaround(args, { cwd })
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject([
    { severity: 'warning', code: 'overloaded-team', file: '--set', source: 'teams.desk.agents=1' },
  ])
  const wrong = await runaround(['validate', 'wrong.yaml', '--json'], { cwd })
  expect(wrong.code).toBe(2)
  expect(JSON.parse(wrong.stdout)).toMatchObject([{ severity: 'error' }, { severity: 'error' }])
})

test('stated arrivals in closed hours are told before anything runs', async () => {
  const text = QUEUE.replace('4 h', '1 day').replace(
    'arrivals: 30 per hour',
    'at: [1 h, 10 h], open: mon-fri 09:00-17:00',
  )
  const { code, stdout } = await runaround(['validate', '-'], { stdin: text })
  expect(code).toBe(0)
  expect(stdout).toContain('warning[closed-arrivals]: 1 of 2 stated arrivals falls in closed hours')
  expect(stdout).toContain(' --> standard input:4:10\n')
})

test('who writes the old name of a key is told the new one, and nothing else changes', async () => {
  const cwd = folderWith({
    'a.yaml': QUEUE.replace(
      'chain: [desk]',
      'chain: [desk], remedy: {amount: 5 EUR}, exception: {share: 9%, legal: 1%}',
    ),
  })
  const { code, stdout, stderr } = await runaround(['validate', 'a.yaml'], { cwd })
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^ok a\.yaml: /)])
  expect(stderr).toBe('note: a.yaml: "exception.legal" is called "unlawful" now, and means the same\n')
})

test('nothing is wrong with the bundled designs and templates', async () => {
  const designs = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'))
  const files = [
    ...designs.map((name) => join('scenarios', name)),
    ...['templates', 'examples'].flatMap((folder) =>
      readdirSync(join('scenarios', folder)).map((name) => join('scenarios', folder, name)),
    ),
  ]
  const { code, stdout } = await runaround(['validate', ...files], { cwd: process.cwd() })
  expect(code).toBe(0)
  expect(stdout.match(/^ok /gm)).toHaveLength(files.length)
  expect(stdout).not.toContain('warning')
})
