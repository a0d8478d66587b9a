import { expect, test } from 'vitest'
import type { Summary } from '../../src/experiment/summary.js'
import { runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

const KNOWN = `extends: a.yaml
name: Queue
observed:
  AHT: 3 ± 0.5 min
  abandonment: 0%
  teams.desk.occupancy: 20%
  ASA: {value: 90 s, as: of_offered}
  just_refused: 4%
unknown:
  customers.*.trust: usual
  issues.question.talk: {value: 1 min, from: 30 s, to: 2 min}
`

test('run shows the model against what the firm has observed, in every format', async () => {
  const cwd = folderWith({ 'a.yaml': `${QUEUE}customers: {all: {trust: 60}}\n`, 'b.yaml': KNOWN })
  const run = async (format: string) =>
    (await runaround(['run', 'b.yaml', '--format', format, '--full', '--quiet'], { cwd })).stdout
  for (const page of [await run('terminal'), await run('markdown')]) {
    expect(page).toContain('Model against yours')
    expect(page).toMatch(/agrees/)
    expect(page).toMatch(/off/)
    expect(page).toMatch(/cannot be told/)
  }
  const { observed } = JSON.parse(await run('json')) as Summary
  expect(observed!.map(({ path, verdict }) => [path, verdict])).toEqual([
    ['handle_time_per_contact', 'agrees'],
    ['abandonment', 'agrees'],
    ['teams.desk.occupancy', 'off'],
    ['speed_of_answer', 'off'],
    ['just_refused', 'unknown'],
  ])
  const rows = (await run('csv')).split('\n').filter((line) => /,(yours|model|off by),/.test(line))
  expect(rows).toHaveLength(3 * observed!.length)
  expect(rows[0]).toBe('Queue,b.yaml,,yours,,handle_time_per_contact,min,,,3')
})

test('what is observed and unknown changes no byte of what is simulated', async () => {
  const cwd = folderWith({ 'a.yaml': `${QUEUE}customers: {all: {trust: 60}}\n`, 'b.yaml': KNOWN })
  const run = async (file: string) => JSON.parse((await runaround(['run', file, '--json'], { cwd })).stdout) as Summary
  const [without, { observed: _, ...withBoth }] = [await run('a.yaml'), await run('b.yaml')]
  expect({ ...withBoth, scenario: { ...withBoth.scenario, file: 'a.yaml' } }).toEqual(without)
})
