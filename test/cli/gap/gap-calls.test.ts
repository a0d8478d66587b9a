import { describe, expect, test } from 'vitest'
import type { Gap } from '../../../src/experiment/gap/gap.js'
import { runaround } from '../../support/runaround.js'
import { folderWith } from '../../support/scenarios.js'
import { ARGS, SHOP } from './shop.js'

describe('mistakes in the call', () => {
  test.each([
    [['gap'], 'missing required argument'],
    [['gap', 'a.yaml', '--claim', 'half'], 'ideal'],
    [['gap', 'a.yaml', '--metric', 'cost'], 'unknown option'],
    [['gap', 'a.yaml', '-o', 'g.png'], '.svg'],
    [['check', 'a.yaml', '-o', 'g.svg'], 'extension must be one of'],
    [['gap', 'b.yaml'], 'b.yaml'],
    [['gap', 'a.yaml', '--replications', '0'], 'whole number'],
  ])('%j is refused before anything is simulated', async (args, said) => {
    const { code, stdout, stderr } = await runaround(args, { cwd: folderWith({ 'a.yaml': SHOP }) })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
  })

  test('its help begins with an example', async () => {
    const { stdout } = await runaround(['gap', '--help'])
    expect(stdout).toMatch(/^Example:\n {2}\$ runaround gap scenarios\/ersatz\.yaml\n/)
  })
})

describe('an expectation on the gap', () => {
  const expecting = (threshold: string) => `${SHOP}expect: {${threshold}}\n`

  test('is judged by gap and by check, and fails the build', async () => {
    const cwd = folderWith({
      'a.yaml': expecting('gap.trust_loss: "< 0.1"'),
      'b.yaml': expecting('gap.churn: "< 50%"'),
    })
    const gap = await runaround([...ARGS, '--json'], { cwd })
    expect(gap.code).toBe(10)
    expect((JSON.parse(gap.stdout) as Gap).expectations[0]).toMatchObject({ path: 'gap.trust_loss', verdict: 'failed' })
    await runaround(['baseline', 'save', 'a.yaml', 'b.yaml', '--baseline', '.', '--replications', '10', '--quiet'], {
      cwd,
    })
    const failing = await runaround(['check', 'a.yaml', '--baseline', '.', '--quiet', '--json'], { cwd })
    expect(failing.code).toBe(10)
    const [judged] = JSON.parse(failing.stdout).designs[0].expectations
    expect(judged).toMatchObject({ path: 'gap.trust_loss', verdict: 'failed', unknown: null })
    expect((await runaround(['check', 'b.yaml', '--baseline', '.', '--quiet'], { cwd })).code).toBe(0)
  })

  test('is no matter of run, which says who judges it', async () => {
    const cwd = folderWith({ 'a.yaml': expecting('gap.trust_loss: "< 0.1"') })
    const { code, stdout } = await runaround(['run', 'a.yaml', '--replications', '2', '--full', '--quiet'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/gap\.trust_loss +< 0\.1 +— +judged by gap and check/)
  })

  test.each([
    ['gap.trust_los: "< 1"', SHOP, 'did you mean "gap.trust_loss"?'],
    ['gap.occupancy: "< 1"', SHOP, 'there is no "gap.occupancy"'],
    ['gap.churn: "< 1 min"', SHOP, 'wrong-unit'],
    ['gap.trust_loss: "< 1"', SHOP.replaceAll(/claimed: [^,]+, /g, ''), 'no-claims'],
  ])('%s is pointed out where it means nothing', async (threshold, text, said) => {
    const cwd = folderWith({ 'a.yaml': `${text}expect: {${threshold}}\n` })
    const { code, stderr } = await runaround(['validate', 'a.yaml'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain(said)
  })
})
