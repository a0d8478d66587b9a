import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runaround } from '../../support/runaround.js'
import { folderWith } from '../../support/scenarios.js'
import { accepted, check, SHOP } from './accepted.js'

describe('a missed expectation ends with 10', () => {
  const expecting = `${SHOP}expect: {churn: "< 0.1%"}\n`

  test('in check as in run, and is no change of the design', async () => {
    const cwd = await accepted({ 'a.yaml': SHOP })
    writeFileSync(join(cwd, 'a.yaml'), expecting)
    const { code, stdout } = await check(cwd)
    expect(code).toBe(10)
    expect(stdout).toMatch(/^1 design checked: 1 short of an expectation/)
    expect((await runaround(['run', 'a.yaml', '--quiet'], { cwd })).code).toBe(10)
  })

  test('by the worse end of the interval where that is asked for', async () => {
    const cwd = await accepted({ 'a.yaml': SHOP })
    const { stdout } = await runaround(['run', 'a.yaml', '--json', '--quiet'], { cwd })
    const { mean, half_width } = JSON.parse(stdout).measures.trust_loss
    writeFileSync(join(cwd, 'a.yaml'), `${SHOP}expect: {trust_loss: "< ${mean + half_width / 2}"}\n`)
    for (const command of ['check', 'run']) {
      expect((await runaround([command, 'a.yaml', '--quiet'], { cwd })).code).toBe(0)
      expect((await runaround([command, 'a.yaml', '--quiet', '--strict'], { cwd })).code).toBe(10)
    }
  })
})

describe('a threshold that cannot be judged ends with 10', () => {
  /** Work arrives at twice what the desk can do; nobody ever asks a manager. */
  const TWICE = `name: Twice too much
replications: 10
horizon: 6 h
demand: {arrivals: 24 per hour}
issues: {job: {talk: exponential(10 min), chain: [desk]}}
teams: {desk: {agents: 1}}
`

  test('because an overload stopped the run, with the worse end as with the estimate', async () => {
    const cwd = folderWith({ 'a.yaml': `${TWICE}expect: {speed_of_answer: "< 5"}\n` })
    for (const strict of [[], ['--strict']]) {
      const { code, stdout } = await runaround(['run', 'a.yaml', '--full', '--quiet', ...strict], { cwd })
      expect([code, stdout]).toEqual([10, expect.stringMatching(/speed_of_answer +< 5 .*failed/)])
    }
  })

  test('because nobody was observed, in check too, its JUnit and its annotations; unless it only warns', async () => {
    const calm = TWICE.replace('24', '3')
    const cwd = await accepted({ 'a.yaml': calm })
    writeFileSync(join(cwd, 'a.yaml'), `${calm}expect: {approval_wait: "< 5"}\n`)
    const { code, stdout, stderr } = await check(cwd, ['--format', 'junit', '--github'])
    expect(code).toBe(10)
    expect(stdout).toMatch(
      /<failure type="expectation" message="approval_wait is expected &lt; 5, and cannot be judged/,
    )
    expect(stderr).toMatch(/^::error .*title=a misses an expectation::approval_wait is expected < 5, and cannot be/m)
    writeFileSync(join(cwd, 'a.yaml'), `${calm}expect: {approval_wait: {at: "< 5", else: warn}}\n`)
    expect((await check(cwd)).code).toBe(0)
  })
})
