import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runaround } from '../../support/runaround.js'
import { folderWith, QUEUE } from '../../support/scenarios.js'
import { check } from './accepted.js'

describe('a baseline is known by the path of its scenario', () => {
  const [lax, strict] = [QUEUE.replace('agents: 3', 'agents: 4'), QUEUE]

  async function twins(): Promise<string> {
    const cwd = folderWith({})
    for (const [folder, text] of Object.entries({ a: lax, b: strict })) {
      mkdirSync(join(cwd, folder))
      writeFileSync(join(cwd, folder, 'x.yaml'), text)
      const save = ['baseline', 'save', `${folder}/x.yaml`, '--baseline', 'held', '--replications', '10', '--quiet']
      expect((await runaround(save, { cwd })).code).toBe(0)
    }
    return cwd
  }

  test('so that two of one name have two, and each is held against its own, wherever the call comes from', async () => {
    const cwd = await twins()
    expect(readdirSync(join(cwd, 'held'))).toEqual(['b-x.json', 'x.json'])
    const read = (name: string) => JSON.parse(readFileSync(join(cwd, 'held', name), 'utf8')).file
    expect([read('x.json'), read('b-x.json')]).toEqual(['a/x.yaml', 'b/x.yaml'])
    const { code, stdout } = await check(cwd, ['a/x.yaml', '--baseline', 'held', '--json'])
    expect([code, JSON.parse(stdout).designs[0].mode]).toEqual([0, 'exact'])
    const bare = await check(join(cwd, 'b'), ['--baseline', '../held', '--json'])
    const { designs } = JSON.parse(bare.stdout)
    expect([bare.code, designs.map(({ label, file, mode }: Record<string, string>) => [label, file, mode])]).toEqual([
      0,
      [
        ['b/x.yaml', 'b/x.yaml', 'exact'],
        ['a/x.yaml', 'a/x.yaml', 'exact'],
      ],
    ])
  })

  test('a renamed baseline is found, one of a scenario that is gone is named, and two of one are refused', async () => {
    const cwd = await twins()
    const held = (name: string) => join(cwd, 'held', name)
    renameSync(held('b-x.json'), held('whatever.json'))
    expect((await check(cwd, ['b/x.yaml', '--baseline', 'held'])).code).toBe(0)
    rmSync(join(cwd, 'a'), { recursive: true })
    const { code, stdout } = await check(cwd, ['--baseline', 'held'])
    expect(code).toBe(12)
    expect(stdout.replace(/\s+/g, ' ')).toContain('held/x.json is of a/x.yaml, which does not exist')
    expect(stdout).toMatch(/^ {2}x +exact +passed$/m)
    copyFileSync(held('whatever.json'), held('copy.json'))
    const doubled = await check(cwd, ['b/x.yaml', '--baseline', 'held'])
    expect([doubled.code, doubled.stdout]).toEqual([12, expect.stringContaining('remove one of them')])
  })
})
