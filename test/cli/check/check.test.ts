import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runaround } from '../../support/runaround.js'
import { folderWith } from '../../support/scenarios.js'
import { accepted, check, SHOP, WORSE } from './accepted.js'

describe('check passes (0)', () => {
  test('what was accepted, and writes no baseline', async () => {
    const cwd = await accepted()
    const before = readdirSync(join(cwd, 'baselines')).map((name) => readFileSync(join(cwd, 'baselines', name), 'utf8'))
    const { code, stdout, stderr } = await check(cwd, ['a.yaml', 'b.yaml'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^2 designs checked: none worse than accepted\n/)
    const after = readdirSync(join(cwd, 'baselines')).map((name) => readFileSync(join(cwd, 'baselines', name), 'utf8'))
    expect(after).toEqual(before)
  })

  test('all that were accepted where no file is named', async () => {
    const { code, stdout } = await check(await accepted())
    expect(code).toBe(0)
    expect(stdout).toMatch(/^2 designs/)
  })

  test('a renamed team, reordered keys and a comment, figure by figure, for any number of workers', async () => {
    const cwd = await accepted({ 'a.yaml': SHOP.replace('8 h', '30 h') })
    const [head, teams, managers] = SHOP.replace('8 h', '30 h').split(/(?=^teams:|^managers:)/m) as [
      string,
      string,
      string,
    ]
    writeFileSync(
      join(cwd, 'a.yaml'),
      `# mine\n${managers}${teams}${head}`.replaceAll('desk', 'counter').replaceAll('boss', 'chief'),
    )
    const outcomes = [await check(cwd, ['--workers', '1', '--json']), await check(cwd, ['--workers', '2', '--json'])]
    for (const { code, stdout } of outcomes) {
      expect(code).toBe(0)
      expect(JSON.parse(stdout).designs[0]).toMatchObject({ mode: 'exact', design_changed: false, verdict: 'passed' })
      expect(stdout).toBe(outcomes[0]!.stdout)
    }
  })

  test('what got better, unless that is to fail, too', async () => {
    const cwd = await accepted({ 'a.yaml': WORSE })
    writeFileSync(join(cwd, 'a.yaml'), SHOP)
    const { code, stdout } = await check(cwd)
    expect([code, stdout.split('\n')[0]]).toEqual([0, '1 design checked: 1 better than accepted'])
    expect((await check(cwd, ['--fail-on-improvement'])).code).toBe(11)
  })
})

describe('a regression ends with 11', () => {
  test('of one of two designs, named with its measures, their size and what has changed', async () => {
    const cwd = await accepted()
    writeFileSync(join(cwd, 'a.yaml'), WORSE)
    const { code, stdout } = await check(cwd, ['a.yaml', 'b.yaml'])
    expect(code).toBe(11)
    expect(stdout).toMatch(/^2 designs checked: 1 worse than accepted\n/)
    expect(stdout).toMatch(/^ {2}a +statistical +worse: .*trust_loss/m)
    expect(stdout).toMatch(/^ {2}b +exact +passed$/m)
    expect(stdout).toMatch(/teams\.desk\.authority\.granted\.actual +40 → 5/)
    expect(stdout).toMatch(/trust loss .* \+\d+\.\d+ ± \d+\.\d+ +points +worse/)
    expect(stdout).toContain(
      "To accept what is worse\n  runaround baseline accept a.yaml --baseline baselines --reason '…'\n",
    )
  })

  test('of the program, where the design is as it was', async () => {
    const cwd = await accepted()
    const file = join(cwd, 'baselines', 'a.json')
    const baseline = JSON.parse(readFileSync(file, 'utf8'))
    const { trust_loss } = baseline.measures
    trust_loss.numerators = trust_loss.numerators.map((value: number) => value * 0.9)
    trust_loss.mean *= 0.9
    writeFileSync(file, JSON.stringify(baseline))
    const { code, stdout } = await check(cwd, ['a.yaml'])
    expect(code).toBe(11)
    expect(stdout.replace(/\s+/g, ' ')).toContain('The design has not changed: the program or its defaults have')
  })

  test('goes before a missed expectation, and is gone once it is accepted, with the reason kept', async () => {
    const cwd = await accepted({ 'a.yaml': SHOP })
    writeFileSync(join(cwd, 'a.yaml'), `${WORSE}expect: {churn: "< 0.1%"}\n`)
    expect((await check(cwd)).code).toBe(11)
    const accept = ['baseline', 'accept', 'a.yaml', '--reason', 'Money is tight', '--quiet']
    const { code, stdout } = await runaround(accept, { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/granted\.actual +40 → 5/)
    expect(stdout).toContain('updated baselines/a.json')
    expect(readFileSync(join(cwd, 'baselines/a.json'), 'utf8')).toContain('"reason": "Money is tight"')
    expect((await check(cwd)).code).toBe(10)
    expect((await runaround(['baseline', 'list'], { cwd })).stdout.replace(/\s+/g, ' ')).toMatch(/a\.json .*Money/)
  })
})

describe('a baseline that cannot be used ends with 12, and the command that mends it', () => {
  const mends = 'runaround baseline save a.yaml --baseline baselines'

  test.each([
    ['cut off in the middle', (text: string) => text.slice(0, text.length / 2), 'this is no JSON'],
    ['of a newer schema', (text: string) => text.replace('baseline@2', 'baseline@3'), 'a newer runaround wrote this'],
    ['in another currency', (text: string) => text.replace('"EUR"', '"USD"'), 'a.yaml is in EUR, its baseline in USD'],
    ['empty', () => '', 'is empty'],
  ])('%s', async (_, damage, message) => {
    const cwd = await accepted()
    const file = join(cwd, 'baselines', 'a.json')
    writeFileSync(file, damage(readFileSync(file, 'utf8')))
    const { code, stdout } = await check(cwd, ['a.yaml', 'b.yaml'])
    expect(code).toBe(12)
    expect(stdout.replace(/\s+/g, ' ')).toContain(message)
    expect(stdout.replace(/\s+/g, ' ')).toContain(mends)
    expect(stdout).toMatch(/^ {2}b +exact +passed$/m)
  })

  test('missing, of one design or all, in list and accept too', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    expect((await check(cwd, ['a.yaml'])).stdout.replace(/\s+/g, ' ')).toContain(mends)
    expect((await check(cwd, ['a.yaml'])).code).toBe(12)
    expect((await check(cwd)).code).toBe(12)
    expect((await runaround(['baseline', 'list'], { cwd })).code).toBe(12)
    const { code, stderr } = await runaround(['baseline', 'accept', 'a.yaml'], { cwd })
    expect(code).toBe(12)
    expect(stderr).toContain(mends)
    expect(existsSync(join(cwd, 'baselines'))).toBe(false)
  })
})
