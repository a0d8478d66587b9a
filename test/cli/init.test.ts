import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, runaround } from '../support/runaround.js'

test.each(['retail', 'bank', 'telco', 'airline', 'insurer'])(
  'init %s writes a commented scenario',
  async (template) => {
    const cwd = emptyFolder()
    const { code, stdout, stderr } = await runaround(['init', template], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('runaround run runaround.yaml')
    const text = readFileSync(join(cwd, 'runaround.yaml'), 'utf8')
    expect(text).toMatch(/^# /)
    expect(text).not.toMatch(/^extends:/m)
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)\n/.exec(text) ?? []
    expect(JSON.parse(readFileSync(resolve(cwd, schema), 'utf8')).title).toBe('runaround scenario')
  },
)

test('init alone writes the retailer', async () => {
  const cwd = emptyFolder()
  await runaround(['init'], { cwd })
  await runaround(['init', 'retail', 'other.yaml'], { cwd })
  expect(readFileSync(join(cwd, 'runaround.yaml'), 'utf8')).toBe(readFileSync(join(cwd, 'other.yaml'), 'utf8'))
})

test('init overwrites nothing, and says how to go on', async () => {
  const cwd = emptyFolder()
  writeFileSync(join(cwd, 'runaround.yaml'), 'mine')
  const { code, stdout, stderr } = await runaround(['init', 'bank'], { cwd })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('error[file-exists]')
  expect(stderr).toContain('runaround init bank my.yaml')
  expect(readFileSync(join(cwd, 'runaround.yaml'), 'utf8')).toBe('mine')
})

test.each([
  ['an unknown template', ['reitail'], 'error[unknown-template]'],
  ['a directory as file', ['retail', 'inner'], 'error[file-exists]'],
  ['a missing directory', ['retail', 'none/my.yaml'], 'error[no-such-directory]'],
])('init with %s exits with 2 and writes nothing', async (_, args, problem) => {
  const cwd = emptyFolder()
  mkdirSync(join(cwd, 'inner'))
  const { code, stderr } = await runaround(['init', ...args], { cwd })
  expect(code).toBe(2)
  expect(stderr).toContain(problem)
  expect(readdirSync(cwd)).toEqual(['inner'])
})

test.each(['retail', 'bank', 'telco', 'airline', 'insurer'])(
  'init %s brings figures that the trade has, each with its strength, which are sound once their # is gone',
  async (template) => {
    const cwd = emptyFolder()
    await runaround(['init', template], { cwd })
    const lines = readFileSync(join(cwd, 'runaround.yaml'), 'utf8').split('\n')
    const [from, blank] = [
      lines.indexOf('# observed:'),
      lines.findIndex((line, at) => line === '' && at > lines.indexOf('# observed:')),
    ]
    const figures = lines.slice(from, blank).map((line) => line.slice(2))
    const observed = figures.slice(
      1,
      figures.findIndex((line) => line.startsWith('unknown:')),
    )
    expect(observed.length).toBeGreaterThan(5)
    for (const line of observed) expect(line).toMatch(/# .*\((measured|reported|assumed)\)$/)
    writeFileSync(join(cwd, 'mine.yaml'), [...lines.slice(0, from), ...figures, ...lines.slice(blank)].join('\n'))
    const { code, stdout } = await runaround(['validate', 'mine.yaml', '--json'], { cwd })
    expect([code, stdout]).toEqual([0, '[]\n'])
  },
)
