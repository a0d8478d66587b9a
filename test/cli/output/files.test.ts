import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runaround } from '../../support/runaround.js'
import { folderWith, QUEUE } from '../../support/scenarios.js'

const PROGRAM = fileURLToPath(new URL('../../../bin/runaround.js', import.meta.url))
const isLinux = process.platform === 'linux'
const SHORT = QUEUE.replace('4 h', '1 h')
const MODE = 0o777

/** What sh makes of a line in which `runaround` is the program. */
function shell(line: string, cwd: string) {
  const script = `runaround() { '${process.execPath}' '${PROGRAM}' "$@"; }\n${line}`
  return spawnSync('sh', ['-c', script], { cwd, env: { PATH: process.env.PATH, CI: '1' }, encoding: 'utf8' })
}

test.each([
  ['-o', ['-o', 'link.csv']],
  ['--log', ['--log', 'link.csv', '--json']],
])('%s leaves a symbolic link a link, and the file that it leads to its mode', async (_, args) => {
  const cwd = folderWith({ 'a.yaml': SHORT, 'real.csv': 'old' })
  chmodSync(join(cwd, 'real.csv'), 0o600)
  symlinkSync('real.csv', join(cwd, 'link.csv'))
  expect((await runaround(['run', 'a.yaml', ...args], { cwd })).code).toBe(0)
  expect(lstatSync(join(cwd, 'link.csv')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(cwd, 'real.csv'), 'utf8')).toMatch(/^(scenario|case:concept:name),/)
  expect(statSync(join(cwd, 'real.csv')).mode & MODE).toBe(0o600)
  expect(readdirSync(cwd).toSorted()).toEqual(['a.yaml', 'link.csv', 'real.csv'])
})

test('a link to what is not there yet stays, and the file is made where it leads', async () => {
  const cwd = folderWith({ 'a.yaml': SHORT })
  mkdirSync(join(cwd, 'inner'))
  symlinkSync('inner/new.json', join(cwd, 'link.json'))
  expect((await runaround(['run', 'a.yaml', '-o', 'link.json'], { cwd })).code).toBe(0)
  expect(lstatSync(join(cwd, 'link.json')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(cwd, 'inner/new.json'), 'utf8')).toMatch(/^\{/)
})

test.runIf(isLinux)('a report and a log go into named pipes, which stay', () => {
  const cwd = folderWith({ 'a.yaml': SHORT })
  const line =
    'mkfifo p.json l.csv; cat p.json > report & cat l.csv > log & runaround run a.yaml -o p.json --log l.csv; wait'
  expect(shell(line, cwd).stderr).toContain('written: p.json')
  expect(JSON.parse(readFileSync(join(cwd, 'report'), 'utf8')).schema).toBe('runaround/summary@1')
  expect(readFileSync(join(cwd, 'log'), 'utf8')).toMatch(/^case:concept:name,/)
  for (const pipe of ['p.json', 'l.csv']) expect(lstatSync(join(cwd, pipe)).isFIFO()).toBe(true)
})

test.runIf(isLinux).each([
  ['standard output', 'runaround run a.yaml --quiet > /dev/full', 'standard output'],
  [
    'one of several files',
    'ln -s /dev/full b.json; runaround run a.yaml --quiet -o a.json -o b.json',
    'a.json, b.json',
  ],
  ['a log', 'ln -s /dev/full b.csv; runaround run a.yaml --quiet --log b.csv', 'b.csv'],
])('where there is no room for %s, one line says so, the code is 1, and nothing is half-written', (_, line, what) => {
  const cwd = folderWith({ 'a.yaml': SHORT })
  const { status, stderr } = shell(line, cwd)
  expect(stderr).toMatch(
    new RegExp(`^error\\[not-written\\]: ${what} could not be written: ENOSPC: [^\\n]*\\n {2}= help: [^\\n]*\\n$`),
  )
  expect(status).toBe(1)
  expect(readdirSync(cwd).filter((name) => !/^b\.|^a\.yaml$/.test(name))).toEqual([])
})

test.runIf(isLinux)('with standard output closed, a call that prints is refused before anything runs', () => {
  const cwd = folderWith({ 'a.yaml': SHORT })
  const closed = shell('runaround run a.yaml >&-', cwd)
  expect([closed.status, closed.stderr]).toEqual([1, expect.stringMatching(/^error\[output-closed\]: .*\n.*\n$/)])
  expect(shell('runaround run a.yaml --quiet -o a.json >&-', cwd).status).toBe(0)
  expect(shell('runaround run a.yaml --quiet > /dev/null', cwd)).toMatchObject({ status: 0, stderr: '' })
})

const BASE = { 'base.yaml': SHORT, 'u.csv': 'minutes\n2\n4\n', 'a.txt': 'extends: base.yaml\n' }

test.each([
  ['run', ['run', 'a.txt', '-o', 'a.txt']],
  ['run under another name', ['run', 'a.txt', '-o', 'hard.txt']],
  ['run of what it extends', ['run', 'a.txt', '-o', 'base.md']],
  [
    'run of its data',
    ['run', 'a.txt', '--set', 'issues.question.talk=empirical(u.csv, minutes, min)', '--log', 'u.csv'],
  ],
  ['compare', ['compare', 'base.yaml', 'a.txt', '-o', 'a.txt']],
  ['whatif', ['whatif', 'a.txt', '--set', 'teams.desk.agents=4', '-o', 'a.txt']],
  ['sweep', ['sweep', 'a.txt', '--vary', 'teams.desk.agents=3,4', '-o', 'a.txt']],
  ['sensitivity', ['sensitivity', 'a.txt', '--metric', 'cost', '-o', 'a.txt']],
  ['gap', ['gap', 'a.txt', '--claim', 'ideal', '--set', 'teams.desk.empowerment.tools=50%', '-o', 'a.txt']],
  ['trace', ['trace', 'a.txt', '-o', 'a.txt']],
  ['check', ['check', 'a.txt', '-o', 'a.txt']],
  ['baseline save', ['baseline', 'save', 'c.yaml', '--baseline', '.', '--replications', '10']],
])('%s is refused where it would replace what it reads, before anything runs', async (_, args) => {
  const cwd = folderWith({ ...BASE, 'c.json': SHORT, 'c.yaml': 'extends: c.json\n' })
  linkSync(join(cwd, 'a.txt'), join(cwd, 'hard.txt'))
  symlinkSync('base.yaml', join(cwd, 'base.md'))
  const before = readdirSync(cwd).map((name) => readFileSync(join(cwd, name), 'utf8'))
  const { code, stdout, stderr } = await runaround(args, { cwd })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('error[replaces-input]')
  expect(stderr).not.toContain('replications in')
  expect(readdirSync(cwd).map((name) => readFileSync(join(cwd, name), 'utf8'))).toEqual(before)
})

test('a name as long as a file may have is written, and a longer one refused before anything runs', async () => {
  const cwd = folderWith({ 'a.yaml': SHORT })
  const longest = `${'x'.repeat(250)}.json`
  const fits = await runaround(['run', 'a.yaml', '-o', longest], { cwd })
  expect(fits.code).toBe(0)
  const tooLong = await runaround(['run', 'a.yaml', '-o', `x${longest}`], { cwd })
  expect([tooLong.code, tooLong.stdout]).toEqual([2, ''])
  expect(tooLong.stderr).toMatch(/^error\[name-too-long\]/)
  expect(readdirSync(cwd).toSorted()).toEqual(['a.yaml', longest])
})

test('what a killed run left behind is in nobody’s way', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE.replace('4 h', '50 weeks') })
  const killed = spawn(process.execPath, [PROGRAM, 'run', 'a.yaml', '--log', 'a.csv'], { cwd, stdio: 'ignore' })
  const ended = new Promise((resolve) => killed.on('close', resolve))
  while (readdirSync(cwd).length === 1) await new Promise((resolve) => setTimeout(resolve, 10))
  killed.kill('SIGKILL')
  await ended
  const left = readdirSync(cwd).filter((name) => name.endsWith('.draft'))
  expect(left).toHaveLength(1)
  // Even where every process has the same id, as in containers: the name has nothing of it.
  expect(left[0]).not.toContain(String(killed.pid))
  writeFileSync(join(cwd, 'short.yaml'), SHORT)
  const again = await runaround(['run', 'short.yaml', '--log', 'a.csv', '-o', 'a.json'], { cwd })
  expect([again.code, existsSync(join(cwd, 'a.csv'))]).toEqual([0, true])
})

test('control characters and marks that turn the reading order do not get from a file’s name into any output', async () => {
  const name = 'a\u001b[31m\u202Egpj.yaml'
  const cwd = folderWith({ [name]: SHORT, 'bad\u001b]0;x\u0007.yaml': 'name: [' })
  const outputs = await Promise.all([
    runaround(['run', name], { cwd }),
    runaround(['run', name, '--format', 'markdown'], { cwd }),
    runaround(['compare', name, name], { cwd }),
    runaround(['validate', name, 'bad\u001b]0;x\u0007.yaml'], { cwd }),
    runaround(['run', name, '-o', `${name}.json`], { cwd }),
    runaround(['run', 'bad\u001b]0;x\u0007.yaml'], { cwd }),
  ])
  for (const { stdout, stderr } of outputs) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  }
})
