import { expect, test } from 'vitest'
import { runaround } from '../support/runaround.js'
import { folderWith } from '../support/scenarios.js'

const HOUSE = `name: Three ways in
seed: ways
horizon: 1 week
replications: 4
demand: {arrivals: 40 per hour, open: mon-fri 08:00-18:00}
channels: {phone: {share: 40%}, chat: {kind: chat, share: 40%}, mail: {kind: email, share: 20%}}
customers: {all: {patience: exponential(2 min)}}
issues: {refund: {talk: exponential(5 min), chain: [front]}}
teams: {front: {agents: 3}}
`

test('designs with channels in common are compared channel by channel, with verdicts of their own', async () => {
  const cwd = folderWith({
    'a.yaml': HOUSE,
    'b.yaml': HOUSE.replace('agents: 3', 'agents: 5'),
    'one.yaml': HOUSE.replace(/channels: .*\n/, ''),
  })
  const { stdout } = await runaround(['compare', 'a.yaml', 'b.yaml'], { cwd })
  const table = stdout.slice(stdout.indexOf('By channel'))
  for (const channel of ['phone', 'chat']) {
    expect(table).toMatch(new RegExp(`^  ${channel} +a .*\\n +b .*✓`, 'm'))
  }
  expect(table).toMatch(/^ {2}mail {5}a /m)
  expect(table.replace(/\s+/g, ' ')).toContain('the verdicts of this table hold together with 95 % confidence (Holm)')
  const { differences_by_channel, scenarios } = JSON.parse(
    (await runaround(['compare', 'a.yaml', 'b.yaml', '--json'], { cwd })).stdout,
  )
  const { phone } = differences_by_channel.b
  const of = (design: string) => scenarios[design].breakdown.channel.phone.abandonment
  expect(phone.abandonment.verdict).toBe('better')
  expect(phone.abandonment.mean).toBeCloseTo(of('b').mean - of('a').mean, 12)
  expect(of('a').numerators).toHaveLength(4)
  // Where customers come is neither better nor worse.
  expect(['differs', 'unproven']).toContain(phone.contacts.verdict)
  const rows = (await runaround(['compare', 'a.yaml', 'b.yaml', '--format', 'csv'], { cwd })).stdout.trim().split('\n')
  expect(rows[0]).toMatch(/,channel$/)
  expect(rows.filter((row) => row.endsWith(',phone'))).toHaveLength(5)
  expect(new Set(rows.filter((row) => !row.includes('"')).map((row) => row.split(',').length)).size).toBe(1)
  // Nothing in common, nothing to say.
  const apart = await runaround(['compare', 'a.yaml', 'one.yaml', '--replications', '2'], { cwd })
  expect([apart.code, apart.stdout]).toEqual([0, expect.not.stringContaining('By channel')])
})
