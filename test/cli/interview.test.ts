import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answersText } from '../../src/interview/answers-file.js'
import { UNKNOWN } from '../../src/interview/firm.js'
import { QUESTIONS } from '../../src/interview/questions.js'
import { ANSWERS } from '../interview/answers.js'
import { runaround } from '../support/runaround.js'
import { folderWith } from '../support/scenarios.js'

const nobodyKnows = answersText(Object.fromEntries(QUESTIONS.map(({ id }) => [id, UNKNOWN])))

test.each([
  ['everything is told', answersText(ANSWERS), 'runaround fit firm.yaml'],
  ['nobody knows anything', nobodyKnows, 'runaround run firm.yaml'],
])('a firm of which %s is written from a file of answers, is valid and runs', async (_, answers, next) => {
  const cwd = folderWith({ 'answers.yaml': answers })
  const { code, stdout, stderr } = await runaround(['interview', '--answers', 'answers.yaml', '-o', 'firm.yaml'], {
    cwd,
  })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain(next)
  expect((await runaround(['validate', 'firm.yaml'], { cwd })).code).toBe(0)
  const run = [
    'run',
    'firm.yaml',
    '--replications',
    '1',
    '--workers',
    '1',
    '--set',
    'horizon=1 day',
    '--set',
    'warm_up=1 day',
  ]
  expect((await runaround(run, { cwd })).code).toBe(0)
  expect(readFileSync(join(cwd, 'answers.yaml'), 'utf8')).toBe(answers)
})

test('what is told of talk and of handle time can both be true: work after the call, which is unknown, makes room', async () => {
  const cwd = folderWith({ 'answers.yaml': answersText(ANSWERS) })
  await runaround(['interview', '--answers', 'answers.yaml', '-o', 'firm.yaml'], { cwd })
  const [, least] = /issues\.case\.wrap_up: \{value: \d+ \w+, from: (\d+ \w+),/.exec(
    readFileSync(join(cwd, 'firm.yaml'), 'utf8'),
  )!
  const short = ['--replications', '1', '--workers', '1', '--set', 'horizon=1 day', '--set', 'warm_up=1 day', '--json']
  const ran = await runaround(['run', 'firm.yaml', ...short, '--quiet', '--set', `issues.case.wrap_up=${least}`], {
    cwd,
  })
  // As told, 7.5 minutes.
  expect(JSON.parse(ran.stdout).measures.handle_time_per_contact.mean).toBeLessThan(7.5)
})

test('without a terminal and without answers it says what it needs, and without a name it writes over nothing', async () => {
  const cwd = folderWith({ 'runaround.yaml': 'mine', 'answers.yaml': nobodyKnows })
  const asked = await runaround(['interview', '-o', 'firm.yaml'], { cwd })
  expect([asked.code, asked.stdout]).toEqual([2, ''])
  expect(asked.stderr).toContain('error[not-a-terminal]')
  expect(asked.stderr).toContain('--answers FILE')
  const unnamed = await runaround(['interview', '--answers', 'answers.yaml'], { cwd })
  expect(unnamed.code).toBe(2)
  expect(unnamed.stderr).toContain('error[file-exists]')
  expect(readFileSync(join(cwd, 'runaround.yaml'), 'utf8')).toBe('mine')
})

test('what is missing or wrong is told with its place, all at once, and nothing is written', async () => {
  const cwd = folderWith({ 'answers.yaml': 'calls: many\naht: 7.5\n' })
  const { code, stderr } = await runaround(['interview', '--answers', 'answers.yaml', '-o', 'firm.yaml'], { cwd })
  expect(code).toBe(2)
  expect(stderr).toContain('error[missing-answer]: not answered: name, currency')
  expect(stderr).toContain('answers.yaml:1:8')
  expect(readdirSync(cwd)).toEqual(['answers.yaml'])
})

test('answers come through a pipe as well, and one that is not used is told', async () => {
  const cwd = folderWith({})
  const stdin = nobodyKnows.replace(/^layers: .*/m, 'layers: none').replace(/^deciding: .*/m, 'deciding: 3 min')
  const { code, stderr } = await runaround(['interview', '--answers', '-'], { cwd, stdin })
  expect(code).toBe(0)
  expect(stderr).toContain('note: the answer "deciding" is not used')
  expect(existsSync(join(cwd, 'runaround.yaml'))).toBe(true)
})

test('the file of answers is not written over by the scenario', async () => {
  const cwd = folderWith({})
  writeFileSync(join(cwd, 'answers.yaml'), nobodyKnows)
  const { code, stderr } = await runaround(['interview', '--answers', 'answers.yaml', '-o', 'answers.yaml'], { cwd })
  expect(code).toBe(2)
  expect(stderr).toContain('error[replaces-input]')
})
