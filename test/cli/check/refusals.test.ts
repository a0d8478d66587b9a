import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { runaround } from '../../support/runaround.js'
import { folderWith, QUEUE } from '../../support/scenarios.js'
import { accepted, check, SHOP } from './accepted.js'

const PROGRAM = fileURLToPath(new URL('../../../bin/runaround.js', import.meta.url))

/** Runs the program as somebody whom file permissions hold for, which is not so of the superuser. */
function withoutPrivileges(args: readonly string[], cwd: string): Promise<{ code: number | null; stderr: string }> {
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { PATH: process.env.PATH }, ...user })
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stderr: Buffer.concat(said).toString() }))
  })
}

describe('a mistake ends with 2', () => {
  test('a misspelt measure in expect', async () => {
    const cwd = await accepted()
    writeFileSync(join(cwd, 'a.yaml'), `${SHOP}expect: {trust_los: "< 9"}\n`)
    const { code, stdout, stderr } = await check(cwd, ['a.yaml'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('error[unknown-measure]: there is no measure "trust_los"')
    expect(stderr).toContain('did you mean "trust_loss"?')
  })

  test('a misspelt measure in the gate', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    const { code, stderr } = await runaround(['baseline', 'save', 'a.yaml', '--gate', 'trust_los'], { cwd })
    expect([code, existsSync(join(cwd, 'baselines'))]).toEqual([2, false])
    expect(stderr).toContain('there is no measure "trust_los"')
  })

  test('a folder that may not be written into, in which nothing is left behind', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    mkdirSync(join(cwd, 'shut'))
    chmodSync(join(cwd, 'shut'), 0o555)
    chmodSync(cwd, 0o755)
    for (const folder of ['shut', 'shut/deeper']) {
      const { code, stderr } = await withoutPrivileges(['baseline', 'save', 'a.yaml', '--baseline', folder], cwd)
      expect(code).toBe(2)
      expect(stderr).toContain('error[not-writable]')
      expect(stderr).not.toContain('replications in')
    }
    expect(readdirSync(join(cwd, 'shut'))).toEqual([])
  })

  test('a file where the folder should be', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP, baselines: 'a file' })
    expect((await runaround(['baseline', 'save', 'a.yaml'], { cwd })).code).toBe(2)
  })

  test('one scenario under two names', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    const { code, stderr } = await runaround(['baseline', 'save', 'a.yaml', './a.yaml'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('error[same-baseline]')
  })

  test('a folder without baselines, whose name a shell would take apart', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    const { code, stderr } = await runaround(['check', '--baseline', 'my base'], { cwd })
    expect(code).toBe(12)
    expect(stderr).toContain("runaround baseline save FILE... --baseline 'my base'")
  })

  test('a report whose format nobody can tell', async () => {
    const cwd = await accepted()
    const { code, stderr } = await check(cwd, ['-o', 'gate.pdf'])
    expect(code).toBe(2)
    expect(stderr).toContain('Its extension must be one of .xml, .txt, .json, .md')
    expect(existsSync(join(cwd, 'gate.pdf'))).toBe(false)
  })
})

describe('a gate that could not tell a change from noise is refused', () => {
  const one = SHOP.replace('replications: 10', 'replications: 1')

  test('in save and check with 2, and nothing is written', async () => {
    const cwd = folderWith({ 'a.yaml': one })
    const { code, stderr } = await runaround(['baseline', 'save', 'a.yaml'], { cwd })
    expect([code, existsSync(join(cwd, 'baselines'))]).toEqual([2, false])
    expect(stderr).toContain('error[too-few-replications]: of one replication no change can be told from noise')
    expect(stderr).toContain('add --replications 10, or more')
    expect((await check(cwd, ['a.yaml', '--replications', '9'])).code).toBe(2)
  })

  test('as a baseline with 12, and the command that mends it lets the gate see what it missed', async () => {
    const cwd = await accepted({ 'a.yaml': one })
    const file = join(cwd, 'baselines', 'a.json')
    const { measures, ...rest } = JSON.parse(readFileSync(file, 'utf8'))
    const cut = Object.entries<Record<string, unknown[] | string>>(measures).map(([id, measure]) => [
      id,
      Object.fromEntries(Object.entries(measure).map(([key, of]) => [key, Array.isArray(of) ? of.slice(0, 1) : of])),
    ])
    writeFileSync(file, JSON.stringify({ ...rest, replications: 1, measures: Object.fromEntries(cut) }))
    const { code, stdout } = await check(cwd, ['a.yaml'])
    expect([code, stdout.replace(/\s+/g, ' ')]).toEqual([
      12,
      expect.stringContaining('runaround baseline save a.yaml --baseline baselines --replications 10'),
    ])
    await runaround(['baseline', 'save', 'a.yaml', '--replications', '10', '--quiet'], { cwd })
    expect((await check(cwd, ['a.yaml', '--set', 'teams.desk.authority.granted=1 EUR'])).code).toBe(11)
  })

  test('where what is to be watched has no figure', async () => {
    const cwd = folderWith({ 'a.yaml': QUEUE })
    const { code, stderr } = await runaround(
      ['baseline', 'save', 'a.yaml', '--replications', '10', '--gate', 'approval_wait'],
      { cwd },
    )
    expect([code, existsSync(join(cwd, 'baselines', 'a.json'))]).toEqual([2, false])
    expect(stderr).toContain('error[nothing-to-watch]: there are no figures of what is to be watched: approval_wait')
  })
})
