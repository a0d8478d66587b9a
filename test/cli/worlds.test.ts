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

test('a comparison says at which lifetime value its cost turns, and worlds draw that value', async () => {
  const shop = `${QUEUE.replace('3 min)', '3 min), remedy: {amount: 60}').replace('agents: 3', 'agents: 3, authority: {granted: 5}')}
customers: {everyone: {lifetime_value: 400}}
currency: EUR
`
  const cwd = folderWith({
    'a.yaml': shop,
    'b.yaml': 'extends: a.yaml\nteams: {desk: {authority: {granted: 100}}}\n',
  })
  const args = ['compare', 'a.yaml', 'b.yaml', '--metric', 'cost', '--quiet']
  const { stdout } = await runaround(args, { cwd })
  expect(stdout.replace(/\s+/g, ' ')).toMatch(
    /Break-even lifetime value b costs less where a customer is worth more than [\d.]+ times what is stated \([\d,]+ EUR\)/,
  )
  const spread = async (more: readonly string[]) =>
    JSON.parse((await runaround([...args, '--worlds', '10', '--json', ...more], { cwd })).stdout).worlds
  const [drawn, stated] = [await spread([]), await spread(['--set', 'beliefs.loyalty.value_factor=1'])]
  expect(drawn.drawn).toBe(stated.drawn + 1)
  const width = ({ low, high }: { low: number; high: number }) => high - low
  expect(width(drawn.differences.b.cost)).toBeGreaterThan(width(stated.differences.b.cost))
})
