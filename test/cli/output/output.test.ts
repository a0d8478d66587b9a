import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkOutputs, writeOutputs } from '../../../src/cli/write-files.js'
import { SystemFailure } from '../../../src/tasks/faults.js'
import { emptyFolder, runaround } from '../../support/runaround.js'
import { folderWith, QUEUE } from '../../support/scenarios.js'

/** Whom no permission stops. */
const isRoot = process.getuid?.() === 0

test('-o writes each file as its extension says, and prints nothing', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  const outputs = ['a.json', 'a.csv', 'a.md', 'a.html', 'a.txt']
  const { code, stdout, stderr } = await runaround(['run', 'a.yaml', ...outputs.flatMap((file) => ['-o', file])], {
    cwd,
  })
  expect([code, stdout]).toEqual([0, ''])
  expect(stderr).toContain('written: a.json, a.csv, a.md, a.html, a.txt\n')
  expect(readdirSync(cwd).toSorted()).toEqual([...outputs, 'a.yaml'].toSorted())
  for (const [file, format] of [
    ['a.json', 'json'],
    ['a.csv', 'csv'],
    ['a.md', 'markdown'],
    ['a.html', 'html'],
    ['a.txt', 'terminal'],
  ] as const) {
    const printed = await runaround(['run', 'a.yaml', '--format', format, '--full'], { cwd })
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(printed.stdout)
  }
})

test('a format that is named besides is printed too', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  const { stdout } = await runaround(['run', 'a.yaml', '-o', 'a.csv', '--json'], { cwd })
  expect(stdout).toMatch(/^\{\n/)
  expect(existsSync(join(cwd, 'a.csv'))).toBe(true)
})

test('the CSV has a row for each scenario, replication, part and measure, with the sums that the JSON has', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'b.yaml': 'extends: a.yaml\nname: "Other, larger"\n' })
  const { stdout } = await runaround(['run', 'a.yaml', 'b.yaml', '--format', 'csv'], { cwd })
  const [head, ...lines] = stdout.trimEnd().split('\n')
  expect(head).toBe('scenario,file,replication,scope,name,measure,unit,numerator,denominator,value')
  const json = JSON.parse((await runaround(['run', 'a.yaml', '--json'], { cwd })).stdout)
  const { numerators, denominators, replications } = json.measures.handle_time
  for (const [index, value] of replications.entries()) {
    const row = `Queue,a.yaml,${index + 1},all,,handle_time,min,${numerators[index]},${denominators[index]},${value}`
    expect(lines).toContain(row)
  }
  expect(lines.filter((line) => /^"Other, larger",b\.yaml,5,team,desk,occupancy,share,/.test(line))).toHaveLength(1)
  expect(lines.filter((line) => line.startsWith('Queue,a.yaml,5,issue,question,'))).not.toHaveLength(0)
})

test.each([
  ['an extension that says nothing', ['-o', 'a.xml'], 'Its extension must be one of'],
  ['a folder that is not there', ['-o', 'none/a.json'], 'error[no-such-folder]'],
  ['a directory', ['-o', 'inner.json'], 'error[is-a-directory]'],
  ['the same file twice', ['-o', 'a.json', '-o', './a.json'], 'error[same-output]'],
])('%s is refused before anything runs, and nothing is written', async (_, args, message) => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  mkdirSync(join(cwd, 'inner.json'))
  const { code, stdout, stderr } = await runaround(['run', 'a.yaml', '-o', 'good.csv', ...args], { cwd })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(message)
  expect(stderr).not.toContain('replications')
  expect(readdirSync(cwd).toSorted()).toEqual(['a.yaml', 'inner.json'])
})

test('a mistake in the scenario leaves the file of before as it was', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'a.json': 'before' })
  expect((await runaround(['run', 'a.yaml', '-o', 'a.json', '--set', 'horizon=no'], { cwd })).code).toBe(2)
  expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe('before')
})

test('files are written all or none, and no draft stays', () => {
  const folder = emptyFolder()
  const good = join(folder, 'good.json')
  writeFileSync(good, 'before')
  const files = [good, join(folder, 'none', 'bad.json')].map((file) => ({ file, text: 'after' }))
  expect(() => writeOutputs(files)).toThrow(SystemFailure)
  expect(readdirSync(folder)).toEqual(['good.json'])
  expect(readFileSync(good, 'utf8')).toBe('before')
  writeOutputs(files.slice(0, 1))
  expect(readFileSync(good, 'utf8')).toBe('after')
  expect(readdirSync(folder)).toEqual(['good.json'])
})

test.skipIf(isRoot)('a folder or file without permission to write is refused', () => {
  const folder = emptyFolder()
  const file = join(folder, 'a.json')
  writeFileSync(file, 'before', { mode: 0o444 })
  expect(() => checkOutputs([{ file }])).toThrow(/may not be written/)
  chmodSync(folder, 0o555)
  expect(() => checkOutputs([{ file: join(folder, 'b.json') }])).toThrow(/may not be written/)
  chmodSync(folder, 0o755)
})
