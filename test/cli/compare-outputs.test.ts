import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Comparison } from '../../src/experiment/comparison.js'
import { runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

const OTHER = 'extends: a.yaml\nname: Other\nteams: {desk: {agents: 5}}\n'
const folder = () => folderWith({ 'a.yaml': QUEUE, 'b.yaml': OTHER, 'c.yaml': OTHER.replace('5', '4') })
const METRICS = ['--metric', 'queue_time,handle_time,trust_loss']
const HEAD =
  'design,measure,cause,unit,base,variant,difference,half_width,p_value,p_adjusted,half_width_adjusted,verdict'

test.each([
  ['compare', ['compare', 'a.yaml', 'b.yaml']],
  ['whatif', ['whatif', 'a.yaml', '--set', 'teams.desk.agents=5']],
])('%s -o writes each file as its extension says, and prints nothing', async (_, args) => {
  const cwd = folder()
  const formats = { 'o.json': 'json', 'o.csv': 'csv', 'o.md': 'markdown', 'o.txt': 'terminal' }
  const outputs = Object.keys(formats).flatMap((file) => ['-o', file])
  const { code, stdout, stderr } = await runaround([...args, ...METRICS, ...outputs], { cwd })
  expect([code, stdout]).toEqual([0, ''])
  expect(stderr).toContain('written: o.json, o.csv, o.md, o.txt\n')
  for (const [file, format] of Object.entries(formats)) {
    const printed = await runaround([...args, ...METRICS, '--format', format], { cwd })
    expect(readFileSync(join(cwd, file), 'utf8'), file).toBe(printed.stdout)
  }
})

test('the CSV has a row for each variant and measure, with the figures that the JSON has', async () => {
  const args = ['compare', 'a.yaml', 'b.yaml', 'c.yaml', ...METRICS]
  const { stdout, stderr } = await runaround([...args, '-o', 'o.csv', '--format', 'csv', '--quiet'], { cwd: folder() })
  expect(stderr).toBe('')
  const [head, ...lines] = stdout.trimEnd().split('\n')
  expect(head).toBe(`${HEAD},rank`)
  const json = JSON.parse((await runaround([...args, '--json'], { cwd: folder() })).stdout) as Comparison
  const expected = json.variants.flatMap((label) =>
    Object.entries(json.differences[label]!).map(([id, { mean, half_width, verdict, ...tested }]) => {
      const [before, after] = ['a', label].map((design) => json.scenarios[design]!.measures[id]!)
      const { p_value, p_adjusted, half_width_adjusted } = tested
      const figures = [before!.mean, after!.mean, mean, half_width, p_value, p_adjusted, half_width_adjusted]
      const rank = json.ranking!.order.indexOf(label) + 1
      return [label, id, '', before!.unit, ...figures.map((figure) => figure ?? ''), verdict, rank].join(',')
    }),
  )
  expect(lines.filter((line) => line.split(',')[2] === '')).toEqual(expected)
  expect(expected).toHaveLength(6)
  expect(lines[0]).toMatch(
    /^b,queue_time,,min,[\d.]+,[\d.]+,-[\d.]+,[\d.]+,[\d.e-]+,[\d.e-]+,[\d.]+,(better|unproven),\d$/,
  )
})

test('a measure that is booked by causes is followed by them, and they add up to it', async () => {
  const args = ['compare', 'a.yaml', 'b.yaml', '--metric', 'trust_loss,cost,journey_time', '--format', 'csv']
  const { stdout } = await runaround(args, { cwd: folder() })
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([rows[0]!.length]))
  expect(rows.some(([, , cause, , base]) => cause === 'long_wait' && Number(base) > 0)).toBe(true)
  for (const measure of ['trust_loss', 'cost', 'journey_time']) {
    const [whole, ...causes] = rows.filter((row) => row[1] === measure)
    for (const column of [4, 5, 6]) {
      const sum = causes.reduce((total, row) => total + Number(row[column]), 0)
      expect(sum).toBeCloseTo(Number(whole![column]), 9)
    }
  }
})

test('with worlds the CSV has their spread in further columns', async () => {
  const args = ['compare', 'a.yaml', 'b.yaml', '--metric', 'queue_time', '--worlds', '4']
  const { stdout } = await runaround([...args, '--format', 'csv'], { cwd: folder() })
  const [head, row, ...others] = stdout.trimEnd().split('\n')
  expect(head).toBe(`${HEAD},worlds,worlds_better,worlds_worse,worlds_low,worlds_high`)
  const { worlds } = JSON.parse((await runaround([...args, '--json'], { cwd: folder() })).stdout) as Comparison
  const { worlds: known, better, worse, low, high } = worlds!.differences.b!.queue_time!
  expect(row!.split(',').slice(12)).toEqual([known, better, worse, low, high].map(String))
  expect(others).toEqual([])
})

test('the Markdown begins with the headline sentence and has the differences as a table', async () => {
  const { stdout } = await runaround(['compare', 'a.yaml', 'b.yaml', '--format', 'markdown'], { cwd: folder() })
  const printed = (await runaround(['compare', 'a.yaml', 'b.yaml'], { cwd: folder() })).stdout.replace(/\s+/g, ' ')
  const title = /^# (.*)\n/.exec(stdout)![1]!.replace(/\\(.)/g, '$1')
  expect(printed.startsWith(title)).toBe(true)
  expect(stdout).toMatch(/\n\| handle time \|/)
  expect(stdout).toContain('## To reproduce\n\n```sh\nrunaround compare a.yaml b.yaml')
})

test('an expectation that fails gives 10, with the file written', async () => {
  const cwd = folderWith({ 'a.yaml': `${QUEUE}expect: {handle_time: "< 1"}\n`, 'b.yaml': QUEUE })
  const { code, stdout } = await runaround(['compare', 'a.yaml', 'b.yaml', '-o', 'o.csv'], { cwd })
  expect([code, stdout]).toEqual([10, ''])
  expect(readFileSync(join(cwd, 'o.csv'), 'utf8')).toContain('\nb,handle_time,,min,')
})

test.each([
  ['compare', ['compare', 'a.yaml', 'b.yaml']],
  ['whatif', ['whatif', 'a.yaml', '--set', 'teams.desk.agents=5']],
])('%s refuses a file that cannot be written before anything runs, and writes none', async (_, args) => {
  const cwd = folder()
  const { code, stdout, stderr } = await runaround([...args, '-o', 'good.csv', '-o', 'none/o.json'], { cwd })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('error[no-such-folder]')
  expect(stderr).not.toContain('replications')
  expect(readdirSync(cwd).toSorted()).toEqual(['a.yaml', 'b.yaml', 'c.yaml'])
})
