import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Sensitivity } from '../../src/experiment/sensitivity.js'
import { runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

const SHORT = QUEUE.replace('4 h', '2 h')
const FEW = ['--replications', '3', '--quiet']
const ARGS = ['sensitivity', 'a.yaml', '--metric', 'speed_of_answer', ...FEW]

test('a sensitivity ranks parameters as a tornado of 80 columns, and marks what is assumed', async () => {
  const args = ['sensitivity', 'a.yaml', '--metric', 'trust_loss', ...FEW]
  const { code, stdout, stderr } = await runaround(args, { cwd: folderWith({ 'a.yaml': SHORT }) })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^Trust loss is /)
  expect(stdout).toContain('assumed')
  expect(stdout).toContain('stated')
  expect(stdout.replace(/\s+/g, ' ')).toMatch(/turns on (one assumption|\d+ assumptions) that nobody has measured/)
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})

test('what matters most to a queue is what makes it busy, and it is the same for any number of workers', async () => {
  const cwd = folderWith({ 'a.yaml': SHORT })
  const { stdout } = await runaround([...ARGS, '--workers', '1', '--json', '-o', 'a.csv'], { cwd })
  expect((await runaround([...ARGS, '--workers', '3', '--json'], { cwd })).stdout).toBe(stdout)
  const { schema, influences, tried, moving, unread } = JSON.parse(stdout) as Sensitivity
  expect(schema).toBe('runaround/sensitivity@1')
  // A queue reads few of the assumptions there are.
  expect(unread.length).toBeGreaterThan(100)
  expect(unread).toContain('beliefs.claims.tools')
  expect(moving).toBeLessThan(tried)
  const top = influences.slice(0, 3).map(({ path }) => path)
  expect([...top].sort()).toEqual(['demand.arrivals', 'issues.question.talk', 'teams.desk.agents'])
  // A row per parameter and end.
  const rows = readFileSync(join(cwd, 'a.csv'), 'utf8')
  expect(rows).toMatch(/^rank,path,known,base,end,value,difference,half_width,proven\n1,/)
})

test('it needs one measure, and knows its name', async () => {
  const cwd = folderWith({ 'a.yaml': SHORT })
  const several = await runaround(['sensitivity', 'a.yaml', '--metric', 'cost,trust_loss'], { cwd })
  expect([several.code, several.stderr.includes('one-measure')]).toEqual([2, true])
  const unknown = await runaround(['sensitivity', 'a.yaml', '--metric', 'cots'], { cwd })
  expect([unknown.code, unknown.stderr.includes('did you mean "cost"?')]).toEqual([2, true])
  expect((await runaround(['sensitivity', 'a.yaml'], { cwd })).code).toBe(2)
})

test('of two scenarios it ranks what both have in common by what it does to the difference', async () => {
  const shop = `${SHORT.replace('3 min)', '3 min), remedy: {amount: 60}').replace('agents: 3', 'agents: unlimited, authority: {granted: 5}')}
customers: {everyone: {lifetime_value: 400}}
`
  const cwd = folderWith({
    'a.yaml': shop,
    'b.yaml': 'extends: a.yaml\nteams: {desk: {authority: {granted: 100}}}\n',
  })
  const args = ['sensitivity', 'a.yaml', 'b.yaml', '--metric', 'cost', ...FEW, '--set', 'horizon=1 h', '--json']
  const { code, stdout } = await runaround(args, { cwd })
  const { between, influences } = JSON.parse(stdout) as Sensitivity
  expect([code, between]).toEqual([0, { base: 'a', variant: 'b' }])
  const paths = influences.map(({ path }) => path)
  expect(paths).toContain('beliefs.loyalty.value_factor')
  expect(paths).toContain('customers.everyone.lifetime_value')
  expect(paths).not.toContain('teams.desk.authority.granted')
})
