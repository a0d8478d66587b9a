import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/model/compile.js'
import { statedNumbers } from '../../src/scenario/stated-numbers.js'
import { parse } from '../scenario/support/reading.js'
import { emptyFolder, runaround } from '../support/runaround.js'
import { folderWith } from '../support/scenarios.js'

/** What every object of the language inherits, as the names of all that an author may name. */
const DESIGN = `
horizon: 1 day
replications: 2
demand: {arrivals: 20 per hour, open: mon-sun 08:00-18:00}
customers:
  propertyIsEnumerable: {share: 40%, patience: 10 min, calls_again: {share: 50%, after: 1 h, at_most: 1}}
  toLocaleString: {share: 60%}
issues:
  isPrototypeOf:
    share: 50%
    talk: {constructor: 3 min, toString: 6 min}
    chain: [constructor, toString]
    solvable: {constructor: 30%}
    remedy: {amount: 40 USD}
  valueOf:
    share: 50%
    talk: 4 min
    routing: {start: hasOwnProperty, matrix: {hasOwnProperty: {length: 20%}}}
teams:
  constructor:
    agents: 3
    reports_to: constructor
    authority: {granted: {claimed: 50 USD, granted: 20 USD}}
    empowerment: {tools: {claimed: 100%, actual: 60%}}
    transfer: {misroute: 10%}
  toString: {agents: 2, reports_to: hasOwnProperty}
  hasOwnProperty: {agents: 2}
  length: {agents: 1}
managers:
  constructor: {people: 1, limit: 30 USD, decides_in: 2 min, reports_to: hasOwnProperty}
  hasOwnProperty: {people: 1, decides_in: 2 min}
culture: {silos: {constructor-toString: 50%}}
expect:
  teams.constructor.occupancy: "< 99%"
  issues.valueOf.trust_loss: "< 90"
  managers.hasOwnProperty.occupancy: "< 99%"
  customers.toLocaleString.trust_loss: "< 90"
`.replace('authority: {granted: {claimed: 50 USD, granted: 20 USD}}', 'authority: {claimed: 50 USD, granted: 20 USD}')

/** The names of files become the names of designs. */
const FILES = {
  'constructor.yaml': DESIGN,
  '__proto__.yaml': `extends: constructor.yaml\nteams: {toString: {agents: 3}}\n`,
}

const CALLS: readonly (readonly [string, ...string[]])[] = [
  ['run', 'constructor.yaml'],
  ['compare', 'constructor.yaml', '__proto__.yaml'],
  ['compare', '__proto__.yaml', 'constructor.yaml', '--worlds', '2'],
  ['whatif', 'constructor.yaml', '--set', 'teams.constructor.agents=4', '--set', 'issues.valueOf.talk=3 min'],
  ['gap', 'constructor.yaml', '--replications', '2'],
  ['sweep', 'constructor.yaml', '--vary', 'teams.constructor.agents=3,4'],
  ['trace', 'constructor.yaml', '--in', '__proto__.yaml'],
]

describe('names that every object inherits', () => {
  test.each(CALLS)('mean what the author means by them: %s %s', async (...args) => {
    const folder = folderWith(FILES)
    const { code, stderr } = await runaround([...args, '-o', 'it.json', '-o', 'it.md', '--quiet'], { cwd: folder })
    expect([code, stderr]).toEqual([0, ''])
    for (const file of ['it.json', 'it.md']) expect(readFileSync(join(folder, file), 'utf8')).toContain('constructor')
  })

  test('are among what differs', async () => {
    const folder = folderWith(FILES)
    const set = ['--set', 'teams.constructor.agents=4', '--set', 'managers.hasOwnProperty.people=2']
    const { stdout } = await runaround(['whatif', 'constructor.yaml', ...set, '--json'], { cwd: folder })
    const changed = Object.values(JSON.parse(stdout).changes as Record<string, { path: string }[]>).flat()
    expect(changed.map(({ path }) => path)).toEqual(['teams.constructor.agents', 'managers.hasOwnProperty.people'])
    const compared = await runaround(['compare', 'constructor.yaml', '__proto__.yaml', '--json'], { cwd: folder })
    expect(Object.entries(JSON.parse(compared.stdout).changes as object)).toEqual([['__proto__', [expect.anything()]]])
  })

  test('are moved by sensitivity like any other', () => {
    const paths = statedNumbers(parse(DESIGN).written).map(({ path }) => path)
    expect(paths).toContain('teams.constructor.agents')
    expect(paths).toContain('issues.isPrototypeOf.talk.toString')
  })

  test('solve and route what is stated, and nothing that is not', () => {
    const { issues, teams } = compile(parse(DESIGN).scenario)
    const [prototype, value] = issues
    expect(prototype!.solvable).toEqual(teams.map(({ name }) => (name === 'constructor' ? 0.3 : 1)))
    const place = (name: string) => teams.findIndex((team) => team.name === name)
    expect(value!.matrix).toEqual(
      teams.map(({ name }) => (name === 'hasOwnProperty' ? [{ team: place('length'), upTo: 0.2 }] : [])),
    )
  })

  test('are logged, saved as a baseline and checked against it', async () => {
    const folder = folderWith(FILES)
    const log = await runaround(['run', 'constructor.yaml', '--log', 'log.csv', '--quiet'], { cwd: folder })
    expect(log.code).toBe(0)
    expect(readFileSync(join(folder, 'log.csv'), 'utf8')).toContain('hasOwnProperty')
    const many = ['--replications', '10', '--quiet']
    const saved = await runaround(['baseline', 'save', 'constructor.yaml', ...many], { cwd: folder })
    expect([saved.code, saved.stderr]).toEqual([0, ''])
    const checked = await runaround(['check', 'constructor.yaml', '--quiet'], { cwd: folder })
    expect([checked.code, checked.stderr]).toEqual([0, ''])
    const other = ['check', 'constructor.yaml', '--set', 'teams.constructor.agents=4', '--json', '--quiet']
    const worse = await runaround(other, { cwd: folder })
    expect(worse.stdout).toContain('teams.constructor.agents')
  })

  test('are no measures and no ways to pick a customer', async () => {
    const folder = emptyFolder()
    const file = join(folderWith(FILES), 'constructor.yaml')
    for (const args of [
      ['run', file, '--metric', 'constructor'],
      ['trace', file, '--pick', 'constructor'],
      ['explain', 'constructor'],
      ['run', file, '--format', 'constructor'],
      ['run', file, '-o', 'x.constructor'],
    ])
      expect((await runaround(args, { cwd: folder })).code, args.join(' ')).toBe(2)
  })
})
