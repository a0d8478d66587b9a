import { expect, test } from 'vitest'
import { runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

const OTHER = 'extends: a.yaml\nteams: {desk: {agents: 5}}\n'
const ARGS = ['compare', 'a.yaml', 'b.yaml', '--metric', 'trust_loss,speed_of_answer', '--worlds', '10', '--quiet']

test('compare --worlds draws the same worlds for every number of workers, and reproduces', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': OTHER })
  const outputs = await Promise.all(['1', '3'].map((workers) => runaround([...ARGS, '--workers', workers], { cwd })))
  expect(outputs.map(({ code }) => code)).toEqual([0, 0])
  expect(outputs[0]!.stdout).toBe(outputs[1]!.stdout)
  expect(outputs[0]!.stdout).toContain('Across 10 plausible worlds')
  expect(outputs[0]!.stdout.replace(/\s+/g, ' ')).toContain('--worlds 10')
})

test('worlds add to the comparison and change nothing of it', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': OTHER })
  const withWorlds = JSON.parse((await runaround([...ARGS, '--json'], { cwd })).stdout)
  const without = JSON.parse(
    (await runaround([...ARGS.filter((word) => word !== '--worlds' && word !== '10'), '--json'], { cwd })).stdout,
  )
  const { worlds, ...rest } = withWorlds
  expect(rest).toEqual(without)
  expect(worlds.differences.b.trust_loss.worlds).toBe(10)
})

test('a design against itself is better in no world', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': 'extends: a.yaml\n' })
  const { worlds } = JSON.parse((await runaround([...ARGS, '--json'], { cwd })).stdout)
  expect(worlds.differences.b.trust_loss).toEqual({ worlds: 10, better: 0, worse: 0, low: 0, high: 0 })
})
