import { expect, test } from 'vitest'
import type { Comparison } from '../../src/experiment/comparison.js'
import { runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

/** Fewer people, longer talk, and a habit that touches nobody: nothing here is ever asked for. */
const OTHER = `extends: a.yaml
name: Other
teams: {desk: {agents: 2}}
issues: {question: {talk: exponential(3.5 min)}}
culture: {refusal: 90%}
`
const QUICK = ['--metric', 'handle_time,speed_of_answer', '--replications', '3', '--quiet']

test('--split shares a difference over the groups of changes: the parts add up, and who does nothing gets nothing', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': OTHER })
  const files = ['compare', 'a.yaml', 'b.yaml', '--split', ...QUICK]
  const outcome = await runaround([...files, '--json', '-o', 'o.csv', '-o', 'o.txt', '-o', 'o.md'], { cwd })
  expect([outcome.code, outcome.stderr]).toEqual([0, ''])
  const { split, differences } = JSON.parse(outcome.stdout) as Comparison
  expect(new Set(split!.groups.map(({ name }) => name))).toEqual(new Set(['teams', 'issues', 'culture']))
  for (const [id, { difference, parts }] of Object.entries(split!.measures)) {
    const sum = Object.values(parts).reduce((total, { part }) => total + part.mean!, 0)
    expect(sum, id).toBeCloseTo(difference.mean!, 9)
    expect(difference.mean, id).toBeCloseTo(differences.b![id]!.mean!, 9)
    expect(parts.culture!.part.mean, id).toBe(0)
  }
  expect(split!.measures.handle_time!.parts.issues!.share).toBeGreaterThan(0.9)
  expect(split!.measures.speed_of_answer!.parts.teams!.part.mean).toBeGreaterThan(0)
}, 60_000)

test('it reads in every format, and the line that reproduces it names it', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': OTHER })
  const files = ['compare', 'a.yaml', 'b.yaml', '--split', ...QUICK]
  const text = (await runaround(files, { cwd })).stdout
  expect(text).toContain('From a to b: handle time, min\n')
  expect(text).toContain('Which changes make the difference: handle time, min\n')
  expect(text).toContain('The same in other measures\n')
  expect(text.slice(text.indexOf('To reproduce'))).toContain('--split')
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  const csv = (await runaround([...files, '--format', 'csv'], { cwd })).stdout.trimEnd().split('\n')
  expect(csv[0]).toMatch(/^measure,unit,group,changes,part,half_width,/)
  expect(csv.slice(1).map((line) => line.split(',').slice(0, 3).join(','))).toEqual([
    ...['handle_time,min,issues', 'handle_time,min,teams', 'handle_time,min,culture', 'handle_time,min,all'],
    ...['speed_of_answer,min,issues', 'speed_of_answer,min,teams', 'speed_of_answer,min,culture'],
    'speed_of_answer,min,all',
  ])
  const pages = (await runaround([...files, '--format', 'markdown'], { cwd })).stdout
  expect(pages).toContain('## Which changes make the difference: handle time, min')
}, 60_000)

test('changes that make no sense without each other are one group: a new team and the issues that it deals with', async () => {
  const team = QUEUE.replace('chain: [desk]', 'chain: [desk, back]').replace(
    'desk: {agents: 3}',
    'desk: {agents: 3}, back: {agents: 2}',
  )
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': team })
  const { stdout } = await runaround(['compare', 'a.yaml', 'b.yaml', '--split', ...QUICK, '--json'], { cwd })
  const { groups, measures } = (JSON.parse(stdout) as Comparison).split!
  expect(groups.map(({ name, changes }) => [name, changes.length])).toEqual([['issues and teams', 2]])
  expect(measures.handle_time!.parts['issues and teams']!.part.mean).toBeCloseTo(
    measures.handle_time!.difference.mean!,
    12,
  )
})

test.each([
  ['three designs', ['a.yaml', 'b.yaml', 'b.yaml'], 'error[wrong-split]'],
  ['two files with one design', ['a.yaml', 'a.yaml'], 'error[nothing-to-split]'],
  ['a precision', ['a.yaml', 'b.yaml', '--precision', '2%'], 'cannot be used with'],
])('--split of %s is refused before anything runs', async (_, args, what) => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': OTHER })
  const { code, stdout, stderr } = await runaround(['compare', ...args, '--split'], { cwd })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(what)
})
