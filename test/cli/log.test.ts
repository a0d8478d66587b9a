import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readXml } from '../support/read-xes.js'
import { runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'
import { xesMistakes } from '../support/xes-rules.js'

/** Its name needs to be escaped, in XML and elsewhere. */
const SHOP = `name: 'Shop & "Sons", <Ltd>'
currency: EUR
horizon: 2 days
warm_up: 1 day
replications: 2
demand: {arrivals: 20 per hour}
customers: {all: {share: 100%, calls_again: {share: 80%, after: 2 h}}}
issues:
  refund: {talk: exponential(6 min), chain: [desk, office], solvable: {desk: 50%}, remedy: {needed: 100%, amount: exponential(40 EUR)}}
teams:
  desk: {agents: 5, authority: {granted: 20 EUR}}
  office: {agents: 3}
`

describe('run --log', () => {
  test('writes a log in each format whose contacts and transfers are those of the same replication', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    const logs: Record<string, string> = {}
    for (const format of ['csv', 'xes', 'jsonl']) {
      const { code, stderr } = await runaround(['run', 'a.yaml', '--log', `a.${format}`, '-o', 'a.json'], { cwd })
      expect(code).toBe(0)
      expect(stderr).toMatch(
        new RegExp(`^log: a\\.${format}, [\\d,]+ cases? and [\\d,]+ events of the first replication$`, 'm'),
      )
      logs[format] = readFileSync(join(cwd, `a.${format}`), 'utf8')
    }
    expect(readdirSync(cwd).toSorted()).toEqual(['a.csv', 'a.json', 'a.jsonl', 'a.xes', 'a.yaml'])
    const { measures } = JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8'))
    const xes = readXml(logs.xes!)
    expect(xesMistakes(xes)).toEqual([])
    expect(xes.children.find(({ attributes }) => attributes.key === 'concept:name')?.attributes.value).toBe(
      'Shop & "Sons", <Ltd>',
    )
    for (const [measure, activity] of [
      ['contacts', 'contact'],
      ['transfers', 'transfer'],
    ]) {
      const booked = measures[measure!].numerators[0]
      expect(booked).toBeGreaterThan(100)
      const lines = logs.csv!.split('\n').filter((line) => line.split(',')[1] === activity)
      const objects = logs
        .jsonl!.trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)['concept:name'])
      const values = xes.children.flatMap(({ children }) =>
        children.flatMap((event) => event.children.map((it) => it.attributes.value)),
      )
      expect([
        lines.length,
        objects.filter((name) => name === activity).length,
        values.filter((value) => value === activity).length,
      ]).toEqual([booked, booked, booked])
    }
  })

  test('numbers customers as trace does, and changes nothing of the results', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    const plain = await runaround(['run', 'a.yaml', '--json'], { cwd })
    const logging = await runaround(['run', 'a.yaml', '--json', '--log', 'a.csv'], { cwd })
    expect(logging.stdout).toBe(plain.stdout)
    const trace = JSON.parse((await runaround(['trace', 'a.yaml', '--json'], { cwd })).stdout)
    const rows = readFileSync(join(cwd, 'a.csv'), 'utf8')
      .split('\n')
      .map((line) => line.split(','))
    const own = rows.filter(([customer]) => customer === String(trace.customer))
    expect(own.filter(([, activity]) => activity === 'contact')).toHaveLength(trace.designs[0].story.contacts)
    // The story adds up by cause, the log by event.
    expect(Number(own[0]!.at(-2))).toBeCloseTo(trace.designs[0].story.trust.loss, 9)
  })

  test.each([
    ['an extension that says nothing', ['--log', 'a.xml'], 'Its extension must be one of .csv, .xes, .jsonl'],
    ['a folder that is not there', ['--log', 'none/a.xes'], 'error[no-such-folder]'],
    ['a file that is written anyway', ['--log', 'a.csv', '-o', './a.csv'], 'error[same-output]'],
    ['a mistake in the scenario', ['--log', 'a.xes', '--set', 'horizon=no'], 'error['],
  ])('%s is refused, and nothing is written', async (_, args, message) => {
    const cwd = folderWith({ 'a.yaml': QUEUE })
    const { code, stdout, stderr } = await runaround(['run', 'a.yaml', ...args], { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(readdirSync(cwd)).toEqual(['a.yaml'])
  })

  test('a signal in the middle ends the program by it, and leaves no draft', async () => {
    const cwd = folderWith({ 'long.yaml': QUEUE.replace('4 h', '50 weeks').replace('30 per hour', '50 per hour') })
    const program = fileURLToPath(new URL('../../bin/runaround.js', import.meta.url))
    const child = spawn(process.execPath, [program, 'run', 'long.yaml', '--log', 'a.xes'], {
      cwd,
      env: { PATH: process.env.PATH, CI: '1' },
      stdio: 'ignore',
    })
    const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)))
    while (readdirSync(cwd).length === 1) await setTimeout(10)
    await setTimeout(200)
    child.kill('SIGINT')
    expect(await ended).toBe('SIGINT')
    expect(readdirSync(cwd)).toEqual(['long.yaml'])
    expect(existsSync(join(cwd, 'a.xes'))).toBe(false)
  })
})
