import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../../support/scenarios.js'
import { accepted, check, SHOP, WORSE } from './accepted.js'

describe('what CI reads', () => {
  test('JUnit XML, JSON and Markdown, printed or written into files', async () => {
    const cwd = await accepted()
    writeFileSync(join(cwd, 'a.yaml'), WORSE)
    const files = ['-o', 'gate.xml', '-o', 'gate.json', '-o', 'gate.md']
    await check(cwd, files)
    const read = (name: string) => readFileSync(join(cwd, name), 'utf8')
    expect(read('gate.xml')).toBe((await check(cwd, ['--format', 'junit'])).stdout)
    expect(read('gate.json')).toBe((await check(cwd, ['--json'])).stdout)
    expect(read('gate.md')).toBe((await check(cwd, ['--format', 'markdown'])).stdout)
    expect(read('gate.xml')).toContain('<testsuite name="a" tests="8" failures=')
    expect(read('gate.md')).toMatch(/^# 2 designs checked: 1 worse than accepted$/m)
  })

  test('a broken scenario too: JUnit, Markdown, annotations and a summary say what is wrong, and it ends with 2', async () => {
    const cwd = await accepted({ 'a.yaml': SHOP })
    writeFileSync(join(cwd, 'a.yaml'), SHOP.replace('agents:', 'agent:'))
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') }
    const files = ['-o', 'gate.xml', '-o', 'gate.json', '-o', 'gate.md']
    const { code, stdout, stderr } = await check(cwd, files, { env })
    expect([code, stdout]).toEqual([2, ''])
    const read = (name: string) => readFileSync(join(cwd, name), 'utf8')
    const line = SHOP.split('\n').findIndex((text) => text.includes('agents')) + 1
    expect(read('gate.xml')).toMatch(new RegExp(`<testsuite name="a.yaml" .*errors="2">[^]*<error .*line ${line}: `))
    const { designs, problems } = JSON.parse(read('gate.json'))
    expect([designs, problems]).toEqual([
      [],
      expect.arrayContaining([expect.objectContaining({ file: 'a.yaml', line })]),
    ])
    expect(read('gate.md')).toMatch(/^# Nothing was checked: there/)
    expect(read('summary.md')).toBe(read('gate.md'))
    expect(stderr).toMatch(new RegExp(`^::error file=a\\.yaml,line=${line},title=`, 'm'))
    expect((await check(cwd, ['--format', 'junit'])).stdout).toBe(read('gate.xml'))
  })

  test('a folder without baselines too', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    expect((await check(cwd, ['-o', 'gate.xml'])).code).toBe(12)
    expect(readFileSync(join(cwd, 'gate.xml'), 'utf8')).toContain('<error type="baseline-missing"')
  })

  test('annotations at the line that has changed, and a step summary, by themselves under GitHub Actions', async () => {
    const cwd = await accepted({ 'a.yaml': SHOP })
    writeFileSync(join(cwd, 'a.yaml'), `${WORSE}expect:\n  churn: "< 0.1%"\n`)
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') }
    const { stderr, stdout } = await check(cwd, ['--json'], { env })
    expect(JSON.parse(stdout).schema).toBe('runaround/check@1')
    const line = WORSE.split('\n').findIndex((text) => text.includes('granted')) + 1
    expect(stderr).toMatch(new RegExp(`^::error file=a\\.yaml,line=${line},title=a got worse::`, 'm'))
    const expected = WORSE.split('\n').length + 1
    expect(stderr).toMatch(new RegExp(`^::error file=a\\.yaml,line=${expected},title=a misses an expectation::`, 'm'))
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(/^# 1 design checked/)
    expect((await check(cwd, ['--no-github'], { env })).stderr).toBe('')
  })
})
