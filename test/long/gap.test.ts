import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Gap } from '../../src/experiment/gap/gap.js'
import { runaroundAsProcess } from '../support/runaround.js'

const ROOT = new URL('../..', import.meta.url).pathname

/**
 * All 128 combinations of the levers of the bundled ersatz design: half a minute on two quiet cores. Six replications:
 * with four the intervals are half as wide again.
 */
describe('the gap of ersatz', () => {
  const folder = mkdtempSync(join(tmpdir(), 'runaround-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  let gap: Gap
  let report: string
  beforeAll(async () => {
    const file = join(folder, 'gap.json')
    const args = ['gap', 'scenarios/ersatz.yaml', '--path', '--quiet', '--replications', '6']
    const { stdout } = await runaroundAsProcess([...args, '-o', file, '--format', 'terminal'], { cwd: ROOT })
    gap = JSON.parse(readFileSync(file, 'utf8'))
    report = stdout.replace(/\s+/g, ' ')
  }, 1_800_000)

  test('is split over seven levers whose parts add up to 1e-9 in every measure', () => {
    expect(gap.method).toMatchObject({ kind: 'exact', coalitions: 128 })
    for (const { gap: whole, levers } of Object.values(gap.measures)) {
      const parts = Object.values(levers).map(({ shapley }) => shapley.mean!)
      expect(parts).toHaveLength(7)
      const sum = parts.reduce((total, part) => total + part, 0)
      expect(Math.abs(sum - whole.mean!)).toBeLessThanOrEqual(1e-9 * Math.abs(whole.mean!))
    }
  })

  test('shows a lever that does less than a third of its fair part alone, and says what it works with', () => {
    expect(gap.dependences.length).toBeGreaterThan(0)
    for (const { lever, partner } of gap.dependences) {
      const { alone, shapley } = gap.measures.trust_loss.levers[lever]!
      expect(alone.mean).toBeLessThan(shapley.mean! / 3)
      expect(partner).not.toBeNull()
      expect(report).toContain(`What ${lever} alone would win back`)
      expect(report).toContain(`it works only together with others, ${partner} above all`)
    }
  })

  test('is more than the levers do one by one: lip service is not half-way empowerment', () => {
    const { interaction, gap: whole } = gap.measures.trust_loss
    expect(interaction.mean! - interaction.half_width!).toBeGreaterThan(whole.mean! / 3)
  })
})
