import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runaround } from '../../support/runaround.js'
import { folderWith, QUEUE } from '../../support/scenarios.js'
import { ARGS, gapOf, SHOP } from './shop.js'

describe('a gap is written', () => {
  test('as CSV with a row for each measure and lever, as Markdown, and as a drawing', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    const { code, stdout } = await runaround([...ARGS, '-o', 'g.csv', '-o', 'g.md', '-o', 'g.svg'], { cwd })
    expect([code, stdout]).toEqual([0, ''])
    const rows = readFileSync(join(cwd, 'g.csv'), 'utf8').trim().split('\n')
    expect(rows[0]).toMatch(/^measure,unit,lever,shapley,half_width/)
    expect(rows).toHaveLength(1 + 4 * 6)
    expect(readFileSync(join(cwd, 'g.md'), 'utf8')).toMatch(/^# The empowerment gap costs/)
    const svg = readFileSync(join(cwd, 'g.svg'), 'utf8')
    expect(svg).toMatch(/^<svg xmlns=.*<\/svg>\n$/s)
    for (const lever of ['authority', 'exceptions', 'tools', 'courage']) expect(svg).toContain(`>${lever}</text>`)
  })

  test('with plausible worlds where they are asked for', async () => {
    const { worlds } = await gapOf(SHOP, '--worlds', '3')
    expect(worlds).toMatchObject({ worlds: 3 })
    expect(worlds!.differences.actual!.trust_loss!.worse).toBeGreaterThan(0)
  })

  test('with a roadmap whose gains add up to the gap', async () => {
    const { path, measures } = await gapOf(SHOP, '--path')
    const gains = path!.reduce((sum, { gain }) => sum + gain.mean!, 0)
    expect(gains).toBeCloseTo(measures.trust_loss.gap.mean!, 9)
    expect(path!.at(-1)!.after.trust_loss).toEqual(measures.trust_loss.target)
    const singles = Object.values(measures.trust_loss.levers).map(({ alone }) => alone.mean!)
    expect(path![0]!.gain.mean).toBe(Math.max(...singles))
  })
})

describe('a file without claims', () => {
  test('gets an explanation and the command that holds it against the ideal', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP.replaceAll(/claimed: [^,]+, /g, '') })
    const { code, stderr, stdout } = await runaround(ARGS, { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('no-claims')
    expect(stderr.replace(/\s+/g, ' ')).toContain('runaround gap a.yaml --claim ideal')
  })

  test('can be held against every lever at its best, without being charged for claims that nobody made', async () => {
    const text = SHOP.replaceAll(/claimed: [^,]+, /g, '')
    const { measures, claims_kept, reference, claims } = await gapOf(text, '--claim', 'ideal')
    expect(reference).toBe('ideal')
    expect(claims.map(({ lever }) => lever)).toEqual(['authority', 'exceptions', 'tools', 'training', 'courage'])
    expect(measures.trust_loss.gap.mean).toBeGreaterThan(0)
    expect(claims_kept.index.mean).toBeLessThan(80)
    const run = await runaround(['run', 'a.yaml', '--replications', '3', '--json', '--quiet'], {
      cwd: folderWith({ 'a.yaml': text }),
    })
    expect(measures.trust_loss.actual.mean).toBe(JSON.parse(run.stdout).measures.trust_loss.mean)
  })

  test('that states no lever either has nothing that could be better', async () => {
    const { code, stderr } = await runaround(['gap', 'a.yaml', '--claim', 'ideal'], {
      cwd: folderWith({ 'a.yaml': QUEUE }),
    })
    expect([code, stderr.includes('no-levers')]).toEqual([2, true])
  })
})

test('what is bad and claimed by nobody is named, with what whatif finds that mending it does', async () => {
  const cwd = folderWith({ 'a.yaml': SHOP })
  const refusal = (await gapOf(SHOP)).unclaimed.find(({ what }) => what === 'refusal')!
  expect(refusal.places).toEqual([{ path: 'culture.refusal', is: '50 %' }])
  const args = ['--set', 'culture.refusal=0', '--metric', 'trust_loss', '--replications', '3', '--quiet', '--json']
  const { differences } = JSON.parse((await runaround(['whatif', 'a.yaml', ...args], { cwd })).stdout)
  expect(refusal.takes_off.trust_loss.mean).toBeCloseTo(-differences['the change'].trust_loss.mean, 9)
})
