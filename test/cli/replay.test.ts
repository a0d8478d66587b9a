import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runaround } from '../support/runaround.js'
import { folderWith } from '../support/scenarios.js'

const shop = (demand: string) => `
horizon: 1 day
demand: ${demand}
customers: {gold: {share: 30%}, plain: {share: 70%}}
issues:
  question: {share: 60%, talk: exponential(4 min), chain: [desk]}
  booking: {share: 40%, talk: "lognormal(7 min, 1)", chain: [desk]}
teams: {desk: {agents: 2}}
`
const FILES = {
  'shop.yaml': shop('{arrivals: 18 per hour}'),
  'replay.yaml': shop('{at: {file: calls.csv, time: came, segment: who, issue: what, talk: talked}}'),
}

interface Call {
  readonly came: number
  readonly waited: number
  readonly talked: number
  readonly what: string
}

/** The calls of a log, in seconds from its first midnight. */
function callsOf(log: string): readonly Call[] {
  const [header, ...rows] = log.trim().split('\n')
  const names = header!.split(',')
  const cells = rows.map((row) => Object.fromEntries(row.split(',').map((cell, at) => [names[at]!, cell])))
  const seconds = (of: string, event: string, transition: string) => {
    const found = cells.find(
      (row) =>
        row['case:concept:name'] === of && row['concept:name'] === event && row['lifecycle:transition'] === transition,
    )
    return (Date.parse(found!['time:timestamp']!) - Date.parse('2024-01-01')) / 1000
  }
  const calls = [...new Map(cells.map((row) => [row['case:concept:name']!, row]))].map(([name, row]) => {
    const [came, began] = [seconds(name, 'contact', 'complete'), seconds(name, 'conversation', 'start')]
    const talked = seconds(name, 'conversation', 'complete') - began
    return { came, waited: began - came, talked, what: `${row['case:segment']},${row['case:issue']}` }
  })
  // A log is in the order in which cases end.
  return calls.toSorted((a, b) => a.came - b.came)
}

test('a log that is replayed, under any luck, has the waits that it tells of; workers change no byte', async () => {
  const cwd = folderWith(FILES)
  const call = async (...args: string[]) => {
    const outcome = await runaround(args, { cwd })
    expect(outcome.stderr).not.toContain('error')
    return outcome.stdout
  }
  await call('run', 'shop.yaml', '--replications', '1', '--log', 'first.csv')
  const first = callsOf(readFileSync(join(cwd, 'first.csv'), 'utf8'))
  expect(first.length).toBeGreaterThan(300)
  expect(Math.max(...first.map(({ waited }) => waited))).toBeGreaterThan(300)
  const rows = first.map(({ came, talked, what }) => `${came.toFixed(3)},${what},${talked.toFixed(3)}\n`)
  writeFileSync(join(cwd, 'calls.csv'), `came,who,what,talked\n${rows.join('')}`)
  const seed = ['--seed', 'another']
  await call('run', 'replay.yaml', '--replications', '1', '--log', 'second.csv', ...seed)
  const second = callsOf(readFileSync(join(cwd, 'second.csv'), 'utf8'))
  expect(second.map(({ what }) => what)).toEqual(first.map(({ what }) => what))
  // A log tells milliseconds.
  for (const [at, { waited }] of second.entries()) expect(Math.abs(waited - first[at]!.waited)).toBeLessThan(0.5)
  const run = ['run', 'replay.yaml', '--replications', '3', '--format', 'json']
  expect(await call(...run, '--workers', '2')).toBe(await call(...run, '--workers', '1'))
})

test('what is wrong with a table that is replayed is shown in its line', async () => {
  const cwd = folderWith({ ...FILES, 'calls.csv': 'came,who,what,talked\n0,gold,bokking,60\n60,plain,question,-5\n' })
  const { code, stderr } = await runaround(['validate', 'replay.yaml'], { cwd })
  expect(code).toBe(2)
  expect(stderr).toContain(`error[unknown-issue]: there is no issue "bokking"
 --> calls.csv:2:8
  |
2 | 0,gold,bokking,60
  |        ^^^^^^^
  = help: did you mean "booking"?`)
  expect(stderr).toContain(' --> calls.csv:3:19')
})
