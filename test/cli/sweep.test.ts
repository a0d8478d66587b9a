import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

const folder = () => folderWith({ 'a.yaml': QUEUE })
const GRID = ['--vary', 'teams.desk.agents=2..5:1']

test('a sweep says where a measure is best, draws its curve in 80 columns and lists every point', async () => {
  const args = ['sweep', 'a.yaml', ...GRID, '--metric', 'speed_of_answer,occupancy', '--quiet']
  const { code, stdout, stderr } = await runaround(args, { cwd: folder() })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^Speed of answer is lowest at teams\.desk\.agents=5 \(/)
  expect(stdout.match(/●/g)!.length).toBe(8)
  expect(stdout).toContain('Every point')
  expect(stdout).toContain('To reproduce')
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})

test('a bundled design swept over an authority limit shows both curves, and says where cost is lowest', async () => {
  const file = fileURLToPath(new URL('../../scenarios/guardrails.yaml', import.meta.url))
  const vary = ['--vary', 'teams.front_line.authority.granted=0..300:150', '--metric', 'trust_loss,cost']
  const short = ['--set', 'horizon=1 day', '--set', 'warm_up=0 s', '--replications', '4', '--quiet']
  const { code, stdout } = await runaround(['sweep', file, ...vary, ...short])
  expect(code).toBe(0)
  expect(stdout).toContain('trust loss, points: difference from the best point, ')
  expect(stdout).toContain('cost, USD: difference from the best point, ')
  expect(stdout.replace(/\s+/g, ' ')).toMatch(/Cost is lowest at teams\.front_line\.authority\.granted=\d+ \(/)
  expect(stdout.match(/●/g)).toHaveLength(6)
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})

test('a sweep and whatif agree on its ends: the same difference, the same interval, the same verdict', async () => {
  const cwd = folder()
  const options = ['--metric', 'speed_of_answer', '--replications', '3', '--json', '--quiet']
  const swept = await runaround(['sweep', 'a.yaml', '--vary', 'teams.desk.agents=3,5', ...options], { cwd })
  const asked = await runaround(['whatif', 'a.yaml', '--set', 'teams.desk.agents=5', ...options], { cwd })
  const best = JSON.parse(swept.stdout).best.speed_of_answer
  const difference = JSON.parse(asked.stdout).differences['the change'].speed_of_answer
  expect(best.point).toBe(1)
  expect(best.differences[0].mean).toBeCloseTo(-difference.mean, 9)
  expect(best.differences[0].half_width).toBeCloseTo(difference.half_width_adjusted, 9)
  expect(best.alike.length === 0).toBe(difference.verdict !== 'unproven')
})

test('with too few replications a sweep says so, and not that nothing shows', async () => {
  const args = ['sweep', 'a.yaml', ...GRID, '--metric', 'speed_of_answer', '--replications', '2', '--quiet']
  const text = (await runaround(args, { cwd: folder() })).stdout.replace(/\s+/g, ' ')
  expect(text).toContain('2 replications are too few to tell ')
  expect(text).not.toContain('does not show')
  expect(text).toContain('With 2 replications every ± is a guess')
})

test('eight measures have a table each at 80 columns, and no word is broken', async () => {
  const eight =
    'speed_of_answer,handle_time,queue_time,first_contact_resolution,trust_loss,cost,satisfaction,abandonment'
  const long = QUEUE.replaceAll('desk', 'first_line_of_support')
  const args = ['sweep', 'a.yaml', '--vary', 'teams.first_line_of_support.agents=2,5', '--metric', eight, '--quiet']
  const { stdout } = await runaround([...args, '--replications', '2'], { cwd: folderWith({ 'a.yaml': long }) })
  const tables = stdout.slice(stdout.indexOf('Every point'), stdout.indexOf('To reproduce'))
  expect(tables.match(/^Every point: /gm)).toHaveLength(8)
  expect(Math.max(...tables.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  expect(tables.match(/^ +teams\.(?:first_line_of_support\.agents|\S*[._])(?= )/gm)).toHaveLength(8)
})

test('its CSV has one row per point, replication and measure, and its JSON the same rows', async () => {
  const cwd = folder()
  const args = ['sweep', 'a.yaml', ...GRID, '--metric', 'speed_of_answer,occupancy', '--replications', '3', '--quiet']
  const csv = (await runaround([...args, '--format', 'csv'], { cwd })).stdout.trimEnd().split('\n')
  expect(csv[0]).toBe('point,teams.desk.agents,replication,measure,unit,value,difference,half_width,verdict')
  expect(csv).toHaveLength(1 + 4 * 3 * 2)
  const json = JSON.parse((await runaround([...args, '--json'], { cwd })).stdout)
  expect(json.schema).toBe('runaround/sweep@1')
  const rows = json.rows.map((row: Record<string, unknown>) => Object.values(row).join(','))
  expect(rows).toEqual(csv.slice(1))
})

test('each row says how its point differs from the best, as the table does, and where the plateau is', async () => {
  const args = ['sweep', 'a.yaml', '--vary', 'teams.desk.agents=1..5:1', '--metric', 'speed_of_answer', '--quiet']
  const { best, rows } = JSON.parse((await runaround([...args, '--json'], { cwd: folder() })).stdout)
  const { point, alike, differences, plateau } = best.speed_of_answer
  for (const row of rows) {
    expect([row.difference, row.half_width]).toEqual(Object.values(differences[row.point - 1]))
    const verdict = row.point - 1 === point ? 'best' : alike.includes(row.point - 1) ? /alike|unsettled/ : 'worse'
    expect(row.verdict).toMatch(verdict)
  }
  expect([...alike, point].sort()).toEqual(Array.from({ length: alike.length + 1 }, (_, i) => plateau.from + i))
  expect(alike.length).toBeLessThan(4)
})

test('held against today, points are better or worse than the file as it stands, whether it is one of them or not', async () => {
  const options = ['--metric', 'speed_of_answer', '--from', 'today', '--replications', '6', '--quiet']
  const cwd = folder()
  const among = await runaround(['sweep', 'a.yaml', '--vary', 'teams.desk.agents=1,3,5', ...options], { cwd })
  const page = among.stdout.replace(/\s+/g, ' ')
  expect(page).toMatch(
    /Against today, with speed of answer at [^:]+: better at 5 and worse at 1, beyond simulation noise\./,
  )
  expect(page).toContain('speed of answer, min: difference from today')
  expect(page).toContain('* today. From today: the point less the file as it stands')
  expect(page).toContain('--from today')
  const beside = ['sweep', 'a.yaml', '--vary', 'teams.desk.agents=1,5', ...options, '--json']
  const { points, rows, today } = JSON.parse((await runaround(beside, { cwd })).stdout)
  expect(points).toHaveLength(2)
  const asked = [
    'whatif',
    'a.yaml',
    '--set',
    'teams.desk.agents=5',
    ...options.slice(0, 2),
    ...options.slice(4),
    '--json',
  ]
  const { differences } = JSON.parse((await runaround(asked, { cwd })).stdout)
  expect(today.differences.speed_of_answer[1].mean).toBeCloseTo(differences['the change'].speed_of_answer.mean, 9)
  expect(rows.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
    ...Array(6).fill('worse'),
    ...Array(6).fill('better'),
  ])
})

test('its rows count points and replications from 1, with shares as fractions', async () => {
  const vary = ['--vary', 'teams.desk.shrinkage=0%,12.5%', '--vary', 'issues.question.talk=2 min,3 min']
  const args = [
    'sweep',
    'a.yaml',
    ...vary,
    '--set',
    'currency=EUR',
    '--metric',
    'cost',
    '--replications',
    '2',
    '--quiet',
  ]
  const { stdout } = await runaround([...args, '--format', 'csv'], { cwd: folder() })
  const rows = stdout.trimEnd().split('\n').slice(1)
  expect(rows.map((row) => row.split(',').slice(0, 4).join())).toEqual([
    ...['1,0,2 min,1', '1,0,2 min,2', '2,0,3 min,1', '2,0,3 min,2'],
    ...['3,0.125,2 min,1', '3,0.125,2 min,2', '4,0.125,3 min,1', '4,0.125,3 min,2'],
  ])
})

test('a point has the figures that run gives with the same value, to the last digit', async () => {
  const cwd = folder()
  const sweep = await runaround(['sweep', 'a.yaml', ...GRID, '--metric', 'cost', '--json', '--quiet'], { cwd })
  const run = await runaround(['run', 'a.yaml', '--set', 'teams.desk.agents=4', '--json', '--quiet'], { cwd })
  const { mean, half_width } = JSON.parse(run.stdout).measures.cost
  expect(JSON.parse(sweep.stdout).points[2].measures.cost).toMatchObject({ mean, half_width })
})

test('the bytes are the same for any number of workers', async () => {
  const cwd = folder()
  const outputs = await Promise.all(
    ['1', '2', '5'].map((workers) => runaround(['sweep', 'a.yaml', ...GRID, '--workers', workers, '--json'], { cwd })),
  )
  expect(new Set(outputs.map(({ stdout }) => stdout)).size).toBe(1)
})

test.each([
  ['teams.dsk.agents=1,2', 'unknown-path', 'did you mean "teams.desk.agents"?'],
  ['teams.desk.wage=1 min,2 min', 'no-', 'teams.desk.wage=1 min'],
  ['teams.desk.empowerment.tools=50%..150%:100%', 'too-large', '150%'],
  ['teams.desk.agents=1..5', 'wrong-range', 'write 1..5:1'],
])('--vary %s is refused before anything runs', async (vary, code, hint) => {
  const outcome = await runaround(['sweep', 'a.yaml', '--vary', vary], { cwd: folder() })
  expect([outcome.code, outcome.stdout]).toEqual([2, ''])
  expect(outcome.stderr).toContain(code)
  expect(outcome.stderr).toContain(hint)
  expect(outcome.stderr).not.toContain('--set')
  expect(outcome.stderr.match(/error\[/g)).toHaveLength(vary.includes('wage') ? 2 : 1)
})

test('a grid of more than 10,000 points is refused with its size, unless --yes', async () => {
  const vary = ['--vary', 'teams.desk.agents=1..101:1', '--vary', 'teams.desk.shrinkage=0..0.99:0.01']
  const outcome = await runaround(['sweep', 'a.yaml', ...vary], { cwd: folder() })
  expect(outcome.code).toBe(2)
  expect(outcome.stderr).toContain('the grid has 10,100 points (101 x 100)')
  expect(outcome.stderr).toContain('--yes')
})

test('an unknown measure is refused, and so is a sweep over nothing', async () => {
  const cwd = folder()
  const unknown = await runaround(['sweep', 'a.yaml', ...GRID, '--metric', 'cots'], { cwd })
  expect([unknown.code, unknown.stderr.includes('did you mean "cost"?')]).toEqual([2, true])
  expect((await runaround(['sweep', 'a.yaml'], { cwd })).code).toBe(2)
})
