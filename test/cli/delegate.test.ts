import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Delegation } from '../../src/experiment/delegate/delegation.js'
import { runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

/** A shop whose desk may do little of what is said of it. */
const SHOP = `name: Shop
horizon: 12 h
replications: 6
currency: USD
demand: {arrivals: 40 per hour}
customers:
  anyone: {lifetime_value: 900 USD, calls_again: {share: 50%, after: 2 h}}
issues:
  broken: {share: 60%, severity: 3, talk: exponential(3 min), chain: [desk], remedy: {amount: "lognormal(40 USD, 0.8)"}, novel: 50%}
  late: {share: 40%, severity: 2, talk: exponential(3 min), chain: [desk], remedy: {needed: 50%, amount: 12 USD}}
teams:
  desk:
    agents: 8
    authority: {claimed: 200 USD, granted: 10 USD}
    empowerment: {tools: {claimed: 100%, actual: 10%}, safety: {claimed: 100%, actual: 20%}}
culture: {refusal: 90%}
`

const SHORT = ['--limits', '10,200', '--quiet']
const folder = () => folderWith({ 'a.yaml': SHOP, 'queue.yaml': QUEUE })
const flat = (text: string) => text.replace(/\s+/g, ' ')

test('a delegation says first what to sign, then whether it is used, then the table, the curve, every limit and each step', async () => {
  const { code, stdout, stderr } = await runaround(['delegate', 'a.yaml', ...SHORT], { cwd: folder() })
  expect([code, stderr]).toEqual([0, ''])
  expect(flat(stdout)).toMatch(
    /^Let desk decide alone up to \d+ USD.*; if all else were as claimed, 200 USD would save .* a year\. /,
  )
  expect(flat(stdout)).toContain('if tools and courage were as claimed')
  const order = [
    'To sign: up to what amount desk decides alone, USD',
    'Thousand USD a year that a limit saves',
    'Every limit, as things are',
    'Every limit, if all else were as claimed',
    'What the next step of limit buys',
    'To reproduce',
  ]
  const places = order.map((title) => stdout.indexOf(title))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places[0]).toBeGreaterThan(0)
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})

test('the limits of today and of the claim are always tried, and the command to reproduce gives the same bytes', async () => {
  const cwd = folder()
  const first = await runaround(['delegate', 'a.yaml', '--limits', '50', '--json', '--quiet'], { cwd })
  const found: Delegation = JSON.parse(first.stdout)
  expect(found.limits).toEqual([10, 50, 200])
  expect(Object.keys(found.issues)).toEqual(['broken', 'late'])
  const said = await runaround(['delegate', 'a.yaml', '--limits', '50', '--quiet'], { cwd })
  const [, words] = /To reproduce\n([\s\S]*)$/.exec(said.stdout)!
  const again = words!.replace(/\\\n/g, ' ').trim().split(/\s+/).slice(1)
  expect((await runaround([...again, '--json', '--quiet'], { cwd })).stdout).toBe(first.stdout)
})

test('an issue whose cases are all within a limit gains nothing from a higher one', async () => {
  const args = ['delegate', 'a.yaml', '--limits', '20,200', '--set', 'issues.broken.share=0.0001', '--json', '--quiet']
  const { late }: Delegation['issues'] = JSON.parse((await runaround(args, { cwd: folder() })).stdout).issues
  const [, , above] = late!.actual.points
  expect(above!.limit).toBe(200)
  expect(late!.actual.steps[1]!.cost.verdict).toBe('unproven')
})

test('rows, a page and data go to files, and are the same for any number of workers', async () => {
  const cwd = folder()
  const write = (workers: string) => {
    const files = ['csv', 'md', 'json'].flatMap((ending) => ['-o', `${workers}.${ending}`])
    return runaround(['delegate', 'a.yaml', ...SHORT, '--workers', workers, ...files], { cwd })
  }
  for (const workers of ['1', '2']) expect(await write(workers)).toMatchObject({ code: 0, stderr: '' })
  for (const ending of ['csv', 'md', 'json']) {
    const [one, two] = ['1', '2'].map((workers) => readFileSync(join(cwd, `${workers}.${ending}`), 'utf8'))
    expect(one).toBe(two)
  }
  const rows = readFileSync(join(cwd, '1.csv'), 'utf8').trim().split('\n')
  // Two limits, the house and two issues, two states.
  expect(rows).toHaveLength(1 + 2 * 3 * 2)
  expect(rows[1]).toMatch(/^all,actual,10,/)
  expect(readFileSync(join(cwd, '1.md'), 'utf8')).toMatch(/^# Let desk decide alone/)
})

test('what is mistaken in a call is pointed at', async () => {
  const cwd = folder()
  const told = async (...args: string[]) => {
    const { code, stderr } = await runaround(['delegate', ...args], { cwd })
    expect(code).toBe(2)
    return stderr
  }
  expect(await told('a.yaml', '--team', 'desc')).toMatch(
    /unknown-name.*"desc"[\s\S]*1 \| desc\n.*\^\^\^\^\n.*did you mean "desk"/,
  )
  expect(await told('a.yaml', '--limits', '50,lots')).toMatch(/no-money[\s\S]*1 \| 50,lots\n {2}\| {4}\^\^\^\^\n/)
  expect(await told('a.yaml', '--limits', '50 EUR')).toMatch(/other-currency[\s\S]*1 \| 50 EUR\n {2}\| {4}\^\^\^\n/)
  expect(await told('a.yaml', '--limits', '0..5000:1')).toContain('5,001 limits are more than anyone signs')
  expect(await told('queue.yaml')).toContain('no issue of queue.yaml has a remedy that comes before desk')
})

test('where nothing else is claimed a delegation says so, and can be asked of the ideal', async () => {
  const plain = SHOP.replaceAll(/\{claimed: 100%, actual: (\d+%)\}/g, '$1')
  const cwd = folderWith({ 'a.yaml': plain })
  expect(flat((await runaround(['delegate', 'a.yaml', ...SHORT], { cwd })).stdout)).toContain('or add --claim ideal')
  const ideal = await runaround(['delegate', 'a.yaml', ...SHORT, '--claim', 'ideal', '--json'], { cwd })
  expect(JSON.parse(ideal.stdout)).toMatchObject({ reference: 'ideal', levers: ['tools', 'courage'] })
})

test('a higher limit alone is worth little to ersatz empowerment, and much if all else were as claimed', async () => {
  const file = fileURLToPath(new URL('../../scenarios/ersatz.yaml', import.meta.url))
  const short = [
    '--set',
    'horizon=1 week',
    '--set',
    'warm_up=1 day',
    '--replications',
    '6',
    '--limits',
    '300',
    '--json',
    '--quiet',
  ]
  const { whole }: Delegation = JSON.parse((await runaround(['delegate', file, ...short])).stdout)
  const { limit, actual, claimed, more } = whole.worth!
  expect(limit).toBe(300)
  expect(actual.verdict).toBe('unproven')
  expect(claimed.verdict).toBe('better')
  expect(more.mean! + more.half_width!).toBeLessThan(-0.5)
  expect(whole.claimed!.points[1]!.measures.on_the_spot.mean).toBeGreaterThan(
    5 * whole.actual.points[1]!.measures.on_the_spot.mean!,
  )
})
