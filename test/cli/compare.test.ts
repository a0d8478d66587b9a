import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Comparison } from '../../src/experiment/comparison.js'
import type { Summary } from '../../src/experiment/summary.js'
import { runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

const bundled = (name: string) => fileURLToPath(new URL(`../../scenarios/${name}.yaml`, import.meta.url))
const OTHER = 'extends: a.yaml\nname: Other\nteams: {desk: {agents: 5}}\n'
const folder = () => folderWith({ 'a.yaml': QUEUE, 'b.yaml': OTHER })

async function compared(args: readonly string[], cwd = folder()): Promise<Comparison> {
  return JSON.parse((await runaround([...args, '--json'], { cwd })).stdout) as Comparison
}

test('compare of two bundled designs begins with the headline sentence', async () => {
  const short = ['--replications', '6', '--set', 'horizon=2 days', '--set', 'warm_up=0 s', '--quiet']
  const args = ['compare', bundled('ersatz'), bundled('empowered'), ...short]
  const { stdout, stderr } = await runaround(args)
  expect(stderr).toBe('')
  expect(stdout.replace(/\s+/g, ' ')).toMatch(
    /^Empowered keeps [\d.]+ ± [\d.]+ points of trust that ersatz loses, and costs [\d.]+ ± [\d.]+ USD less per case; both are beyond simulation noise\. /,
  )
  const order = [
    'Empowered keeps',
    'What differs',
    'handle time',
    'Where trust moved',
    'Where time moved',
    'Where money moved',
    'Expectations of ersatz',
    'To reproduce',
  ]
  const places = order.map((what) => stdout.indexOf(what))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})

test('the differences agree with two separate runs under the same seed to the last digit', async () => {
  const cwd = folder()
  const { scenarios, differences } = await compared(['compare', 'a.yaml', 'b.yaml', '--seed', 's'], cwd)
  const run = async (file: string) =>
    JSON.parse((await runaround(['run', file, '--seed', 's', '--json'], { cwd })).stdout) as Summary
  const [a, b] = [await run('a.yaml'), await run('b.yaml')]
  expect([scenarios.a, scenarios.b]).toEqual([a, b])
  for (const [id, { mean }] of Object.entries(differences.b!)) {
    const [before, after] = [a.measures[id]!.mean, b.measures[id]!.mean]
    expect(mean, id).toBe(before === null || after === null ? null : after - before)
  }
})

test('designs share the seed of the base, which is said, and the notes say whose own is not used', async () => {
  const cwd = folderWith({ 'a.yaml': `${QUEUE}seed: one\n`, 'b.yaml': `${QUEUE}seed: other\n` })
  const { stdout, stderr } = await runaround(['compare', 'a.yaml', 'b.yaml'], { cwd })
  expect(stdout.replace(/\s+/g, ' ')).toContain('in 5 replications of the seed one.')
  expect(stderr).toContain('note: b.yaml: the seed of a.yaml is used, not its own\n')
})

test('a design against itself differs in nothing', async () => {
  const { base, variants, differences, changes } = await compared(['compare', 'a.yaml', 'a.yaml'])
  expect([base, variants, changes]).toEqual(['a', ['a (2)'], { 'a (2)': [] }])
  for (const { mean, verdict } of Object.values(differences['a (2)']!))
    expect([mean ?? 0, verdict]).toEqual([0, 'unproven'])
})

test('the same inputs give the same bytes for any number of workers, in text and in JSON', async () => {
  const cwd = folder()
  const out = async (...options: string[]) =>
    (await runaround(['compare', 'a.yaml', 'b.yaml', ...options], { cwd })).stdout
  expect(await out('--workers', '1')).toBe(await out('--workers', '5'))
  expect(await out('--json')).toBe(await out('--format', 'json'))
})

test('the line that reproduces it says all that was settled', async () => {
  const cwd = folder()
  const first = await runaround(['compare', 'a.yaml', 'b.yaml', '--set', 'horizon=8 h', '--metric', 'queue_time'], {
    cwd,
  })
  expect(first.stdout.split('To reproduce\n')[1]).toBe(
    [
      "  runaround compare a.yaml b.yaml --metric queue_time --set 'horizon=8 h' \\\n",
      '    --seed runaround --replications 5\n',
    ].join(''),
  )
})

test('several variants are held against one base', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': OTHER, 'c.yaml': OTHER.replace('5', '4') })
  const { variants, differences } = await compared(['compare', 'a.yaml', 'b.yaml', 'c.yaml'], cwd)
  expect([variants, Object.keys(differences)]).toEqual([
    ['b', 'c'],
    ['b', 'c'],
  ])
})

test('five designs stand in one table, ranked, each figure with its verdict against the base', async () => {
  const names = ['empowered', 'ersatz', 'siloed', 'guardrails', 'bureaucratic']
  const short = ['--replications', '4', '--set', 'horizon=1 day', '--set', 'warm_up=0 s', '--quiet']
  const args = ['compare', bundled('ersatz'), ...names.filter((name) => name !== 'ersatz').map(bundled), ...short]
  const where = ['--where', 'trust_loss < 6', '--metric', 'trust_loss,cost,fcr']
  const { stdout } = await runaround([...args, ...where])
  expect(stdout).toMatch(/^Trust loss is lowest with /)
  expect(stdout.replace(/\s+/g, ' ')).toContain('The cheapest design that holds trust_loss < 6 is ')
  const rows = stdout.match(/^ {2}(ersatz \(base\)|empowered|siloed|guardrails|bureaucratic) .*$/gm)!
  expect(rows).toHaveLength(5)
  for (const row of rows) expect(row).toMatch(/^ {2}\S+(?: \(base\))?(?: +[−<>\d.,]+ [✓✗≠~·]){3}$/)
  const losses = rows.map((row) => Number(row.match(/[−\d.]+(?= [✓✗≠~·])/)![0].replace('−', '-')))
  expect(losses).toEqual([...losses].sort((a, b) => a - b))
  expect(stdout).not.toContain('What differs')
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
}, 60_000)

test('--pairs gives each of several variants in full; JSON and CSV hold the ranking and what holds the threshold', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': OTHER, 'c.yaml': OTHER.replace('5', '4') })
  const args = ['compare', 'a.yaml', 'b.yaml', 'c.yaml', '--metric', 'speed_of_answer,handle_time']
  const where = ['--where', 'asa <= 10 s']
  const full = await runaround([...args, '--pairs'], { cwd })
  expect(full.stdout.match(/^What differs/gm)).toHaveLength(2)
  const found = await compared([...args, ...where], cwd)
  expect(found.ranking).toMatchObject({ metric: 'speed_of_answer', order: ['b', 'c', 'a'], best: { label: 'b' } })
  const { threshold, holding, cheapest } = found.ranking!.where!
  expect([threshold, holding[0]!.label, cheapest]).toEqual(['speed_of_answer <= 10 s', 'b', null])
  const csv = (await runaround([...args, ...where, '--format', 'csv'], { cwd })).stdout.split('\n')
  expect(csv[0]).toMatch(/,verdict,rank,holds$/)
  expect(csv.filter((line) => /^b,.*,1,true$/.test(line))).toHaveLength(2)
  const two = await compared(['compare', 'a.yaml', 'b.yaml'], cwd)
  expect(two.ranking).toBeUndefined()
}, 60_000)

test.each([
  ['an unknown measure', 'trust_lost < 3', 'unknown-measure'],
  ['no threshold', 'trust_loss', 'no-threshold'],
  ['a threshold that is none', 'trust_loss <> 3', 'no-threshold'],
  ['a unit that it does not have', 'trust_loss < 3 min', 'wrong-unit'],
])('--where with %s is refused before anything runs', async (_, where, code) => {
  const outcome = await runaround(['compare', 'a.yaml', 'b.yaml', '--where', where], { cwd: folder() })
  expect([outcome.code, outcome.stdout]).toEqual([2, ''])
  expect(outcome.stderr).toContain(`error[${code}]`)
})

test('a precision takes all designs equally far', async () => {
  const { scenarios } = await compared(['compare', 'a.yaml', 'b.yaml', '--precision', '20%', '--metric', 'queue_time'])
  expect(scenarios.a!.replications).toBe(scenarios.b!.replications)
  expect(scenarios.a!.replications % 10).toBe(0)
})

test('whatif holds a file against itself with all --set together', async () => {
  const args = ['whatif', 'a.yaml', '--set', 'teams.desk.agents=5', '--set', 'name=Other']
  const cwd = folder()
  const { base, variants, changes, scenarios, differences } = await compared(args, cwd)
  expect([base, variants]).toEqual(['a', ['the change']])
  expect(changes['the change']).toEqual([{ path: 'teams.desk.agents', base: '3', variant: '5' }])
  expect(scenarios['the change']!.scenario.file).toBe('a.yaml')
  const { differences: asFiles } = await compared(['compare', 'a.yaml', 'b.yaml'], cwd)
  expect(differences['the change']).toEqual(asFiles.b)
})

test('whatif takes several variants by name, from standard input as well', async () => {
  const variants = [
    '--variant',
    'more: teams.desk.agents=5',
    '--variant',
    'slower: issues.question.talk=lognormal(4 min, 1), teams.desk.agents=6',
  ]
  const { stdout, code } = await runaround(['whatif', '-', ...variants, '--json'], { stdin: QUEUE })
  const found = JSON.parse(stdout) as Comparison
  expect([code, found.base, found.variants]).toEqual([0, 'standard input', ['more', 'slower']])
  expect(found.changes.slower).toHaveLength(2)
  const text = await runaround(['whatif', 'a.yaml', ...variants], { cwd: folder() })
  expect(text.stdout.replace(/ \\\n\s*/g, ' ')).toContain("--variant 'more: teams.desk.agents=5' --variant")
})

test.each([
  ['the base', 'a.yaml', 'b.yaml'],
  ['a variant', 'b.yaml', 'a.yaml'],
])('an expectation that %s fails gives 10, after printing everything', async (_, ...files) => {
  const cwd = folderWith({ 'a.yaml': `${QUEUE}expect: {handle_time: "< 1"}\n`, 'b.yaml': QUEUE })
  const { code, stdout } = await runaround(['compare', ...files], { cwd })
  expect(code).toBe(10)
  expect(stdout).toContain('Expectations of a')
  expect(stdout).toContain('To reproduce')
})

test.each([
  ['compare with one file', ['compare', 'a.yaml'], 'error[missing-argument]'],
  ['compare with a missing file', ['compare', 'a.yaml', 'none.yaml'], 'error[no-such-file]'],
  ['an unknown measure', ['compare', 'a.yaml', 'b.yaml', '--metric', 'handle_tim'], 'did you mean "handle_time"?'],
  ['an unknown path', ['whatif', 'a.yaml', '--set', 'teams.dessk.agents=2'], 'did you mean "teams.desk.agents"?'],
  ['a wrong unit', ['whatif', 'a.yaml', '--variant', 'v: horizon=3 dais'], '--> --set:1:9'],
  ['a variant without a name', ['whatif', 'a.yaml', '--variant', 'horizon=3 days'], 'It must be "name: path=value'],
  ['a name given twice', ['whatif', 'a.yaml', '--variant', 'a: horizon=3 days'], 'error[same-name]'],
  ['a horizon of its own', ['whatif', 'a.yaml', '--set', 'horizon=3 days'], 'horizon is one for all designs'],
  ['a seed of its own', ['whatif', 'a.yaml', '--variant', 'v: teams.desk.agents=5, seed=x'], 'give --seed to the call'],
  ['more replications', ['whatif', 'a.yaml', '--set', 'beliefs.run.replications=9'], 'error[no-difference]'],
  ['another currency', ['whatif', 'a.yaml', '--set', 'currency=EUR'], 'changes no amount'],
  ['another name alone', ['whatif', 'a.yaml', '--set', 'name=Other'], 'name is no part of the design'],
  ['a threshold alone', ['whatif', 'a.yaml', '--set', 'expect.cost="< 9"'], 'is no part of the design'],
  ['a sweep of horizons', ['sweep', 'a.yaml', '--vary', 'horizon=1 day,2 days'], 'horizon is one for all designs'],
  ['whatif without a change', ['whatif', 'a.yaml'], 'error[no-change]'],
])('%s exits with 2 before anything runs', async (_, args, what) => {
  const { code, stdout, stderr } = await runaround(args, { cwd: folder() })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(what)
})

test('different currencies are refused before anything runs', async () => {
  const cwd = folderWith({ 'a.yaml': `${QUEUE}currency: USD\n`, 'b.yaml': `${QUEUE}currency: EUR\n` })
  const { code, stderr } = await runaround(['compare', 'a.yaml', 'b.yaml'], { cwd })
  expect([code, stderr]).toEqual([2, expect.stringContaining('error[different-currencies]')])
})
