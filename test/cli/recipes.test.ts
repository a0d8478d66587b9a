import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { emptyFolder, runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

const PAGE = readFileSync('docs/scale.md', 'utf8')
const SHORT = QUEUE.replace('4 h', '1 h')
const SWEEP = ['sweep', 'scenario.yaml', '--vary', 'teams.desk.agents=2..5:1']

const HAS_PARALLEL = spawnSync('parallel', ['--version']).status === 0
if (!HAS_PARALLEL) console.warn('SKIPPED: the recipe for GNU parallel, which this machine has not')

/** Runs lines of a shell that finds the program by its name. */
function shell(lines: string, cwd: string, env: NodeJS.ProcessEnv = {}) {
  const bin = emptyFolder()
  symlinkSync(fileURLToPath(new URL('../../bin/runaround.js', import.meta.url)), join(bin, 'runaround'))
  const path = [bin, process.env.PATH].join(delimiter)
  return spawnSync('sh', ['-ec', lines], { cwd, env: { HOME: cwd, PATH: path, ...env }, encoding: 'utf8' })
}

describe('recipes of docs/scale.md give the bytes of the plain command', () => {
  test.skipIf(!HAS_PARALLEL)('GNU parallel', async () => {
    const cwd = folderWith({ 'scenario.yaml': SHORT })
    const [, lines = ''] = /```sh parallel\n([\s\S]*?)```/.exec(PAGE) ?? []
    expect(lines).toContain('--shard {}/3')
    const { status, stderr } = shell(lines, cwd)
    expect(status, stderr).toBe(0)
    await runaround([...SWEEP, '-o', 'plain.md'], { cwd })
    expect(readFileSync(join(cwd, 'sweep.md'), 'utf8')).toBe(readFileSync(join(cwd, 'plain.md'), 'utf8'))
  })

  test('an indexed Job, as its containers would run it', async () => {
    const cwd = folderWith({ 'scenario.yaml': SHORT })
    const job = /```yaml\n(apiVersion[\s\S]*?)```/.exec(PAGE)![1]!
    const { completions, template } = parse(job).spec
    const [{ command, args }] = template.spec.containers
    expect(command).toEqual(['sh', '-c'])
    for (let index = 0; index < completions; index++) {
      const { status, stderr } = shell(args[0], cwd, { JOB_COMPLETION_INDEX: String(index) })
      expect(status, stderr).toBe(0)
    }
    const merged = await runaround(['merge', '--json', '--quiet'], { cwd })
    expect(merged.stdout).toBe((await runaround([...SWEEP, '--json', '--quiet'], { cwd })).stdout)
  })
})
