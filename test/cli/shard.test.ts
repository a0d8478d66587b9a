import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

const SHOP = QUEUE.replace('4 h', '1 h')
const CLAIMS = `${SHOP.replace('desk: {', 'desk: {authority: {claimed: 200 USD, granted: 20 USD}, empowerment: {tools: {claimed: 90%, actual: 40%}}, ')}`

/** A call in each of three shares, the last first, and merged. */
async function merged(args: readonly string[], cwd: string, output: readonly string[] = []) {
  for (const shard of ['3/3', '1/3', '2/3']) {
    const { code, stdout, stderr } = await runaround([...args, '--shard', shard, '--quiet'], { cwd })
    expect([code, stdout, stderr]).toEqual([0, '', ''])
  }
  return runaround(['merge', ...output, '--quiet'], { cwd })
}

describe('parts that are merged give the bytes of the plain command', () => {
  test.each([
    ['run', ['run', 'a.yaml', 'b.yaml', '--replications', '4', '--set', 'teams.desk.agents=4']],
    ['compare in worlds', ['compare', 'a.yaml', 'b.yaml', '--worlds', '5', '--replications', '3']],
    ['sweep', ['sweep', 'a.yaml', '--vary', 'teams.desk.agents=2..5:1', '--metric', 'speed_of_answer,cost']],
    ['gap', ['gap', 'claims.yaml', '--replications', '3']],
    ['sensitivity', ['sensitivity', 'a.yaml', '--metric', 'cost', '--replications', '2']],
  ])('%s', async (_, args) => {
    const cwd = folderWith({ 'a.yaml': SHOP, 'b.yaml': SHOP.replace('agents: 3', 'agents: 5'), 'claims.yaml': CLAIMS })
    const plain = await runaround([...args, '--json', '--quiet'], { cwd })
    const { code, stdout, stderr } = await merged(args, cwd, ['--json'])
    expect([code, stderr]).toEqual([plain.code, ''])
    expect(stdout).toBe(plain.stdout)
  })

  test('whatever they are had as', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    await runaround(['run', 'a.yaml', '-o', 'plain.md', '-o', 'plain.csv'], { cwd })
    await merged(['run', 'a.yaml'], cwd, ['-o', 'merged.md', '-o', 'merged.csv'])
    for (const ending of ['md', 'csv']) {
      expect(readFileSync(join(cwd, `merged.${ending}`), 'utf8')).toBe(
        readFileSync(join(cwd, `plain.${ending}`), 'utf8'),
      )
    }
  })
})

describe('parts that do not belong together are named, and nothing is written', () => {
  const made = async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    for (const shard of ['1/2', '2/2']) await runaround(['run', 'a.yaml', '--shard', shard, '--quiet'], { cwd })
    return { cwd, part: (name: string) => join(cwd, 'parts', name) }
  }
  const refused = async (cwd: string, code: string, ...says: readonly string[]) => {
    const outcome = await runaround(['merge', '-o', 'merged.json'], { cwd })
    expect(outcome.code).toBe(2)
    expect(outcome.stderr).toContain(`error[${code}]`)
    for (const each of says) expect(outcome.stderr.replace(/\s+/g, ' ')).toContain(each)
    expect(existsSync(join(cwd, 'merged.json'))).toBe(false)
  }

  test('one is missing, with the command that makes it', async () => {
    const { cwd, part } = await made()
    renameSync(part('part-1-of-2.json'), part('kept-away.json'))
    await refused(cwd, 'missing-part', 'part 1 of 2 is not there', 'runaround run a.yaml --shard 1/2')
  })

  test('one is there twice', async () => {
    const { cwd, part } = await made()
    copyFileSync(part('part-1-of-2.json'), part('part-1-of-2-again.json'))
    await refused(cwd, 'double-part', 'is part 1 of 2, as')
  })

  test('one is of another call, and one of another number of shares', async () => {
    const { cwd } = await made()
    await runaround(['run', 'a.yaml', '--seed', 'other', '--shard', '2/2', '--quiet'], { cwd })
    await refused(cwd, 'foreign-part', 'of another call', '--seed other')
    await runaround(['run', 'a.yaml', '--shard', '2/3', '--quiet'], { cwd })
    await refused(cwd, 'foreign-part', 'it is one of 3, not of 2')
  })

  test('one is cut off anywhere', async () => {
    const { cwd, part } = await made()
    const whole = readFileSync(part('part-2-of-2.json'), 'utf8')
    for (const share of [0.01, 0.5, 0.999]) {
      writeFileSync(part('part-2-of-2.json'), whole.slice(0, Math.floor(share * whole.length)))
      await refused(cwd, share < 0.1 ? 'no-part' : 'broken-part', 'part-2-of-2.json')
    }
  })

  test('one was made by another version', async () => {
    const { cwd, part } = await made()
    const text = readFileSync(part('part-2-of-2.json'), 'utf8')
    writeFileSync(part('part-2-of-2.json'), text.replace(/"program":"[^"]*"/, '"program":"0.0.1 (abc)"'))
    await refused(cwd, 'other-program', 'was made by runaround 0.0.1 (abc)')
  })

  test('what they were made of has changed, or is not there', async () => {
    const { cwd } = await made()
    writeFileSync(join(cwd, 'a.yaml'), SHOP.replace('agents: 3', 'agents: 4'))
    await refused(cwd, 'changed-input', '"a.yaml" is no longer what the parts were made of')
    renameSync(join(cwd, 'a.yaml'), join(cwd, 'gone.yaml'))
    await refused(cwd, 'no-such-file', '"a.yaml", of which the parts were made, cannot be read')
  })

  test('there are none', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    await refused(cwd, 'no-such-folder', 'the folder "parts" of parts does not exist')
    mkdirSync(join(cwd, 'parts'))
    await refused(cwd, 'no-parts', 'there is no part in "parts"')
  })
})

test.each([
  ['a share of nothing', ['--shard', '4/3'], 'It must be one of so many, such as 1/3'],
  ['a share and a result', ['--shard', '1/3', '--json'], 'cannot be used with option'],
  ['a precision', ['--shard', '1/3', '--precision', '5%'], 'how many replications a precision takes'],
  ['a folder for no part', ['--parts', 'x'], '--parts says where a part is written to, and there is none'],
])('%s is refused', async (_, options, says) => {
  const cwd = folderWith({ 'a.yaml': SHOP })
  const { code, stderr } = await runaround(['run', 'a.yaml', ...options], { cwd })
  expect(code).toBe(2)
  expect(stderr.replace(/\s+/g, ' ')).toContain(says)
  expect(readdirSync(cwd)).toEqual(['a.yaml'])
})

describe('--resume', () => {
  test('runs nothing that a cut-off call had finished, and gives the same bytes', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    const call = ['run', 'a.yaml', '--replications', '6', '--json']
    const plain = await runaround([...call, '--quiet'], { cwd })
    const first = await runaround([...call, '--resume', 'done.jsonl', '--quiet'], { cwd })
    expect(first.stdout).toBe(plain.stdout)
    const lines = readFileSync(join(cwd, 'done.jsonl'), 'utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(7)
    // As if it had been ended in the middle of the fourth.
    writeFileSync(join(cwd, 'done.jsonl'), lines.slice(0, 5).join('\n').slice(0, -10))
    const again = await runaround([...call, '--resume', 'done.jsonl'], { cwd })
    expect(again.stderr).toContain('done.jsonl: 3 replications are finished already')
    expect(again.stdout).toBe(plain.stdout)
    const kept = readFileSync(join(cwd, 'done.jsonl'), 'utf8').trimEnd().split('\n')
    expect([...kept].sort()).toEqual([...lines].sort())
  })

  test('refuses a file that is something else', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    const { code, stderr } = await runaround(['run', 'a.yaml', '--resume', 'a.yaml'], { cwd })
    expect([code, readFileSync(join(cwd, 'a.yaml'), 'utf8')]).toEqual([2, SHOP])
    expect(stderr).toContain('error[no-journal]')
  })
})
