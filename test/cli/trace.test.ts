import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runaround } from '../support/runaround.js'
import { folderWith } from '../support/scenarios.js'

const SHOP = `name: Shop
currency: EUR
seed: shop
horizon: 2 days
replications: 3
demand: {arrivals: 20 per hour}
customers: {all: {share: 100%, patience: exponential(3 min)}}
issues:
  refund: {talk: exponential(6 min), explain: 1 min, chain: [desk, office], remedy: {needed: 100%, amount: exponential(40 EUR)}}
teams:
  desk: {agents: 3, reports_to: boss, authority: {granted: 20 EUR}}
  office: {agents: 1}
managers: {boss: {people: 1, limit: 60 EUR, decides_in: exponential(4 min)}}
culture: {refusal: 60%}
`
const FREE = 'extends: shop.yaml\nname: Free\nteams: {desk: {authority: {granted: 500 EUR}}}\n'
const FILES = { 'shop.yaml': SHOP, 'free.yaml': FREE }

describe('trace', () => {
  test('tells of the customer who lost most trust, the same bytes each time', async () => {
    const cwd = folderWith(FILES)
    const one = await runaround(['trace', 'shop.yaml'], { cwd })
    expect([one.code, one.stderr]).toEqual([0, ''])
    expect(one.stdout).toMatch(/^One Monday, one customer: refund\n/)
    expect(one.stdout).toContain('the one who lost most trust')
    expect((await runaround(['trace', 'shop.yaml', '--pick', 'worst'], { cwd })).stdout).toBe(one.stdout)
    for (const line of one.stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
  })

  test('as JSON has the story of each design, of the customer that was picked', async () => {
    const cwd = folderWith(FILES)
    const args = ['trace', 'shop.yaml', '--in', 'free.yaml', '--json', '--replication', '2']
    const { stdout } = await runaround([...args, '--pick', 'typical:refused'], { cwd })
    const trace = JSON.parse(stdout)
    expect(trace).toMatchObject({ schema: 'runaround/trace@1', seed: 'shop', replication: 2, pick: 'typical:refused' })
    const [shop, free] = trace.designs
    expect([shop.label, free.label]).toEqual(['shop', 'free'])
    expect(shop.story.ending).toBe('refused')
    // The same customer: what differs is what was done.
    expect(free.story.customer).toEqual(shop.story.customer)
    const named = await runaround([...args, '--customer', String(trace.customer)], { cwd })
    expect(JSON.parse(named.stdout)).toEqual({ ...trace, pick: null })
  })

  test('worst, median and best lie around the mean of the run', async () => {
    const cwd = folderWith(FILES)
    const losses = []
    for (const pick of ['worst', 'median', 'best']) {
      const { stdout } = await runaround(['trace', 'shop.yaml', '--pick', pick, '--json'], { cwd })
      losses.push(JSON.parse(stdout).designs[0].story.trust.loss)
    }
    const [worst, median, best] = losses
    expect(worst).toBeGreaterThan(median)
    expect(median).toBeGreaterThan(best)
    const { stdout } = await runaround(['run', 'shop.yaml', '--json', '--replications', '1'], { cwd })
    const mean = JSON.parse(stdout).measures.trust_loss.mean
    expect(worst).toBeGreaterThan(mean)
    expect(best).toBeLessThan(mean)
  })

  test('is written to files as their extensions say', async () => {
    const cwd = folderWith(FILES)
    const { code, stdout } = await runaround(['trace', 'shop.yaml', '-o', 'a.md', '-o', 'a.csv', '-o', 'a.txt'], {
      cwd,
    })
    expect([code, stdout]).toEqual([0, ''])
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toMatch(/^# One Monday/)
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toMatch(/^design,customer,minute,clock,trust,what\nshop,\d+,/)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe((await runaround(['trace', 'shop.yaml'], { cwd })).stdout)
  })

  test.each([
    ['an unknown customer', ['--customer', '99999'], 'error[no-such-customer]', /choose one from 1 to \d+/],
    ['a replication beyond the plan', ['--replication', '4'], 'error[no-such-replication]', /choose one from 1 to 3/],
    [
      'an ending that never happened',
      ['--pick', 'typical:turned_away'],
      'error[no-such-ending]',
      /there are resolved \(/,
    ],
    [
      'an ending that there is not',
      ['--pick', 'typical:refusd'],
      'error[invalid-argument]',
      /did you mean "refused"\?/,
    ],
    [
      'a pick that there is not',
      ['--pick', 'nicest'],
      'error[invalid-argument]',
      /worst, median, best, typical:refused/,
    ],
    ['both a customer and a pick', ['--pick', 'best', '--customer', '1'], 'error[conflicting-option]', /./],
    ['another design that is not there', ['--in', 'none.yaml'], 'error[no-such-file]', /none\.yaml/],
  ])('%s is refused with what there is', async (_, args, code, hint) => {
    const outcome = await runaround(['trace', 'shop.yaml', ...args], { cwd: folderWith(FILES) })
    expect([outcome.code, outcome.stdout]).toEqual([2, ''])
    expect(outcome.stderr).toContain(code)
    expect(outcome.stderr).toMatch(hint)
  })

  test('a customer who does not come in the other design is refused', async () => {
    const cwd = folderWith({ ...FILES, 'quiet.yaml': 'extends: shop.yaml\ndemand: {arrivals: 1 per hour}\n' })
    const { code, stderr } = await runaround(['trace', 'shop.yaml', '--customer', '800', '--in', 'quiet.yaml'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('this customer does not come, or does not count, in quiet.yaml')
  })
})
