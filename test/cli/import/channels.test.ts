import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { runaround } from '../../support/runaround.js'
import { folderWith } from '../../support/scenarios.js'
import { figure, said } from './said.js'

/** Nobody asks for approval, so that what the log shows is all there is to it. */
const HOUSE = `name: Four ways in
seed: ways
horizon: 2 weeks
replications: 1
demand: {arrivals: 40 per hour, open: mon-fri 08:00-18:00}
channels:
  phone: {}
  chat: {kind: chat, at_once: 3, slowed: 20%, patience: exponential(1 min)}
  mail: {kind: email, talk_factor: 0.5}
  kiosk: {kind: counter}
customers:
  young: {share: 50%, channels: {chat: 80%, phone: 20%}, gives_up: {chat: {to: phone, share: 50%}}}
  old: {share: 50%, channels: {phone: 50%, mail: 40%, kiosk: 10%}}
issues: {refund: {talk: exponential(5 min), explain: 1 min, chain: [front, back], solvable: {front: 80%}}}
teams: {front: {agents: 5}, back: {agents: 2, channels: [mail]}}
`

const EMPOWERED = fileURLToPath(new URL('../../../scenarios/bots/empowered.yaml', import.meta.url))

const SHARES = { phone: 0.35, chat: 0.4, mail: 0.2, kiosk: 0.05 }

async function logged(scenario: string, file: string) {
  const cwd = folderWith({ 'a.yaml': scenario })
  expect((await runaround(['run', 'a.yaml', '--log', file, '--quiet'], { cwd })).code).toBe(0)
  return cwd
}

describe('a log of a house with several channels', () => {
  test('gives back by which channel customers come, in each format, and what is different there', async () => {
    for (const format of ['csv', 'xes', 'jsonl']) {
      const cwd = await logged(HOUSE, `log.${format}`)
      const found = await said(cwd, `log.${format}`)
      const byId = Object.fromEntries(found.channels!.map((one) => [one.id, one]))
      for (const [id, truth] of Object.entries(SHARES)) {
        const { value, error } = figure(found, `come by ${id}`)
        expect(Math.abs(value - truth)).toBeLessThan((4 / 1.96) * error!)
      }
      expect(found.channels!.map(({ id, kind, kind_known }) => [id, kind, kind_known])).toEqual([
        ['chat', 'chat', true],
        ['phone', 'phone', true],
        ['mail', 'email', true],
        // A word that no list knows.
        ['kiosk', 'phone', false],
      ])
      expect(byId.chat!.at_once).toBe(3)
      expect(byId.mail!.talk_factor).toBeLessThan(0.8)
      expect(byId.chat!.gives_up!.to).toBe('phone')
      expect(Math.abs(byId.chat!.gives_up!.share - 0.5)).toBeLessThan(0.2)
      expect(found.doubts.map(({ message }) => message)).toContain(
        'Nothing says what kind of channel kiosk is: it is taken for the phone.',
      )
      // A change of channel is no hang-up, and a mail that waits overnight nobody’s patience.
      expect(found.meanings.find(({ value }) => value === 'change of channel')!.means).toBe('ignored')
      expect(figure(found, 'speed of answer').value).toBeLessThan(5)
    }
  })

  test('makes a scenario that validates and whose customers come by the same channels', async () => {
    const cwd = await logged(HOUSE, 'log.csv')
    expect((await runaround(['import', 'log.csv', '-o', 'again.yaml'], { cwd })).code).toBe(0)
    const text = readFileSync(join(cwd, 'again.yaml'), 'utf8')
    expect(text).toContain('kind: phone   # NOT IN THE LOG')
    expect(text).toContain('channels: [mail]   # by which it is seen to work')
    expect(text).toContain('slowed: 0%')
    // What takes the same time each time is no reason to leave it out.
    expect(text).toContain('explain: 60 s')
    const checked = await runaround(['validate', 'again.yaml'], { cwd })
    expect([checked.code, checked.stderr]).toEqual([0, ''])
    const contactsOf = async (file: string): Promise<readonly (readonly [string, number])[]> => {
      const args = ['run', file, '--replications', '3', '--set', 'horizon=2 weeks', '--set', 'warm_up=0 h', '--json']
      const { breakdown } = JSON.parse((await runaround(args, { cwd })).stdout)
      return Object.entries<{ contacts: { mean: number } }>(breakdown.channel).map(([id, one]) => [
        id,
        one.contacts.mean,
      ])
    }
    const truth = new Map(await contactsOf('a.yaml'))
    for (const [id, contacts] of await contactsOf('again.yaml')) {
      expect(Math.abs(contacts / truth.get(id)! - 1)).toBeLessThan(0.2)
    }
  })

  test('has a column for it only where there is something to tell apart', async () => {
    const header = async (scenario: string) => {
      const cwd = await logged(scenario.replace('2 weeks', '1 day'), 'log.csv')
      return readFileSync(join(cwd, 'log.csv'), 'utf8').split('\n')[0]!.split(',')
    }
    const plain = HOUSE.replace(/channels:\n( {2}.*\n)+/, '')
      .replace(/channels: \{[^}]*\}(, gives_up: \{chat: \{[^}]*\}\})?/g, 'redial: {share: 0%, after: 1 h}')
      .replace(', channels: [mail]', '')
    expect(await header(plain)).not.toContain('channel')
    expect(await header(HOUSE)).toContain('channel')
  })
})

describe('a log of somebody else', () => {
  const calls = (channel: (index: number) => string) =>
    [
      'call,start,wait,talk,outcome,queue,agent,contact type',
      ...Array.from({ length: 900 }, (_, index) => {
        const at = new Date(Date.UTC(2026, 2, 2, 8, 0) + index * 60_000).toISOString()
        return `${index},${at},10,${60 + (index % 50)},answered,desk,A${index % 4},${channel(index)}`
      }),
      '',
    ].join('\n')

  test('names the channel in a column of its own: it is known by its name', async () => {
    const cwd = folderWith({ 'l.csv': calls((index) => (index % 3 === 0 ? 'Web Chat' : 'Telephone')) })
    const found = await said(cwd, 'l.csv')
    expect(found.columns.find(({ role }) => role === 'channel')!.columns).toEqual(['contact type'])
    expect(found.channels!.map(({ id, kind, cases }) => [id, kind, cases])).toEqual([
      ['telephone', 'phone', 600],
      ['web_chat', 'chat', 300],
    ])
    const { stdout } = await runaround(['import', 'l.csv', '--format', 'terminal'], { cwd })
    expect(stdout).toMatch(/web_chat +chat +300 +33\.3 % +the kind by its name/)
  })

  test('knows the phone alone: nothing is said of channels', async () => {
    const cwd = folderWith({ 'l.csv': calls(() => 'Phone') })
    expect((await said(cwd, 'l.csv')).channels).toBeUndefined()
    await runaround(['import', 'l.csv', '-o', 'out.yaml'], { cwd })
    expect(readFileSync(join(cwd, 'out.yaml'), 'utf8')).not.toContain('channels')
  })
})

describe('a log of bots', () => {
  test('gives back a bot, and not a team of as many people as talk with it at once', async () => {
    const cwd = folderWith({})
    const log = ['run', EMPOWERED, '--replications', '1', '--log', 'log.csv']
    expect((await runaround([...log, '--set', 'horizon=2 weeks', '--quiet'], { cwd })).code).toBe(0)
    const { teams } = await said(cwd, 'log.csv')
    expect(teams.map(({ id, bot: isBot }) => [id, isBot])).toEqual([
      ['assistant', true],
      ['front_line', undefined],
    ])
    await runaround(['import', 'log.csv', '-o', 'again.yaml'], { cwd })
    const text = readFileSync(join(cwd, 'again.yaml'), 'utf8')
    expect(/ {2}assistant:(\n {4}.*|.*\n)+? {4}kind: bot/.test(text)).toBe(true)
    expect(text).not.toContain('teams.*.empowerment.safety')
    const checked = await runaround(['validate', 'again.yaml'], { cwd })
    expect([checked.code, checked.stderr]).toEqual([0, ''])
  })

  test('of one “agent” who has more contacts in hand than anybody it is asked whether that is a bot', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => {
      const at = new Date(Date.UTC(2026, 2, 2, 8, 0) + index * 10_000).toISOString()
      return `${index},${at},0,300,answered,help,HELPER`
    })
    const cwd = folderWith({ 'l.csv': ['call,start,wait,talk,outcome,queue,agent', ...rows, ''].join('\n') })
    const { doubts } = await said(cwd, 'l.csv')
    expect(doubts.map(({ message }) => message)).toContain(
      'One agent of "help" has up to 30 contacts in hand at once: that is a bot, or tickets that wait.',
    )
  })
})
